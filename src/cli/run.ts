import { parseArgs } from "node:util";
import { LIBRARY } from "../foundation/version.ts";
import { WresError } from "../foundation/wres-error.ts";
import { auditCommand } from "./commands/audit-command.ts";
import { calculateCommand } from "./commands/calculate-command.ts";
import { checkCommand } from "./commands/check-command.ts";
import {
  type Arguments,
  type Command,
  type ExitCode,
  parseOptions,
  type Terminal,
  UsageError,
} from "./command.ts";
import { compareCommand } from "./commands/compare-command.ts";
import { countCommand } from "./commands/count-command.ts";
import { gatherCommand } from "./commands/gather-command.ts";
import { planCommand } from "./commands/plan-command.ts";
import { reportCommand } from "./commands/report-command.ts";
import { reviewCommand } from "./commands/review-command.ts";
import { schemaCommand } from "./commands/schema-command.ts";
import { suppressCommand } from "./commands/suppress-command.ts";
import { targetsCommand } from "./commands/targets-command.ts";
import { templateCommand } from "./commands/template-command.ts";

const commands: Readonly<Record<string, Command>> = {
  report: reportCommand,
  review: reviewCommand,
  calculate: calculateCommand,
  targets: targetsCommand,
  plan: planCommand,
  compare: compareCommand,
  suppress: suppressCommand,
  audit: auditCommand,
  check: checkCommand,
  count: countCommand,
  gather: gatherCommand,
  template: templateCommand,
  schema: schemaCommand,
};

/** Carries out one line typed in a shell. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    const misuse = misuseOf(error);
    if (misuse !== null) {
      terminal.writeError(`wres: ${misuse}\nTry wres --help.\n`);
      return 2;
    }
    if (error instanceof WresError) {
      terminal.writeError(`wres: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
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
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    throw new UsageError(
      `there is no command ${JSON.stringify(name)}; expected ${Object.keys(commands).join(", ")}.`,
    );
  }
  const help = { type: "boolean", short: "h", help: "" } as const;
  const { values, positionals } = parseArgs({
    args: rest,
    options: parseOptions({ ...command.options, help }),
    allowPositionals: true,
    strict: true,
  });
  if (values["help"] === true) {
    terminal.write(commandHelp(name, command));
    return 0;
  }
  const isOpen = command.files.at(-1)?.endsWith("…") === true;
  const least = command.files.filter((file) => !file.startsWith("[")).length;
  const most = isOpen ? Infinity : command.files.length;
  if (positionals.length < least || positionals.length > most) {
    const expected = command.files.length === 0 ? "no file" : command.files.join(" ");
    throw new UsageError(`wres ${name} takes ${expected}; ${String(positionals.length)} given.`);
  }
  return command.run(argumentsOf(positionals, values), terminal);
}

function argumentsOf(files: readonly string[], values: Readonly<Record<string, unknown>>): Arguments {
  const texts = (name: string): readonly string[] =>
    [values[name]].flat().filter((value) => typeof value === "string");
  return { files, texts, text: (name) => texts(name)[0], has: (name) => values[name] === true };
}

/** The mistake in the line that was typed; null where the fault is ours. */
function misuseOf(error: unknown): string | null {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof Error) || !("code" in error)) return null;
  const isArgument = String(error.code).startsWith("ERR_PARSE_ARGS");
  return isArgument ? `${error.message.split(". ")[0] ?? ""}.` : null;
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
    "Exit codes: 0 done, 1 the data has issues, 2 the command is wrong, 3 a check found something.",
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
