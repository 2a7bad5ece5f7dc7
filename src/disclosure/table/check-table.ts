import { wrongInPolicy } from "./checked-policy.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import {
  divide,
  type Fraction,
  fraction,
  nearestWhole,
  placesOf,
  product,
} from "../../foundation/fraction.ts";
import { printFixed } from "../../foundation/print-number.ts";
import { isWholeCount } from "../../model/counts.ts";
import type { DerivedFigure, DisclosureTable, TableSum } from "../../model/disclosure-table.ts";
import { type Issue, makeIssue } from "../../model/issue.ts";
import { cellNames, tableIssue } from "../../model/table-issue.ts";
import { figureFraction, printedFigure } from "./figure-rows.ts";
import { idInLastYear, lastYearId, placedTable, type PlacedTable } from "./placed-table.ts";

/**
 * Says everything that is wrong with a table that is to be published, or that has been: ids that are given twice or
 * that no cell has, totals among their own parts, cells that are shown and do not add up, figures that are no
 * numbers or that contradict the counts beside them. Last year's publication is checked with it.
 *
 * @param table - The table; what is hidden in it is null.
 * @returns Every issue with its path; none where the table agrees with itself.
 * @example
 * ```ts
 * import { tableIssues } from "wres-metrics/disclosure";
 * const cells = [{ id: "all", value: 91 }, { id: "white", value: 70 }, { id: "bme", value: 20 }];
 * const issues = tableIssues({ cells, sums: [{ total: "all", parts: ["white", "bme"] }] });
 * console.log(issues.map(({ message }) => message));
 * // [
 * //   'the cell "all" (cells[0].value) is 91, 1 more; expected 90, the sum of "white" and "bme". One of these cells is wrong.'
 * // ]
 * ```
 * @since 0.1.0
 */
export function tableIssues(table: DisclosureTable): readonly Issue[] {
  return issuesAt(table, "").map((issue) => tableIssue(issue, table));
}

function issuesAt(table: DisclosureTable, at: string): readonly Issue[] {
  const placed = placedTable(table, at);
  const lastYear = table.assumptions?.lastYear;
  return [
    ...cellIssues(placed),
    ...idIssues(placed),
    ...sumIssues(placed),
    ...sumCircleIssues(placed),
    ...figureIssues(placed),
    ...policyIssues(placed),
    ...(lastYear === undefined ? [] : issuesAt(lastYear, `${at}assumptions.lastYear.`)),
  ];
}

const A_COUNT = "a whole number of people from 0 to 2^53 − 1, or null where it is hidden";

/** Finds cells whose value is not a count, or another number than in last year's publication. */
function cellIssues({ table, at }: PlacedTable): readonly Issue[] {
  const { cells, assumptions } = table;
  const lastYear = assumptions?.lastYear;
  const before = lastYear === undefined ? null : placedTable(lastYear).values;
  return cells.flatMap(({ id, value }, index) => {
    if (value === null) return [];
    const path = `${at}cells[${String(index)}].value`;
    if (!isWholeCount(value)) {
      return [makeIssue("not-whole", path, A_COUNT, describeValue(value))];
    }
    const earlier = idInLastYear(id);
    const published = earlier === null ? null : (before?.get(earlier) ?? null);
    if (published === null || published === value) return [];
    const expected = `${String(published)}, as last year’s publication gives it`;
    return [makeIssue("not-allowed", path, expected, String(value))];
  });
}

/** Finds what a policy asks for that nobody can do; a threshold that is no number would call everything safe. */
function policyIssues({ table, at }: PlacedTable): readonly Issue[] {
  return wrongInPolicy(table.policy ?? {}).map(({ key, expected, received }) =>
    makeIssue(
      received === null ? "unknown-key" : "not-allowed",
      `${at}policy.${key}`,
      expected,
      received ?? "given",
    ),
  );
}

/** A cell that a table names, and the path at which it does. */
interface Mention {
  readonly id: string;
  readonly path: string;
}

/** Finds ids that two cells or two figures share, and named cells that do not exist. */
function idIssues(placed: PlacedTable): readonly Issue[] {
  const { table, at, values } = placed;
  return [
    ...repeatedIds(table.cells, `${at}cells`),
    ...repeatedIds(table.figures ?? [], `${at}figures`),
    ...mentions(placed)
      .filter(({ id }) => !values.has(id))
      .map(({ id, path }) => makeIssue("unknown-cell", path, "the id of a cell", describeValue(id))),
  ];
}

function repeatedIds(parts: readonly { readonly id: string }[], path: string): readonly Issue[] {
  const first = new Map<string, number>();
  return parts.flatMap(({ id }, index) => {
    const taken = first.get(id);
    if (taken === undefined) {
      first.set(id, index);
      return [];
    }
    const expected = `an id of its own; ${path}[${String(taken)}] has this one`;
    return [makeIssue("repeated-id", `${path}[${String(index)}].id`, expected, describeValue(id))];
  });
}

function mentions({ table, at, values }: PlacedTable): readonly Mention[] {
  const { sums, figures = [], policy, assumptions } = table;
  return [
    ...sums.flatMap(({ total, parts }, index) => {
      const path = `${at}sums[${String(index)}]`;
      return [{ id: total, path: `${path}.total` }, ...listed(parts, `${path}.parts`)];
    }),
    ...figures.flatMap(({ of }, index) => listed(of, `${at}figures[${String(index)}].of`)),
    ...listed(policy?.never ?? [], `${at}policy.never`),
    ...Object.keys(policy?.weights ?? {}).map((id) => ({ id, path: `${at}policy.weights` })),
    ...compared(assumptions?.wentDown ?? [], `${at}assumptions.wentDown`, values),
    ...compared(assumptions?.wentUp ?? [], `${at}assumptions.wentUp`, values),
  ];
}

function listed(ids: readonly string[], path: string): readonly Mention[] {
  return ids.map((id, index) => ({ id, path: `${path}[${String(index)}]` }));
}

/** A cell that went up or down needs both: this year's and last year's. */
function compared(ids: readonly string[], path: string, values: PlacedTable["values"]): readonly Mention[] {
  return listed(ids, path).map(({ id, ...mention }) => ({
    ...mention,
    id: values.has(id) ? lastYearId(id) : id,
  }));
}

/** Finds sums without parts or with a part twice, and shown cells that do not add up. */
function sumIssues(placed: PlacedTable): readonly Issue[] {
  const { table, at } = placed;
  const paths = new Map(table.cells.map(({ id }, index) => [id, `${at}cells[${String(index)}].value`]));
  return table.sums.flatMap((sum, index) => {
    const path = `${at}sums[${String(index)}]`;
    if (sum.parts.length === 0) {
      return [makeIssue("missing", `${path}.parts`, "at least one part", "an empty list")];
    }
    return [
      ...repeatedParts(sum, path),
      ...disagreement(sum, paths.get(sum.total) ?? `${path}.total`, placed.values),
    ];
  });
}

function repeatedParts({ parts }: TableSum, path: string): readonly Issue[] {
  const taken = new Set<string>();
  return parts.flatMap((id, index) => {
    if (taken.has(id)) {
      return [
        makeIssue("repeated-id", `${path}.parts[${String(index)}]`, "each part once", describeValue(id)),
      ];
    }
    taken.add(id);
    return [];
  });
}

/** Finds a total that is not the sum of its parts, or is below the sum of those shown: hidden parts can only add. */
function disagreement(
  { total, parts }: TableSum,
  totalPath: string,
  values: PlacedTable["values"],
): readonly Issue[] {
  const whole = values.get(total) ?? null;
  if (whole === null || parts.some((id) => !values.has(id))) return [];
  const shown = parts.map((id) => values.get(id) ?? null).filter((value) => value !== null);
  const least = shown.reduce((one, other) => one + other, 0);
  const isComplete = shown.length === parts.length;
  if (isComplete ? least === whole : least <= whole) return [];
  const [apart, direction] = whole > least ? [whole - least, "more"] : [least - whole, "fewer"];
  const expected = isComplete
    ? `${String(least)}, the sum of ${cellNames(parts)}`
    : `at least ${String(least)}, the sum of what is shown of ${cellNames(parts)}`;
  const received = `${String(whole)}, ${String(apart)} ${direction}`;
  return [makeIssue("sum-disagrees", totalPath, expected, received, "One of these cells is wrong.")];
}

/** One part of a total, and its path. */
interface Part {
  readonly id: string;
  readonly total: string;
  readonly path: string;
}

/** Finds totals that are among their own parts, at any depth: each issue names a part that closes a circle. */
function sumCircleIssues(placed: PlacedTable): readonly Issue[] {
  const parts = partsByTotal(placed);
  const done = new Set<string>();
  return [...parts.keys()].flatMap((total) => circlesBelow(total, parts, done)).map(circleIssue);
}

function circleIssue({ id, total, path }: Part): Issue {
  const expected = `a cell that is not made of ${describeValue(total)} itself`;
  return makeIssue("not-allowed", path, expected, describeValue(id));
}

function partsByTotal({ table, at }: PlacedTable): ReadonlyMap<string, readonly Part[]> {
  const byTotal = new Map<string, Part[]>();
  table.sums.forEach(({ total, parts }, index) => {
    const path = `${at}sums[${String(index)}].parts`;
    const found = byTotal.get(total) ?? [];
    parts.forEach((id, part) => found.push({ id, total, path: `${path}[${String(part)}]` }));
    byTotal.set(total, found);
  });
  return byTotal;
}

/** Finds the parts that lead back up, by depth-first search from a total. A stack of its own lets sums be nested deep. */
function circlesBelow(
  top: string,
  parts: ReadonlyMap<string, readonly Part[]>,
  done: Set<string>,
): readonly Part[] {
  const circles: Part[] = [];
  const above = new Set<string>();
  const stack: { readonly id: string; readonly rest: Part[] }[] = [];
  const enter = (id: string): void => {
    above.add(id);
    stack.push({ id, rest: (parts.get(id) ?? []).toReversed() });
  };
  if (!done.has(top)) enter(top);
  for (let level = stack.at(-1); level !== undefined; level = stack.at(-1)) {
    const part = level.rest.pop();
    if (part === undefined) {
      above.delete(level.id);
      done.add(level.id);
      stack.pop();
    } else if (above.has(part.id)) circles.push(part);
    else if (!done.has(part.id)) enter(part.id);
  }
  return circles;
}

/** A double prints no more decimals. */
const MOST_PLACES = 15;

/** Finds figures that are not printed as they say, and figures that contradict the counts beside them. */
function figureIssues({ table, at, values }: PlacedTable): readonly Issue[] {
  return (table.figures ?? []).flatMap((figure, index) => {
    const path = `${at}figures[${String(index)}]`;
    const printed = printedFigure(figure);
    const misprints = misprintIssues(figure, printed, path);
    if (misprints.length > 0 || printed === null) return misprints;
    const counts = figure.of.map((id) => values.get(id) ?? null).filter((count) => count !== null);
    return counts.length === figure.of.length ? contradictions(figure, printed, counts, path) : [];
  });
}

function misprintIssues(figure: DerivedFigure, printed: Fraction | null, path: string): readonly Issue[] {
  const { kind, places, value } = figure;
  if (!Number.isInteger(places) || places < 0 || places > MOST_PLACES) {
    const expected = `a whole number from 0 to ${String(MOST_PLACES)}`;
    return [makeIssue("out-of-range", `${path}.places`, expected, describeValue(places))];
  }
  if (value === null) return [];
  if (printed === null) {
    const expected = 'a decimal number as printed, such as "1.80", or null where it is withheld';
    return [makeIssue("not-allowed", `${path}.value`, expected, describeValue(value))];
  }
  if (kind !== "difference" && printed.numerator < 0n) {
    return [makeIssue("negative", `${path}.value`, `a ${kind} of 0 or more`, describeValue(value))];
  }
  const given = placesOf(String(value));
  // A number cannot hold the zeros at its end: 1.8 may stand for "1.80".
  if (typeof value === "string" ? given === places : given <= places) return [];
  const expected = `a number printed with ${String(places)} decimal ${places === 1 ? "place" : "places"}`;
  return [makeIssue("not-allowed", `${path}.value`, expected, describeValue(value))];
}

function contradictions(
  figure: DerivedFigure,
  printed: Fraction,
  counts: readonly number[],
  path: string,
): readonly Issue[] {
  const exact = figureFraction(figure, counts);
  const from = `from ${figure.of.map((id, index) => `${describeValue(id)} ${String(counts[index])}`).join(", ")}`;
  const follows = exact === null ? null : inLastPlace(exact, figure.places);
  if (follows === inLastPlace(printed, figure.places)) return [];
  const expected =
    follows === null
      ? `none, ${from}: nothing can be divided by 0`
      : `${printUnits(follows, figure.places)}, ${from}`;
  return [makeIssue("figure-disagrees", `${path}.value`, expected, describeValue(figure.value))];
}

/** Rounds a number to whole units of its last decimal place, a half away from zero. */
function inLastPlace(value: Fraction, places: number): bigint {
  return nearestWhole(product(value, fraction(10 ** places, 1)));
}

function printUnits(units: bigint, places: number): string {
  return printFixed(divide({ numerator: units, denominator: BigInt(10 ** places) }), places);
}
