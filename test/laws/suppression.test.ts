import { fc, test } from "@fast-check/vitest";
import {
  type DerivedFigure,
  type DisclosureTable,
  suppress,
  type Suppression,
} from "wres-metrics/disclosure";
import { describe, expect } from "vitest";
import { secondaryCells } from "../../src/disclosure/suppression/hiding.ts";
import { recoverableCells } from "../../src/disclosure/table/elimination.ts";
import { bruteForce } from "../evidence/disclosure/brute-force.ts";
import { exactDifference, exactly, exactRatio, printedAt } from "../support/exact-fraction.ts";
import { tries } from "../support/lane.ts";

type Counts = ReadonlyMap<string, number>;
type Sums = DisclosureTable["sums"];

/** What adds up to what: in the table, and before it where a table prints less than was counted. */
interface Shape {
  readonly sums: Sums;
  readonly unprinted?: Sums;
}

const sum = (total: string, ...parts: string[]): Sums[number] => ({ total, parts });
const grades = ["junior", "middle", "senior"];
const shapes: Readonly<Record<string, Shape>> = {
  "one row": { sums: [sum("all", "white", "bme", "unknown")] },
  "two rows with every margin": {
    sums: [
      ...["clinical", "other"].map((row) => sum(row, `${row}/white`, `${row}/bme`)),
      ...["white", "bme"].map((group) => sum(group, `clinical/${group}`, `other/${group}`)),
      sum("all", "clinical", "other"),
      sum("all", "white", "bme"),
    ],
  },
  "a hierarchy": {
    sums: [
      sum("bme", "asian", "black", "other"),
      sum("known", "white", "bme"),
      sum("all", "known", "unknown"),
    ],
  },
  "two tables of the same people": {
    unprinted: [
      ...["white", "bme"].map((group) => sum(group, ...grades.map((grade) => `${group}/${grade}`))),
      ...grades.map((grade) => sum(grade, `white/${grade}`, `bme/${grade}`)),
    ],
    sums: [sum("all", "white", "bme"), sum("all", ...grades)],
  },
  "two years and their sum": {
    sums: [
      ...["2021", "2022"].map((year) => sum(year, `${year}/white`, `${year}/bme`)),
      ...["white", "bme"].map((group) => sum(group, `2021/${group}`, `2022/${group}`)),
    ],
  },
  "three directions": {
    sums: ["a", "b"].flatMap((one) =>
      ["a", "b"].flatMap((two) => [
        sum(`*${one}${two}`, `a${one}${two}`, `b${one}${two}`),
        sum(`${one}*${two}`, `${one}a${two}`, `${one}b${two}`),
        sum(`${one}${two}*`, `${one}${two}a`, `${one}${two}b`),
      ]),
    ),
  },
};

const uniqueIds = (sums: Sums): readonly string[] => [
  ...new Set(sums.flatMap(({ total, parts }) => [...parts, total])),
];

/** Counts for what is no total, each drawn in turn, and all that they add up to. */
function countsOf({ sums, unprinted = [] }: Shape, drawn: readonly number[]): Counts {
  const all = [...unprinted, ...sums];
  const totals = new Set(all.map(({ total }) => total));
  const counted = uniqueIds(all).filter((id) => !totals.has(id));
  const counts = new Map(counted.map((id, index) => [id, drawn[index % drawn.length]!]));
  for (const { total, parts } of all)
    counts.set(
      total,
      parts.reduce((one, id) => one + counts.get(id)!, 0),
    );
  return new Map(uniqueIds(sums).map((id) => [id, counts.get(id)!]));
}

function printedFigure(
  kind: DerivedFigure["kind"],
  [a, b, c, d]: readonly [number, number, number, number],
  places: number,
): string | null {
  switch (kind) {
    case "percentage":
      return b === 0 ? null : printedAt(exactly(100 * a, b), places);
    case "ratio":
      return b * c * d === 0 ? null : printedAt(exactRatio(exactly(a, b), exactly(c, d)), places);
    case "difference":
      return b * d === 0
        ? null
        : printedAt(exactDifference(exactly(100 * a, b), exactly(100 * c, d)), places);
  }
}

interface DrawnFigure {
  readonly kind: DerivedFigure["kind"];
  readonly of: readonly [number, number, number, number];
  readonly places: number;
}

/** Figures of any cells, as far as they have a value. */
function figuresOf(counts: Counts, drawn: readonly DrawnFigure[]): readonly DerivedFigure[] {
  const ids = [...counts.keys()];
  return drawn.flatMap(({ kind, of, places }, index): DerivedFigure[] => {
    const [a, b, c, d] = of.map((place) => ids[place % ids.length]!) as [string, string, string, string];
    const value = printedFigure(
      kind,
      [counts.get(a)!, counts.get(b)!, counts.get(c)!, counts.get(d)!],
      places,
    );
    const named = { id: `figure ${String(index)}`, places, value };
    if (value === null) return [];
    return [kind === "percentage" ? { ...named, kind, of: [a, b] } : { ...named, kind, of: [a, b, c, d] }];
  });
}

const place = fc.nat({ max: 40 });
const anyTable = (most: number, figures: number): fc.Arbitrary<DisclosureTable> =>
  fc
    .record({
      shape: fc.constantFrom(...Object.values(shapes)),
      drawn: fc.array(fc.nat({ max: most }), { minLength: 8, maxLength: 8 }),
      figures: fc.array(
        fc.record({
          kind: fc.constantFrom("percentage" as const, "ratio" as const, "difference" as const),
          of: fc.tuple(place, place, place, place),
          places: fc.integer({ min: 0, max: 2 }),
        }),
        { maxLength: figures },
      ),
      policy: fc.record({
        threshold: fc.integer({ min: 2, max: 4 }),
        zeros: fc.constantFrom("hidden" as const, "shown" as const),
      }),
    })
    .map(({ shape, drawn, figures: drawnFigures, policy }) => {
      const counts = countsOf(shape, drawn);
      return {
        cells: [...counts].map(([id, value]) => ({ id, value })),
        sums: shape.sums,
        figures: figuresOf(counts, drawnFigures),
        policy,
      };
    });

/** What is printed of a table. */
function publicationOf(table: DisclosureTable, { cells, figures }: Suppression): DisclosureTable {
  const shown = new Map(figures.map(({ id, places, value }) => [id, { places, value }]));
  return {
    ...table,
    cells: cells.map(({ id, value }) => ({ id, value })),
    figures: table.figures?.map((figure) => ({ ...figure, ...shown.get(figure.id)! })),
  };
}

/** What an attacker finds that tries every number that leaves no shown total too small. */
function won(table: DisclosureTable, answer: Suppression) {
  const outsider = { zerosAlwaysShown: table.policy?.zeros === "shown" };
  const shown = answer.cells.flatMap(({ id, value }) => (value === null ? [] : [{ id, value }]));
  const hidden = answer.cells.flatMap(({ id, value }) => (value === null ? [id] : []));
  // What no shown total bounds can be any number: no attacker can try them all.
  const bounded = boundedBy(
    shown.map(({ id }) => id),
    table.sums,
  );
  fc.pre(hidden.every((id) => bounded.has(id)));
  const most = Math.max(0, ...shown.map(({ value }) => value));
  const sums = table.sums.filter(({ total, parts }) => [total, ...parts].some((id) => hidden.includes(id)));
  // More than so many fillings take minutes.
  fc.pre((most + 1) ** Math.max(1, hidden.length - sums.length) <= 5000 && hidden.length <= 8);
  return bruteForce(publicationOf(table, answer), outsider, most).filter(({ atRisk }) => atRisk);
}

/** Some cells, their parts, the parts of these, and so on. */
function boundedBy(ids: readonly string[], sums: Sums): ReadonlySet<string> {
  const bounded = new Set(ids);
  // A set that grows while it is walked is walked to its end.
  for (const id of bounded)
    for (const { total, parts } of sums) if (total === id) parts.forEach((part) => bounded.add(part));
  return bounded;
}

describe("after suppress", () => {
  test.prop([anyTable(4, 2)], { numRuns: tries(40) })(
    "an attacker that tries every number does not win",
    async (table) => {
      const answer = await suppress(table);
      expect(answer.audit.safe).toBe(true);
      expect(won(table, answer)).toEqual([]);
    },
  );

  test.prop([anyTable(30, 3)], { numRuns: tries(40) })(
    "small counts are hidden and do not follow from the sums, and what is shown is true",
    async (table) => {
      const { threshold = 10, zeros } = table.policy!;
      const answer = await suppress(table);
      const isSmall = new Map(
        table.cells.map(({ id, value }) => [id, value! < threshold && (value! > 0 || zeros === "hidden")]),
      );
      expect(answer.cells.filter(({ id, status }) => isSmall.get(id) && status === "shown")).toEqual([]);
      expect(recoverableCells(publicationOf(table, answer)).filter((id) => isSmall.get(id))).toEqual([]);
      for (const [index, { status, value }] of answer.cells.entries()) {
        expect(value).toBe(status === "shown" ? table.cells[index]!.value : null);
        if (status === "hidden" && zeros === "shown") expect(table.cells[index]!.value).not.toBe(0);
      }
    },
  );

  test.prop([anyTable(30, 3)], { numRuns: tries(15) })(
    "the same table gives the same answer",
    async (table) => {
      const again = structuredClone(table);
      expect(await suppress(again)).toEqual(await suppress(table));
    },
  );

  test.prop([anyTable(4, 1), fc.integer({ min: 1, max: 20 })], { numRuns: tries(15) })(
    "another order of cells and sums gives an answer that is as safe",
    async (table, by) => {
      const turned = <Thing>(list: readonly Thing[]): readonly Thing[] => [
        ...list.slice(by % list.length),
        ...list.slice(0, by % list.length),
      ];
      const other = { ...table, cells: turned(table.cells), sums: turned(table.sums) };
      const answer = await suppress(other);
      expect(answer.audit.safe).toBe(true);
      expect(won(other, answer)).toEqual([]);
    },
  );
});

/** Whether a cell is a combination of others, by elimination in doubles on the cells that are no total. */
function follows(sums: Sums, known: readonly string[], id: string): boolean {
  const ids = uniqueIds(sums);
  const vector = (entries: readonly (readonly [string, number])[]): number[] =>
    ids.map((one) => entries.find(([name]) => name === one)?.[1] ?? 0);
  const rows = [
    ...sums.map(({ total, parts }) => vector([[total, 1], ...parts.map((part) => [part, -1] as const)])),
    ...known.map((one) => vector([[one, 1]])),
  ];
  return rank([...rows, vector([[id, 1]])]) === rank(rows);
}

function rank(rows: readonly (readonly number[])[]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, index) => index >= found && Math.abs(row[column]!) > 1e-9);
    if (pivot === -1) continue;
    [left[found], left[pivot]] = [left[pivot]!, left[found]!];
    for (const row of left.slice(found + 1)) {
      const times = row[column]! / left[found]![column]!;
      left[found]!.forEach((value, index) => (row[index]! -= times * value));
    }
    found += 1;
  }
  return found;
}

describe("the elimination", () => {
  const anyOffer = fc
    .record({
      shape: fc.constantFrom(...Object.values(shapes)),
      order: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
      hidden: fc.integer({ min: 1, max: 5 }),
    })
    .map(({ shape: { sums }, order, hidden }) => {
      const ids = uniqueIds(sums).toSorted((one, other) => weightOf(one, order) - weightOf(other, order));
      return { sums, hidden: ids.slice(0, hidden), candidates: ids.slice(hidden) };
    });

  test.prop([anyOffer])(
    "tells no hidden cell that the others do not tell anyway",
    ({ sums, hidden, candidates }) => {
      const secondary = new Set(secondaryCells({ sums, hidden, candidates }));
      const shown = candidates.filter((id) => !secondary.has(id));
      // Some may be told by the sums alone, whatever is hidden.
      for (const id of hidden) expect(follows(sums, shown, id)).toBe(follows(sums, [], id));
    },
  );

  test.prop([anyOffer])("hides none that could be shown", ({ sums, hidden, candidates }) => {
    const secondary = secondaryCells({ sums, hidden, candidates });
    const shown = candidates.filter((id) => !secondary.includes(id));
    for (const id of secondary) {
      const told = hidden.filter((one) => follows(sums, [...shown, id], one) && !follows(sums, [], one));
      expect(told).not.toEqual([]);
    }
  });

  test.prop([anyOffer])("finds the cells that follow from others", ({ sums, hidden }) => {
    const shown = uniqueIds(sums).filter((id) => !hidden.includes(id));
    const table = {
      cells: uniqueIds(sums).map((id) => ({ id, value: hidden.includes(id) ? null : 1 })),
      sums,
    };
    const found = hidden.filter((id) => follows(sums, shown, id));
    expect(new Set(recoverableCells(table))).toEqual(new Set(found));
  });

  const weightOf = (id: string, order: readonly number[]): number =>
    Array.from(id).reduce(
      (state, letter) => (state * 31 + letter.charCodeAt(0) + order[state % order.length]!) % 9973,
      7,
    );
});
