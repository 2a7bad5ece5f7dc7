import { dirname } from "node:path";
import { ownValue } from "../foundation/own-value.ts";
import { systemFaultWords } from "../foundation/system-faults.ts";
import { LIBRARY } from "../foundation/version.ts";
import { printable, WresError } from "../foundation/wres-error.ts";
import { auditCommand } from "./commands/audit-command.ts";
import { calculateCommand } from "./commands/calculate-command.ts";
import { checkCommand } from "./commands/check-command.ts";
import {
  type Arguments,
  type Command,
  type ExitCode,
  filesRead,
  isWritten,
  type Machine,
  mistakesOf,
  readLine,
  StoppedError,
  type Terminal,
  UsageError,
} from "./command.ts";
import { compareCommand } from "./commands/compare-command.ts";
import { countCommand } from "./commands/count-command.ts";
import { splitAtStyles } from "./deliver.ts";
import { gatherCommand } from "./commands/gather-command.ts";
import { payCommand } from "./commands/pay-command.ts";
import { planCommand } from "./commands/plan-command.ts";
import { opened } from "./read-files.ts";
import { reportCommand } from "./commands/report-command.ts";
import { reviewCommand } from "./commands/review-command.ts";
import { rollupCommand } from "./commands/rollup-command.ts";
import { Outputs, whatToDo } from "./save-files.ts";
import { schemaCommand } from "./commands/schema-command.ts";
import { suppressCommand } from "./commands/suppress-command.ts";
import { targetsCommand } from "./commands/targets-command.ts";
import { templateCommand } from "./commands/template-command.ts";

const commands: Readonly<Record<string, Command>> = {
  report: reportCommand,
  review: reviewCommand,
  calculate: calculateCommand,
  targets: targetsCommand,
  pay: payCommand,
  plan: planCommand,
  compare: compareCommand,
  suppress: suppressCommand,
  audit: auditCommand,
  check: checkCommand,
  count: countCommand,
  gather: gatherCommand,
  rollup: rollupCommand,
  template: templateCommand,
  schema: schemaCommand,
};

/** Carries out one line typed in a shell. */
export async function run(argv: readonly string[], machine: Machine): Promise<ExitCode> {
  const outputs = new Outputs(machine);
  const { save, saveFolder } = outputs;
  const terminal = { ...withoutControls(machine), save, saveFolder };
  try {
    const code = await dispatch(argv, terminal);
    await outputs.place();
    return code;
  } catch (error) {
    if (error instanceof UsageError) {
      for (const mistake of error.mistakes) terminal.writeError(`wres: ${mistake}\n`);
      const [name = ""] = argv;
      terminal.writeError(`Try wres ${Object.hasOwn(commands, name) ? `${name} ` : ""}--help.\n`);
      return 2;
    }
    if (error instanceof StoppedError || error instanceof WresError) {
      terminal.writeError(`wres: ${error.message}\n`);
      return error instanceof WresError ? 1 : 4;
    }
    terminal.writeError(lastResort(error));
    return 5;
  } finally {
    outputs.discard();
  }
}

/** What is said of an error that nobody expected: what it is, and that it is ours; where it arose would say nothing to a reader. */
export function lastResort(error: unknown): string {
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const line = printable(what.split("\n")[0] ?? "").slice(0, 200);
  return `wres: a fault in wres itself, and not in your files, stopped the command (${line}); please report it with the command that you typed.\n`;
}

/** What is said where standard output did not take what a line printed. */
export function notPrinted(code: string, [name = "", ...rest]: readonly string[]): string {
  const isAnswer = !rest.some((word) => /^(?:-h$|--help$|--out\b)/.test(word));
  const hasFile = isAnswer && commandOf(name)?.options["out"] !== undefined;
  const advice = hasFile ? "--out <file> writes it to a file" : whatToDo(code);
  return `wres: the answer was not printed whole to standard output, because ${systemFaultWords(code)}${advice === null ? "" : `; ${advice}`}.\n`;
}

function commandOf(name: string | undefined): Command | undefined {
  return name === undefined ? undefined : ownValue(commands, name);
}

/**
 * The terminal as a command has it. File names, options and headings come from outside, and their control characters could move
 * the cursor or reverse a line: none gets through, but for the two by which a person's screen shows weight.
 */
function withoutControls(machine: Machine): Machine {
  const shownBy = (text: string, shown: (part: string) => string): string =>
    (machine.showsColour ? splitAtStyles(text) : [text])
      .map((part, index) => (index % 2 === 1 ? part : shown(part)))
      .join("");
  return {
    ...machine,
    write: (text) => {
      const shown = /^[{[]/.test(text) ? escapedControl : hiddenControl;
      machine.write(shownBy(text, shown));
    },
    writeError: (text) => {
      machine.writeError(shownBy(text, (part) => part.split("\n").map(printable).join("\n")));
    },
    writeProgress: (line) => {
      machine.writeProgress(printable(line));
    },
  };
}

/** Characters that a terminal obeys in place of showing them; a table needs its tabs, and ends its lines as its format says. */
const CONTROLS = /(?!\r?\n|\t)[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** An answer in JSON keeps its value: a program reads the same character from its number. */
function escapedControl(text: string): string {
  return text.replace(CONTROLS, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function hiddenControl(text: string): string {
  return text.replace(CONTROLS, "\u{FFFD}");
}

async function dispatch([name, ...rest]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (name === undefined) {
    terminal.writeError(generalHelp(commands));
    return 2;
  }
  if (["--help", "-h", "help"].includes(name)) {
    terminal.write(generalHelp(commands));
    return 0;
  }
  if (["--version", "-V"].includes(name)) {
    terminal.write(`${LIBRARY.version}\n`);
    return 0;
  }
  const command = commandOf(name);
  if (command === undefined) {
    throw new UsageError(
      `there is no command ${JSON.stringify(name)}; expected ${Object.keys(commands).join(", ")}.`,
    );
  }
  const line = readLine(name, command, rest);
  if (line.isHelp) {
    terminal.write(commandHelp(name, command));
    return 0;
  }
  const { given } = line;
  const inputs = await inputsOf(command, given, terminal);
  const mistakes = [
    ...line.mistakes,
    ...(command.choices ?? []).flatMap((choice) => mistakesOf(() => choice(given))),
    ...(await wouldOverwrite(command, given, inputs, terminal)),
    ...notThere(command, line.isUnclear ? { ...given, files: [] } : given, inputs),
  ];
  if (mistakes.length > 0) throw new UsageError(...new Set(mistakes));
  return command.run(given, terminal);
}

/** What is at a path that a command reads. */
interface Input {
  /** Those of the files in a folder; null where it is none. */
  readonly names: readonly string[] | null;
  /** Why it cannot be opened. */
  readonly faults: readonly string[];
}

type Inputs = ReadonlyMap<string, Input>;

async function inputsOf(command: Command, given: Arguments, terminal: Terminal): Promise<Inputs> {
  const found = filesRead(command, given).map(async (path): Promise<[string, Input]> => {
    try {
      return [path, { names: await opened(path, () => terminal.list(path)), faults: [] }];
    } catch (error) {
      // What lies in the computer is said where the file is read.
      return [path, { names: null, faults: error instanceof UsageError ? error.mistakes : [] }];
    }
  });
  return new Map(await Promise.all(found));
}

/** The files that a command is to read and that cannot be opened, all of them before the first is read. */
function notThere(command: Command, given: Arguments, inputs: Inputs): readonly string[] {
  const takesFolders = command.files.some((file) => file.includes("folder"));
  return filesRead(command, given).flatMap((path) => {
    const { names = null, faults = [] } = inputs.get(path) ?? {};
    return names === null || takesFolders ? faults : [`${path} cannot be opened: it is a folder.`];
  });
}

/** Says where a command would write over what it reads, or write two answers to one file. */
async function wouldOverwrite(
  command: Command,
  given: Arguments,
  inputs: Inputs,
  terminal: Terminal,
): Promise<readonly string[]> {
  const { files: paths, text, has } = given;
  const outputs = [
    ...paths.filter((_, place) => isWritten(command.files[place])),
    text("out"),
    text("save-publication"),
  ].filter((path): path is string => path !== undefined && path !== "-");
  const [answer, publication] = outputs;
  if (
    answer !== undefined &&
    publication !== undefined &&
    (await terminal.isSamePlace(answer, publication))
  ) {
    return [`${publication} is to hold two answers; expected a file for each.`];
  }
  const charts = text("charts");
  const amongCharts = charts === undefined ? [] : await clashesWithCharts(charts, outputs, terminal);
  if (amongCharts.length > 0 || has("overwrite") || outputs.length === 0) return amongCharts;
  // What is neither a file nor a folder is not a file that could be lost.
  const read = [...inputs].flatMap(([path, { names }]) => names?.map((name) => `${path}/${name}`) ?? [path]);
  for (const path of outputs) {
    for (const input of read) {
      if (!(await terminal.isSame(input, path))) continue;
      return [
        `${path} is read by this command too, and would be written over; choose another name, or give --overwrite.`,
      ];
    }
  }
  return [];
}

/** Says where another answer would stand where the folder of pictures is to be, or in it. */
async function clashesWithCharts(
  charts: string,
  outputs: readonly string[],
  terminal: Terminal,
): Promise<readonly string[]> {
  const found = outputs.map(async (path) => {
    if (await terminal.isSamePlace(path, charts))
      return [`${path} is to hold two answers; expected a file, and a folder for --charts.`];
    return (await terminal.isSamePlace(dirname(path), charts))
      ? [`${path} lies in the folder of --charts, which holds pictures alone; choose another name.`]
      : [];
  });
  return (await Promise.all(found)).flat();
}

/** The text that `wres --help` prints. */
function generalHelp(commands: Readonly<Record<string, Command>>): string {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length));
  return [
    `wres ${LIBRARY.version}: the NHS Workforce Race Equality Standard, computed exactly`,
    "",
    "Usage: wres <command> [options]",
    "",
    ...Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "wres <command> --help says more. A file called - is standard input.",
    "The answer goes to stdout, everything else to stderr. Nothing is sent anywhere.",
    "Exit codes: 0 done, 1 the data has issues, 2 the command is wrong, 3 a check found something,",
    "4 a disk, a folder or a pipe did not take or give the data, 5 a fault in wres itself.",
    "A file is written whole or not at all.",
    "",
  ].join("\n");
}

/** The text that `wres <command> --help` prints. */
function commandHelp(name: string, { summary, files, options, examples }: Command): string {
  const usages = Object.entries(options).map(([option, { value = "" }]) => `--${option} ${value}`.trim());
  const width = Math.min(30, Math.max(0, ...usages.map(({ length }) => length)));
  const lines = Object.values(options).flatMap(({ help }, index) => {
    const usage = usages[index] ?? "";
    return usage.length > width
      ? [`  ${usage}`, `  ${" ".repeat(width)}  ${help}`]
      : [`  ${usage.padEnd(width)}  ${help}`];
  });
  return [
    `wres ${name}: ${summary}`,
    "",
    `Usage: wres ${[name, ...files].join(" ")}${lines.length === 0 ? "" : " [options]"}`,
    ...(lines.length === 0 ? [] : ["", ...lines]),
    "",
    "Examples:",
    ...examples.map((example) => `  ${example}`),
    "",
  ].join("\n");
}
