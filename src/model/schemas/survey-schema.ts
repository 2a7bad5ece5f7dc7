import * as z from "zod";
import { once } from "../../foundation/once.ts";
import type { Survey, SurveyAnswer } from "../return.ts";
import { countSchema } from "./count-schemas.ts";
import type { SameType } from "./same-type.ts";

const answer = once(() =>
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

const schema = once(() => {
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
export const surveySchema: () => z.ZodType<Survey> = schema;

true satisfies SameType<z.infer<ReturnType<typeof schema>>, Survey>;
true satisfies SameType<z.infer<ReturnType<typeof answer>>, SurveyAnswer>;
