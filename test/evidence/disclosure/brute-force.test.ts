import { fc, test } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { audit } from "../../../src/disclosure/audit/audit.ts";
import { suppress } from "../../../src/disclosure/suppression/suppress.ts";
import type { DerivedFigure, DisclosureTable } from "../../../src/model/disclosure-table.ts";
import {
  exactDifference,
  type ExactFraction,
  exactly,
  exactRatio,
  printedAt,
} from "../../support/exact-fraction.ts";
import { bruteForce } from "./brute-force.ts";
import { findings } from "./read-evidence.ts";
import { tries } from "../../support/lane.ts";

const sums = [
  { total: "all/bme", parts: ["a/bme", "b/bme"] },
  { total: "all/white", parts: ["a/white", "b/white"] },
  { total: "all/all", parts: ["all/bme", "all/white"] },
];
const ids = ["all/all", "all/bme", "all/white", "a/bme", "a/white", "b/bme", "b/white"];
type Counts = Readonly<Record<string, number>>;

/** Four counts, and what they add up to. */
const anyCounts = (max: number): fc.Arbitrary<Counts> => {
  const count = fc.integer({ min: 0, max });
  return fc.tuple(count, count, count, count).map(([a, b, c, d]): Counts => ({
    "all/all": a + b + c + d,
    "all/bme": a + c,
    "all/white": b + d,
    "a/bme": a,
    "a/white": b,
    "b/bme": c,
    "b/white": d,
  }));
};
const cell = fc.constantFrom(...ids);
const anyFigures = fc.array(
  fc.record({
    kind: fc.constantFrom("percentage" as const, "ratio" as const, "difference" as const),
    of: fc.tuple(cell, cell, cell, cell),
    places: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 2 },
);
const anyPolicy = fc.record({
  threshold: fc.integer({ min: 3, max: 6 }),
  zeros: fc.constantFrom("hidden" as const, "shown" as const),
});

/** The figures that have a value, printed. */
function printed(
  given: readonly { kind: DerivedFigure["kind"]; of: [string, string, string, string]; places: number }[],
  counts: Counts,
): DerivedFigure[] {
  return given.flatMap(({ kind, of, places }, index): DerivedFigure[] => {
    const [a, b, c, d] = of.map((id) => counts[id]!) as [number, number, number, number];
    const divisors = { percentage: [b], ratio: [b, c, d], difference: [b, d] }[kind];
    if (divisors.includes(0)) return [];
    const exact: ExactFraction = {
      percentage: () => exactly(100 * a, b),
      ratio: () => exactRatio(exactly(a, b), exactly(c, d)),
      difference: () => exactDifference(exactly(100 * a, b), exactly(100 * c, d)),
    }[kind]();
    const named = { id: `figure-${String(index)}`, places, value: printedAt(exact, places) };
    return [kind === "percentage" ? { ...named, kind, of: [of[0], of[1]] } : { ...named, kind, of }];
  });
}

describe("against trying every number", () => {
  test.prop(
    [anyCounts(14), anyFigures, anyPolicy, fc.subarray(ids.slice(1), { minLength: 1, maxLength: 5 })],
    {
      numRuns: tries(60),
    },
  )("an audit finds the same ends, and the same cells at risk", async (counts, figures, policy, hidden) => {
    const publication: DisclosureTable = {
      cells: ids.map((id) => ({ id, value: hidden.includes(id) ? null : counts[id]! })),
      sums,
      figures: printed(figures, counts),
      policy,
    };
    expect(findings(await audit(publication))).toEqual(bruteForce(publication));
  });

  test.prop([anyCounts(9), anyFigures, anyPolicy], { numRuns: tries(40) })(
    "after suppress no small count can be told, but those that its audit names",
    async (counts, figures, policy) => {
      const table: DisclosureTable = {
        cells: ids.map((id) => ({ id, value: counts[id]! })),
        sums,
        figures: printed(figures, counts),
        // It bounds all others, so that every number can be tried.
        policy: { ...policy, never: ["all/all"] },
      };
      const { cells, figures: suppressed, audit: found } = await suppress(table);
      const figureOf = new Map(suppressed.map((figure) => [figure.id, figure]));
      const publication: DisclosureTable = {
        ...table,
        cells: cells.map(({ id, value }) => ({ id, value })),
        figures: table.figures?.map((figure) => ({ ...figure, ...figureOf.get(figure.id)! })),
      };
      const tried = bruteForce(publication, { zerosAlwaysShown: policy.zeros === "shown" });
      expect(findings(found)).toEqual(tried);
      expect(found.safe).toBe(!tried.some(({ atRisk }) => atRisk));
    },
  );
});
