import { readdir, readFile, stat } from "node:fs/promises";
import { ERASE_LINE, type ExitCode, type Terminal } from "../../src/cli/command.ts";
import { run } from "../../src/cli/run.ts";

/** What a command did to the outside world. */
export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  readonly saved: ReadonlyMap<string, string>;
  /** The files that are no text. */
  readonly savedBytes: ReadonlyMap<string, Uint8Array>;
}

/** What there is of the outside world. */
interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly showsColour?: boolean;
  readonly showsProgress?: boolean;
}

/** Runs `wres` as a shell would, with files and standard input that are only in memory or in the repository. */
export async function wres(line: string, given: World = {}): Promise<Outcome> {
  const { terminal, outcome } = fakeTerminal(given);
  const code = await run(line === "" ? [] : line.split(" "), terminal);
  return { code, ...outcome() };
}

/** A terminal that keeps what it is told, and reads files that are only in memory or in the repository. */
export function fakeTerminal(given: World): {
  readonly terminal: Terminal;
  readonly outcome: () => Omit<Outcome, "code">;
} {
  let stdout = "";
  let stderr = "";
  const saved = new Map<string, string>();
  const savedBytes = new Map<string, Uint8Array>();
  const bytesOf = async (path: string): Promise<Uint8Array> => {
    const content = given.files?.[path] ?? (await readFile(path));
    return typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  };
  const terminal: Terminal = {
    write: (text) => (stdout += text),
    writeError: (text) => (stderr += text),
    writeProgress: (line) => (stderr += `${ERASE_LINE}${line}`),
    isSame: (one, other) => Promise.resolve(one === other && given.files?.[one] !== undefined),
    save: (path, content, only) => {
      if (only === "new" && given.files?.[path] !== undefined) {
        const there = Object.assign(new Error("EEXIST"), { code: "EEXIST", syscall: "open" });
        return Promise.reject(there);
      }
      if (typeof content === "string") saved.set(path, content);
      else savedBytes.set(path, content);
      return Promise.resolve();
    },
    saveFolder: (path, files) => {
      for (const [name, content] of files) {
        if (typeof content === "string") saved.set(`${path}/${name}`, content);
        else savedBytes.set(`${path}/${name}`, content);
      }
      return Promise.resolve();
    },
    list: async (path) => {
      const inside = Object.keys(given.files ?? {}).filter((file) => file.startsWith(`${path}/`));
      if (inside.length > 0) return inside.map((file) => file.slice(path.length + 1));
      const isFolder = given.files?.[path] === undefined && path !== "-" && (await stat(path)).isDirectory();
      return isFolder ? readdir(path) : null;
    },
    showsColour: given.showsColour ?? false,
    showsProgress: given.showsProgress ?? false,
    read: async (path, mostBytes) => {
      const bytes = await bytesOf(path);
      return bytes.length > mostBytes ? null : bytes;
    },
    open: async function* (path) {
      yield await bytesOf(path);
    },
  };
  return { terminal, outcome: () => ({ stdout, stderr, saved, savedBytes }) };
}
