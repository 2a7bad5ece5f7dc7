import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { groups } from "../../reference/groups.ts";
import { indicators } from "../../reference/indicators.ts";
import { highImpactActions } from "../../reference/high-impact-actions.ts";
import { planColours } from "../../reference/rag-thresholds.ts";
import { targetUnits } from "../../reference/target-units.ts";
import type { ActionPlan, Kpi, PlannedAction } from "../action-plan.ts";
import { type ObjectSchema, organisationShape, type SameType } from "./count-schemas.ts";

const name = /* @__PURE__ */ once(() => z.string().min(1).max(200));

// What a day and a value are is checked by the rules, in words.
const day = /* @__PURE__ */ once(() =>
  z.string().meta({
    description:
      "A day as the plan writes it: 2024-03-31, 31/03/2024, March 2024, Summer 2024. A month or a season stands for its last day.",
  }),
);
const value = /* @__PURE__ */ once(() =>
  z.string().meta({
    pattern: "^-?\\d{1,16}(\\.\\d{1,16})?\\s*%?$",
    description: "A decimal text as printed: “44.23” or “44.23%”.",
  }),
);
const aim = /* @__PURE__ */ once(() =>
  z.string().meta({
    description:
      "A decimal text as printed, or in words: “55%”, “80% for all”, “+2 points a year”, “10% more”.",
  }),
);
const words = /* @__PURE__ */ once(() => z.string().min(1).max(5000));
const status = /* @__PURE__ */ once(() => z.enum(["not-started", "in-progress", "complete"]));

const indicator = /* @__PURE__ */ once(() => z.literal(indicators.map(({ number }) => number)));
const colour = /* @__PURE__ */ once(() =>
  z.string().meta({
    description: `A colour, or its letter: ${planColours.map(({ id, letter }) => `${id}, ${letter}`).join("; ")}.`,
  }),
);
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
    targets: z.array(z.strictObject({ by: day(), value: aim() })),
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
    status: status().optional(),
    rag: colour().optional(),
    measure: words().optional(),
    outcome: words().optional(),
    progress: words().optional(),
    reviews: z.array(day()).optional(),
    milestones: z
      .array(z.strictObject({ title: words(), due: day(), status: status().optional() }))
      .optional(),
    highImpactActions: z.array(z.literal(highImpactActions.map(({ number }) => number))).optional(),
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
