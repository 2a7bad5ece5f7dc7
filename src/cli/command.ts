import { wordMeant } from "../foundation/mistyped.ts";
import { describeValue, WresError } from "../foundation/wres-error.ts";
import type { Finding } from "../model/finding.ts";
import { FIRST_YEAR } from "../model/period.ts";

/** Where an answer is written, and the option that says so; null where it is said without one. */
export interface Output {
  readonly path: string;
  readonly by: string | null;
}

/** Something that is written, and has not its name yet. */
export interface Prepared {
  /** True of a device or a pipe: it takes what it is given when it is put there, and there is no old file. */
  readonly isStream: boolean;
  /** Gives it its name. */
  readonly place: () => Promise<void>;
  /** Takes it away, where it has not got its name. */
  readonly discard: () => void;
}

/** What the outside world and its view by a command have in common. */
interface Surroundings {
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
  /** True where two paths lead to one file that exists; `-` leads to the file that is standard input. */
  readonly isSame: (one: string, other: string) => Promise<boolean>;
  /** True where what is written to the one path would be written to the other, though nothing is there yet. */
  readonly isSamePlace: (one: string, other: string) => Promise<boolean>;
  /** True where the answer goes to a person's screen that shows colours. */
  readonly showsColour: boolean;
  /** True where messages go to a person's screen, so that one may overwrite another. */
  readonly showsProgress?: boolean;
}

/** The outside world, so that a test can run a command as a shell does. */
export interface Machine extends Surroundings {
  /** Writes a file without its name yet; where only a new one may be written, one that is there is an error. */
  readonly prepare: (path: string, content: string | Uint8Array, only?: "new") => Promise<Prepared>;
  /** The same for files by their names as a new folder, which replaces an empty one. */
  readonly prepareFolder: (
    path: string,
    files: ReadonlyMap<string, string | Uint8Array>,
  ) => Promise<Prepared>;
}

/** The outside world as a command sees it. */
export interface Terminal extends Surroundings {
  /** Writes a file, whole or not at all; where only a new one may be written, one that is there is an error. It takes its name at the end of the command. */
  readonly save: (output: Output, content: string | Uint8Array, only?: "new") => Promise<void>;
  /** Writes files by their names as a new folder, or into an empty one: all of them, or none. */
  readonly saveFolder: (output: Output, files: ReadonlyMap<string, string | Uint8Array>) => Promise<void>;
}

/** 0 done, 1 the data has issues, 2 the command is wrong, 3 a check found something, 4 a disk or a pipe failed, 5 a fault of ours. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5;

/** An option of a command: how it is parsed, and what `--help` says of it. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly multiple?: true;
  /** The placeholder of its value: `<file>`. */
  readonly value?: string;
  readonly help: string;
  /** The options of which one has to stand beside it: alone it would say nothing. */
  readonly needs?: readonly string[];
  /** The options of which none may stand beside it: one of the two would say nothing. */
  readonly without?: readonly string[];
  /** The file that its value names, and that the command reads; null where a value names none. */
  readonly reads?: (value: string) => string | null;
}

/** Of an option whose value is the name of a file. */
export const aFile = (value: string): string => value;

/** The arguments of a command as the shell gave them. */
export interface Arguments {
  readonly files: readonly string[];
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
  /** True where an option without a value was given. */
  readonly has: (name: string) => boolean;
  /** True where the command has such an option. */
  readonly takes: (name: string) => boolean;
}

/** One command of `wres`. */
export interface Command {
  readonly summary: string;
  /** The files that it takes, as `--help` shows them; the last may be given more than once if it ends in `…`, or left out if it is in brackets. */
  readonly files: readonly string[];
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** What reads the options, and stops at a wrong one: all of them are asked before a file is read, so that all that is wrong is told at once. */
  readonly choices?: readonly ((given: Arguments) => unknown)[];
  readonly run: (given: Arguments, terminal: Terminal) => Promise<ExitCode>;
}

/** A command that cannot be carried out as it was typed, with all that is wrong in it: exit code 2. */
export class UsageError extends Error {
  readonly mistakes: readonly string[];

  constructor(...mistakes: readonly string[]) {
    super(mistakes.join("\n"));
    this.mistakes = mistakes;
  }
}

/** The mistakes that some work finds in a command; none where it does not stop at any. */
export function mistakesOf(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof UsageError) return error.mistakes;
    throw error;
  }
}

/** Does several things, and stops with all that is wrong in them. */
export function allOf<Answers extends readonly unknown[]>(
  ...works: { readonly [Place in keyof Answers]: () => Answers[Place] }
): Answers {
  const answers: unknown[] = [];
  const mistakes = works.flatMap((work) => mistakesOf(() => answers.push(work())));
  if (mistakes.length > 0) throw new UsageError(...mistakes);
  return answers as unknown as Answers;
}

/** What was typed after the name of a command, and what is wrong with it by itself. */
interface ReadLine {
  readonly given: Arguments;
  readonly isHelp: boolean;
  /** True where a word may be a file, or the value of an option that is not known or has none. */
  readonly isUnclear: boolean;
  readonly mistakes: readonly string[];
}

/** Reads what was typed after the name of a command. An option takes its value behind `=`, or as the next word. */
export function readLine(name: string, { options, files }: Command, typed: readonly string[]): ReadLine {
  const values = new Map<string, string[]>();
  const [paths, mistakes]: [string[], string[]] = [[], []];
  let isHelp = false;
  const words = [...typed];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === "--") {
      paths.push(...words.splice(0));
    } else if (word === "--help" || word === "-h") {
      isHelp = true;
    } else if (!isOption(word)) {
      paths.push(word);
    } else {
      const [, given = "", inline] = /^(?:--)?([^=]*)(?:=(.*))?$/s.exec(word) ?? [];
      const option = word.startsWith("--") && Object.hasOwn(options, given) ? options[given] : undefined;
      const next = words[0];
      if (option === undefined) {
        mistakes.push(unknownOption(name, options, word, given));
      } else if (option.type === "boolean") {
        values.set(given, []);
        if (inline !== undefined)
          mistakes.push(`--${given} is given ${describeValue(inline)}; expected no value.`);
      } else if (inline !== undefined || (next !== undefined && !isOption(next))) {
        values.set(given, [...(values.get(given) ?? []), inline ?? words.shift() ?? ""]);
      } else {
        values.set(given, values.get(given) ?? []);
        mistakes.push(
          `--${given} is given without a value; expected --${given} ${option.value ?? "<value>"}.`,
        );
      }
    }
  }
  const texts = (option: string): readonly string[] => values.get(option) ?? [];
  const given: Arguments = {
    files: paths,
    texts,
    text: (option) => texts(option)[0],
    has: (option) => values.has(option) && options[option]?.type === "boolean",
    takes: (option) => Object.hasOwn(options, option),
  };
  const isUnclear = mistakes.length > 0;
  return {
    given,
    isHelp,
    isUnclear,
    mistakes: [
      ...mistakes,
      ...Object.keys(options).flatMap((option) => optionMistakes(option, options, values)),
      // The value of an option that nothing is known of would be counted as a file.
      ...(isUnclear ? [] : wrongNumber(name, files, paths.length)),
    ],
  };
}

/** True for a word that is an option; a hyphen alone is standard input, and one before a digit makes a number negative. */
function isOption(word: string): boolean {
  return /^-(?!$|\.?\d)/.test(word);
}

function unknownOption(name: string, options: Command["options"], word: string, given: string): string {
  const meant = wordMeant(Object.keys(options), given.replace(/^-/, ""));
  const whatToDo =
    meant === undefined ? `wres ${name} --help lists those that it has.` : `did you mean --${meant}?`;
  return `wres ${name} has no option ${describeValue(word.replace(/=.*$/s, ""))}; ${whatToDo}`;
}

/** Two values for an option that takes one: only the last of them would count; and an option that would say nothing. */
function optionMistakes(
  option: string,
  options: Command["options"],
  given: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const values = given.get(option);
  if (values === undefined) return [];
  const { multiple, needs = [], without = [] } = options[option] ?? {};
  const needed = needs.filter((other) => Object.hasOwn(options, other));
  const often = values.length === 2 ? "twice" : `${String(values.length)} times`;
  const said = values.map(describeValue).join(" and ");
  return [
    ...(multiple !== true && values.length > 1
      ? [`--${option} is given ${often}: ${said}; expected one value.`]
      : []),
    ...(needed.length === 0 || needed.some((other) => given.has(other))
      ? []
      : [`--${option} says nothing by itself; expected --${needed.join(" or --")} beside it.`]),
    ...without
      .filter((other) => given.has(other))
      .map((other) => `--${option} and --${other} are given together; expected one of them.`),
  ];
}

function wrongNumber(name: string, files: Command["files"], number: number): readonly string[] {
  const least = files.filter((file) => !file.startsWith("[")).length;
  const most = files.at(-1)?.endsWith("…") === true ? Infinity : files.length;
  if (number >= least && number <= most) return [];
  return [`wres ${name} takes ${files.length === 0 ? "no file" : files.join(" ")}; ${String(number)} given.`];
}

/** True for the place of a file that a command writes. */
export function isWritten(file: string | undefined): boolean {
  return file?.startsWith("<out") === true;
}

/** The files that a command reads, as they were typed. */
export function filesRead(
  { options, files }: Command,
  { files: paths, texts }: Arguments,
): readonly string[] {
  return [
    ...paths.filter((_, place) => !isWritten(files[place])),
    ...Object.entries(options).flatMap(([option, { reads }]) =>
      reads === undefined ? [] : texts(option).flatMap((value) => reads(value) ?? []),
    ),
  ];
}

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

/** Reads an option that takes one of a few words, where it is given. */
export function wordOf<Word extends string>(
  { text }: Arguments,
  option: string,
  words: readonly Word[],
): Word | undefined {
  const given = text(option);
  return given === undefined ? undefined : oneOf(`--${option}`, given, words);
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
