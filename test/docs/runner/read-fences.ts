import { type Fence, faultAt } from "./fence.ts";

interface Place {
  file: string;
  /** Line of the file on which the text begins, from 1. */
  firstLine: number;
  inComment: boolean;
}

/** Every fenced block of a Markdown text, in order. */
export function readFences(text: string, place: Place): Fence[] {
  const fences: Fence[] = [];
  const lines = text.split(/\r?\n/);
  let open: { fence: Fence; indent: string; marks: string; code: string[] } | undefined;
  let reason: string | undefined;
  for (const [index, line] of lines.entries()) {
    const here = { file: place.file, line: place.firstLine + index };
    const [, indent = "", marks, info = ""] = /^(\s*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (open) {
      if (marks?.startsWith(open.marks) && info.trim() === "") {
        open.fence.code = open.code.join("\n");
        fences.push(open.fence);
        open = undefined;
      } else {
        open.code.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line.trimStart());
      }
    } else if (marks) {
      const fence: Fence = { ...here, language: info.trim(), code: "", inComment: place.inComment };
      if (reason !== undefined) fence.notExecuted = reason;
      open = { fence, indent, marks, code: [] };
      reason = undefined;
    } else {
      if (/^[\s>*+-]*(```|~~~)/.test(line)) {
        throw faultAt(here, "this fence is not read: give it a line of its own, outside quotes");
      }
      const marker = /^\s*<!-- not executed: (.+) -->\s*$/.exec(line)?.[1];
      // A blank line may stand between the comment and its block.
      if (marker !== undefined || line.trim() !== "") reason = marker;
    }
  }
  if (open) throw faultAt(open.fence, "this fence is never closed: end it with the same marks");
  return fences;
}
