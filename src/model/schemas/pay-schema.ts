import * as z from "zod";
import { dayNumber } from "../../foundation/day-number.ts";
import { once } from "../../foundation/once.ts";
import { everyGroup, type Group } from "../../reference/groups.ts";
import type { PayQuarter } from "../../reference/pay-quarters.ts";
import type { BonusSample, ByGroup, EthnicityPay, PaySample } from "../ethnicity-pay.ts";
import { countShape, groupCountsShape, organisationShape, type SameType } from "./count-schemas.ts";

const AN_AMOUNT = 'an amount in pounds above 0 as text, such as "18.20"';

const amount = /* @__PURE__ */ once(() =>
  z
    .custom<string>(
      (value) => typeof value === "string" && /^\d{1,12}(\.\d{1,12})?$/.test(value) && Number(value) > 0,
      { error: AN_AMOUNT },
    )
    .meta({ description: `${AN_AMOUNT}.` }),
);

const sampleKeys = /* @__PURE__ */ once(() => ({
  people: countShape(),
  total: amount().optional(),
  mean: amount().optional(),
  median: amount().optional(),
  standardDeviation: z.number().min(0).optional(),
  beside: z.tuple([amount(), amount()]).readonly().optional(),
}));

const sample = /* @__PURE__ */ once(() => z.strictObject(sampleKeys()));
const bonus = /* @__PURE__ */ once(() => z.strictObject({ ...sampleKeys(), of: countShape() }));

function byGroup<Of>(one: z.ZodType<Of>): z.ZodType<ByGroup<Of>> {
  const keys = everyGroup.map((group) => [group, one.optional()] as const);
  return z.strictObject(
    Object.fromEntries(keys) as { readonly [group in Group]: z.ZodOptional<z.ZodType<Of>> },
  );
}

const schema = /* @__PURE__ */ once(() =>
  z.strictObject({
    format: z.literal(1).optional(),
    organisation: organisationShape().optional(),
    snapshot: z
      .string()
      .refine((text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && dayNumber(text) !== null, {
        error: "a day, such as 2026-03-31",
      })
      .optional(),
    hourly: byGroup<PaySample>(sample()),
    bonus: byGroup<BonusSample>(bonus()).optional(),
    quarters: z.strictObject(quarterKeys()).optional(),
    preferNotToSay: countShape().optional(),
  }),
);

function quarterKeys(): {
  [quarter in PayQuarter]: z.ZodOptional<ReturnType<typeof groupCountsShape>>;
} {
  const counts = groupCountsShape().optional();
  return { lower: counts, "lower-middle": counts, "upper-middle": counts, upper: counts };
}

/** The shape of what an ethnicity pay gap is worked out from. */
export const payShape: () => z.ZodType<EthnicityPay> = schema;

true satisfies SameType<z.infer<ReturnType<typeof sample>>, PaySample>;

true satisfies SameType<z.infer<ReturnType<typeof bonus>>, BonusSample>;

true satisfies SameType<z.infer<ReturnType<typeof schema>>, EthnicityPay>;
