import * as z from "zod";
import { once } from "../../foundation/once.ts";
import type {
  Bank,
  Board,
  Disciplinary,
  Return,
  Shortlisting,
  Survey,
  SurveyAnswer,
  Training,
  Workforce,
  WorkforceRow,
} from "../return.ts";
import {
  countShape,
  groupCountsKeys,
  groupCountsShape,
  type ObjectSchema,
  organisationShape,
  percentageText,
  populationShape,
  type SameType,
  sourcesShape,
  stratumShape,
  wholeNumber,
} from "./count-schemas.ts";
import { FIRST_YEAR } from "../period.ts";
import { medicalGrades, payBands, type WorkforceRowId } from "../../reference/workforce-rows.ts";
import { periods } from "../../reference/periods.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { definitionsShape, localShape, localWorkforcesShape } from "./local-schema.ts";

const LAST_YEAR = 2100;

const boardObject = /* @__PURE__ */ once(() => {
  const counts = groupCountsShape().optional();
  const members = {
    total: counts,
    voting: counts,
    executive: counts,
    nonVoting: counts,
    nonExecutive: counts,
  };
  return z.strictObject({
    ...members,
    strata: z.array(z.strictObject({ ...stratumShape(), ...members })).optional(),
  });
});

const bankObject = /* @__PURE__ */ once(() =>
  z.strictObject({
    workforce: workforceShape().optional(),
    disciplinary: disciplinaryShape().optional(),
    survey: surveyShape().optional(),
  }),
);

const schema = /* @__PURE__ */ once(() =>
  z.strictObject({
    format: z.literal(1).optional(),
    organisation: organisationShape(),
    year: wholeNumber(FIRST_YEAR, LAST_YEAR).meta({
      description: "The WRES year: 2022 is the year ending 31 March 2022.",
    }),
    period: z
      .enum(periods.map(({ id }) => id))
      .optional()
      .meta({ description: "The part of the year that the counts are of; the whole year if left out." }),
    workforce: workforceShape().optional(),
    shortlisting: shortlistingShape().optional(),
    disciplinary: disciplinaryShape().optional(),
    training: trainingShape().optional(),
    survey: surveyShape().optional(),
    board: boardShape().optional(),
    bank: bankShape().optional(),
    published: z.record(z.string(), z.string()).optional().meta({
      description:
        "Figures that a document prints without their counts, by the ids of their measures: “1.8”, per cent “44.23”, percentage points “-30.56”.",
    }),
    population: populationShape().optional(),
    acknowledged: z.array(acknowledgementShape()).optional().meta({
      description: "Questions of a review that somebody has looked at, and why the figures are right.",
    }),
    sources: sourcesShape().optional().meta({
      description: "The files that it was counted from, and what became of their rows.",
    }),
    local: localShape().optional().meta({
      description: "The counts of measures beside the nine indicators, by the ids of their definitions.",
    }),
    localWorkforces: localWorkforcesShape().optional().meta({
      description: "The whole workforce by the groups of another scheme than ethnicity.",
    }),
    definitions: definitionsShape().optional().meta({
      description: "The organisation's own definitions of such measures.",
    }),
  }),
);

const acknowledgementShape = /* @__PURE__ */ once(() =>
  z.strictObject({
    code: z.string().min(1).max(60).meta({ description: "The code of the finding: large-change." }),
    path: z.string().max(200).meta({ description: "One of the paths of the finding: training.accessed." }),
    reason: z.string().min(1).max(1000),
    by: z.string().min(1).max(200).optional(),
    on: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .optional()
      .meta({ description: "The day, as 2022-08-31." }),
  }),
);

/** The shape of a return; that its counts agree with one another is a matter of `model/rules`. */
export const returnShape: () => ObjectSchema<Return> = schema;

true satisfies SameType<z.infer<ReturnType<typeof schema>>, Return>;

/** The board at 31 March. */
export const boardShape: () => ObjectSchema<Board> = boardObject;

/** People who work solely on the bank. */
export const bankShape: () => ObjectSchema<Bank> = bankObject;

true satisfies SameType<z.infer<ReturnType<typeof boardObject>>, Board>;

true satisfies SameType<z.infer<ReturnType<typeof bankObject>>, Bank>;

const rowIds = /* @__PURE__ */ [...payBands, ...medicalGrades].map(({ id }) => id);

const rowSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    ...groupCountsKeys(),
    ofWhich: z
      .enum(rowIds)
      .nullable()
      .optional()
      .meta({ description: "The row that this one is counted inside; null makes it an ordinary row." }),
  }),
);

const workforceObject = /* @__PURE__ */ once(() =>
  z.strictObject({
    nonClinical: z.strictObject(rowsShape(payBands)).optional(),
    clinical: z.strictObject(rowsShape(payBands)).optional(),
    medical: z.strictObject(rowsShape(medicalGrades)).optional(),
    total: groupCountsShape().optional(),
    strata: z
      .array(z.strictObject({ ...stratumShape(), workforce: groupCountsShape().optional() }))
      .optional()
      .meta({ description: "The whole workforce by other parts than its rows, such as sex." }),
  }),
);

/** Headcounts at 31 March. */
export const workforceShape: () => ObjectSchema<Workforce> = workforceObject;

true satisfies SameType<z.infer<ReturnType<typeof workforceObject>>, Workforce>;

true satisfies SameType<z.infer<ReturnType<typeof rowSchema>>, WorkforceRow>;

function rowsShape<Id extends WorkforceRowId>(rows: readonly { readonly id: Id }[]) {
  const row = rowSchema().optional();
  return Object.fromEntries(rows.map(({ id }) => [id, row])) as { [id in Id]: typeof row };
}

const shortlisting = /* @__PURE__ */ once(() => {
  const counts = { shortlisted: groupCountsShape().optional(), appointed: groupCountsShape().optional() };
  return z.strictObject({
    ...counts,
    strata: z.array(z.strictObject({ ...stratumShape(), ...counts })).optional(),
  });
});

const disciplinary = /* @__PURE__ */ once(() => {
  const counts = groupCountsShape().optional();
  return z.strictObject({
    entered: counts,
    enteredPreviousYear: counts,
    window: z.enum(disciplinaryWindows.map(({ id }) => id)).optional(),
    strata: z.array(z.strictObject({ ...stratumShape(), workforce: counts, entered: counts })).optional(),
  });
});

const training = /* @__PURE__ */ once(() => {
  const counts = groupCountsShape().optional();
  return z.strictObject({
    accessed: counts,
    counted: z
      .enum(["people", "episodes"])
      .optional()
      .meta({ description: "Episodes, where one person can be counted several times; people if left out." }),
    strata: z.array(z.strictObject({ ...stratumShape(), workforce: counts, accessed: counts })).optional(),
  });
});

/** Recruitment in the financial year. */
export const shortlistingShape: () => ObjectSchema<Shortlisting> = shortlisting;

/** People who entered the formal disciplinary process. */
export const disciplinaryShape: () => ObjectSchema<Disciplinary> = disciplinary;

/** People who accessed non-mandatory training and CPD. */
export const trainingShape: () => ObjectSchema<Training> = training;

true satisfies SameType<z.infer<ReturnType<typeof shortlisting>>, Shortlisting>;

true satisfies SameType<z.infer<ReturnType<typeof disciplinary>>, Disciplinary>;

true satisfies SameType<z.infer<ReturnType<typeof training>>, Training>;

const answer = /* @__PURE__ */ once(() =>
  z.strictObject({
    yes: countShape().optional(),
    answered: countShape().optional(),
    invited: countShape().optional(),
    percentage: percentageText()
      .optional()
      .meta({ description: "Per cent as published, a decimal text from “0” to “100”, such as “24.3”." }),
  }),
);

const surveyObject = /* @__PURE__ */ once(() => {
  const group = answer().optional();
  const question = z
    .strictObject({
      white: group,
      bme: group,
      unknown: group,
      asian: group,
      black: group,
      mixed: group,
      other: group,
    })
    .optional();
  const questions = {
    "harassment-from-public": question,
    "harassment-from-staff": question,
    "harassment-from-managers": question,
    "harassment-from-colleagues": question,
    "equal-opportunities": question,
    discrimination: question,
  };
  return z.strictObject({
    year: wholeNumber(2000, LAST_YEAR)
      .optional()
      .meta({ description: "The year in which the survey was held." }),
    recalculated: z.boolean().optional().meta({
      description: "True for an earlier survey whose answers are counted as a later one counts them.",
    }),
    ...questions,
    strata: z.array(z.strictObject({ ...stratumShape(), ...questions })).optional(),
  });
});

/** The NHS Staff Survey of the previous autumn. */
export const surveyShape: () => ObjectSchema<Survey> = surveyObject;

true satisfies SameType<z.infer<ReturnType<typeof surveyObject>>, Survey>;

true satisfies SameType<z.infer<ReturnType<typeof answer>>, SurveyAnswer>;

/**
 * The JSON Schema (draft 2020-12) of a return, for other languages and for editors.
 *
 * It describes the shape. That parts add up to their wholes no JSON Schema can say: `parseReturn` checks it.
 *
 * @returns The schema as plain data.
 * @example
 * ```ts
 * import { returnJsonSchema } from "wres-metrics";
 * console.log(returnJsonSchema()["title"]); // A WRES return
 * ```
 * @since 0.1.0
 */
export function returnJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(returnShape(), { io: "input" });
  return {
    $schema,
    title: "A WRES return",
    description: "One trust's counts for one year of the NHS Workforce Race Equality Standard.",
    ...schema,
  };
}
