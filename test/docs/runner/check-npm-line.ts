import manifest from "../../../package.json";

const ownCommands = ["ci", "install", "pack"];

/** What is wrong with a line that begins with npm, which is checked and not run. */
export function checkNpmLine(line: string): string | undefined {
  const [, command = "", ...rest] = line.trim().split(/\s+/);
  if (ownCommands.includes(command)) return undefined;
  const isRun = command === "run";
  if (!isRun && command !== "test" && command !== "start")
    return `npm ${command} is not a command shown here`;
  const script = isRun ? (rest.find((word) => !word.startsWith("-")) ?? "") : command;
  return script in manifest.scripts ? undefined : `package.json has no script “${script}”`;
}
