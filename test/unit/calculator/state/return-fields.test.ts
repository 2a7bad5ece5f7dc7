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

  test("no two fields have one path", () => {
    const fields = returnFields("all-groups").flatMap(({ fields: lone, tables }) => [
      ...lone,
      ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.fields)),
    ]);
    expect(paths).toHaveLength(fields.length);
  });
});
