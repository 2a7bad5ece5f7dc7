import { Decimal } from "decimal.js";
import {
  type Answer,
  benchmark,
  calculateIndicators,
  type Count,
  type CountOf,
  disparityRatio,
  type EthnicityScheme,
  readEthnicText,
  gapToTarget,
  groups,
  type IndicatorNumber,
  judge,
  type Measure,
  measureId,
  parseMeasureId,
  printMeasure,
  type Reason,
  relativeLikelihood,
  share,
  shareDifference,
  shortfall,
  trajectory,
  type VerdictRule,
  withUncertainty,
  WresError,
} from "wres-metrics";
import { suppress } from "wres-metrics/disclosure";
import type { CellErrorCode, CellValue, SpreadsheetFunctionId } from "wres-metrics/spreadsheet";
import type { GeneratedCall, Meaning } from "./generated-calls.ts";
import { partsAtRisk } from "./lone-ratio.ts";
import { returnOfRows } from "./return-of-rows.ts";

/** A value, or the error that a cell shows. */
export type LibraryAnswer = CellValue;
type Ask = (...meanings: readonly Meaning[]) => LibraryAnswer | Promise<LibraryAnswer>;
type Compared = readonly [IndicatorNumber, Count, Count, Count, Count];

/** What the public functions of the library say to a call, by way of nothing that is the spreadsheet's. */
export async function libraryAnswer({ id, meanings }: GeneratedCall): Promise<LibraryAnswer> {
  if (meanings === "unreadable") return "#VALUE!";
  try {
    return await (byFunction[id] as Ask)(...meanings);
  } catch (error) {
    if (error instanceof WresError) return "#VALUE!";
    throw error;
  }
}

const byFunction: Readonly<
  Record<SpreadsheetFunctionId, (...meanings: never[]) => LibraryAnswer | Promise<LibraryAnswer>>
> = {
  APPOINTMENT_WHITE_OVER_BME: (w: Count, wOf: Count, b: Count, bOf: Count) =>
    number(compare(2, w, wOf, b, bOf)),
  DISCIPLINARY_BME_OVER_WHITE: (w: Count, wOf: Count, b: Count, bOf: Count) =>
    number(compare(3, w, wOf, b, bOf)),
  TRAINING_WHITE_OVER_BME: (w: Count, wOf: Count, b: Count, bOf: Count) => number(compare(4, w, wOf, b, bOf)),
  DISCIPLINARY_TWO_YEARS_BME_OVER_WHITE: (
    w: Count,
    wBefore: Count,
    wOf: Count,
    b: Count,
    bBefore: Count,
    bOf: Count,
  ) => number(compare(3, sum(w, wBefore), wOf, sum(b, bBefore), bOf)),
  SHARE: (count: Count, of: Count) => number(share({ count, of })),
  REPRESENTATION: (count: Count, of: Count, all: Count, allOf: Count) =>
    number(compare(1, count, of, all, allOf)),
  DIFFERENCE_BME_MINUS_WHITE: (w: Count, wOf: Count, b: Count, bOf: Count) =>
    number(compare(5, w, wOf, b, bOf)),
  BOARD_MINUS_WORKFORCE: (count: Count, of: Count, all: Count, allOf: Count) =>
    number(compare(9, count, of, all, allOf)),
  INTERVAL: (...[i, a, aOf, b, bOf, level]: [...Compared, number?]) =>
    limits(compare(i, a, aOf, b, bOf), level, ({ lower, upper }) => [[lower, upper ?? "unbounded"]]),
  INTERVAL_LOWER: (...[i, a, aOf, b, bOf, level]: [...Compared, number?]) =>
    limits(compare(i, a, aOf, b, bOf), level, ({ lower }) => lower),
  INTERVAL_UPPER: (...[i, a, aOf, b, bOf, level]: [...Compared, number?]) =>
    limits(compare(i, a, aOf, b, bOf), level, ({ upper }) => upper ?? "#N/A"),
  SHARE_INTERVAL: (count: Count, of: Count, level?: number) =>
    limits(shareMeasure({ count, of }), level, ({ lower, upper }) => [[lower, upper ?? "unbounded"]]),
  SHARE_LOWER: (count: Count, of: Count, level?: number) =>
    limits(shareMeasure({ count, of }), level, ({ lower }) => lower),
  SHARE_UPPER: (count: Count, of: Count, level?: number) =>
    limits(shareMeasure({ count, of }), level, ({ upper }) => upper ?? "#N/A"),
  P_VALUE: (...compared: Compared) => {
    const measure = withUncertainty(compare(...compared));
    return measure.test?.p ?? errorOf(measure);
  },
  VERDICT: (...[i, a, aOf, b, bOf, rule]: [...Compared, VerdictRule?]) => {
    const measure = judge(withUncertainty(compare(i, a, aOf, b, bOf)), rule && { rule });
    const isGiven = [a, aOf, b, bOf].every((count) => count !== null);
    return isGiven ? (measure.judgement?.verdict ?? "#N/A") : "#N/A";
  },
  FOUR_FIFTHS: (...compared: Compared) => {
    const measure = judge(withUncertainty(compare(...compared)), { rule: "four-fifths" });
    return measure.judgement?.fourFifths ?? errorOf(measure);
  },
  SHORTFALL: (...compared: Compared) => {
    if (![2, 3, 4].includes(compared[0])) return "#VALUE!";
    const measure = compare(...compared);
    return shortfall(measure)?.people ?? errorOf(measure);
  },
  GAP_TO_TARGET: (count: Count, of: Count, thousandths: number) =>
    number(gapToTarget({ share: { count, of }, target: percentage(thousandths) }).gap),
  PEOPLE_TO_TARGET: (count: Count, of: Count, thousandths: number) => {
    const { more } = gapToTarget({ share: { count, of }, target: percentage(thousandths) });
    return more.status === "calculated" ? more.people : errors[more.reason];
  },
  TRAJECTORY: (count: Count, of: Count, thousandths: number, from: number, to: number) => {
    const line = trajectory({ share: { count, of }, target: percentage(thousandths) }, { from, to });
    if (line.status === "not-calculable") return errors[line.reason];
    const rows = line.steps.map(({ year, share: at, people }) => [year, Number(at), people]);
    return [["Year", "Share", "People"], ...rows];
  },
  DISPARITY_RATIO: (white: Count, whiteHigher: Count, bme: Count, bmeHigher: Count) => {
    const workforce = {
      clinical: {
        "band-5": { white, bme, unknown: 0 },
        "band-8a": { white: whiteHigher, bme: bmeHigher, unknown: 0 },
      },
    };
    const tiers = [
      { id: "lower", title: "Band 5", rows: ["band-5"] },
      { id: "higher", title: "Band 8a", rows: ["band-8a"] },
    ] as const;
    const ratio = disparityRatio(workforce, { tiers }).find(({ part }) => part === "clinical");
    return number(ratio?.answer);
  },
  PERCENTILE: (indicator: IndicatorNumber, own: number, peers: readonly number[]) => {
    if (indicator === 1) return "#VALUE!";
    const figure = (thousandths: number) => {
      if (indicator <= 4) return { ratio: String(thousandths / 1000) };
      return indicator === 9 ? { points: String(thousandths / 10) } : percentage(thousandths);
    };
    const among = benchmark(figure(own), peers.map(figure), { indicator });
    return among.status === "calculated" ? Number(among.percentile) : "#N/A";
  },
  PUBLISH_CHECK_COUNT: async (count: Count, threshold = 10) => {
    if (count === null) return "#N/A";
    const table = { cells: [{ id: "count", value: count }], sums: [] };
    const { cells } = await suppress(table, { threshold }, { effort: 0 });
    return cells[0]?.status === "hidden" ? "hide" : "no-finding";
  },
  PUBLISH_CHECK_RATIO: async (a: Count, n: Count, b: Count, m: Count, places = 2, threshold = 10) => {
    const ratio = relativeLikelihood({ over: { count: a, of: n }, under: { count: b, of: m } });
    if (ratio.status === "not-calculable") return errors[ratio.reason];
    if (Number(a) > Number(n) || Number(b) > Number(m)) return "#N/A";
    const risks = await partsAtRisk(
      { a, n, b, m, places, value: new Decimal(ratio.value).toFixed(places) },
      threshold,
    );
    return risks.length > 0 ? "gives-away-a-count" : "no-finding";
  },
  ETHNIC_GROUP: (code: string | number, scheme: EthnicityScheme = "2001", detail = "bme") => {
    const { group } = readEthnicText(String(code), scheme);
    const within = groups.find(({ id }) => id === group);
    const whole = groups.find(({ id }) => id === within?.partOf);
    return (detail === "bme" && whole ? whole : within)?.label ?? "#VALUE!";
  },
  REPORT: (rows: readonly (readonly [string, ...Count[]])[], year: number) => {
    const { measures } = calculateIndicators(returnOfRows(rows, year));
    const heading = ["Measure", "Printed", "Value", "Lower", "Upper", "P", "Verdict", "Reason"];
    return [heading, ...measures.map(rowOf)];
  },
};

/** The error that spreadsheets know for a figure that is not there. */
export const errors: Readonly<Record<Reason, CellErrorCode>> = {
  "not-given": "#N/A",
  "nobody-in-the-denominator": "#DIV/0!",
  "nobody-in-the-comparison": "#DIV/0!",
  "window-not-available": "#N/A",
  "not-comparable": "#N/A",
  "not-asked": "#N/A",
  hidden: "#N/A",
};

function errorOf(answer: Answer): CellErrorCode {
  return answer.status === "calculated" ? "#N/A" : errors[answer.reason];
}

function number(answer: Answer | undefined): number | CellErrorCode {
  if (answer?.status === "calculated") return answer.number;
  return answer ? errorOf(answer) : "#N/A";
}

function sum(one: Count, other: Count): Count {
  return one === null || other === null ? null : one + other;
}

function percentage(thousandths: number): { readonly percentage: string } {
  return { percentage: String(thousandths / 10) };
}

function shareMeasure(row: CountOf): Measure {
  return measureMadeOf(
    { ...named("indicator-1/workforce/bme"), indicator: 1, unit: "proportion", basis: { row }, method: {} },
    share(row),
  );
}

/** What an indicator compares: White people before BME people, the row or the board before the workforce. */
function compare(indicator: IndicatorNumber, a: Count, aOf: Count, b: Count, bOf: Count): Measure {
  const [first, second] = [
    { count: a, of: aOf },
    { count: b, of: bOf },
  ];
  const { id, about } = named(`indicator-${indicator}/${compared(indicator)}`);
  if (indicator === 1 || indicator === 9) {
    const ratio = indicator === 1;
    const basis = ratio ? { row: first, workforce: second } : { board: first, workforce: second };
    return measureMadeOf(
      { id, about, indicator, unit: ratio ? "ratio" : "proportion-difference", basis, method: {} },
      ratio
        ? relativeLikelihood({ over: first, under: second })
        : shareDifference({ share: first, less: second }),
    );
  }
  const basis = { white: first, bme: second };
  if (indicator > 4) {
    return measureMadeOf(
      { id, about, indicator, unit: "proportion-difference", basis, method: { over: "bme", under: "white" } },
      shareDifference({ share: second, less: first }),
    );
  }
  return indicator === 3
    ? measureMadeOf(
        { id, about, indicator, unit: "ratio", basis, method: { over: "bme", under: "white" } },
        relativeLikelihood({ over: second, under: first }),
      )
    : measureMadeOf(
        { id, about, indicator, unit: "ratio", basis, method: { over: "white", under: "bme" } },
        relativeLikelihood({ over: first, under: second }),
      );
}

/** The end of the id of the comparison that an indicator makes. */
function compared(indicator: IndicatorNumber): string {
  if (indicator === 1) return "clinical/band-5/representation/bme";
  if (indicator === 9) return "difference/board/bme";
  return indicator > 4 ? "difference" : "relative-likelihood";
}

/** A name as results have it. */
function named(id: string): Pick<Measure, "id" | "about"> {
  const about = parseMeasureId(id);
  if (about === null) throw new Error(`No measure has the id ${id}.`);
  return { id: measureId(about), about };
}

function measureMadeOf(
  made: Pick<Measure, "id" | "about" | "indicator" | "unit" | "basis" | "method">,
  answer: Answer,
): Measure {
  const figure = { ...made, ...answer, warnings: [] };
  return { ...figure, printed: printMeasure(figure) };
}

function limits(
  measure: Measure,
  level: number | undefined,
  choose: (interval: NonNullable<Measure["interval"]>) => LibraryAnswer,
): LibraryAnswer {
  const { interval } = withUncertainty(measure, level === undefined ? {} : { level });
  return interval ? choose(interval) : errorOf(measure);
}

function rowOf(measure: Measure): readonly (number | string)[] {
  const { interval, test, judgement } = measure;
  const isCalculated = measure.status === "calculated";
  return [
    measure.id,
    printMeasure(measure),
    isCalculated ? measure.number : "",
    interval?.lower ?? "",
    interval?.upper === null ? "unbounded" : (interval?.upper ?? ""),
    test?.p ?? "",
    judgement?.verdict ?? "",
    isCalculated ? "" : measure.reason,
  ];
}
