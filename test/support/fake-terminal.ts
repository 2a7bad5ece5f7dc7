import { readFile } from "node:fs/promises";
import { type ExitCode, type Terminal } from "../../src/cli/command.ts";
import { run } from "../../src/cli/run.ts";

/** What a command did to the outside world. */
export interface Outcome {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
  readonly saved: ReadonlyMap<string, string>;
}

/** Runs `wres` as a shell would, with files and standard input that are only in memory or in the repository. */
export async function wres(
  line: string,
  given: {
    readonly files?: Readonly<Record<string, string | Uint8Array>>;
    readonly showsColour?: boolean;
  } = {},
): Promise<Outcome> {
  let stdout = "";
  let stderr = "";
  const saved = new Map<string, string>();
  const terminal: Terminal = {
    write: (text) => (stdout += text),
    writeError: (text) => (stderr += text),
    save: (path, text) => {
      saved.set(path, text);
      return Promise.resolve();
    },
    showsColour: given.showsColour ?? false,
    read: async (path, mostBytes) => {
      const content = given.files?.[path] ?? (await readFile(path));
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
      return bytes.length > mostBytes ? null : bytes;
    },
  };
  const code = await run(line === "" ? [] : line.split(" "), terminal);
  return { code, stdout, stderr, saved };
}
