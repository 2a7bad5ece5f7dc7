import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { standardOwners } from "../../../src/reference/standard-owners.ts";
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

test("each says when it was read, or that this is not known", () => {
  for (const { id, read } of sources)
    expect(`${id} ${String(read)}`).toMatch(/ (?:20\d\d-(?:0[1-9]|1[0-2])|null)$/);
  // What was not written down when it was read. A new source has its month.
  const unknown = sources.flatMap(({ id, read }) => (read === null ? [id] : []));
  expect(unknown).toEqual([
    "esneft-2022",
    "lpt-2022",
    "uhl-2023",
    "nhs-blood-and-transplant",
    "nhs-data-dictionary-2001",
    "census-2021-crosswalk",
    "nhs-england-wres",
    "ons-style",
    "unverified",
  ]);
});

test("an owner of the standard has its days in its words, and what is not known is said", () => {
  for (const { owner, from, announced, words } of standardOwners) {
    expect(words).toContain(owner);
    if (from !== null) expect(words).toContain(from);
    else expect(words).toMatch(/was not read\.$/);
    if (announced !== null) {
      const [year = "", month = "", day = ""] = announced.split("-");
      expect([month, words]).toEqual(["03", expect.stringContaining(`${String(Number(day))} March ${year}`)]);
    }
  }
  const guide = readFileSync(
    join(import.meta.dirname, "../../../docs/guides/updating-for-a-new-year.md"),
    "utf8",
  );
  for (const { words } of standardOwners) expect(guide.replace(/\s+/g, " ")).toContain(words);
});

describe.each(tables)("$file", ({ rows }) => {
  test("has rows, and a source in every row, which exists", () => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(ids).toContain("source" in row ? row.source : JSON.stringify(row));
  });
});
