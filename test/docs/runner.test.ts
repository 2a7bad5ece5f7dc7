import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { planPage } from "./runner/plan-page.ts";
import { readDocComments } from "./runner/read-doc-comments.ts";
import { readFences } from "./runner/read-fences.ts";
import { isInstalled } from "./runner/run-program.ts";
import { ShellPlace } from "./runner/shell-place.ts";

const place = new ShellPlace();
afterAll(() => {
  place.remove();
});

/** Runs every block of a page, as examples.test.ts does. */
async function runPage(text: string): Promise<void> {
  const fences = readFences(text, { file: "page.md", firstLine: 1, inComment: false });
  for (const { run } of planPage(fences, place)) await run();
}

async function runComment(text: string): Promise<void> {
  for (const { run } of planPage(readDocComments(text, "file.ts"), place)) await run();
}

const recipes = join(import.meta.dirname, "../recipes");
const block = (language: string, ...lines: string[]): string =>
  ["```" + language, ...lines, "```", ""].join("\n");

describe("what is right passes", () => {
  test.each([
    ["a printed string", block("ts", 'console.log("1.25"); // 1.25')],
    ["a printed object", block("ts", "console.log({ a: 1, b: [\"x\"] }); // { a: 1, b: [ 'x' ] }")],
    ["a call over several lines", block("ts", "console.log(", "  1 + 1,", "); // 2")],
    [
      "lines below",
      block("ts", "for (const a of [1, 2]) console.log(a);", "// 1", "// 2", "", "// A remark."),
    ],
    ["an awaited answer", block("ts", "console.log(await Promise.resolve(3)); // 3")],
    [
      "types and imports",
      block(
        "ts",
        'import { join } from "node:path";',
        'const a: string = join("b", "c");',
        "console.log(a); // b/c",
      ),
    ],
    ["a dependency", block("ts", 'import * as z from "zod";', "console.log(z.string().parse(`a`)); // a")],
    [
      "a continued block",
      block("ts", "const a = 1;", "console.log(a); // 1") +
        block("ts", "// continued", "console.log(a + 1); // 2"),
    ],
    [
      "a command and its output",
      block("sh", "echo one; echo two; echo three") + block("text", "one", "…", "three"),
    ],
    ["a command that fails on purpose", block("sh", "exit 3 # exit 3")],
    ["an npm script", block("sh", "npm ci", "npm test", "npm run build")],
    ["JSON", block("json", '{ "a": 1 }')],
    ["a recipe", block("tsx", readFileSync(join(recipes, "training-page.tsx"), "utf8").trimEnd())],
    ["a page", block("html", "<script>", "console.log(1 + 1); // 2", "</script>")],
    ["a marked sketch", "<!-- not executed: a drawing -->\n\n" + block("text", "a -> b")],
    ["a formula", block("math", "a/b")],
    ["an indented block", "- item\n\n  ```ts\n  console.log(1); // 1\n  ```\n"],
    ["a longer fence around another", "````math\n```\n````\n"],
  ])("%s", async (_, page) => {
    await expect(runPage(page)).resolves.toBeUndefined();
  });

  test("what a command writes stays out of the repository, and the next block can read it", async () => {
    await runPage(
      block("sh", "echo kept > written.txt") + block("sh", "cat written.txt") + block("text", "kept"),
    );
  });
});

describe("what is wrong fails, with file, line and what to do", () => {
  test.each([
    [
      "a false result",
      block("ts", "const a = 1;", "console.log(a); // 2"),
      "page.md:3: expected 2\n  but printed 1",
    ],
    [
      "a false line below",
      block("ts", "for (const a of [1, 2]) console.log(a);", "// 1"),
      "page.md:2: expected 1\n  but printed 1 2",
    ],
    [
      "a result never printed",
      block("ts", "if (Date.now() < 0) {", "  console.log(1); // 1", "}"),
      "page.md:3: expected 1\n  but printed (nothing)",
    ],
    [
      "a result printed twice",
      block("ts", "for (const a of [1, 1]) console.log(a); // 1"),
      "page.md:2: expected 1\n  but printed 1 1",
    ],
    [
      "an exception",
      block("ts", 'throw new Error("broken");'),
      "page.md:1: the example failed: Error: broken",
    ],
    ["a syntax error", block("ts", "const = 1;"), "page.md:1: "],
    [
      "a name the library does not have",
      block("ts", 'import { nothing } from "wres-metrics";', "nothing();"),
      "page.md:1: the example failed",
    ],
    [
      "an unknown entry point",
      block("ts", 'import "wres-metrics/nowhere";'),
      "page.md:1: there is no entry point",
    ],
    ["a foreign package", block("ts", 'import "left-pad";'), "not left-pad"],
    ["a continuation of nothing", block("ts", "// continued"), "page.md:1: there is no ts block above"],
    [
      "a failing command",
      block("sh", "echo said; false; echo more"),
      "page.md:1: ended with 1, expected 0. It printed:\nsaid",
    ],
    ["a command that should fail", block("sh", "true", "# exit 1"), "page.md:1: ended with 0, expected 1"],
    [
      "other output",
      block("sh", "echo one") + block("text", "two"),
      "page.md:4: the commands print something else:\none",
    ],
    ["missing output", block("sh", "echo one") + block("text", "one", "…", "two"), "page.md:4: "],
    [
      "an unknown npm script",
      block("sh", "npm ci", "npm run nothing"),
      "page.md:3: package.json has no script “nothing”",
    ],
    ["an unknown npm command", block("sh", "npm publish"), "page.md:2: npm publish is not"],
    ["broken JSON", block("json", "{ a: 1 }"), "page.md:1: this is no JSON"],
    [
      "a false result in a page",
      block("html", "<p>", "<script>", "console.log(1); // 2", "</script>"),
      "page.md:4: expected 2",
    ],
    [
      "a page that fails",
      block("html", "<script>", "document.title;", "</script>"),
      "the script failed: ReferenceError",
    ],
    [
      "a page that loads from elsewhere",
      block("html", '<script src="https://example.org/a.js"></script>'),
      "only wres-metrics.global.js",
    ],
    ["a page without script", block("html", "<p>"), "page.md:1: the page has no script"],
    ["text after nothing", block("text", "a"), "page.md:1: a text block shows"],
    ["another language", block("perl", "a"), "page.md:1: a block with the language “perl” cannot be checked"],
    ["no language", block("", "a"), "page.md:1: a block with no language"],
    ["an open fence", "a\n\n```ts\n", "page.md:3: this fence is never closed"],
    ["a quoted fence", "> ```ts\n> a\n> ```\n", "page.md:1: this fence is not read"],
  ])("%s", async (_, page, message) => {
    await expect(runPage(page)).rejects.toThrow(message);
  });
});

const python = { command: "python3", readsInput: [] };
describe.skipIf(!isInstalled(python) && !process.env["CI"])(
  "a program in another language (skipped where it is not installed)",
  () => {
    test("that prints what is shown passes", async () => {
      const page = block("python", "print(1 + 1)") + block("text", "2");
      await expect(runPage(page)).resolves.toBeUndefined();
    });

    test.each([
      ["fails", block("python", "raise SystemExit(3)"), "page.md:1: ended with 3"],
      ["prints something else", block("python", "print(1)") + block("text", "2"), "page.md:4: the commands"],
    ])("that %s fails", async (_, page, message) => {
      await expect(runPage(page)).rejects.toThrow(message);
    });
  },
);

test("where its program is not installed, a block says what is lacking", () => {
  expect(isInstalled({ command: "no-such-program", readsInput: [] })).toBe(false);
});

describe("doc comments", () => {
  const comment = (...lines: string[]): string =>
    ["const a = 1;", "/**", ...lines.map((line) => ` * ${line}`), " */"].join("\n");

  test("an example that shows its result passes", async () => {
    await runComment(comment("@example", "```ts", "console.log(1); // 1", "```"));
  });

  test.each([
    [
      "shows no result",
      comment("@example", "```ts", "console.log(1);", "```"),
      "file.ts:4: the example shows no result",
    ],
    ["is false", comment("@example", "```ts", "console.log(1); // 2", "```"), "file.ts:5: expected 2"],
    ["has no fence", comment("@example", "console.log(1);"), "file.ts:2: an @example here has no fence"],
  ])("an example that %s fails", async (_, text, message) => {
    await expect(runComment(text)).rejects.toThrow(message);
  });
});
