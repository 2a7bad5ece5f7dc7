import type { ParseArgsConfig } from "node:util";
import { WresError } from "../foundation/wres-error.ts";
import type { Finding } from "../model/finding.ts";
import { FIRST_YEAR } from "../model/period.ts";

/** The outside world as a command sees it, so that a test can run it as a shell does. */
export interface Terminal {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Replaces the line of messages that the cursor is in by another. */
  readonly writeProgress: (line: string) => void;
  /** The bytes of a file, or of standard input for `-`, up to a limit; null where there are more. */
  readonly read: (path: string, mostBytes: number) => Promise<Uint8Array | null>;
  /** The same bytes, piece by piece, however many. */
  readonly open: (path: string) => AsyncIterable<Uint8Array>;
  /** The names in a folder; null where the path is not a folder. */
  readonly list: (path: string) => Promise<readonly string[] | null>;
  /** True where two paths lead to one file that exists. */
  readonly isSame: (one: string, other: string) => Promise<boolean>;
  /** Writes a file, whole or not at all; where only a new one may be written, one that is there is an error. */
  readonly save: (path: string, content: string | Uint8Array, only?: "new") => Promise<void>;
  /** Writes files by their names as a new folder, or into an empty one: all of them, or none. */
  readonly saveFolder: (path: string, files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>;
  /** True where the answer goes to a person's screen that shows colours. */
  readonly showsColour: boolean;
  /** True where messages go to a person's screen, so that one may overwrite another. */
  readonly showsProgress?: boolean;
}

/** 0 done, 1 the data has issues, 2 the command is wrong, 3 a check found something, 4 a disk or a pipe failed, 5 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

/** An option of a command: how it is parsed, and what `--help` says of it. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  readonly short?: string;
  /** The placeholder of its value: `<file>`. */
  readonly value?: string;
  readonly help: string;
}

/** The arguments of a command as the shell gave them. */
export interface Arguments {
  readonly files: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  /** True where an option without a value was given. */
  readonly has: (name: string) => boolean;
}

/** One command of `wres`. */
export interface Command {
  readonly summary: string;
  /** The files that it takes, as `--help` shows them; the last may be given more than once if it ends in `…`, or left out if it is in brackets. */
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  readonly run: (given: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** The options as `node:util` reads them. */
export function parseOptions(options: Command["options"]): NonNullable<ParseArgsConfig["options"]> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { type, multiple, short }]) => [
      name,
      { type, ...(multiple && { multiple }), ...(short !== undefined && { short }) },
    ]),
  );
}

/** A command that cannot be carried out as it was typed: exit code 2. */
export class UsageError extends Error {}

/** A command that was right, and that the computer could not carry out: exit code 4. */
export class StoppedError extends Error {}

/** Reads the value of an option that takes one of a few words. */
export function oneOf<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) {
    throw new UsageError(`${option} is ${JSON.stringify(given)}; expected one of ${words.join(", ")}.`);
  }
  return found;
}

/** Reads the value of an option that takes a year. */
export function fourDigitYear(option: string, given: string, example: string): number {
  if (/^\d{4}$/.test(given) && Number(given) >= FIRST_YEAR) return Number(given);
  throw new UsageError(
    `${option} is ${JSON.stringify(given)}; expected a year of four digits, from ${FIRST_YEAR} on, such as ${example}.`,
  );
}

/** Does something of which the command alone decides whether the library accepts it. */
export function blamedOnUsage<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof WresError ? new UsageError(error.message) : error;
  }
}

/** Below this, an answer is there before a person has read that it is on its way. */
const MANY_CELLS = 200;

/** Takes away the line that the cursor is in, and begins it again. */
export const ERASE_LINE = "\r\u001B[K";

/** The progress of some work. */
interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly of: number;
}

/** Says on a person's screen what is being done while it lasts, where there is much to do. */
export async function withProgress<Answer>(
  doing: string,
  cells: number | null,
  terminal: Terminal,
  work: (onProgress: (progress: Progress) => void) => Promise<Answer>,
): Promise<Answer> {
  const isShort = cells !== null && cells < MANY_CELLS;
  if (terminal.showsProgress !== true || isShort) return work(() => undefined);
  const line = cells === null ? doing : `${doing} ${String(cells)} cells`;
  terminal.writeError(`${line} …`);
  try {
    return await work(({ phase, done, of }) => {
      terminal.writeProgress(`${line}: ${phase} ${String(done)}/${String(of)} …`);
    });
  } finally {
    terminal.writeProgress("");
  }
}

/** Makes a command fail where a finding asks for an answer that the return does not give. */
export const strictOptions: Readonly<Record<"strict", Option>> = {
  strict: {
    type: "boolean",
    help: "exit 3 if a review has questions that nobody acknowledged; the answer is still written",
  },
};

/** The exit code of a command that has written its answer. */
export function exitCodeOf({ has }: Arguments, findings: readonly Finding[]): ExitCode {
  const isQueried = findings.some(({ severity, acknowledged }) => severity === "query" && !acknowledged);
  return has("strict") && isQueried ? 3 : 0;
}
