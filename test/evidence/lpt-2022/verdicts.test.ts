import {
  calculateIndicators,
  indicator2Appointment,
  judge,
  type Measure,
  printMeasure,
  type Verdict,
  type VerdictRule,
  withUncertainty,
  measureOf,
} from "wres-metrics";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../support/build-return.ts";
import { findMeasure } from "../../support/find-measure.ts";
import { readExample } from "../../support/read-example.ts";
import { readFigures } from "../read-figures.ts";
import { measureNamed } from "../../support/measure-named.ts";

// What Leicestershire Partnership says of its own figures, row by row, and whether the default rule says the same. The
// return holds the counts that its report prints (see ../lpt-returns.test.ts). The board is left out: see below.
// p: scipy 1.17.1, chi2_contingency([[a, n - a], [b, m - b]], correction=False).pvalue, for a row of the workforce
// against the rest of it; by prop.test(c(a, b), c(n, m), correct = FALSE) of R 4.2.2 the same.

const figures = readFigures("lpt-2022");
const rules = ["four-fifths-and-significance", "four-fifths", "significance", "five-points"] as const;

/** The two counts that the report prints with one of its figures. */
function countsOf(id: string, group: string): { readonly count: number; readonly of: number } {
  const input = figures.find((figure) => figure.id === `lpt-2022/${id}`)?.inputs?.[group];
  if (input && "numerator" in input && input.numerator !== null && input.denominator !== null) {
    return { count: input.numerator, of: input.denominator };
  }
  throw new Error(`${id} prints no counts of ${group}.`);
}

/** 2019/20, which is in no return here: Table 3 prints 341 of 3,005 White and 186 of 1,861 BME people. */
function appointment2020(): Measure {
  const [white, bme] = (["white", "bme"] as const).map((group) =>
    countsOf("indicator-2/2020/relative-likelihood", group),
  );
  const measures = indicator2Appointment({
    shortlisted: { white: white?.of ?? null, bme: bme?.of ?? null },
    appointed: { white: white?.count ?? null, bme: bme?.count ?? null },
  });
  return withUncertainty(findMeasure(measures, "indicator-2/relative-likelihood"));
}

/** Medical staff of all grades, as Table 2 prints them: one row, and everybody else in another. */
function medical(): Measure {
  const row = countsOf("indicator-1/2022/medics-all-grades/bme-share", "bme");
  const all = countsOf("indicator-1/2022/overall/bme-share", "bme");
  const people = (bme: number, of: number) => ({ white: of - bme, bme, unknown: null });
  const results = resultsOf({
    workforce: {
      medical: { other: people(row.count, row.of) },
      clinical: { "band-5": people(all.count - row.count, all.of - row.of) },
    },
  });
  return measureOf(results, "indicator-1/medical/other/representation/bme");
}

const results = calculateIndicators(readExample("lpt-2022"));
const of = (id: string) => (): Measure => measureNamed(results, id);
const band = (row: string) => of(`indicator-1/${row}/representation/bme`);

interface Row {
  readonly says: string;
  readonly measure: () => Measure;
  /** As the report prints it, or by hand from the counts. */
  readonly ratio: string;
  readonly p: number;
  readonly verdict: Verdict;
}

// oxfmt-ignore
const rows: readonly Row[] = [
  { says: "appointment: BME people less likely", measure: of("indicator-2/relative-likelihood"), ratio: "1.79", p: 4.989277566978456e-15, verdict: "disparity-against-bme" },
  { says: "appointment in 2019/20: equivalent", measure: appointment2020, ratio: "1.14", p: 0.13991322832203135, verdict: "no-disparity-called" },
  { says: "training: similarly likely", measure: of("indicator-4/relative-likelihood"), ratio: "1.07", p: 0.0004726035980866417, verdict: "no-disparity-called" },
  { says: "harassment by the public: similarly likely", measure: of("indicator-5/difference"), ratio: "1.12", p: 0.19537019989724652, verdict: "no-disparity-called" },
  { says: "harassment by staff: similarly likely", measure: of("indicator-6/difference"), ratio: "1.11", p: 0.25557433902715676, verdict: "no-disparity-called" },
  { says: "equal opportunities: BME staff less likely", measure: of("indicator-7/difference"), ratio: "0.79", p: 1.9624212088702806e-10, verdict: "disparity-against-bme" },
  { says: "discrimination: more than twice as likely", measure: of("indicator-8/difference"), ratio: "2.12", p: 1.3987867648492044e-8, verdict: "disparity-against-bme" },
  { says: "non-clinical band 2: over", measure: band("non-clinical/band-2"), ratio: "1.53", p: 1.6808605478118508e-7, verdict: "over-represented" },
  { says: "non-clinical band 3: over", measure: band("non-clinical/band-3"), ratio: "1.37", p: 9.921338926008775e-5, verdict: "over-represented" },
  { says: "non-clinical band 4: proportionate", measure: band("non-clinical/band-4"), ratio: "1.05", p: 0.6555475945616321, verdict: "no-disparity-called" },
  { says: "non-clinical band 5: proportionate", measure: band("non-clinical/band-5"), ratio: "1.22", p: 0.10008067003129421, verdict: "no-disparity-called" },
  { says: "non-clinical band 6: proportionate", measure: band("non-clinical/band-6"), ratio: "1.28", p: 0.06451399901107753, verdict: "no-disparity-called" },
  { says: "non-clinical band 7: proportionate", measure: band("non-clinical/band-7"), ratio: "0.91", p: 0.5979036378211348, verdict: "no-disparity-called" },
  { says: "non-clinical band 8a: proportionate", measure: band("non-clinical/band-8a"), ratio: "1.01", p: 0.9653371459225858, verdict: "no-disparity-called" },
  { says: "clinical band 2: over", measure: band("clinical/band-2"), ratio: "1.49", p: 1.1776920165717046e-10, verdict: "over-represented" },
  { says: "clinical band 3: not called", measure: band("clinical/band-3"), ratio: "0.82", p: 0.008308379722057406, verdict: "no-disparity-called" },
  { says: "clinical band 4: under", measure: band("clinical/band-4"), ratio: "0.62", p: 2.1711737710638707e-5, verdict: "under-represented" },
  { says: "clinical band 5: not called", measure: band("clinical/band-5"), ratio: "0.98", p: 0.692008824774974, verdict: "no-disparity-called" },
  { says: "clinical band 6: under", measure: band("clinical/band-6"), ratio: "0.71", p: 6.029533941005755e-11, verdict: "under-represented" },
  { says: "clinical band 7: under", measure: band("clinical/band-7"), ratio: "0.70", p: 3.3205809803042275e-5, verdict: "under-represented" },
  { says: "clinical band 8a: under", measure: band("clinical/band-8a"), ratio: "0.40", p: 4.301617504022165e-6, verdict: "under-represented" },
  { says: "clinical band 8b: not called", measure: band("clinical/band-8b"), ratio: "0.78", p: 0.3202580941629418, verdict: "no-disparity-called" },
  { says: "medical staff, all grades: over", measure: medical, ratio: "2.64", p: 2.2280143356312533e-47, verdict: "over-represented" },
];

/** A difference is judged by the ratio of its two shares. */
function ratioOf(measure: Measure): string {
  if (measure.unit === "ratio") return printMeasure(measure);
  const [bme, white] = [measure.basis.bme, measure.basis.white].map((share) =>
    share !== undefined && "count" in share ? Number(share.count) / Number(share.of) : NaN,
  );
  return (Number(bme) / Number(white)).toFixed(2);
}

describe.each(rows)("$says", ({ measure, ratio, p, verdict }) => {
  test(`${ratio}, ${verdict}`, () => {
    const found = measure();
    expect(ratioOf(found)).toBe(ratio);
    expect(found.test?.method).toBe("chi-squared");
    // to ten digits of it
    expect(Math.abs((found.test?.p ?? 1) / p - 1)).toBeLessThan(1e-10);
    expect(judge(found, { rule: "four-fifths-and-significance" }).judgement).toMatchObject({
      verdict,
      rule: "four-fifths-and-significance",
      significant: p < 0.05,
    });
  });
});

test("every verdict of the report is here", () => {
  // Of indicators 2 to 8 seven; non-clinical bands 2 to 8a seven, clinical bands 2 to 8b eight; medical staff one.
  expect(rows).toHaveLength(7 + 7 + 8 + 1);
});

// The rule is inferred: it is the only one of the four that says what the report says of every row.
describe("which rule fits", () => {
  const missedBy = (rule: VerdictRule): readonly string[] =>
    rows
      .filter(({ measure, verdict }) => judge(measure(), { rule }).judgement?.verdict !== verdict)
      .map(({ says }) => says);

  test("outside 0.80 to 1.25 and p below 0.05: all", () => {
    expect(missedBy("four-fifths-and-significance")).toEqual([]);
  });

  // 1.28 and 0.78 are outside.
  test("four-fifths alone does not", () => {
    expect(missedBy("four-fifths")).toEqual([
      "non-clinical band 6: proportionate",
      "clinical band 8b: not called",
    ]);
  });

  // p = 0.0005 and p = 0.008 are below 0.05.
  test("significance alone does not", () => {
    expect(missedBy("significance")).toEqual(["training: similarly likely", "clinical band 3: not called"]);
  });

  // 31.2% and 32.8% and 20.0% less 25.6% are 5.6, 7.2 and −5.6 points.
  test("five points alone do not", () => {
    expect(missedBy("five-points")).toEqual([
      "non-clinical band 5: proportionate",
      "non-clinical band 6: proportionate",
      "clinical band 8b: not called",
    ]);
  });
});

// The counts of the board are redacted, the differences are printed. A board is excepted from the rule in any case: a
// member more or less moves its share by several points, so that no test can tell anything.
test.each(["board", "voting", "executive"])("the board is not judged: %s", (body) => {
  for (const verdictRule of rules) {
    const measure = measureNamed(
      calculateIndicators(readExample("lpt-2022"), { verdictRule }),
      `indicator-9/difference/${body}/bme`,
    );
    expect(measure.judgement?.verdict).toBe("not-judged");
  }
});
