import { formatWithOptions } from "node:util";
import ts from "typescript";
import { type Fence, faultAt } from "./fence.ts";

const onOneLine = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ").trim();

/** The comment behind a statement, else the lines of comment right under it. */
function commentAfter(code: string, end: number): string[] {
  const [here = "", ...below] = code.slice(end).split("\n");
  const behind = /^[\s;)}]*\/\/(.*)$/.exec(here)?.[1];
  if (behind !== undefined) return [behind];
  const length = below.findIndex((line) => !/^\s*\/\//.test(line));
  return below.slice(0, length === -1 ? below.length : length).map((line) => line.replace(/^\s*\/\//, ""));
}

/** What a block says it prints, and what it did print, by line of the block. */
export class Printed {
  readonly #expected = new Map<number, string[]>();
  readonly #seen = new Map<number, string[]>();

  /** Marks each `console.log` with its line and notes its comment, which is what it should print. */
  prepare(code: string, firstLine = 0): string {
    const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.Latest, true);
    const calls: { start: number; line: number }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && node.expression.getText() === "console.log") {
        const start = node.getStart();
        const line = firstLine + source.getLineAndCharacterOfPosition(start).line;
        calls.push({ start, line });
        const comment = commentAfter(code, node.parent.end);
        if (comment.length > 0) this.#expected.set(line, comment);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
    return calls.reduceRight(
      (text, { start, line }) =>
        `${text.slice(0, start)}console.at(${String(line)}).log${text.slice(start + "console.log".length)}`,
      code,
    );
  }

  /** The console of the block. */
  get console(): { at: (line: number) => { log: (...values: unknown[]) => void } } {
    return {
      at: (line) => ({
        log: (...values) => {
          const text = formatWithOptions({ breakLength: Infinity, compact: true }, ...values);
          this.#seen.set(line, [...(this.#seen.get(line) ?? []), text]);
        },
      }),
    };
  }

  get checkedLines(): number {
    return this.#expected.size;
  }

  /** Throws at the first line that did not print what its comment says. */
  check(fence: Fence): void {
    for (const [line, comment] of this.#expected) {
      const expected = onOneLine(comment);
      const seen = onOneLine(this.#seen.get(line) ?? ["(nothing)"]);
      if (seen !== expected) throw faultAt(fence, `expected ${expected}\n  but printed ${seen}`, line + 1);
    }
  }
}
