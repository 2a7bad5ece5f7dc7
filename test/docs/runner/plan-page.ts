import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Fence, faultAt } from "./fence.ts";
import { runHtml } from "./run-html.ts";
import { interpreterOf, isInstalled, runProgram } from "./run-program.ts";
import { runShell } from "./run-shell.ts";
import { runTypeScript } from "./run-typescript.ts";
import type { ShellPlace } from "./shell-place.ts";

/** One block to be run; `run` throws where it does not do what it says. */
export interface Example {
  title: string;
  run: () => unknown;
  /** What the machine has not, without which the block is skipped, and seen to be. */
  lacking?: string;
}

const recipes = join(import.meta.dirname, "../../recipes");

/** The languages whose blocks print what the text block under them shows. */
const printing: ReadonlySet<string> = new Set(["sh", "python", "r"]);

const continues = (fence: Fence): boolean => fence.code.trimStart().startsWith("// continued");

/** The blocks that a block continues, back to the one that begins afresh. */
function codeBefore(fence: Fence, page: readonly Fence[]): string {
  if (!continues(fence)) return "";
  const earlier = page.slice(0, page.indexOf(fence)).filter(({ language }) => language === "ts");
  const first = earlier.findLastIndex((other) => !continues(other));
  if (first === -1) throw faultAt(fence, "there is no ts block above that this one could continue");
  return earlier
    .slice(first)
    .map(({ code }) => `${code}\n`)
    .join("");
}

function parseJson(fence: Fence): void {
  try {
    JSON.parse(fence.code);
  } catch (error) {
    throw faultAt(fence, `this is no JSON: ${String(error)}`);
  }
}

function refuseText(fence: Fence): void {
  if (fence.notExecuted !== undefined) return;
  throw faultAt(
    fence,
    "a text block shows what the block before it prints; if it does not, write " +
      "<!-- not executed: reason --> on the line before it",
  );
}

/** A block that is a whole file of test/recipes begins with its name, and a test of its own runs the file. */
function checkRecipe(fence: Fence): void {
  const name = /^\/\/ ([\w-]+\.tsx?)\n/.exec(fence.code)?.[1];
  const file = join(recipes, name ?? "");
  if (name === undefined || !existsSync(file)) {
    throw faultAt(fence, "a tsx block is a file of test/recipes, and begins with a comment of its name");
  }
  if (readFileSync(file, "utf8").trimEnd() === fence.code.trimEnd()) return;
  throw faultAt(fence, `this is not what test/recipes/${name} holds: copy the file here`);
}

function refuseLanguage(fence: Fence): void {
  const said = fence.language === "" ? "no language" : `the language “${fence.language}”`;
  throw faultAt(
    fence,
    `a block with ${said} cannot be checked: use ts, tsx, sh, json, html, python, r, text or math`,
  );
}

/** What there is to run on a page, block by block. */
export function planPage(page: readonly Fence[], place: ShellPlace): Example[] {
  return page.flatMap((fence, index) => {
    const next = page[index + 1];
    const isOutput = (other?: Fence): boolean =>
      other?.language === "text" && other.notExecuted === undefined;
    const example = (run: () => unknown): Example[] => [
      { title: `${fence.file}:${String(fence.line)} ${fence.language}`, run },
    ];
    switch (fence.language) {
      case "ts":
        return example(() => runTypeScript(fence, codeBefore(fence, page)));
      case "tsx":
        return example(() => {
          checkRecipe(fence);
        });
      case "sh":
        return example(() => {
          runShell(fence, place, isOutput(next) ? next : undefined);
        });
      case "python":
      case "r":
        return example(() => {
          runProgram(fence, place, isOutput(next) ? next : undefined);
        }).map((made) =>
          // On a machine that checks changes nothing may be lacking: there the block runs, and fails.
          isInstalled(interpreterOf(fence)) || process.env["CI"]
            ? made
            : { ...made, lacking: interpreterOf(fence).command },
        );
      case "json":
        return example(() => {
          parseJson(fence);
        });
      case "html":
        return example(() => {
          runHtml(fence);
        });
      case "text": {
        if (isOutput(fence) && printing.has(page[index - 1]?.language ?? "")) return [];
        return example(() => {
          refuseText(fence);
        });
      }
      case "math":
        return [];
      default:
        return example(() => {
          refuseLanguage(fence);
        });
    }
  });
}
