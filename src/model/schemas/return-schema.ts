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
import { countSchema, groupCountsSchema, groupCountsShape, type SameType } from "./count-schemas.ts";
import { medicalGrades, payBands, type WorkforceRowId } from "../../reference/workforce-rows.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { reservedStratumNames, WORD } from "../measure-id.ts";

/** The standard began in 2015. */
const FIRST_YEAR = 2015;

const LAST_YEAR = 2100;

const board = /* @__PURE__ */ once(() => {
  const members = groupCountsSchema().optional();
  return z.strictObject({
    total: members,
    voting: members,
    executive: members,
    nonVoting: members,
    nonExecutive: members,
  });
});

const bank = /* @__PURE__ */ once(() =>
  z.strictObject({
    workforce: workforceSchema().optional(),
    disciplinary: disciplinarySchema().optional(),
    survey: surveySchema().optional(),
  }),
);

const schema = /* @__PURE__ */ once(() =>
  z.strictObject({
    format: z.literal(1).optional(),
    organisation: z.strictObject({ code: z.string().min(1).max(20), name: z.string().min(1).max(200) }),
    year: z
      .int()
      .min(FIRST_YEAR)
      .max(LAST_YEAR)
      .meta({ description: "The WRES year: 2022 is the year ending 31 March 2022." }),
    workforce: workforceSchema().optional(),
    shortlisting: shortlistingSchema().optional(),
    disciplinary: disciplinarySchema().optional(),
    training: trainingSchema().optional(),
    survey: surveySchema().optional(),
    board: board().optional(),
    bank: bank().optional(),
  }),
);

/** The shape of a return; that its counts agree with one another is a matter of `model/rules`. */
export const returnSchema: () => z.ZodType<Return> = schema;

true satisfies SameType<z.infer<ReturnType<typeof schema>>, Return>;

true satisfies SameType<z.infer<ReturnType<typeof board>>, Board>;

true satisfies SameType<z.infer<ReturnType<typeof bank>>, Bank>;

const rowIds = [...payBands, ...medicalGrades].map(({ id }) => id);

const rowSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    ...groupCountsShape(),
    ofWhich: z
      .enum(rowIds)
      .nullable()
      .optional()
      .meta({ description: "The row that this one is counted inside; null makes it an ordinary row." }),
  }),
);

const schemaOfWorkforceSchema = /* @__PURE__ */ once(() =>
  z.strictObject({
    nonClinical: z.strictObject(rowsShape(payBands)).optional(),
    clinical: z.strictObject(rowsShape(payBands)).optional(),
    medical: z.strictObject(rowsShape(medicalGrades)).optional(),
    total: groupCountsSchema().optional(),
  }),
);

/** Headcounts at 31 March. */
const workforceSchema: () => z.ZodType<Workforce> = schemaOfWorkforceSchema;

true satisfies SameType<z.infer<ReturnType<typeof schemaOfWorkforceSchema>>, Workforce>;

true satisfies SameType<z.infer<ReturnType<typeof rowSchema>>, WorkforceRow>;

function rowsShape<Id extends WorkforceRowId>(rows: readonly { readonly id: Id }[]) {
  const row = rowSchema().optional();
  return Object.fromEntries(rows.map(({ id }) => [id, row])) as { [id in Id]: typeof row };
}

const stratumName = /* @__PURE__ */ once(() => ({
  by: z
    .string()
    .regex(new RegExp(`^(?!(?:${reservedStratumNames.join("|")})$)${WORD}$`))
    .meta({ description: "What it is a part by: small letters, digits and hyphens, such as “band”." }),
  of: z
    .string()
    .regex(new RegExp(`^${WORD}(?:/${WORD})*$`))
    .meta({ description: "Which part it is, such as “clinical/band-5” or “international”." }),
}));

const shortlisting = /* @__PURE__ */ once(() => {
  const counts = { shortlisted: groupCountsSchema().optional(), appointed: groupCountsSchema().optional() };
  return z.strictObject({
    ...counts,
    strata: z.array(z.strictObject({ ...stratumName(), ...counts })).optional(),
  });
});

const disciplinary = /* @__PURE__ */ once(() => {
  const counts = groupCountsSchema().optional();
  return z.strictObject({
    entered: counts,
    enteredPreviousYear: counts,
    window: z.enum(disciplinaryWindows.map(({ id }) => id)).optional(),
    strata: z.array(z.strictObject({ ...stratumName(), workforce: counts, entered: counts })).optional(),
  });
});

const training = /* @__PURE__ */ once(() => {
  const counts = groupCountsSchema().optional();
  return z.strictObject({
    accessed: counts,
    strata: z.array(z.strictObject({ ...stratumName(), workforce: counts, accessed: counts })).optional(),
  });
});

/** Recruitment in the financial year. */
const shortlistingSchema: () => z.ZodType<Shortlisting> = shortlisting;

/** People who entered the formal disciplinary process. */
const disciplinarySchema: () => z.ZodType<Disciplinary> = disciplinary;

/** People who accessed non-mandatory training and CPD. */
const trainingSchema: () => z.ZodType<Training> = training;

true satisfies SameType<z.infer<ReturnType<typeof shortlisting>>, Shortlisting>;

true satisfies SameType<z.infer<ReturnType<typeof disciplinary>>, Disciplinary>;

true satisfies SameType<z.infer<ReturnType<typeof training>>, Training>;

const answer = /* @__PURE__ */ once(() =>
  z.strictObject({
    yes: countSchema().optional(),
    answered: countSchema().optional(),
    percentage: z
      .string()
      .regex(/^(?:0|[1-9]\d{0,2})(?:\.\d{1,10})?$/)
      .optional()
      .meta({ description: "Per cent as published, a decimal text from “0” to “100”, such as “24.3”." }),
  }),
);

const schemaOfSurveySchema = /* @__PURE__ */ once(() => {
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
  return z.strictObject({
    year: z
      .int()
      .min(2000)
      .max(2100)
      .optional()
      .meta({ description: "The year in which the survey was held." }),
    "harassment-from-public": question,
    "harassment-from-staff": question,
    "harassment-from-managers": question,
    "harassment-from-colleagues": question,
    "equal-opportunities": question,
    discrimination: question,
  });
});

/** The NHS Staff Survey of the previous autumn. */
const surveySchema: () => z.ZodType<Survey> = schemaOfSurveySchema;

true satisfies SameType<z.infer<ReturnType<typeof schemaOfSurveySchema>>, Survey>;

true satisfies SameType<z.infer<ReturnType<typeof answer>>, SurveyAnswer>;
