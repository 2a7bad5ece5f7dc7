import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { groups } from "../../reference/groups.ts";
import { indicators } from "../../reference/indicators.ts";
import { ragThresholds } from "../../reference/rag-thresholds.ts";
import { targetUnits } from "../../reference/target-units.ts";
import type { ActionPlan, Kpi, PlannedAction } from "../action-plan.ts";
import { type ObjectSchema, organisationShape, type SameType } from "./count-schemas.ts";

const name = /* @__PURE__ */ once(() => z.string().min(1).max(200));

// What a day and a value are is checked by the rules, in words; here their patterns are for the JSON Schema.
const day = /* @__PURE__ */ once(() =>
  z.string().meta({
    pattern: "^\\d{4}-\\d{2}(-\\d{2})?$",
    description: "A day, such as 2024-03-31; a month, such as 2024-03, stands for its last day.",
  }),
);
const value = /* @__PURE__ */ once(() =>
  z.string().meta({
    pattern: "^-?\\d{1,16}(\\.\\d{1,16})?$",
    description: "A decimal text as printed, without its unit: “44.23” for 44.23%.",
  }),
);

const indicator = /* @__PURE__ */ once(() => z.literal(indicators.map(({ number }) => number)));
const rag = /* @__PURE__ */ once(() => z.enum(ragThresholds.map((row) => row.rag)));
const dated = /* @__PURE__ */ once(() => z.strictObject({ on: day(), value: value() }));

const kpi = /* @__PURE__ */ once(() =>
  z.strictObject({
    id: name(),
    title: name(),
    indicator: indicator().optional(),
    group: z.enum(groups.map(({ id }) => id)).optional(),
    unit: z.enum(targetUnits.map(({ id }) => id)),
    better: z.enum(["higher", "lower", "toward-parity"]),
    baseline: dated(),
    targets: z.array(z.strictObject({ by: day(), value: value() })),
    readings: z.array(dated()).optional(),
    differenceOf: z.strictObject({ share: name(), less: name() }).optional(),
  }),
);

const action = /* @__PURE__ */ once(() =>
  z.strictObject({
    id: name(),
    title: z.string().min(1).max(2000),
    indicators: z.array(indicator()),
    owner: name(),
    due: day(),
    status: z.enum(["not-started", "in-progress", "complete"]).optional(),
    rag: rag().optional(),
    kpis: z.array(name()).optional(),
  }),
);

const schema = /* @__PURE__ */ once(() =>
  z.strictObject({
    format: z.literal(1).optional(),
    organisation: organisationShape(),
    title: name(),
    kpis: z.array(kpi()),
    actions: z.array(action()),
  }),
);

/** The shape of an indicator of progress. */
export const kpiSchema: () => z.ZodType<Kpi> = kpi;

/** The shape of an action. */
export const actionSchema: () => z.ZodType<PlannedAction> = action;

/** The shape of an action plan; that its days, values and ids fit together is a matter of `model/rules`. */
export const actionPlanShape: () => ObjectSchema<ActionPlan> = schema;

true satisfies SameType<z.infer<ReturnType<typeof schema>>, ActionPlan>;
