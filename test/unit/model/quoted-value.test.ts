import { describe, expect, test } from "vitest";
import { quotedValue } from "../../../src/model/quoted-value.ts";

const NOT_QUOTED = "a value that is not quoted, since it may be about a person";

describe("where a number or one of some words belongs", () => {
  test.each([
    ...[
      "Oluwaseun Adeyemi",
      "oluwaseun",
      "O'Brien",
      "Ng Chee",
      "o.adeyemi@nhs.net",
      "CO4 5JL",
      "QQ123456C",
      "AB12",
    ],
    ...[
      "14/02/1961",
      "14.02.1961",
      "14 02 1961",
      "14.02.61",
      "1961-02-14",
      "14021961",
      "14 Feb 61",
      "2/1961",
    ],
    ...[
      "943 476 5919",
      "9434765919",
      "943-476-5919",
      "07700 900123",
      "+447700900123",
      "0770",
      "E1234567",
      "١٩٦١",
    ],
    ...["Ελένη", "山田太郎です", "x".repeat(10_000), "1".repeat(10_000), " ".repeat(10_000)],
  ])("%j is not quoted: it may be about a person", (text) => {
    expect(quotedValue(text)).toBe(NOT_QUOTED);
  });

  test.each([
    ...[
      "5",
      "1234",
      "1,234",
      "1 234",
      "1,234,567",
      "1.234",
      "12.5",
      "12,5",
      "12.5%",
      "-3",
      "<5",
      "£18.20",
      "0.25",
      "5*",
    ],
    ...["", "R", "n/a", "tbc"],
  ])("%j is quoted: it is like a number, or very short", (text) => {
    expect(quotedValue(text)).toBe(JSON.stringify(text));
  });

  test.each([
    [12.5, "12.5"],
    [-1, "-1"],
    [9_999_999, "9999999"],
    [true, "true"],
    [null, "null"],
    [undefined, "nothing"],
    [NaN, "NaN"],
    [["x"], "a list of 1"],
    [{}, "an object"],
  ])("%j is said", (value, said) => {
    expect(quotedValue(value)).toBe(said);
  });

  test.each([9_434_765_919, -9_434_765_919, 9e20, 1e21])("a number of ten digits is not: %d", (value) => {
    expect(quotedValue(value)).toBe(NOT_QUOTED);
  });
});

test("a word is quoted where it is nearly one of those that are known", () => {
  const words = ["single-year", "not-stated", 1];
  expect(
    ["single-year", "Single-Year", "singel-year", "not-state"].map((text) => quotedValue(text, words)),
  ).toEqual(['"single-year"', '"Single-Year"', '"singel-year"', '"not-state"']);
  expect(quotedValue("Nora", words)).toBe(NOT_QUOTED);
});
