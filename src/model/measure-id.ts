import { boardBodies } from "../reference/board-bodies.ts";
import { groups, groupsWithinBme } from "../reference/groups.ts";
import { type IndicatorNumber, indicators } from "../reference/indicators.ts";
import { rowGroupings } from "../reference/row-groupings.ts";
import { rowsOfPart, workforceParts } from "../reference/workforce-rows.ts";
import type { Unit } from "./measure.ts";

/** What the id of a measure says of it. */
export interface ParsedMeasureId {
  readonly indicator: IndicatorNumber;
  readonly unit: Unit;
}

/** The first word of the id of a stratum's measure; these would read as something else. */
export const reservedStratumNames: readonly string[] = [
  "likelihood",
  "relative-likelihood",
  "without",
  "adjusted-for",
];

/** A word of an id. */
export const WORD = "[a-z0-9]+(?:-[a-z0-9]+)*";

const anyOf = (words: readonly string[]): string => `(?:${words.join("|")})`;
const group = anyOf(groups.map(({ id }) => id));
const within = anyOf(groupsWithinBme);
const stratum = `(?!${anyOf(reservedStratumNames)}/)${WORD}/${WORD}(?:/${WORD})*`;
const reportedDifference = anyOf(
  boardBodies.filter(({ difference }) => difference === "reported").map(({ id }) => id),
);
const rows = workforceParts.map(({ id, key }) => {
  const ids = [...rowsOfPart[key], ...rowGroupings].map((row) => row.id);
  return { part: id, ids };
});

/** How the ids of each unit are formed, after `indicator-<n>/`; `%` stands for the caller's own groupings. */
const forms: readonly { indicators: readonly number[]; unit: Unit; form: string }[] = [
  { indicators: [1], unit: "proportion", form: `workforce/${group}` },
  ...rows.flatMap(({ part, ids }) => [
    { indicators: [1], unit: "proportion" as const, form: `${part}/${anyOf([...ids, "%"])}/${group}` },
    {
      indicators: [1],
      unit: "ratio" as const,
      form: `${part}/${anyOf([...ids, "%"])}/representation/${group}`,
    },
  ]),
  { indicators: [2, 3, 4], unit: "proportion", form: `likelihood/${group}` },
  { indicators: [2, 3, 4], unit: "ratio", form: `relative-likelihood(?:/${within})?` },
  { indicators: [2, 3, 4], unit: "ratio", form: `(?:without/)?${stratum}/relative-likelihood` },
  { indicators: [2, 3, 4], unit: "ratio", form: `adjusted-for/${WORD}/relative-likelihood` },
  { indicators: [5, 6, 7, 8], unit: "proportion", form: group },
  { indicators: [5, 6, 7, 8], unit: "proportion-difference", form: `difference(?:/${within})?` },
  { indicators: [6], unit: "proportion", form: `(?:managers|colleagues)/${group}` },
  {
    indicators: [9],
    unit: "proportion",
    form: `${anyOf([...boardBodies.map(({ id }) => id), "workforce"])}/${group}`,
  },
  { indicators: [9], unit: "proportion-difference", form: `difference/${reportedDifference}/${group}` },
];

/**
 * Reads the id of a measure; null where no measure can have it.
 *
 * @param groupingIds - The ids of the caller's own groupings of rows.
 */
export function parseMeasureId(id: string, groupingIds: readonly string[] = []): ParsedMeasureId | null {
  const [, digit, rest] = /^(?:bank\/)?indicator-([1-9])\/(.+)$/s.exec(id) ?? [];
  if (digit === undefined || rest === undefined) return null;
  const own = groupingIds.length === 0 ? "(?!)" : anyOf(groupingIds);
  const found = forms.find(
    ({ indicators: numbers, form }) =>
      numbers.includes(Number(digit)) && new RegExp(`^${form.replaceAll("%", own)}$`).test(rest),
  );
  const indicator = indicators.find(({ number }) => number === Number(digit))?.number;
  return found === undefined || indicator === undefined ? null : { indicator, unit: found.unit };
}
