import { parseArgs } from "node:util";
import { LIBRARY } from "../foundation/version.ts";
import { WresError } from "../foundation/wres-error.ts";
import { auditCommand } from "./audit-command.ts";
import { calculateCommand } from "./calculate-command.ts";
import { checkCommand } from "./check-command.ts";
import { type Arguments, type Command, type ExitCode, parseOptions, type Terminal } from "./command.ts";
import { compareCommand } from "./compare-command.ts";
import { countCommand } from "./count-command.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { reportCommand } from "./report-command.ts";
import { schemaCommand } from "./schema-command.ts";
import { suppressCommand } from "./suppress-command.ts";
import { targetsCommand } from "./targets-command.ts";
import { templateCommand } from "./template-command.ts";
import { UsageError } from "./usage-error.ts";

const commands: Readonly<Record<string, Command>> = {
  report: reportCommand,
  calculate: calculateCommand,
  targets: targetsCommand,
  compare: compareCommand,
  suppress: suppressCommand,
  audit: auditCommand,
  check: checkCommand,
  count: countCommand,
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

/** What was wrong with the line that was typed; null where the fault is ours. */
function misuseOf(error: unknown): string | null {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof Error) || !("code" in error)) return null;
  const isArgument = String(error.code).startsWith("ERR_PARSE_ARGS");
  return isArgument ? `${error.message.split(". ")[0] ?? ""}.` : null;
}
