import { LIBRARY } from "../foundation/version.ts";
import type { Command } from "./command.ts";

/** What `wres --help` prints. */
export function generalHelp(commands: Readonly<Record<string, Command>>): string {
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

/** What `wres <command> --help` prints. */
export function commandHelp(name: string, { summary, files, options, examples }: Command): string {
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
