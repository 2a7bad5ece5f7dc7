import { describe, expect, test } from "vitest";
import { decimalFraction } from "../../../src/foundation/fraction.ts";
import { isRedacted, isWithin, readPrinted } from "../../../src/check/read-printed.ts";

function inRange(words: string, number: string): boolean {
  const range = readPrinted(words)?.range;
  const value = decimalFraction(number);
  if (range === undefined || value === null) throw new Error(`${words} names no range.`);
  return isWithin(value, range);
}

describe("digits", () => {
  test.each([
    { printed: "21.3%", number: "213/10", places: 1, unit: "percent" },
    { printed: " 29.2 % ", number: "292/10", places: 1, unit: "percent" },
    { printed: "4 per cent", number: "4/1", places: 0, unit: "percent" },
    { printed: "-16.1", number: "-161/10", places: 1, unit: "none" },
    { printed: "−30.56%", number: "-3056/100", places: 2, unit: "percent" },
    { printed: "1.1 percentage points", number: "11/10", places: 1, unit: "points" },
    { printed: "11,635", number: "11635/1", places: 0, unit: "none" },
    { printed: "1.25 times as likely", number: "125/100", places: 2, unit: "none" },
    { printed: "twelve", number: "12/1", places: 0, unit: "none" },
  ])("$printed", ({ printed, number, places, unit }) => {
    const read = readPrinted(printed);
    expect(`${String(read?.number.numerator)}/${String(read?.number.denominator)}`).toBe(number);
    expect(read).toMatchObject({ places, unit });
    expect(read?.range).toBeUndefined();
  });

  test.each(["1:00", "1,5%", "n/a", "", "twelfth", "3 to 4"])("%s is no number", (printed) => {
    expect(readPrinted(printed)).toBeNull();
  });
});

// The range is from our own table, docs/methods/check.md: half a unit or a twentieth, whichever is more, for "just".
describe("words", () => {
  test.each([
    { words: "just under 4%", inside: ["3.5", "3.99"], outside: ["3.49", "4", "4.01"] },
    { words: "just over 20%", inside: ["20.01", "21"], outside: ["20", "21.1"] },
    { words: "almost a third", inside: ["0.3", "0.33"], outside: ["0.29", "0.34"] },
    { words: "More than twice", inside: ["2.01", "40"], outside: ["2", "1.9"] },
    { words: "at least 5%", inside: ["5", "99"], outside: ["4.99"] },
    { words: "5% or more", inside: ["5", "99"], outside: ["4.99"] },
    { words: "up to 20", inside: ["0", "20"], outside: ["20.1"] },
    { words: "over 700", inside: ["701"], outside: ["700"] },
    { words: "about half", inside: ["0.45", "0.55"], outside: ["0.44", "0.56"] },
    { words: "half", inside: ["0.475", "0.525"], outside: ["0.47", "0.53"] },
    { words: "one in five", inside: ["0.19", "0.21"], outside: ["0.18", "0.22"] },
    { words: "nearly two-thirds", inside: ["0.6", "0.66"], outside: ["0.59", "0.67"] },
    { words: "fewer than ten", inside: ["9"], outside: ["10"] },
  ])("$words", ({ words, inside, outside }) => {
    expect(inside.filter((number) => !inRange(words, number))).toEqual([]);
    expect(outside.filter((number) => inRange(words, number))).toEqual([]);
  });

  test("a direction is read, and the number behind it", () => {
    expect(readPrinted("fell by 1.2%")).toMatchObject({ direction: "down", places: 1, unit: "percent" });
    expect(readPrinted("up by just over 2%")).toMatchObject({ direction: "up", unit: "percent" });
    expect(readPrinted("up to 20")?.direction).toBeUndefined();
  });
});

test("marks that hide a figure", () => {
  expect(["R", "R%", "R out of 1409", "[c]", "*", "redacted"].filter((mark) => !isRedacted(mark))).toEqual(
    [],
  );
  expect(["Rose by 2%", "1.25", "Reduced"].filter(isRedacted)).toEqual([]);
});
