import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { wordMeant } from "../foundation/mistyped.ts";
import { ownValue } from "../foundation/own-value.ts";
import { systemFaultWords } from "../foundation/system-faults.ts";
import { LIBRARY } from "../foundation/version.ts";
import { describeValue, printable, WresError } from "../foundation/wres-error.ts";
import { auditCommand } from "./commands/audit-command.ts";
import { calculateCommand } from "./commands/calculate-command.ts";
import { checkCommand } from "./commands/check-command.ts";
import {
  type Arguments,
  type Command,
  type ExitCode,
  type Machine,
  parseOptions,
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
    const misuse = misuseOf(error, argv[0]);
    if (misuse !== null) {
      terminal.writeError(`wres: ${misuse}\nTry wres --help.\n`);
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
  const help = { type: "boolean", short: "h", help: "" } as const;
  const { values, positionals, tokens } = parseArgs({
    args: rest,
    options: parseOptions({ ...command.options, help }),
    allowPositionals: true,
    strict: true,
    tokens: true,
  });
  if (values["help"] === true) {
    terminal.write(commandHelp(name, command));
    return 0;
  }
  refuseGivenTwice(command, tokens);
  const isOpen = command.files.at(-1)?.endsWith("…") === true;
  const least = command.files.filter((file) => !file.startsWith("[")).length;
  const most = isOpen ? Infinity : command.files.length;
  if (positionals.length < least || positionals.length > most) {
    const expected = command.files.length === 0 ? "no file" : command.files.join(" ");
    throw new UsageError(`wres ${name} takes ${expected}; ${String(positionals.length)} given.`);
  }
  const given = argumentsOf(positionals, values, command);
  const { out, "save-publication": save, charts, ...others } = values;
  const texts = Object.values(others)
    .flat()
    .filter((value) => typeof value === "string");
  await refuseOverwriting(command, given, texts, terminal);
  return command.run(given, terminal);
}

/** Stops a command that got two values for an option which takes one: only the last of them would count. */
function refuseGivenTwice({ options }: Command, tokens: readonly ArgumentToken[]): void {
  for (const [name, { type, multiple }] of Object.entries(options)) {
    if (type === "boolean" || multiple === true) continue;
    const values = tokens.flatMap((token) =>
      token.kind === "option" && token.name === name ? [describeValue(token.value)] : [],
    );
    if (values.length < 2) continue;
    const often = values.length === 2 ? "twice" : `${String(values.length)} times`;
    throw new UsageError(`--${name} is given ${often}: ${values.join(" and ")}; expected one value.`);
  }
}

/** One piece of the line that was typed, as `parseArgs` tells it. */
type ArgumentToken = NonNullable<ReturnType<typeof parseArgs>["tokens"]>[number];

/** Stops a command that would write over what it reads, or write two answers to one file, before it has read anything. */
async function refuseOverwriting(
  { files }: Command,
  { files: paths, text, has }: Arguments,
  others: readonly string[],
  terminal: Terminal,
): Promise<void> {
  const isOutput = (index: number): boolean => files[index]?.startsWith("<out") === true;
  const outputs = [
    ...paths.filter((_, index) => isOutput(index)),
    text("out"),
    text("save-publication"),
  ].filter((path): path is string => path !== undefined && path !== "-");
  const [answer, publication] = outputs;
  if (
    answer !== undefined &&
    publication !== undefined &&
    (await terminal.isSamePlace(answer, publication))
  ) {
    throw new UsageError(`${publication} is to hold two answers; expected a file for each.`);
  }
  const charts = text("charts");
  if (charts !== undefined) await refuseAmongCharts(charts, outputs, terminal);
  if (has("overwrite") || outputs.length === 0) return;
  // The file of `promotion=promotions.csv` stands behind its measure.
  const named = others.flatMap((value) => [value, value.slice(value.indexOf("=") + 1)]);
  const inputs = [...paths.filter((_, index) => !isOutput(index)), ...new Set(named)];
  const read = (await Promise.all(inputs.map((path) => filesAt(path, terminal)))).flat();
  for (const path of outputs) {
    for (const input of read) {
      if (!(await terminal.isSame(input, path))) continue;
      throw new UsageError(
        `${path} is read by this command too, and would be written over; choose another name, or give --overwrite.`,
      );
    }
  }
}

/** Stops a command that would put another answer where the folder of pictures is to be, or into it. */
async function refuseAmongCharts(
  charts: string,
  outputs: readonly string[],
  terminal: Terminal,
): Promise<void> {
  for (const path of outputs) {
    if (await terminal.isSamePlace(path, charts)) {
      throw new UsageError(`${path} is to hold two answers; expected a file, and a folder for --charts.`);
    }
    if (await terminal.isSamePlace(dirname(path), charts)) {
      throw new UsageError(
        `${path} lies in the folder of --charts, which holds pictures alone; choose another name.`,
      );
    }
  }
}

/** A file, or those in a folder; what is neither is not a file that could be lost. */
async function filesAt(path: string, terminal: Terminal): Promise<readonly string[]> {
  const names = await terminal.list(path).catch(() => null);
  return names === null ? [path] : names.map((name) => `${path}/${name}`);
}

function argumentsOf(
  files: readonly string[],
  values: Readonly<Record<string, unknown>>,
  { options }: Command,
): Arguments {
  const texts = (name: string): readonly string[] =>
    [values[name]].flat().filter((value) => typeof value === "string");
  return {
    files,
    texts,
    text: (name) => texts(name)[0],
    has: (name) => values[name] === true,
    takes: (name) => Object.hasOwn(options, name),
  };
}

/** The mistake in the line that was typed; null where the fault is ours. */
function misuseOf(error: unknown, name: string | undefined): string | null {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof Error) || !("code" in error)) return null;
  if (!String(error.code).startsWith("ERR_PARSE_ARGS")) return null;
  const sentence = `${error.message.split(". ")[0] ?? ""}.`;
  const [, unknown] = /^Unknown option '--([^']+)'/.exec(sentence) ?? [];
  const command = commandOf(name);
  const meant = unknown === undefined ? undefined : wordMeant(Object.keys(command?.options ?? {}), unknown);
  return meant === undefined ? sentence : `${sentence} Did you mean --${meant}?`;
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
