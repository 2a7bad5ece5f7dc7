import { compare, decimalFraction, sum } from "../../foundation/fraction.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import type { Count } from "../counts.ts";
import { type Issue, makeIssue } from "../issue.ts";
import type { LocalCounts, LocalStratum } from "../local-counts.ts";
import { groupsOf, schemeOf } from "../local-measure.ts";
import { AND, divisionWords, stratumTexts } from "../strata.ts";
import { strataRules } from "./strata-rules.ts";

/** What a return gives of a local measure, of everyone or of a part of the trust. */
export type LocalField = Exclude<keyof LocalCounts, "strata">;

/** All of them, in the order of a return. */
export const localFields: readonly LocalField[] = [
  "counted",
  "countedPreviousYear",
  "outOf",
  "answers",
  "amounts",
];

/** A number that strata add up, and where it stands below a stratum. */
interface Added {
  readonly field: string;
  readonly of: (counts: LocalCounts) => Count | undefined;
}

/**
 * Strata of a local measure are parts of its counts that do not overlap, each named once; intersections add up to them. The workforce of a
 * stratum by ethnicity stands once, in `workforce.strata`.
 */
export function localStrataRules(
  definition: MeasureDefinition,
  counts: LocalCounts,
  path: string,
): readonly Issue[] {
  const { strata = [] } = counts;
  if (strata.length === 0) return [];
  const named = strataRules({ path, names: strata, counts: [] });
  const byDivision = new Map<string, number[]>();
  strata.forEach((stratum, index) => {
    const { by } = stratumTexts(stratum);
    byDivision.set(by, [...(byDivision.get(by) ?? []), index]);
  });
  return [
    ...named,
    ...workforceIssues(definition, strata, path),
    ...[...byDivision].flatMap(([by, places]) => [
      ...addedOf(definition).flatMap((added) => sumIssues(added, counts, { by, places, path })),
      ...amountIssues(definition, counts, { by, places, path }),
    ]),
  ];
}

function workforceIssues(
  definition: MeasureDefinition,
  strata: readonly LocalStratum[],
  path: string,
): readonly Issue[] {
  const scheme = schemeOf(definition);
  const known = groupsOf(scheme).map(({ id }) => id);
  return strata.flatMap(({ workforce }, index) => {
    if (workforce === undefined) return [];
    const at = `${path}[${String(index)}].workforce`;
    if (scheme.id === "ethnicity") {
      return [
        makeIssue(
          "unknown-key",
          at,
          "no workforce here",
          "given",
          "Give it in workforce.strata of the return.",
        ),
      ];
    }
    return Object.keys(workforce)
      .filter((group) => !known.includes(group))
      .map((group) => makeIssue("unknown-key", `${at}.${group}`, `one of ${known.join(", ")}`, "given"));
  });
}

function addedOf(definition: MeasureDefinition): readonly Added[] {
  return groupsOf(schemeOf(definition)).flatMap(({ id }): readonly Added[] => [
    ...(["counted", "countedPreviousYear", "outOf"] as const).map((field): Added => ({
      field: `${field}.${id}`,
      of: (counts) => counts[field]?.[id],
    })),
    ...(["yes", "answered"] as const).map((part): Added => ({
      field: `answers.${id}.${part}`,
      of: ({ answers }) => answers?.[id]?.[part],
    })),
    { field: `amounts.${id}.people`, of: ({ amounts }) => amounts?.[id]?.people },
  ]);
}

interface Division {
  readonly by: string;
  readonly places: readonly number[];
  readonly path: string;
}

function sumIssues(
  { field, of }: Added,
  counts: LocalCounts,
  { by, places, path }: Division,
): readonly Issue[] {
  const whole = of(counts) ?? null;
  if (whole === null) return [];
  const parts = places.map((place) => of(counts.strata?.[place] ?? {}) ?? null);
  const given = parts.reduce((total: number, part) => total + (part ?? 0), 0);
  const at = `${path}[${String(places.at(-1))}].${field}`;
  if (given > whole) {
    const expected = `strata by ${divisionWords(by)} of at most ${String(whole)} together, the total`;
    return [makeIssue("part-over-whole", at, expected, String(given), "One of them is wrong, or the total.")];
  }
  if (!by.includes(AND) || given === whole || parts.includes(null)) return [];
  const expected = `strata by ${divisionWords(by)} that add up to the total, ${String(whole)}`;
  return [makeIssue("totals-disagree", at, expected, `${String(given)} in all of them`, "Give every part.")];
}

/** Amounts are decimals, and are added exactly. */
function amountIssues(
  definition: MeasureDefinition,
  { amounts = {}, strata = [] }: LocalCounts,
  { by, places, path }: Division,
): readonly Issue[] {
  return groupsOf(schemeOf(definition)).flatMap(({ id }) =>
    (["amount", "outOf"] as const).flatMap((part): readonly Issue[] => {
      const whole = decimalFraction(amounts[id]?.[part] ?? "");
      const given = places.flatMap(
        (place) => decimalFraction(strata[place]?.amounts?.[id]?.[part] ?? "") ?? [],
      );
      if (whole === null || given.length === 0 || compare(sum(given), whole) <= 0) return [];
      const expected = `strata by ${divisionWords(by)} of at most ${amounts[id]?.[part] ?? ""} together, the total`;
      const at = `${path}[${String(places.at(-1))}].amounts.${id}.${part}`;
      return [
        makeIssue(
          "part-over-whole",
          at,
          expected,
          describeValue(strata[places.at(-1) ?? 0]?.amounts?.[id]?.[part]),
        ),
      ];
    }),
  );
}
