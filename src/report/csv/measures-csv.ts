import { decimal } from "../../foundation/decimal.ts";
import type { Measure } from "../../model/measure.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { Results } from "../../model/results.ts";
import { protectionLines, protectionWord, symbolWords } from "../words/protection-words.ts";
import { answerColumns, shareColumns } from "./count-columns.ts";
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

/**
 * Every measure of some results as tidy CSV: one measure a row, its counts and choices beside it. What is published has one
 * column more, which says what was hidden and what the symbols mean.
 */
export function measuresCsv(publishable: Publishable<Results>): string {
  const { content: results, protection } = publishable;
  const { organisation, year, library, measures } = results;
  const [added, legend]: readonly [readonly string[], readonly string[]] =
    protection === "published" ? [["legend"], [legendText(publishable)]] : [[], []];
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
      ...answerColumns(measure, protection),
      denominator: method.denominator ?? "",
      over: method.over ?? "",
      under: method.under ?? "",
      window: method.window ?? "",
      survey_year: method.surveyYear === undefined ? "" : String(method.surveyYear),
      answered: method.answered ?? "",
      first: first?.[0] ?? "",
      ...shareColumns("first", first?.[1], protection),
      second: second?.[0] ?? "",
      ...shareColumns("second", second?.[1], protection),
      ...certainty(measure),
      warnings: warnings.join(" "),
      protection: protectionWord(publishable),
      library: `${library.name} ${library.version}`,
    };
  });
  return csvText([
    [...columns, ...added],
    ...rows.map((row) => [...columns.map((column) => row[column]), ...legend]),
  ]);
}

function legendText(publishable: Publishable<Results>): string {
  const symbols = Object.entries(symbolWords).map(([symbol, words]) => `${symbol} ${words}`);
  return [...protectionLines(publishable), `${symbols.join("; ")}.`].join(" ");
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
