import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json";
import { type PublicField, publicFields } from "./public-fields.ts";

const root = join(import.meta.dirname, "../..");
const entries = Object.keys(manifest.exports)
  .filter((id) => id !== "./package.json")
  .map((id) => join(root, "src", id === "." ? "index.ts" : `${id.slice(2)}.ts`));

/** True where a comment only says the name again: "The status." of `status`. */
function isNameAgain({ name, words }: PublicField): boolean {
  const own = name.split(".").at(-1) ?? "";
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\b(?:the|a|an|its|their)\b/g, "")
      .replace(/[^a-z0-9]/g, "");
  return words !== "" && plain(words) === plain(own);
}

const fields = publicFields(entries, root);
const named = ({ name, place }: PublicField): string => `${name} (${place})`;

test("every field of every public type has a sentence: say its shape, unit and direction, and what null is", () => {
  expect(fields.length).toBeGreaterThan(1000);
  expect(fields.filter(({ words }) => words === "").map(named)).toEqual([]);
});

test("no sentence says the name of its field again", () => {
  expect(fields.filter(isNameAgain).map(named)).toEqual([]);
});

test("fields of every entry point, of parts of unions and inside fields are among them", () => {
  const names = new Set(fields.map(({ name }) => name));
  const some = [
    ...["FigureOf.basis", "CalculatedFigure.value", "Benchmark.rank.place", "GroupTest.adjustedP"],
    ...["MeanOfSample.mean", "Publication.years", "RecordIssuePlace.line", "FigureCheck.explanations"],
    ...["PayAbout.quarter", "DrawnMark.shape", "CellAnswer.error", "gapToTarget.target"],
  ];
  expect(some.filter((name) => !names.has(name))).toEqual([]);
});

test("a field without a sentence is found wherever it is declared", () => {
  const folder = mkdtempSync(join(tmpdir(), "wres-fields-"));
  const tree = {
    "index.ts": `export type { Public as Renamed, Union } from "./types.ts"; export { take } from "./take.ts"; export * from "./fault.ts";`,
    "types.ts": `
      import type { Base } from "./base.ts";
      interface Hidden { readonly inherited: string }
      interface Unused { readonly nobodys: string }
      export interface Public extends Hidden, Omit<Base, "left"> {
        /** Has a sentence. */
        readonly said: string;
        /** @deprecated */
        readonly tagged: string;
        // Not a doc comment.
        readonly remark: string;
        /** Several of them. */
        readonly list: readonly { readonly inside: number }[];
        readonly method: () => void;
      }
      export type Union =
        | {
            /** One. */
            readonly status: "one";
          }
        | ({ readonly status: "two" } & { readonly both: string })
        | Extract<Rows, { readonly pattern: "a" }>;`,
    "base.ts": `export interface Base {
        readonly left: string;
        /** The Kept. */
        readonly kept: string;
      }`,
    "fault.ts": `export class Fault extends Error {
        readonly code: string;
        readonly #hidden: string;
        private secret(): void {}
        constructor(code: string, options: { readonly cause: unknown }) {
          super(code, options);
          this.code = this.#hidden = code;
        }
      }`,
    "take.ts": `export function take(options: { readonly level?: number } = {}): { readonly given: string } {
        const inner: { readonly local: number } = { local: options.level ?? 0 };
        return { given: String(inner.local) };
      }`,
  };
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const found = publicFields([join(folder, "index.ts")], folder);
  rmSync(folder, { recursive: true });
  expect(
    found
      .filter(({ words }) => words === "")
      .map(({ name }) => name)
      .sort(),
  ).toEqual([
    ...[
      "Base.left",
      "Fault.cause",
      "Fault.code",
      "Hidden.inherited",
      "Public.list.inside",
      "Public.method",
      "Public.remark",
    ],
    ...["Public.tagged", "Union.both", "Union.status", "take.given", "take.level"],
  ]);
  expect(found.filter(isNameAgain).map(named)).toEqual(["Base.kept (base.ts:4)"]);
  expect(found.find(({ name }) => name === "Public.said")).toEqual({
    ...{ name: "Public.said", place: "types.ts:7", words: "Has a sentence." },
  });
});
