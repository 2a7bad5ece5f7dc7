import fc from "fast-check";
import { type CellArgument, type SpreadsheetFunction, spreadsheetFunctions } from "wres-metrics/spreadsheet";

/** What an argument means: the value itself, null where it is not given, undefined where the default is meant. */
export type Meaning = number | string | null | undefined | readonly Meaning[];

/** One call of a spreadsheet function, as a host would make it. */
export interface GeneratedCall {
  readonly id: SpreadsheetFunction["id"];
  readonly cells: readonly CellArgument[];
  /** What its arguments mean, one by one; "unreadable" where one of them means nothing. */
  readonly meanings: readonly Meaning[] | "unreadable";
}

interface Argument<Content extends CellArgument = CellArgument> {
  readonly cell: Content;
  readonly means: Meaning;
  readonly isUnreadable?: true;
}
type Cell = Exclude<CellArgument, readonly unknown[]>;
type Written<Content extends CellArgument = CellArgument> = fc.Arbitrary<Argument<Content>>;

const unreadable = (...cells: readonly Cell[]): Written<Cell> =>
  fc.constantFrom(...cells).map((cell) => ({ cell, means: undefined, isUnreadable: true }));
const itself = (...values: readonly (number | string)[]): Written<Cell> =>
  fc.constantFrom(...values).map((value) => ({ cell: value, means: value }));
/** Written in one way, and meant in another. */
const pairs = (...written: readonly (readonly [Cell, Meaning])[]): Written<Cell> =>
  fc.constantFrom(...written).map(([cell, means]) => ({ cell, means }));
const left = pairs(["", undefined], [null, undefined]);

/** A count, mostly as a number, and in every other way in which a cell holds one. */
const counted = (most: number): Written<Cell> =>
  fc.oneof(
    { weight: 40, arbitrary: fc.nat(most).map((count) => ({ cell: count, means: count })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.nat(most), fc.constantFrom("", ",", " ", "\u00a0"), fc.constantFrom("", " ", "\u00a0"))
        .map(([count, between, around]) => ({
          cell: around + String(count).replace(/(?<=\d)(?=\d{3}$)/, between) + around,
          means: count,
        })),
    },
    { weight: 1, arbitrary: pairs(["", null], [null, null], [" ", null]) },
  );
const count = fc.oneof(
  { weight: 30, arbitrary: counted(5000) },
  { weight: 8, arbitrary: counted(12) },
  { weight: 1, arbitrary: unreadable("R", 12.5, -1, true, "1,00", "–") },
);
/** A count that is mostly a part of the one after it. */
const part = fc.oneof(
  { weight: 30, arbitrary: counted(400) },
  { weight: 8, arbitrary: counted(12) },
  { weight: 1, arbitrary: count },
);

/** A share in thousandths, as a number or as a percentage. */
const share: Written<Cell> = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom(1, 10, 100))
  .map(([thousandths, per]) => ({
    cell:
      per === 10
        ? `${String(thousandths / 10)}%`
        : per === 1
          ? thousandths / 1000
          : ` ${String(thousandths / 1000)} `,
    means: thousandths,
  }));

/** Arguments that are not any count, by their names. */
const byName: Readonly<Record<string, Written>> = {
  count: part,
  firstCount: part,
  secondCount: part,
  indicator: fc.oneof(
    { weight: 12, arbitrary: itself(1, 2, 3, 4, 5, 6, 7, 8, 9) },
    { weight: 1, arbitrary: unreadable(0, 10, 2.5, "two", false) },
    { weight: 1, arbitrary: pairs(["2", 2], [" 7", 7]) },
  ),
  level: fc.oneof({ weight: 9, arbitrary: fc.oneof(left, itself(0.9, 0.95)) }, pairs(["0.99", 0.99])),
  rule: fc.oneof(
    { weight: 9, arbitrary: fc.oneof(left, itself("five-points", "significance", "four-fifths")) },
    pairs(["Four-Fifths ", "four-fifths"]),
    unreadable("none", 5),
  ),
  target: share,
  fromYear: itself(2020, 2022),
  toYear: fc.oneof({ weight: 9, arbitrary: itself(2025) }, itself(2019), pairs(["2028", 2028])),
  own: share,
  peers: fc.array(fc.tuple(share, fc.oneof(share, left)), { minLength: 1, maxLength: 5 }).map((rows) => ({
    cell: rows.map((row) => row.map(({ cell }) => cell)),
    means: rows.flat().flatMap(({ means }) => (means === undefined ? [] : [means])),
  })),
  threshold: fc.oneof({ weight: 9, arbitrary: fc.oneof(left, itself(5, 10)) }, unreadable(0, 2.5)),
  places: fc.oneof({ weight: 9, arbitrary: fc.oneof(left, itself(1, 2, 3)) }, unreadable(-1, 7)),
  // So few that every pair of counts that prints the same can be tried.
  overCount: counted(12),
  overOf: counted(60),
  underCount: counted(12),
  underOf: counted(60),
  code: fc.oneof(
    { weight: 9, arbitrary: itself("A", "C", "D", "H", "N", "R", "T", "Z") },
    pairs([" r ", "R"], [99, "99"], ["", ""], [null, ""]),
    unreadable("??", 7),
  ),
  scheme: fc.oneof(left, pairs([2001, "2001"], ["2021", "2021"], [2021, "2021"])),
  detail: fc.oneof(left, itself("bme", "four-groups")),
  counts: fc.oneof({ weight: 20, arbitrary: returnRange() }, unreadableRange()),
  year: itself(2021, 2022),
};

/** The parts of a return, in whose rows each count is at most that of the row before it. */
function returnRange(): Written {
  const row = (label: string, most: number): fc.Arbitrary<readonly Argument<Cell>[]> =>
    fc
      .tuple(counted(most), counted(most), counted(most))
      .map((counts) => [{ cell: label, means: label.trim().toLowerCase() }, ...counts]);
  const parts = [
    fc.tuple(row("appointed", 99), row("Shortlisted", 9000)),
    fc.tuple(row("workforce", 9000), row("entered", 60), row("entered-previous-year", 60)),
    fc.tuple(row("workforce", 9000), row("accessed", 900)),
    fc.tuple(row(" discrimination/yes", 9), row("discrimination/answered", 999)),
    fc.tuple(row("harassment-from-staff/yes", 9), row("harassment-from-staff/answered", 999)),
    fc.tuple(row("workforce", 9000), row("board", 15)),
    fc.tuple(row("clinical/band-5", 900), row("Medical/consultants", 90)),
  ];
  return fc.constantFrom(...parts).chain((part) =>
    part.map((rows) => ({
      cell: [["Counts", "White", "bme", "UNKNOWN"], ...rows.map((cells) => cells.map(({ cell }) => cell))],
      means: rows.map((cells) => cells.map(({ means }) => means)),
    })),
  );
}

/** A range with something in it that is no count, no group or no row. */
function unreadableRange(): Written {
  return fc
    .constantFrom(
      ["White", "appointed", "R"],
      ["Green", "appointed", 4],
      ["White", "appointees", 4],
      ["White", "appointed", 4.5],
    )
    .map(([group, row, cell]) => ({
      cell: [
        ["", group],
        [row, cell],
      ],
      means: undefined,
      isUnreadable: true,
    }));
}

/** So many calls of every function, the same on every machine. */
export function generatedCalls(callsOfEach: number): readonly GeneratedCall[] {
  return spreadsheetFunctions.flatMap(({ id, parameters }, index) =>
    fc
      .sample(fc.tuple(...parameters.map(({ name }) => byName[name] ?? count)), {
        numRuns: callsOfEach,
        seed: 2022 + index,
      })
      .map((call) => ({
        id,
        cells: call.map(({ cell }) => cell),
        meanings: call.some(({ isUnreadable }) => isUnreadable)
          ? "unreadable"
          : call.map(({ means }) => means),
      })),
  );
}
