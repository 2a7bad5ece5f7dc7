import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { sources } from "../../../src/reference/sources.ts";

const ids: readonly string[] = sources.map(({ id }) => id);
const folder = join(import.meta.dirname, "../../../src/reference");

/** Every table of the room: whatever it exports that is a list of rows. */
const tables = await Promise.all(
  readdirSync(folder)
    // The words of a grammar are no rows: the categories that it reads are, and have their sources. Nor are types.
    .filter(
      (file) =>
        file.endsWith(".ts") && !["sources.ts", "ethnic-words.ts", "measure-definitions.ts"].includes(file),
    )
    .map(async (file) => {
      const exported = (await import(join(folder, file))) as Record<string, unknown>;
      const rows = Object.values(exported)
        .filter((value) => Array.isArray(value))
        .flat()
        .filter((row): row is object => typeof row === "object" && row !== null);
      return { file, rows };
    }),
);

test("are named once each", () => {
  expect(new Set(ids).size).toBe(ids.length);
});

test("a public page has an address, but for the style guide that is read in several places", () => {
  const without = sources.filter((source) => source.standing === "page" && !("address" in source));
  expect(without.map(({ id }) => id)).toEqual(["ons-style"]);
});

describe.each(tables)("$file", ({ rows }) => {
  test("has rows, and a source in every row, which exists", () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(ids).toContain("source" in row ? row.source : JSON.stringify(row));
  });
});
