import { describe, expect, test } from "vitest";
import { fieldsByPath, returnFields } from "../../../../src/calculator/state/return-fields.ts";
import { readExample } from "../../../support/read-example.ts";

/** Every place of a return that holds a count or a word, as an issue would call it. */
function placesOf(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]) =>
    placesOf(child, path === "" ? key : `${path}.${key}`),
  );
}

describe("returnFields", () => {
  const paths = [...fieldsByPath(returnFields("all-groups")).keys()];

  test.each(["esneft-2021", "esneft-2022", "lpt-2021", "lpt-2022"] as const)(
    "has a field for everything in %s",
    (name) => {
      const places = placesOf(readExample(name), "");
      expect(places.length).toBeGreaterThan(90);
      // What a row is part of is kept as the file has it.
      const wanted = places.filter((place) => !place.endsWith(".ofWhich"));
      expect(wanted.filter((place) => !paths.includes(place))).toEqual([]);
    },
  );

  test("shows White, BME and Unknown first, and the four groups within BME where they are asked for", () => {
    const [, workforce] = returnFields("principal-groups");
    expect(workforce?.tables[0]?.columns).toEqual(["White", "BME", "Unknown"]);
    expect(returnFields("all-groups")[1]?.tables[0]?.columns).toHaveLength(7);
  });

  test("has every part of a year in one list, in the order of the year, and the whole year first", () => {
    const options = fieldsByPath(returnFields("principal-groups")).get("period")?.options ?? [];
    expect(options.slice(0, 4).map(({ title }) => title)).toEqual([
      "the whole year",
      "H1, April to September",
      "H2, October to March",
      "Q1, April to June",
    ]);
    expect(options.find(({ id }) => id === "quarter-4")?.title).toBe("Q4, January to March");
    expect(options.find(({ id }) => id === "june")?.title).toBe("June");
    expect(options).toHaveLength(1 + 2 + 4 + 12);
  });

  test("says the day and the months of a part of a year", () => {
    const titles = (period?: "quarter-1"): readonly string[] =>
      returnFields("principal-groups", period === undefined ? null : { year: 2022, period }).flatMap(
        ({ title, hint }) => [title, hint],
      );
    expect(titles()).toEqual(expect.arrayContaining(["1. Workforce at 31 March", "9. Board at 31 March"]));
    // Q1 of the WRES year 2022 is April to June 2021.
    expect(titles("quarter-1")).toEqual(
      expect.arrayContaining([
        "1. Workforce at 30 June 2021",
        "9. Board at 30 June 2021",
        "Applicants over Q1 2021/22, April to June 2021.",
      ]),
    );
    expect(titles("quarter-1").join(" ")).not.toMatch(/31 March(?! 2022)|financial year/);
  });

  test("no two fields have one path", () => {
    const fields = returnFields("all-groups").flatMap(({ fields: lone, tables }) => [
      ...lone,
      ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.fields)),
    ]);
    expect(paths).toHaveLength(fields.length);
  });
});
