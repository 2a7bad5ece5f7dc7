import { type Fence, faultAt } from "./fence.ts";

const tidy = (text: string): string => text.replace(/[ \t]+$/gm, "").trim();
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** True if the text is the pattern, in which a line `…` stands for any lines. */
function matches(text: string, pattern: string): boolean {
  const lines = tidy(pattern).split("\n");
  const source = lines.map((line) => (line.trim() === "…" ? "(?:[^\\n]*\\n)*" : `${literal(line)}\\n`));
  return new RegExp(`^${source.join("")}$`).test(`${tidy(text)}\n`);
}

/** Holds what a block printed against the block that shows it, if there is one. */
export function checkOutput(stdout: string, shown?: Fence): void {
  if (shown && !matches(stdout.replaceAll("\r\n", "\n"), shown.code)) {
    throw faultAt(shown, `the commands print something else:\n${stdout}`);
  }
}
