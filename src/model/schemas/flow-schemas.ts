import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { reservedStratumNames, WORD } from "../measure-id.ts";
import type { Disciplinary, Shortlisting, Training } from "../return.ts";
import { groupCountsSchema } from "./count-schemas.ts";
import type { SameType } from "./same-type.ts";

const stratumName = once(() => ({
  by: z
    .string()
    .regex(new RegExp(`^(?!(?:${reservedStratumNames.join("|")})$)${WORD}$`))
    .meta({ description: "What it is a part by: small letters, digits and hyphens, such as “band”." }),
  of: z
    .string()
    .regex(new RegExp(`^${WORD}(?:/${WORD})*$`))
    .meta({ description: "Which part it is, such as “clinical/band-5” or “international”." }),
}));

const shortlisting = once(() => {
  const counts = { shortlisted: groupCountsSchema().optional(), appointed: groupCountsSchema().optional() };
  return z.strictObject({
    ...counts,
    strata: z.array(z.strictObject({ ...stratumName(), ...counts })).optional(),
  });
});

const disciplinary = once(() => {
  const counts = groupCountsSchema().optional();
  return z.strictObject({
    entered: counts,
    enteredPreviousYear: counts,
    window: z.enum(disciplinaryWindows.map(({ id }) => id)).optional(),
    strata: z.array(z.strictObject({ ...stratumName(), workforce: counts, entered: counts })).optional(),
  });
});

const training = once(() => {
  const counts = groupCountsSchema().optional();
  return z.strictObject({
    accessed: counts,
    strata: z.array(z.strictObject({ ...stratumName(), workforce: counts, accessed: counts })).optional(),
  });
});

/** Recruitment in the financial year. */
export const shortlistingSchema: () => z.ZodType<Shortlisting> = shortlisting;

/** People who entered the formal disciplinary process. */
export const disciplinarySchema: () => z.ZodType<Disciplinary> = disciplinary;

/** People who accessed non-mandatory training and CPD. */
export const trainingSchema: () => z.ZodType<Training> = training;

true satisfies SameType<z.infer<ReturnType<typeof shortlisting>>, Shortlisting>;
true satisfies SameType<z.infer<ReturnType<typeof disciplinary>>, Disciplinary>;
true satisfies SameType<z.infer<ReturnType<typeof training>>, Training>;
