import { type InvalidInput, type Issue, makeIssue } from "../model/issue.ts";
import { writtenId, parseMeasureId, unitOfKind } from "../model/measure-id.ts";
import { printMeasure } from "../model/print-measure.ts";
import type { Results } from "../model/results.ts";
import { resultsSchema } from "../model/schemas/results-schema.ts";
import { describeValue } from "../foundation/wres-error.ts";
import { atMostIssues, type NumberWords, shapeIssues, withKnownKeys } from "./shape-issues.ts";

/**
 * Results that may come in, or everything that is wrong with them.
 *
 * @since 0.1.0
 */
export type ParsedResults =
  | {
      /** Nothing is wrong: the results can be used. */
      readonly status: "valid";
      /** The results as they were given. */
      readonly results: Results;
    }
  | InvalidInput;

/** The numbers of results that are not of people. */
const numbers: NumberWords = {
  number: "the number that the value is nearest to",
  lower: "a number",
  upper: "a number, or null where there is no upper bound",
  level: "a number between 0 and 1, such as 0.95",
  p: "a number from 0 to 1",
  statistic: "a number",
};

/**
 * Checks results from a file, a store or another program: their shape and their version, that each id says the same as
 * `about`, and that each number is that of its exact value. It calculates nothing again, and never throws.
 *
 * @param value - Anything, such as what `JSON.parse` gave.
 * @returns The results, or the issues.
 * @example
 * ```ts
 * import { calculateIndicators, measureOf, parseResults } from "wres-metrics";
 * const text = JSON.stringify(
 *   calculateIndicators({
 *     organisation: { code: "X", name: "Example" },
 *     year: 2022,
 *     shortlisting: { shortlisted: { white: 3, bme: 7 }, appointed: { white: 1, bme: 2 } },
 *   }),
 * );
 * const parsed = parseResults(JSON.parse(text));
 * if (parsed.status === "valid") {
 *   const ratio = measureOf(parsed.results, "indicator-2/relative-likelihood");
 *   if (ratio.status === "calculated") console.log(ratio.value); // 1.166666666666666666666666666666666666667
 * }
 * ```
 * @since 0.1.0
 */
export function parseResults(value: unknown): ParsedResults {
  const shape = resultsSchema().safeParse(value, withKnownKeys);
  if (!shape.success) {
    return {
      status: "invalid",
      issues: atMostIssues(shapeIssues(shape.error.issues, value, "", numbers, describeValue)),
    };
  }
  // The schema knows the words of an id one by one; that they make a measure is what the next step checks.
  const { legend: _legend, records: _records, ...read } = shape.data as ReadResults;
  const results = { ...read, findings: read.findings ?? [] } as Results;
  const issues = [...protectionIssues(results), ...measureIssues(results)];
  return issues.length === 0
    ? { status: "valid", results }
    : { status: "invalid", issues: atMostIssues(issues) };
}

/** Results as a file of ours has them: with lines for readers, and written before there were findings, without any. */
type ReadResults = Omit<Results, "findings"> & {
  readonly legend?: unknown;
  readonly records?: unknown;
  readonly findings?: Results["findings"];
};

/** Published results say what is hidden in them; others have nothing to say of it. */
function protectionIssues(results: Results): readonly Issue[] {
  const isSaid = "disclosure" in results;
  if (isSaid === (results.protection === "published")) return [];
  return isSaid
    ? [makeIssue("unknown-key", "disclosure", "nothing, in results of internal use", "given")]
    : [makeIssue("missing", "disclosure", "what is hidden, in published results", "missing")];
}

function measureIssues({ measures, options: { groupings } }: Results): readonly Issue[] {
  const own = groupings.map(({ id }) => id);
  const seen = new Set<string>();
  return measures.flatMap((measure, index) => {
    const path = `measures[${String(index)}]`;
    const { id, about } = measure;
    const known = parseMeasureId(id, own);
    if (known === null) {
      return [makeIssue("not-allowed", `${path}.id`, "the id of a measure", describeValue(id))];
    }
    const issues: Issue[] = [];
    if (seen.has(id))
      issues.push(makeIssue("repeated-id", `${path}.id`, "each measure once", describeValue(id)));
    seen.add(id);
    if (writtenId(about) !== id || !isSame(about, known)) {
      issues.push(makeIssue("not-allowed", `${path}.about`, `what ${id} is about`, "something else"));
    }
    if (measure.indicator !== known.indicator || measure.unit !== unitOfKind[known.kind]) {
      issues.push(makeIssue("not-allowed", path, `the indicator and unit of ${id}`, "others"));
    } else if (measure.printed !== printMeasure(measure)) {
      const expected = `its value as reports print it, ${printMeasure(measure)}`;
      issues.push(makeIssue("not-allowed", `${path}.printed`, expected, describeValue(measure.printed)));
    }
    if (measure.status === "calculated" && measure.number !== Number(measure.value)) {
      const expected = `the number of its value, ${String(Number(measure.value))}`;
      issues.push(makeIssue("not-allowed", `${path}.number`, expected, String(measure.number)));
    }
    return issues;
  });
}

/** Two names that say the same, in whatever order of keys. */
function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) {
    return one === other;
  }
  const [first, second] = [Object.entries(one), new Map(Object.entries(other))];
  return first.length === second.size && first.every(([key, value]) => isSame(value, second.get(key)));
}
