import { expect, test } from "vitest";
import { slipsOf } from "../../../src/foundation/slips.ts";

test.each([
  { meant: "62.9", typed: "61.9", slip: "a digit mistyped" },
  { meant: "1306", typed: "1036", slip: "two digits swapped" },
  { meant: "88.3", typed: "83.8", slip: "two digits swapped across the point" },
  { meant: "1306", typed: "136", slip: "a digit left out" },
  { meant: "139", typed: "1339", slip: "a digit put in" },
  { meant: "21.3", typed: "2.13", slip: "the point in another place" },
  { meant: "21.3", typed: "213", slip: "the point left out" },
  { meant: "1175", typed: "5", slip: "typing begun too late" },
  { meant: "1175", typed: "11", slip: "typing ended too early" },
])("$slip: $typed for $meant", ({ meant, typed }) => {
  expect(slipsOf(meant)).toContain(typed);
});

test.each([
  { meant: "62.9", typed: "61.8" },
  { meant: "123.4", typed: "143.2" },
  { meant: "1306", typed: "0136" },
  { meant: "1306", typed: "0306" },
  { meant: "21.3", typed: "213." },
  { meant: "21.3", typed: ".213" },
  { meant: "5", typed: "5" },
  { meant: "12", typed: "12." },
  { meant: "12", typed: "" },
])("$typed is not one slip of $meant", ({ meant, typed }) => {
  expect(slipsOf(meant)).not.toContain(typed);
});

test("any digit may be typed for another, and put in", () => {
  const digits = Array.from("0123456789");
  const slips = slipsOf("16");
  expect(digits.filter((digit) => digit !== "6" && !slips.has(`1${digit}`))).toEqual([]);
  expect(digits.filter((digit) => !slips.has(`1${digit}6`))).toEqual([]);
});
