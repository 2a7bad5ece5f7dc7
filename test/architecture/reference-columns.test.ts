import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { referenceColumns } from "../../architecture/reference-columns.mjs";

function deadColumns(root: string): readonly string[] {
  const columns = referenceColumns(root).filter(({ readers }) => readers.size === 0);
  return columns.map(({ name }) => name).sort();
}

test(
  "every column of reference data is read by code outside of it: delete what is not, or read it",
  { tags: ["night"], timeout: 300_000 },
  () => {
    expect(deadColumns(join(import.meta.dirname, "../.."))).toEqual([]);
  },
);

test("a key of the same name elsewhere does not read a column, a row that is handed over does", () => {
  const root = mkdtempSync(join(tmpdir(), "wres-columns-"));
  const tree = {
    "tsconfig.json": '{ "compilerOptions": { "allowImportingTsExtensions": true, "noEmit": true } }',
    "src/reference/rows.ts": `
      export const rows = [
        { id: "a", dead: 1, taken: 2, handed: 3, source: "b" },
        { id: "c", dead: 4, taken: 5, handed: 6, source: "d" },
      ] as const;`,
    "src/reference/named.ts": `
      const list = [{ id: "a", unread: 1, known: 2 }, { id: "b", unread: 3, known: 4 }] as const;
      export interface NamedRow { readonly id: "a" | "b"; readonly unread: number; readonly known: number }
      export const named: readonly NamedRow[] = list;`,
    "src/model/reader.ts": `
      import { rows } from "../reference/rows.ts";
      import { named } from "../reference/named.ts";
      const others = [{ dead: 7 }];
      const mostHanded = (all: readonly { readonly handed: number }[]) => Math.max(...all.map(({ handed }) => handed));
      export const answer = [
        rows.find(({ taken }) => taken === 2)?.id,
        others[0]?.dead,
        mostHanded(rows),
        named.find(({ known }) => known === 2)?.id,
      ];`,
  };
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  expect(deadColumns(root)).toEqual(["named.unread", "rows.dead"]);
  rmSync(root, { recursive: true });
}, 300_000);
