import { spawnSync } from "node:child_process";
import { checkNpmLine } from "./check-npm-line.ts";
import { checkOutput } from "./check-output.ts";
import { type Fence, faultAt } from "./fence.ts";
import type { ShellPlace } from "./shell-place.ts";

/** Runs a block of shell commands and holds what a reader would see against the block that shows it. */
export function runShell(fence: Fence, place: ShellPlace, shown?: Fence): void {
  const lines = fence.code.split("\n");
  for (const [index, line] of lines.entries()) {
    const fault = /^\s*npm\b/.test(line) ? checkNpmLine(line) : undefined;
    if (fault !== undefined) throw faultAt(fence, fault, index + 1);
  }
  const script = lines.map((line) => (/^\s*npm\b/.test(line) ? "" : line)).join("\n");
  const expected = Number(/# exit (\d+)\s*$/.exec(script)?.[1] ?? "0");
  const { status, stdout, error } = spawnSync("bash", ["-e", "-c", `exec 2>&1\n${script}`], {
    cwd: place.folder,
    env: place.environment,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: 60_000,
  });
  if (error) throw faultAt(fence, `could not be run: ${error.message}`);
  if (status !== expected) {
    throw faultAt(
      fence,
      `ended with ${String(status)}, expected ${String(expected)}. It printed:\n${stdout}`,
    );
  }
  checkOutput(stdout, shown);
}
