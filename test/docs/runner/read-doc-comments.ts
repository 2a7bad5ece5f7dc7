import { type Fence, faultAt } from "./fence.ts";
import { readFences } from "./read-fences.ts";

/** Every fenced block in the doc comments of a TypeScript file; an `@example` without one is a fault. */
export function readDocComments(text: string, file: string): Fence[] {
  return [...text.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm)].flatMap((comment) => {
    const firstLine = text.slice(0, comment.index).split("\n").length;
    const markdown = comment[0].replace(/\*\/$/, "").replace(/^[ \t]*\/?\*+ ?/gm, "");
    const fences = readFences(markdown, { file, firstLine, inComment: true });
    const examples = markdown.match(/^\s*@example\b/gm) ?? [];
    if (examples.length > fences.length) {
      throw faultAt({ file, line: firstLine }, "an @example here has no fence: write it as a ```ts block");
    }
    return fences;
  });
}
