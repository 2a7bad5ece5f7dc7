#!/usr/bin/env node
import { createReadStream } from "node:fs";
import { readdir, stat, writeFile } from "node:fs/promises";
import { stderr, stdin, stdout } from "node:process";
import { run } from "./run.ts";

// A reader that has seen enough closes the pipe: that is no error.
stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  write: (text) => void stdout.write(text),
  writeError: (text) => void stderr.write(text),
  list: async (path) => (path !== "-" && (await stat(path)).isDirectory() ? readdir(path) : null),
  save: (path, content, only) => writeFile(path, content, { flag: only === "new" ? "wx" : "w" }),
  showsColour: stdout.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
  showsProgress: stderr.isTTY,
  open: (path) => (path === "-" ? stdin : createReadStream(path)),
  async read(path, mostBytes) {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of path === "-" ? stdin : createReadStream(path)) {
      const bytes = Buffer.from(chunk as Uint8Array);
      size += bytes.length;
      if (size > mostBytes) return null;
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  },
});
