import fc from "fast-check";
import type { CellArgument, SpreadsheetFunction } from "wres-metrics/spreadsheet";
import { spreadsheetFunctions } from "wres-metrics/spreadsheet";

/** One call of a spreadsheet function, as a host would make it. */
export interface GeneratedCall {
  readonly id: SpreadsheetFunction["id"];
  readonly cells: readonly CellArgument[];
}

const small = fc.integer({ min: 0, max: 12 });
const large = fc.integer({ min: 0, max: 5000 });
const count = fc.oneof(
  { weight: 12, arbitrary: large },
  { weight: 3, arbitrary: small },
  { weight: 1, arbitrary: large.map(String) },
  { weight: 1, arbitrary: fc.constantFrom("", "R", 12.5, -1) },
);
const share = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000),
  fc.integer({ min: 0, max: 1000 }).map((thousandths) => `${String(thousandths / 10)}%`),
);
/** Arguments that are no counts, by their names. */
const byName: Readonly<Record<string, fc.Arbitrary<CellArgument>>> = {
  indicator: fc.integer({ min: 0, max: 10 }),
  level: fc.constantFrom("", 0.9, 0.95, "0.99", 2),
  rule: fc.constantFrom("", "five-points", "significance", "four-fifths", "none"),
  target: share,
  fromYear: fc.constantFrom(2020, 2022),
  toYear: fc.constantFrom(2019, 2025, "2028"),
  own: share,
  peers: fc.array(fc.tuple(share, fc.constantFrom("", 0.25, 0.3)), { minLength: 1, maxLength: 5 }),
  threshold: fc.constantFrom("", 5, 10),
  places: fc.constantFrom("", 1, 2, 3),
  code: fc.constantFrom("", "A", "r", "Z", 99, "??"),
  scheme: fc.constantFrom("", 2001, "2021"),
  detail: fc.constantFrom("", "four-groups"),
  counts: fc
    .tuple(
      fc.array(count, { minLength: 3, maxLength: 3 }),
      fc.array(count, { minLength: 3, maxLength: 3 }),
      fc.array(large, { minLength: 3, maxLength: 3 }),
    )
    .map(([shortlisted, appointed, workforce]): CellArgument => [
      ["", "White", "BME", "Unknown"],
      ["shortlisted", ...shortlisted],
      ["appointed", ...appointed],
      ["workforce", ...workforce],
    ]),
  year: fc.constantFrom(2021, 2022),
};

function argumentsOf({ id, parameters }: SpreadsheetFunction): fc.Arbitrary<readonly CellArgument[]> {
  const isShare = id === "PERCENTILE" ? fc.constantFrom<CellArgument>(5, 6, 7, 8, 2, 4) : null;
  const cells = parameters.map(({ name }) =>
    name === "indicator" && isShare !== null ? isShare : (byName[name] ?? count),
  );
  return fc.tuple(...cells);
}

/** So many calls, the same on every machine, every function among them. */
export function generatedCalls(calls: number): readonly GeneratedCall[] {
  return spreadsheetFunctions.flatMap((entry, index) => {
    const share = Math.ceil((calls - index) / spreadsheetFunctions.length);
    return fc
      .sample(argumentsOf(entry), { numRuns: share, seed: 2022 + index })
      .map((cells) => ({ id: entry.id, cells }));
  });
}
