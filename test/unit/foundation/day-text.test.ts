import fc from "fast-check";
import { expect, test } from "vitest";
import { dayNumber, dayText } from "../../../src/foundation/day-number.ts";

// Days since 1 March of the year 0, by R: as.numeric(as.Date("2022-03-31") - as.Date("0000-03-01")).
test.each([
  [738_550, "2022-03-31"],
  [730_484, "2000-02-29"],
  [693_959, "1900-02-28"],
  [693_960, "1900-03-01"],
  [0, "0000-03-01"],
])("%i is %s", (day, text) => {
  expect(dayText(day)).toBe(text);
});

test("a day's number gives the day again", () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 3_000_000 }), (day) => {
      expect(dayNumber(dayText(day))).toBe(day);
    }),
  );
});
