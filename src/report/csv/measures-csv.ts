import { decimal } from "../../foundation/decimal.ts";
import type { Measure, ShareBasis } from "../../model/measure.ts";
import { printMeasure } from "../../model/print-measure.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { Results } from "../../model/results.ts";
import { csvText } from "./csv-text.ts";

const columns = [
  "organisation",
  "year",
  "id",
  "indicator",
  "unit",
  "status",
  "value",
  "printed",
  "reason",
  "denominator",
  "over",
  "under",
  "window",
  "survey_year",
  "answered",
  "first",
  "first_count",
  "first_of",
  "first_percentage",
  "second",
  "second_count",
  "second_of",
  "second_percentage",
  "interval_lower",
  "interval_upper",
  "interval_level",
  "interval_method",
  "test",
  "p",
  "verdict",
  "verdict_rule",
  "four_fifths",
  "significant",
  "warnings",
  "protection",
  "library",
] as const;

/** Every measure of some results as tidy CSV: one measure a row, its counts and choices beside it. */
export function measuresCsv({ content: results, protection }: Publishable<Results>): string {
  const { organisation, year, library, measures } = results;
  const rows = measures.map((measure): Readonly<Record<(typeof columns)[number], string>> => {
    const { id, indicator, unit, status, method, warnings } = measure;
    const [first, second] = Object.entries(measure.basis);
    return {
      organisation: organisation.code,
      year: String(year),
      id,
      indicator: String(indicator),
      unit,
      status,
      ...answer(measure),
      denominator: method.denominator ?? "",
      over: method.over ?? "",
      under: method.under ?? "",
      window: method.window ?? "",
      survey_year: method.surveyYear === undefined ? "" : String(method.surveyYear),
      answered: method.answered ?? "",
      first: first?.[0] ?? "",
      ...prefixed("first", first?.[1]),
      second: second?.[0] ?? "",
      ...prefixed("second", second?.[1]),
      ...certainty(measure),
      warnings: warnings.join(" "),
      protection,
      library: `${library.name} ${library.version}`,
    };
  });
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

function answer(measure: Measure) {
  return {
    value: measure.status === "calculated" ? measure.value.toFixed() : "",
    printed: printMeasure(measure),
    reason: measure.status === "calculated" ? "" : measure.reason,
  };
}

function certainty({ interval, test, judgement }: Measure) {
  const upper = interval?.upper === Infinity ? "unbounded" : number(interval?.upper);
  return {
    interval_lower: number(interval?.lower),
    interval_upper: upper,
    interval_level: number(interval?.level),
    interval_method: interval?.method ?? "",
    test: test?.method ?? "",
    p: number(test?.p),
    verdict: judgement?.verdict ?? "",
    verdict_rule: judgement?.rule ?? "",
    four_fifths: judgement?.fourFifths ?? "",
    significant:
      judgement === undefined || judgement.significant === null ? "" : String(judgement.significant),
  };
}

function number(value: number | undefined): string {
  return value === undefined ? "" : decimal(value).toFixed();
}

function prefixed<Name extends "first" | "second">(name: Name, share: ShareBasis | undefined) {
  const { count, of, percentage }: { count?: number | null; of?: number | null; percentage?: string } =
    share ?? {};
  const values = { count: text(count), of: text(of), percentage: percentage ?? "" };
  // The keys are put together from the two words; TypeScript cannot follow that through `fromEntries`.
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}_${key}`, value])) as {
    [key in `${Name}_${keyof typeof values}`]: string;
  };
}

function text(count: number | null | undefined): string {
  return count === null || count === undefined ? "" : String(count);
}
