import { stratumOf } from "../../model/measure-id.ts";
import type { StratumName } from "../../model/return.ts";
import { divisionWords, stratumLabel, stratumTexts } from "../../model/strata.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { labelInWords } from "../words/measure-label.ts";
import type { TrustsContent } from "../../model/document-contents.ts";
import { shadeOf } from "../words/standing-words.ts";
import { decimalText } from "../../foundation/decimal-text.ts";
import type { LocalMeasure } from "../../model/local-measure.ts";
import type { Measure, ShareBasis } from "../../model/measure.ts";
import { assertLetThrough, type Protection, type Publishable } from "../../model/protection.ts";
import type { Results, SourcedResults } from "../../model/results.ts";
import { NOT_AVAILABLE, protectionLines, protectionWord, symbolWords } from "../words/protection-words.ts";
import { NO_NUMBER } from "../../foundation/print-number.ts";
import type { CountOf } from "../../model/counts.ts";
import { CONFIDENTIAL } from "../../model/print-measure.ts";
import { csvText } from "./csv-text.ts";

const measureColumns = [
  "organisation",
  "year",
  "id",
  "label",
  "headline",
  "population",
  "indicator",
  "kind",
  "group",
  "part",
  "row",
  "question",
  "body",
  "stratum_by",
  "stratum_of",
  "without_by",
  "without_of",
  "adjusted_for",
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
 *
 * @example
 * ```ts
 * import { calculateIndicators } from "wres-metrics";
 * import { forInternalUse, measuresCsv } from "wres-metrics/report";
 * const results = calculateIndicators({
 *   organisation: { code: "RDE", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } },
 * });
 * const rows = measuresCsv(forInternalUse(results)).split("\r\n");
 * const ratio = rows.find((row) => row.includes("indicator-2/relative-likelihood"));
 * console.log(ratio?.includes(",1.25,")); // true
 * ```
 * @since 0.1.0
 */
export function measuresCsv(publishable: Publishable<SourcedResults>): string {
  assertLetThrough(publishable);
  const { content: results, protection } = publishable;
  const { organisation, year, period, library, measures, records = [] } = results;
  const beside = [
    ...(period === undefined ? [] : [["period", period] as const]),
    ...(protection === "published" ? [["legend", legendText(publishable)] as const] : []),
    ...(records.length > 0 ? [["records", records.join(" ")] as const] : []),
    ...(results.findings.length > 0
      ? [["findings", results.findings.map(({ message }) => message).join(" ")] as const]
      : []),
  ];
  const [added, legend] = [beside.map(([name]) => name), beside.map(([, text]) => text)];
  const rows = measures.map((measure): Readonly<Record<(typeof measureColumns)[number], string>> => {
    const { id, unit, status, method, warnings } = measure;
    const [first, second] = Object.entries(measure.basis);
    return {
      organisation: organisation.code,
      year: String(year),
      id,
      ...dimensions(measure),
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
  const locals = (results.local?.measures ?? []).map((measure) => ({
    ...localRow(measure, results, protection),
    organisation: organisation.code,
    year: String(year),
    protection: protectionWord(publishable),
    library: `${library.name} ${library.version}`,
  }));
  return csvText([
    [...measureColumns, ...added],
    ...[...rows, ...locals].map((row) => [...measureColumns.map((column) => row[column] ?? ""), ...legend]),
  ]);
}

type MeasureRow = Readonly<Partial<Record<(typeof measureColumns)[number], string>>>;

/** A local measure in the columns of the nine indicators: it has no indicator, and its id begins with `local/`. */
function localRow(measure: LocalMeasure, { local }: Results, protection: Kind): MeasureRow {
  const { id, about, unit, status, method, warnings, basis } = measure;
  const title = local?.definitions.find((definition) => definition.id === about.definition)?.title ?? "";
  const [first, second] = Object.entries(basis);
  const { stratum, without, adjustedFor } = about;
  return {
    id,
    label: [
      `${title}: ${about.kind}, ${about.group}`,
      ...(stratum ? [stratumLabel(stratum)] : []),
      ...(without ? [`without ${stratumLabel(without)}`] : []),
      ...(adjustedFor === undefined ? [] : [`adjusted for ${divisionWords(adjustedFor)}`]),
    ].join(", "),
    ...partColumns(stratum, without),
    adjusted_for: adjustedFor ?? "",
    population: "substantive",
    kind: about.kind,
    group: about.group,
    unit,
    status,
    ...answerColumns(measure, protection),
    denominator: method.denominator ?? "",
    over: method.over ?? "",
    under: method.under ?? "",
    window: method.window ?? "",
    first: first?.[0] ?? "",
    ...shareColumns("first", sharesOnly(first?.[1]), protection),
    second: second?.[0] ?? "",
    ...shareColumns("second", sharesOnly(second?.[1]), protection),
    ...certainty(measure),
    warnings: warnings.join(" "),
  };
}

/** Amounts are no counts of people: they stand in the JSON and in reports. */
function sharesOnly(basis: LocalMeasure["basis"][string] | undefined): ShareBasis | undefined {
  return basis === undefined || "amount" in basis ? undefined : basis;
}

/** What a measure is about, a column for each part of its name. */
function dimensions(measure: Measure) {
  const { id, about, indicator } = measure;
  const word = (key: "part" | "row" | "question" | "body" | "adjustedFor"): string => {
    const value: unknown = Object.hasOwn(about, key) ? about[key as keyof typeof about] : undefined;
    return typeof value === "string" ? value : "";
  };
  const { without } = about.kind === "relative-likelihood" ? about : {};
  return {
    label: labelInWords(measure),
    headline: id === indicatorByNumber[indicator].headline ? "yes" : "",
    population: about.population,
    indicator: String(indicator),
    kind: about.kind,
    group: about.group,
    part: word("part"),
    row: word("row"),
    question: word("question"),
    body: word("body"),
    ...partColumns(stratumOf(about), without),
    adjusted_for: word("adjustedFor"),
  };
}

/** The columns of the part of the trust that a figure is of, and of the one that it is without. */
function partColumns(stratum: StratumName | undefined, without: StratumName | undefined) {
  const [inIt, outside] = [stratum, without].map((name) => name && stratumTexts(name));
  return {
    stratum_by: inIt?.by ?? "",
    stratum_of: inIt?.of ?? "",
    without_by: outside?.by ?? "",
    without_of: outside?.of ?? "",
  };
}

/** What a published file says of itself, and what the symbols in it mean. */
function legendText(publishable: Publishable<unknown>): string {
  const symbols = Object.entries(symbolWords).map(([symbol, words]) => `${symbol} ${words}`);
  return [...protectionLines(publishable), `${symbols.join("; ")}.`].join(" ");
}

function certainty({ interval, test, judgement }: Pick<Measure, "interval" | "test"> & Judged) {
  const upper = interval?.upper === null ? "unbounded" : number(interval?.upper);
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
    significant: typeof judgement?.significant === "boolean" ? String(judgement.significant) : "",
  };
}

/** A figure with a verdict, of one of the nine indicators or of a local measure. */
interface Judged {
  readonly judgement?: Measure["judgement"] | LocalMeasure["judgement"];
}

function number(value: number | undefined): string {
  return value === undefined ? "" : decimalText(value);
}

type Kind = Protection["protection"];

/** The value of a measure, as reports print it, and why there is none; a published one is never a blank. */
function answerColumns(
  measure: Measure | LocalMeasure,
  protection: Kind,
): Readonly<Record<"value" | "printed" | "reason", string>> {
  const { printed } = measure;
  if (measure.status === "calculated") return { value: measure.value, printed, reason: "" };
  const { reason } = measure;
  if (protection === "internal-use") return { value: "", printed, reason };
  const symbol = printed === NO_NUMBER ? NOT_AVAILABLE : printed;
  return { value: symbol, printed: symbol, reason };
}

type Column = "count" | "of" | "percentage";

/** The counts behind a share, or the percentage that is published of it, in columns that begin with a word. */
function shareColumns<Name extends "first" | "second">(
  name: Name,
  share: ShareBasis | undefined,
  protection: Kind,
): { readonly [column in `${Name}_${Column}`]: string } {
  const values: Readonly<Record<Column, string>> =
    share === undefined
      ? { count: "", of: "", percentage: "" }
      : "percentage" in share
        ? { count: "", of: "", percentage: share.percentage }
        : {
            count: countText(share, "count", protection),
            of: countText(share, "of", protection),
            percentage: "",
          };
  // The keys are put together from the two words; TypeScript cannot follow that through `fromEntries`.
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${name}_${key}`, value])) as {
    [column in `${Name}_${Column}`]: string;
  };
}

function countText(
  share: Exclude<ShareBasis, { readonly percentage: string }>,
  part: keyof CountOf,
  protection: Kind,
): string {
  if ("hidden" in share && share.hidden.includes(part)) return CONFIDENTIAL;
  return share[part] === null ? (protection === "published" ? NOT_AVAILABLE : "") : String(share[part]);
}

const trustColumns = [
  "organisation",
  "name",
  "type",
  "region",
  "year",
  "id",
  "indicator",
  "unit",
  "status",
  "value",
  "printed",
  "reason",
  "interval_lower",
  "interval_upper",
  "standing",
  "beyond",
  "centre",
  "measured",
  "protection",
] as const;

/** One figure of one trust: what is known of it, by the names of the columns. */
type TrustRow = Readonly<Record<(typeof trustColumns)[number], string>>;

/** The figures of a comparison, measure by measure and trust by trust, in the order of the document. */
function trustRows(publishable: Publishable<TrustsContent>): readonly TrustRow[] {
  const { year, measures } = publishable.content;
  return measures.flatMap(({ trusts }) =>
    trusts.map(({ organisation, measure, benchmark }): TrustRow => {
      const { id, indicator, unit, status, interval } = measure;
      const placed = benchmark?.placement?.status === "placed" ? benchmark.placement : undefined;
      const { denominator, window, answered, counted } = measure.method;
      return {
        organisation: organisation.code,
        name: organisation.name,
        type: organisation.type ?? "",
        region: organisation.region ?? "",
        year: String(year),
        id,
        indicator: String(indicator),
        unit,
        status,
        value: measure.status === "calculated" ? measure.value : "",
        printed: measure.printed,
        reason: measure.status === "calculated" ? "" : measure.reason,
        interval_lower: interval === undefined ? "" : decimalText(interval.lower),
        interval_upper:
          interval === undefined ? "" : interval.upper === null ? "unbounded" : decimalText(interval.upper),
        standing: shadeOf(benchmark) ?? (placed === undefined ? "" : "not-distinguishable"),
        beyond: placed?.beyond ?? "",
        centre: placed?.centre ?? "",
        measured: [denominator, window, answered, counted].filter((way) => way !== undefined).join(" "),
        protection: protectionWord(publishable),
      };
    }),
  );
}

/**
 * A comparison of trusts as tidy CSV: one figure of one trust a row, with where it stands among the others. What is published has one
 * column more, which says what was hidden and what the symbols mean.
 *
 * @example
 * ```ts
 * import type { Return } from "wres-metrics";
 * import { forInternalUse, trustsContent, trustsCsv } from "wres-metrics/report";
 * const trust = (code: string, bme: number): Return => ({
 *   organisation: { code, name: `Trust ${code}` },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme } },
 * });
 * const rows = trustsCsv(forInternalUse(trustsContent([trust("A", 30), trust("B", 27)]))).split("\r\n");
 * console.log(rows.filter((row) => row.includes("indicator-2/relative-likelihood")).length); // 2
 * ```
 * @since 0.1.0
 */
export function trustsCsv(publishable: Publishable<TrustsContent>): string {
  assertLetThrough(publishable);
  const isPublished = publishable.protection === "published";
  const { period } = publishable.content;
  const beside = [
    ...(period === undefined ? [] : [["period", period] as const]),
    ...(isPublished ? [["legend", legendText(publishable)] as const] : []),
  ];
  return csvText([
    [...trustColumns, ...beside.map(([name]) => name)],
    ...trustRows(publishable).map((row) => [
      ...trustColumns.map((column) => row[column]),
      ...beside.map(([, text]) => text),
    ]),
  ]);
}

/** What does not follow from the rest of what the page carries. */
const pageColumns = [
  "organisation",
  "id",
  "value",
  "printed",
  "reason",
  "interval_lower",
  "interval_upper",
  "standing",
  "measured",
] as const satisfies readonly (keyof TrustRow)[];

/** The figures of a comparison as JSON text, columns and rows: a page of many trusts carries it for programs, and is to stay light. */
export function trustsFiguresJson(publishable: Publishable<TrustsContent>): string {
  assertLetThrough(publishable);
  const { library, year, period, organisations } = publishable.content;
  const { protection } = publishable;
  const disclosure = publishable.protection === "published" ? { disclosure: publishable.disclosure } : {};
  const rows = trustRows(publishable).map((row) => pageColumns.map((column) => row[column]));
  const head = { library, year, ...(period && { period }), protection, ...disclosure, organisations };
  return `${JSON.stringify({ ...head, columns: pageColumns, rows })}\n`;
}
