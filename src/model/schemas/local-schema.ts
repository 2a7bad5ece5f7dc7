import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { groupSchemes, type GroupScheme } from "../../reference/group-schemes.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";
import { AN_AMOUNT, isAmount, type LocalCounts, type LocalWorkforces } from "../local-counts.ts";
import { countShape, percentageText, type SameType, stratumShape, wholeNumber } from "./count-schemas.ts";

/** Small letters, digits and hyphens: it stands in ids and in the names of cells. */
const word = /* @__PURE__ */ once(() =>
  z
    .string()
    .max(60)
    .refine((text) => /^[a-z0-9]{1,60}(?:-[a-z0-9]{1,60}){0,20}$/.test(text), {
      message: 'small letters, digits and hyphens, such as "promotion"',
    }),
);

/** One line of a report. */
const line = /* @__PURE__ */ once(() =>
  z
    .string()
    .min(1)
    .max(300)
    .refine((text) => text.trim() !== "" && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text), {
      message: "a text of one line",
    }),
);

const group = /* @__PURE__ */ once(() =>
  z.strictObject({ id: word(), label: line(), whose: line().optional() }),
);

const ownScheme = /* @__PURE__ */ once(() =>
  z.strictObject({
    id: word(),
    by: line(),
    reference: group(),
    compared: group(),
    parts: z.array(group()).optional(),
    unknown: group(),
    definition: line(),
  }),
);

true satisfies SameType<z.infer<ReturnType<typeof ownScheme>>, GroupScheme>;

const base = /* @__PURE__ */ once(() => ({
  id: word().meta({ description: "The word in ids and in the return, such as “promotion”." }),
  title: line(),
  scheme: z
    .union([z.enum(groupSchemes.map(({ id }) => id)), ownScheme()])
    .optional()
    .meta({ description: "Which groups are compared: a built-in scheme, or one of its own." }),
  worse: z
    .enum(["more", "less", "neither"])
    .meta({ description: "Which is worse for a group: more of it, less of it, or neither." }),
  places: z
    .strictObject({
      percentage: wholeNumber(0, 6).optional(),
      ratio: wholeNumber(0, 6).optional(),
    })
    .optional(),
  source: line().optional(),
  standing: z.enum(["defined", "named", "unverified", "local"]).optional(),
  note: line().optional(),
  standard: line().optional(),
}));

const windows = /* @__PURE__ */ disciplinaryWindows.map(({ id }) => id).filter((id) => id !== "not-stated");

const definition = /* @__PURE__ */ once(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({
      ...base(),
      kind: z.literal("likelihood"),
      deed: line().meta({ description: "What happens, after “as likely as”: “to be promoted”." }),
      done: line().meta({ description: "What happened, after “nobody was”: “promoted”." }),
      counted: line().meta({ description: "Whom the count counts: “Staff who were promoted”." }),
      outOf: word().meta({
        description: "“workforce”, “given” (counted beside it), or the id of another definition.",
      }),
      outOfIs: line().optional(),
      over: z.enum(["reference", "compared"]).optional(),
      window: z.enum(windows).optional(),
    }),
    z.strictObject({
      ...base(),
      kind: z.literal("share"),
      counted: line(),
      place: z.enum(["workforce", "given"]).optional(),
      group: word().optional(),
    }),
    z.strictObject({ ...base(), kind: z.literal("survey-share"), said: line() }),
    z.strictObject({ ...base(), kind: z.literal("difference-from-workforce"), counted: line() }),
    z.strictObject({
      ...base(),
      kind: z.literal("rate-of-an-amount"),
      amount: line(),
      outOfIs: line(),
    }),
  ]),
);

true satisfies SameType<z.infer<ReturnType<typeof definition>>, MeasureDefinition>;

/** More than this, and the file is another one. */
const MOST_DEFINITIONS = 200;

/** A list of definitions; that they fit each other is a matter of `model/rules`. */
export const definitionsShape: () => z.ZodType<readonly MeasureDefinition[]> = /* @__PURE__ */ once(() =>
  z.array(definition()).max(MOST_DEFINITIONS),
);

const counts = /* @__PURE__ */ once(() => z.record(word(), countShape()));

const amountText = /* @__PURE__ */ once(() => z.string().refine(isAmount, { message: AN_AMOUNT }).nullable());

const countsOfMeasure = /* @__PURE__ */ once(() => ({
  counted: counts().optional(),
  countedPreviousYear: counts().optional(),
  outOf: counts().optional(),
  answers: z
    .record(
      word(),
      z.strictObject({
        yes: countShape().optional(),
        answered: countShape().optional(),
        percentage: percentageText().optional(),
      }),
    )
    .optional(),
  amounts: z
    .record(
      word(),
      z.strictObject({
        amount: amountText().optional(),
        outOf: amountText().optional(),
        people: countShape().optional(),
      }),
    )
    .optional(),
}));

const local = /* @__PURE__ */ once(() =>
  z.strictObject({
    ...countsOfMeasure(),
    strata: z
      .array(z.strictObject({ ...stratumShape(), ...countsOfMeasure(), workforce: counts().optional() }))
      .optional()
      .meta({ description: "The same counts by parts of the trust, such as by sex." }),
  }),
);

true satisfies SameType<z.infer<ReturnType<typeof local>>, LocalCounts>;

/** What a return gives of local measures, by the ids of their definitions. */
export const localShape: () => z.ZodType<Readonly<Record<string, LocalCounts>>> = /* @__PURE__ */ once(() =>
  z.record(word(), local()),
);

/** The workforce by other groups than those of ethnicity. */
export const localWorkforcesShape: () => z.ZodType<LocalWorkforces> = /* @__PURE__ */ once(() =>
  z.record(word(), counts()),
);
