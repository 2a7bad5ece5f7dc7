import { spawnSync } from "node:child_process";
import { checkOutput } from "./check-output.ts";
import { type Fence, faultAt } from "./fence.ts";
import type { ShellPlace } from "./shell-place.ts";

interface Interpreter {
  readonly command: string;
  readonly readsInput: readonly string[];
}

const interpreters: Readonly<Record<string, Interpreter>> = {
  python: { command: "python3", readsInput: ["-"] },
  r: { command: "Rscript", readsInput: ["--vanilla", "-"] },
};

/** The program that runs a block of this language. */
export function interpreterOf({ language }: Fence): Interpreter {
  return interpreters[language]!;
}

/** Whether this machine has it. */
export function isInstalled({ command }: Interpreter): boolean {
  return spawnSync(command, ["--version"]).status === 0;
}

/** Runs a block in another language, and holds what it prints against the block that shows it. */
export function runProgram(fence: Fence, place: ShellPlace, shown?: Fence): void {
  const { command, readsInput } = interpreterOf(fence);
  const { status, stdout, stderr, error } = spawnSync(command, readsInput, {
    cwd: place.folder,
    env: place.environment,
    input: fence.code,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (error) throw faultAt(fence, `${command} cannot be run: node scripts/engines.mjs installs it`);
  if (status !== 0) throw faultAt(fence, `ended with ${String(status)}. It printed:\n${stdout}${stderr}`);
  checkOutput(stdout, shown);
}
