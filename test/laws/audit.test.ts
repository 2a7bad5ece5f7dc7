import { fc, test } from "@fast-check/vitest";
import {
  audit,
  type DerivedFigure,
  type DisclosureTable,
  type OutsiderAssumptions,
} from "wres-metrics/disclosure";
import { describe, expect } from "vitest";
import { openAuditor } from "../../src/disclosure/audit/audit.ts";
import { tries } from "../support/lane.ts";

/** Two rows of three groups with every margin: eleven other cells follow from the six. */
const rows = ["clinical", "other"];
const groups = ["white", "bme", "unknown"];
const inner = rows.flatMap((row) => groups.map((group) => `${row}/${group}`));
const sums = [
  ...rows.map((row) => ({ total: `${row}/all`, parts: groups.map((group) => `${row}/${group}`) })),
  ...[...groups, "all"].map((group) => ({
    total: `all/${group}`,
    parts: rows.map((row) => `${row}/${group}`),
  })),
  { total: "all/all", parts: groups.map((group) => `all/${group}`) },
];
const ids = [...inner, ...sums.map(({ total }) => total).filter((id, at, all) => all.indexOf(id) === at)];

type Counts = ReadonlyMap<string, number>;

function withTotals(counts: readonly number[]): Counts {
  const all = new Map(inner.map((id, index) => [id, counts[index] ?? 0]));
  for (const { total, parts } of sums) {
    all.set(
      total,
      parts.reduce((sum, id) => sum + (all.get(id) ?? 0), 0),
    );
  }
  return all;
}

/** Every way to put so many people into the six. */
function* everyTable(people: number, places = inner.length): Generator<number[]> {
  if (places === 1) yield [people];
  else
    for (let first = 0; first <= people; first += 1) {
      for (const others of everyTable(people - first, places - 1)) yield [first, ...others];
    }
}

/** In units of the last place, a half away from zero; null where something is divided by 0. */
function printed(
  { kind, of, places }: Pick<DerivedFigure, "kind" | "of" | "places">,
  counts: Counts,
): bigint | null {
  const [a = 0n, b = 0n, c = 0n, d = 0n] = of.map((id) => BigInt(counts.get(id) ?? 0));
  const [over, under] =
    kind === "percentage"
      ? [100n * a, b]
      : kind === "ratio"
        ? [a * d, b * c]
        : [100n * (a * d - c * b), b * d];
  if (under === 0n || (kind === "ratio" && d === 0n)) return null;
  const units = over * 10n ** BigInt(places);
  const size = ((units < 0n ? -units : units) * 2n + under) / (2n * under);
  return units < 0n ? -size : size;
}

function decimalText(units: bigint, places: number): string {
  const digits = String(units < 0n ? -units : units).padStart(places + 1, "0");
  const cut = digits.length - places;
  return `${units < 0n ? "-" : ""}${digits.slice(0, cut)}${places > 0 ? "." : ""}${digits.slice(cut)}`;
}

const cell = fc.constantFrom(...ids);
const places = fc.integer({ min: 0, max: 2 });
const anyFigure = fc.oneof(
  fc.record({ kind: fc.constant("percentage" as const), of: fc.tuple(cell, cell), places }),
  fc.record({
    kind: fc.constantFrom("ratio" as const, "difference" as const),
    of: fc.tuple(cell, cell, cell, cell),
    places,
  }),
);

const anyCase = fc.record({
  counts: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
  hidden: fc.subarray(
    ids.filter((id) => id !== "all/all"),
    { minLength: 1 },
  ),
  figures: fc.array(anyFigure, { maxLength: 3 }),
  threshold: fc.integer({ min: 2, max: 6 }),
  zeros: fc.constantFrom("hidden" as const, "shown" as const),
  knowsMark: fc.boolean(),
  knowsZeros: fc.boolean(),
});

describe("an audit", () => {
  test.prop([anyCase], { numRuns: tries(60) })(
    "finds of every hidden cell exactly what trying every table finds",
    async ({ counts, hidden, figures: given, threshold, zeros, knowsMark, knowsZeros }) => {
      const truth = withTotals(counts);
      const values = hidden.map((id) => truth.get(id) ?? 0);
      const figures = given.flatMap((figure, index): DerivedFigure[] => {
        const units = printed(figure, truth);
        if (units === null) return [];
        return [
          {
            ...figure,
            id: `figure-${String(index)}`,
            value: decimalText(units, figure.places),
          },
        ];
      });
      const assumptions: OutsiderAssumptions = {
        markMeansBelow: knowsMark ? Math.max(...values) + 1 : undefined,
        zerosAlwaysShown: knowsZeros && !values.includes(0),
      };
      const publication: DisclosureTable = {
        cells: ids.map((id) => ({ id, value: hidden.includes(id) ? null : (truth.get(id) ?? 0) })),
        sums,
        figures,
        policy: { threshold, zeros },
        assumptions,
      };

      const possible = new Map(hidden.map((id) => [id, new Set<number>()]));
      for (const table of everyTable(truth.get("all/all") ?? 0)) {
        const other = withTotals(table);
        const fits =
          ids.every((id) => hidden.includes(id) || other.get(id) === truth.get(id)) &&
          hidden.every((id) => (other.get(id) ?? 0) < (assumptions.markMeansBelow ?? Infinity)) &&
          hidden.every((id) => assumptions.zerosAlwaysShown !== true || other.get(id) !== 0) &&
          figures.every((figure) => printed(figure, other) === printed(figure, truth));
        if (fits) for (const id of hidden) possible.get(id)?.add(other.get(id) ?? 0);
      }

      const { cells, issues, safe } = await audit(publication);
      expect(issues).toEqual([]);
      const width = threshold - (zeros === "hidden" ? 1 : 2);
      const expected = ids
        .filter((id) => hidden.includes(id))
        .map((id) => {
          const found = [...(possible.get(id) ?? [])];
          const [least, greatest] = [Math.min(...found), Math.max(...found)];
          const recovered = least === greatest;
          const atRisk = least < threshold && (greatest - least < width || found.length < width + 1);
          return { id, least, greatest, recovered, atRisk, proved: true };
        });
      expect(cells).toMatchObject(expected);
      expect(cells.map(({ because }) => because !== null)).toEqual(
        expected.map(({ recovered, atRisk }) => recovered || atRisk),
      );
      expect(safe).toBe(
        expected.every(({ atRisk, recovered, least }) => !atRisk && !(recovered && least < threshold)),
      );

      const auditor = await openAuditor();
      const wordless = cells.map((cell) => ({ ...cell, because: null }));
      expect(auditor.findings(publication, { witness: truth })).toEqual(wordless);
      expect(auditor.findings(publication, { stopAtFirst: true })).toHaveLength(safe ? 0 : 1);
      expect(auditor.findings(publication, { stopAtFirst: true, witness: truth })).toHaveLength(safe ? 0 : 1);
    },
    120_000,
  );
});
