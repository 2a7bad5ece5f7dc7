import { readdir, readFile, stat } from "node:fs/promises";
import {
  ERASE_LINE,
  type ExitCode,
  type Machine,
  type Prepared,
  type Terminal,
} from "../../src/cli/command.ts";
import { run } from "../../src/cli/run.ts";
import { Outputs } from "../../src/cli/save-files.ts";

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

/** The outside world as a command sees it, where nothing is written. */
export function commandTerminal(given: World): {
  readonly terminal: Terminal;
  readonly outcome: () => Omit<Outcome, "code">;
} {
  const { terminal, outcome } = fakeTerminal(given);
  const { save, saveFolder } = new Outputs(terminal);
  return { terminal: { ...terminal, save, saveFolder }, outcome };
}

/** A terminal that keeps what it is told, and reads files that are only in memory or in the repository. */
export function fakeTerminal(given: World): {
  readonly terminal: Machine;
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
  const prepared = (place: () => void): Promise<Prepared> =>
    Promise.resolve({
      isStream: false,
      place: () => {
        place();
        return Promise.resolve();
      },
      discard: () => undefined,
    });
  const keep = (path: string, content: string | Uint8Array): void => {
    if (typeof content === "string") saved.set(path, content);
    else savedBytes.set(path, content);
  };
  const terminal: Machine = {
    write: (text) => (stdout += text),
    writeError: (text) => (stderr += text),
    writeProgress: (line) => (stderr += `${ERASE_LINE}${line}`),
    isSame: (one, other) => Promise.resolve(one === other && given.files?.[one] !== undefined),
    isSamePlace: (one, other) => Promise.resolve(one === other),
    prepare: (path, content, only) => {
      if (only === "new" && given.files?.[path] !== undefined) {
        const there = Object.assign(new Error("EEXIST"), { code: "EEXIST", syscall: "open" });
        return Promise.reject(there);
      }
      return prepared(() => {
        keep(path, content);
      });
    },
    prepareFolder: (path, files) =>
      prepared(() => {
        for (const [name, content] of files) keep(`${path}/${name}`, content);
      }),
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
