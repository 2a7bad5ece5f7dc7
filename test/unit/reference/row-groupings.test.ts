import { expect, test } from "vitest";
import { rowGroupings } from "../../../src/reference/row-groupings.ts";

// Band 9 and VSM are above 8d.
// oxfmt-ignore
const meant: Readonly<Record<string, string>> = {
  "bands-2-to-8a": "band-2 band-3 band-4 band-5 band-6 band-7 band-8a",
  "bands-8b-and-above": "band-8b band-8c band-8d band-9 vsm",
  "bands-5-to-7": "band-5 band-6 band-7",
  "bands-8a-to-8b": "band-8a band-8b",
  "bands-8c-and-above": "band-8c band-8d band-9 vsm",
  "bands-8a-and-above": "band-8a band-8b band-8c band-8d band-9 vsm",
};

test("all-rows is whatever rows a part has", () => {
  expect(rowGroupings[0]).toMatchObject({ id: "all-rows", rows: "every-row" });
});

test.each(rowGroupings.slice(1))("$id holds the bands that its name says", ({ id, rows }) => {
  expect([rows].flat().join(" ")).toBe(meant[id]);
});

test("those are all the built-in ones", () => {
  expect(rowGroupings.map(({ id }) => id)).toEqual(["all-rows", ...Object.keys(meant)]);
});
