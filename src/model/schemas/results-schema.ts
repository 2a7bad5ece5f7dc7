import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { ethnicitySchemes } from "../../reference/ethnic-categories.ts";
import { groups } from "../../reference/groups.ts";
import { indicators } from "../../reference/indicators.ts";
import { periods } from "../../reference/periods.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { medicalGrades, payBands, workforceParts } from "../../reference/workforce-rows.ts";
import { type Verdict, verdictRuleIds } from "../certainty.ts";
import { findingShape } from "./finding-schema.ts";
import type { MeasureWarning, Reason } from "../measure.ts";
import { unitOfKind } from "../measure-id.ts";
import { RESULTS_FORMAT } from "../results.ts";
import { countShape, wholeNumber, populationShape } from "./count-schemas.ts";
import { publicationSchema } from "./disclosure-table-schema.ts";
import { definitionsShape } from "./local-schema.ts";

const indicatorNumber = /* @__PURE__ */ once(() => z.literal(indicators.map(({ number }) => number)));
const group = /* @__PURE__ */ once(() => z.enum(groups.map(({ id }) => id)));
const units = ["ratio", "proportion", "proportion-difference"] as const;

/** Written out as keys, so that a word which the type gains or loses does not compile. */
const reasons = {
  "not-given": true,
  "nobody-in-the-denominator": true,
  "nobody-in-the-comparison": true,
  "window-not-available": true,
  "not-comparable": true,
  "not-asked": true,
  hidden: true,
} as const satisfies Record<Reason, true>;

const warnings = {
  "unknown-not-given": true,
  "nobody-above-the-line": true,
  "small-numbers": true,
  "few-people": true,
  "either-direction": true,
  "test-and-interval-disagree": true,
  "counts-not-published": true,
  "more-than-the-whole": true,
  "strata-disagree": true,
} as const satisfies Record<MeasureWarning, true>;

const verdicts = {
  "disparity-against-bme": true,
  "disparity-against-white": true,
  "disparity-against-asian": true,
  "disparity-against-black": true,
  "disparity-against-mixed": true,
  "disparity-against-other": true,
  "no-disparity-called": true,
  "over-represented": true,
  "under-represented": true,
  "difference-inside-range": true,
  "large-could-be-chance": true,
  "large-not-tested": true,
  "not-judged": true,
} as const satisfies Record<Verdict, true>;

function keysOf<Key extends string>(words: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(words) as Key[];
}

const stratum = /* @__PURE__ */ once(() => {
  const names = z.union([z.string(), z.tuple([z.string(), z.string()])]);
  return z.strictObject({ by: names, of: names });
});

/** The parts of a measure's name; that they fit together, and give the id, is checked beside. */
const about = /* @__PURE__ */ once(() =>
  z.strictObject({
    population: z.enum(["substantive", "bank"]),
    indicator: indicatorNumber(),
    kind: z.enum(keysOf(unitOfKind)),
    group: group(),
    part: z.enum(["workforce", ...workforceParts.map(({ id }) => id)]).optional(),
    row: z.string().optional(),
    question: z.enum(surveyQuestions.flatMap(({ part }) => (part === null ? [] : [part]))).optional(),
    body: z.enum(["workforce", ...boardBodies.map(({ id }) => id)]).optional(),
    stratum: stratum().optional(),
    without: stratum().optional(),
    adjustedFor: z.string().optional(),
  }),
);

const share = /* @__PURE__ */ once(() =>
  z.union([
    z.strictObject({ percentage: z.string() }),
    z.strictObject({ count: countShape(), of: countShape(), invited: wholeNumber(0).optional() }),
    z.strictObject({ count: countShape(), of: countShape(), hidden: z.array(z.enum(["count", "of"])) }),
  ]),
);

const method = /* @__PURE__ */ once(() =>
  z.strictObject({
    denominator: z.enum(["all", "known"]).optional(),
    ofWhich: z.enum([...payBands, ...medicalGrades].map(({ id }) => id)).optional(),
    over: group().optional(),
    under: group().optional(),
    window: z.enum(disciplinaryWindows.map(({ id }) => id)).optional(),
    surveyYear: wholeNumber(0).optional(),
    adjustedFor: z.string().optional(),
    answered: z.string().optional(),
    recalculated: z.literal(true).optional(),
    counted: z.literal("episodes").optional(),
    published: z.string().optional(),
  }),
);

const level = /* @__PURE__ */ once(() => z.number().gt(0).lt(1));

/** What calculated and not calculable measures have alike. */
const measureShape = /* @__PURE__ */ once(() => ({
  id: z.string().meta({ description: "Says in one text what `about` says as data." }),
  about: about(),
  indicator: indicatorNumber(),
  unit: z.enum(units),
  printed: z.string().meta({ description: "As reports print it: 1.25, 21.3%, -16.1 points." }),
  basis: z.partialRecord(z.enum([...groups.map(({ id }) => id), "row", "board", "workforce"]), share()),
  method: method(),
  warnings: z.array(z.enum(keysOf(warnings))),
  interval: z
    .strictObject({
      lower: z.number(),
      upper: z.number().nullable().meta({ description: "Null: the counts set no upper bound." }),
      level: level(),
      method: z.string(),
    })
    .optional(),
  test: z
    .strictObject({ method: z.string(), statistic: z.number().optional(), p: z.number().min(0).max(1) })
    .optional(),
  judgement: z
    .strictObject({
      verdict: z.enum(keysOf(verdicts)),
      rule: z.enum(verdictRuleIds),
      fourFifths: z.enum(["below", "inside", "above"]).nullable(),
      ratioOfShares: z.string().optional(),
      significant: z.boolean().nullable(),
      disadvantage: group().nullable(),
    })
    .optional(),
  homogeneity: z
    .strictObject({
      method: z.string(),
      statistic: z.number(),
      degreesOfFreedom: z.int(),
      p: z.number().min(0).max(1),
    })
    .optional()
    .meta({ description: "Of a ratio adjusted for strata: whether they have one odds ratio." }),
  looks: z
    .strictObject({
      family: z.string(),
      tested: z.int(),
      holmP: z.number().min(0).max(1),
      testedInAll: z.int().nullable(),
      overallP: z.number().min(0).max(1).nullable(),
    })
    .optional()
    .meta({ description: "How many comparisons are made beside this one, and p adjusted for them." }),
}));

const measure = /* @__PURE__ */ once(() =>
  z.discriminatedUnion("status", [
    z.strictObject({
      ...measureShape(),
      status: z.literal("calculated"),
      value: z
        .string()
        .regex(/^(?:0|-?(?:0|[1-9]\d{0,60})(?:\.\d{0,99}[1-9])?)$/)
        .meta({
          description: "In base ten, exact to 40 significant digits.",
        }),
      number: z.number().meta({ description: "The double nearest to the value." }),
    }),
    z.strictObject({
      ...measureShape(),
      status: z.literal("not-calculable"),
      reason: z.enum(keysOf(reasons)),
    }),
  ]),
);

const options = /* @__PURE__ */ once(() =>
  z.strictObject({
    denominator: z.enum(["all", "known"]),
    disciplinaryWindow: z.enum(["as-returned", ...disciplinaryWindows.map(({ id }) => id)]),
    ethnicityScheme: z.enum(ethnicitySchemes),
    groupings: z.array(
      z.strictObject({
        id: z.string(),
        rows: z.array(z.enum([...payBands, ...medicalGrades].map(({ id }) => id))),
      }),
    ),
    indicators: z.array(indicatorNumber()),
    level: level(),
    verdictRule: z.enum(verdictRuleIds),
  }),
);

const disclosure = /* @__PURE__ */ once(() =>
  z.strictObject({
    threshold: wholeNumber(0),
    zeros: z.enum(["hidden", "shown"]),
    board: z.enum(["hidden", "shown"]).nullable(),
    hidden: wholeNumber(0),
    counts: wholeNumber(0),
    leftOut: z.array(
      z.strictObject({
        population: z.enum(["substantive", "bank"]),
        part: z.enum(workforceParts.map(({ id }) => id)),
        row: z.string(),
        ofWhich: z.string().nullable(),
      }),
    ),
    safe: z.boolean(),
    atRisk: z.array(z.string()),
    earlier: wholeNumber(0),
    alternatives: wholeNumber(1).optional(),
    givenAwayBefore: z.array(z.string()),
    publications: z.array(publicationSchema()),
  }),
);

const schema = /* @__PURE__ */ once(() =>
  z.strictObject({
    format: z.literal(RESULTS_FORMAT).meta({ description: "The version of this form." }),
    library: z.strictObject({ name: z.string(), version: z.string() }),
    organisation: z.strictObject({
      code: z.string(),
      name: z.string(),
      type: z.string().optional(),
      region: z.string().optional(),
      partOf: z.string().optional(),
    }),
    year: wholeNumber(0).meta({ description: "The WRES year: 2022 is the year ending 31 March 2022." }),
    period: z
      .enum(periods.map(({ id }) => id))
      .optional()
      .meta({ description: "The part of the year that the results are of; the whole year if left out." }),
    options: options(),
    protection: z.enum(["internal-use", "published"]),
    disclosure: disclosure()
      .optional()
      .meta({ description: "What is hidden, where the results are published." }),
    legend: z
      .strictObject({ notes: z.array(z.string()), symbols: z.record(z.string(), z.string()) })
      .optional()
      .meta({ description: "What the symbols of a published file mean; no part of the results." }),
    records: z
      .array(z.string())
      .optional()
      .meta({ description: "What a report was counted from, a line a file; no part of the results." }),
    findings: z
      .array(findingShape())
      .optional()
      .meta({ description: "Questions to settle before the figures are trusted." }),
    local: z
      .strictObject({
        definitions: definitionsShape(),
        measures: z.array(z.looseObject({ id: z.string(), printed: z.string() })),
      })
      .optional()
      .meta({ description: "The measures beside the nine indicators, with their definitions." }),
    population: populationShape().optional(),
    measures: z.array(measure()),
    warnings: z.array(
      z.strictObject({
        code: z.string(),
        path: z.string(),
        segments: z.array(z.union([z.string(), z.number()])),
        expected: z.string(),
        received: z.string(),
        message: z.string(),
      }),
    ),
  }),
);

/** The shape of results: of internal use, or published with what was hidden. */
export function resultsSchema(): z.ZodType {
  return schema();
}

/**
 * The JSON Schema (draft 2020-12) of results, for other languages and for stores of documents.
 *
 * It describes the shape. That an id says the same as `about`, and a number as its exact value, `parseResults` checks.
 *
 * @returns The schema as plain data.
 * @example
 * ```ts
 * import { resultsJsonSchema } from "wres-metrics";
 * console.log(resultsJsonSchema()["title"]); // WRES results
 * ```
 * @since 0.1.0
 */
export function resultsJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(resultsSchema());
  return {
    $schema,
    title: "WRES results",
    description: "Every measure that was calculated from one return.",
    ...schema,
  };
}
