import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");

interface Banned {
  readonly pattern: string;
  readonly say: string;
  /** Files and folders that still have it, each for the reason of `because`. */
  readonly except?: readonly string[];
  readonly because?: string;
}

const page = read("docs/prose.md");
const { patterns } = JSON.parse(/```json\n([^]*?)\n```/.exec(page)?.[1] ?? "") as {
  readonly patterns: readonly Banned[];
};

/** A text of people in a file, with the line on which it begins. */
interface Said {
  readonly line: number;
  readonly text: string;
}

/** What a page says: without its code, its quotations, and what it quotes from others. */
function saidOnPage(text: string): readonly Said[] {
  const blank = (part: string): string => part.replaceAll(/[^\n]/g, " ");
  const prose = text.replaceAll(/^```[^]*?^```$/gm, blank).replaceAll(/`[^`\n]*`/g, blank);
  return prose.split("\n").flatMap((line, index) => {
    const own = line.replaceAll(/"[^"]*"/g, "");
    return line.startsWith(">") ? [] : [{ line: index + 1, text: own }];
  });
}

/** What a source says: its doc comments, without their examples, and its texts. */
function saidInSource(text: string): readonly Said[] {
  const found = text.matchAll(/\/\*\*[^]*?\*\/|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g);
  return Array.from(found, ({ 0: part, index }) => ({
    line: text.slice(0, index).split("\n").length,
    text: part.startsWith("/**") ? part.replaceAll(/```[^]*?```/g, "").replaceAll(/\n +\* ?/g, " ") : part,
  }));
}

function filesOf(folder: string, extension: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(extension))
    .sort();
}

const pages = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "SECURITY.md", ...filesOf("docs", ".md")];
const said = [
  ...pages.map((file) => ({ file, texts: saidOnPage(read(file)) })),
  ...filesOf("src", ".ts").map((file) => ({ file, texts: saidInSource(read(file)) })),
];

describe("docs/prose.md", () => {
  test("has at least twenty sentences, before and after", () => {
    expect(page.match(/^\| "[^|]+\|[^|]+\|$/gm)?.length).toBeGreaterThanOrEqual(20);
  });

  test("has twenty messages, before and after: each is said now, and was", () => {
    const rows = /^## Messages\n([^]*?)^## /m.exec(page)?.[1]?.match(/^\|.*\|$/gm) ?? [];
    const messages = rows.slice(2).map((row) => {
      const [before = "", after = ""] = Array.from(
        row.matchAll(/ `(.*?)` +(?=\|)/g),
        ([, text]) => text,
      ).slice(-2);
      return { before, after };
    });
    expect(messages.length).toBeGreaterThanOrEqual(20);
    const sources = filesOf("src", ".ts").map(read).join("\n");
    const all = `${sources}\n${filesOf("test", ".ts").map(read).join("\n")}`;
    expect(messages.filter(({ after }) => !all.includes(after))).toEqual([]);
    expect(messages.filter(({ before }) => before === "" || sources.includes(before))).toEqual([]);
  });

  test.each(patterns)("nothing says $pattern: say $say", ({ pattern, except = [], because }) => {
    const isExcepted = (file: string): boolean => except.some((start) => file.startsWith(start));
    const hits = said.flatMap(({ file, texts }) =>
      texts
        .filter(({ text }) => new RegExp(pattern, "i").test(text))
        .map(({ line, text }) => ({ file, place: `${file}:${String(line)} ${text.slice(0, 160)}` })),
    );
    expect(hits.filter(({ file }) => !isExcepted(file)).map(({ place }) => place)).toEqual([]);
    // An exception that nobody needs any more is taken out.
    expect(except.filter((start) => !hits.some(({ file }) => file.startsWith(start)))).toEqual([]);
    expect(except.length > 0).toBe(because !== undefined);
  });
});
