import fc from "fast-check";

/** Whole numbers of any size, numbers of a spreadsheet, and texts as published and as calculated. */
export const anyDecimalText: fc.Arbitrary<string> = fc.oneof(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }).map(String),
  fc.integer({ min: -1000, max: 1000 }).map((thousandths) => String(thousandths / 1000)),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }).map(String),
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 45n }), fc.nat(50))
    .map(([digits, places]) => `0.${"0".repeat(places)}${String(digits)}`),
  // As tiny, as huge and as negative as a double can be, with its exponent
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  // A half of the last place, on either side of 0
  fc
    .tuple(fc.constantFrom("", "-"), fc.nat(9999), fc.nat(9999))
    .map(([sign, whole, places]) => `${sign}${String(whole)}.${String(places)}5`),
  // Zeros where nobody needs them
  fc
    .tuple(fc.constantFrom("", "-"), fc.nat(20), fc.nat(999), fc.nat(20))
    .map(
      ([sign, before, whole, after]) =>
        `${sign}${"0".repeat(before)}${String(whole)}.${String(whole)}${"0".repeat(after)}`,
    ),
);
