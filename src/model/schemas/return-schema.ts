import * as z from "zod";
import { once } from "../../foundation/once.ts";
import type { Bank, Board, Return } from "../return.ts";
import { groupCountsSchema } from "./count-schemas.ts";
import { disciplinarySchema, shortlistingSchema, trainingSchema } from "./flow-schemas.ts";
import type { SameType } from "./same-type.ts";
import { surveySchema } from "./survey-schema.ts";
import { workforceSchema } from "./workforce-schema.ts";

/** The standard began in 2015. */
const FIRST_YEAR = 2015;
const LAST_YEAR = 2100;

const board = once(() => {
  const members = groupCountsSchema().optional();
  return z.strictObject({
    total: members,
    voting: members,
    executive: members,
    nonVoting: members,
    nonExecutive: members,
  });
});

const bank = once(() =>
  z.strictObject({
    workforce: workforceSchema().optional(),
    disciplinary: disciplinarySchema().optional(),
    survey: surveySchema().optional(),
  }),
);

const schema = once(() =>
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
