import { describe, expect, test } from "vitest";
import { ethnicCategories } from "../../../src/reference/ethnic-categories.ts";

/** The sixteen codes of the NHS data dictionary, and the unknown ones. */
const codes = Array.from("ABCDEFGHJKLMNPRS");
const unknown = ["Z", "99", "X", ""];

describe.each(["2001", "2021"] as const)("the scheme of %s", (scheme) => {
  const rows = ethnicCategories.filter((row) => row.scheme === scheme);
  const groupOf = (code: string): string | undefined => rows.find((row) => row.code === code)?.group;

  test("has each of the sixteen codes once, and the unknown ones", () => {
    const given = rows.map(({ code }) => code).filter((code) => code !== "T");
    expect(given.toSorted()).toEqual([...codes, ...unknown].toSorted());
  });

  test.each([
    { group: "white", codes: "ABC" },
    { group: "mixed", codes: "DEFG" },
    { group: "asian", codes: "HJKL" },
    { group: "black", codes: "MNP" },
    { group: "other", codes: "S" },
  ])("$codes are $group", ({ group, codes: of }) => {
    expect(Array.from(of, groupOf)).toEqual(Array.from(of, () => group));
  });

  test("Z, 99, X and a blank are unknown", () => {
    expect(unknown.map(groupOf)).toEqual(unknown.map(() => "unknown"));
  });
});

test("Chinese (R) is Other in 2001 and Asian in 2021; Gypsy or Irish Traveller (T) is White, in 2021 alone", () => {
  const found = ethnicCategories.filter(({ code }) => code === "R" || code === "T");
  expect(found.map(({ scheme, code, group }) => `${scheme} ${code} ${group}`)).toEqual([
    "2001 R other",
    "2021 T white",
    "2021 R asian",
  ]);
});
