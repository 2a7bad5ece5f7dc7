import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { groups } from "../../reference/groups.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import { medicalGrades, payBands } from "../../reference/workforce-rows.ts";
import type { AnswerCode, FilterOutcome, RecordMapping, RecruitmentStage } from "../record-mapping.ts";
import { codedColumnSchema, codeRulesSchema, recordColumnSchema } from "./record-code-schemas.ts";
import { caseDateSchema, dateFilterSchema } from "./record-date-schemas.ts";
import type { SameType } from "./same-type.ts";

const stages = ["applied", "shortlisted", "appointed"] as const satisfies readonly RecruitmentStage[];
const answers = ["yes", "no", "not-sure", "missing"] as const satisfies readonly AnswerCode[];
const name = once(() => z.string().min(1).max(60));

function filters(outcomes: readonly FilterOutcome[]) {
  return z
    .array(z.strictObject({ name: name(), column: recordColumnSchema(), codes: codeRulesSchema(outcomes) }))
    .optional();
}
const withBank = once(() => filters(["count", "exclude", "bank"]));
const withoutBank = once(() => filters(["count", "exclude"]));

const persons = once(() =>
  z.discriminatedUnion("choose", [
    z.strictObject({ choose: z.literal("highest"), column: recordColumnSchema() }),
    z.strictObject({
      choose: z.literal("primary"),
      column: recordColumnSchema(),
      primary: codedColumnSchema(["primary", "other"]),
    }),
  ]),
);

const base = once(() => ({
  format: z.literal(1).optional(),
  ethnicity: codedColumnSchema(groups.map(({ id }) => id)),
  dates: z.array(dateFilterSchema()).optional(),
}));

const workforce = once(() =>
  z.strictObject({
    kind: z.literal("workforce"),
    ...base(),
    filters: withBank(),
    persons: persons().optional(),
    row: codedColumnSchema([...payBands, ...medicalGrades].map(({ id }) => id)),
    part: codedColumnSchema(workforceParts.map(({ key }) => key)),
    seniorMedicalManagers: z.enum(["within-consultants", "own-row"]).optional(),
  }),
);

const shortlisting = once(() =>
  z.strictObject({
    kind: z.literal("shortlisting"),
    ...base(),
    filters: withoutBank(),
    persons: persons().optional(),
    stages: z.array(codedColumnSchema(stages)).min(1).max(10),
  }),
);

const disciplinary = once(() =>
  z.strictObject({
    kind: z.literal("disciplinary"),
    ...base(),
    filters: withBank(),
    persons: persons().optional(),
    entered: caseDateSchema(),
  }),
);

const training = once(() =>
  z.strictObject({
    kind: z.literal("training"),
    ...base(),
    filters: withoutBank(),
    persons: z.union([persons(), z.literal("one-row-each")]),
  }),
);

const survey = once(() => {
  const asked = codedColumnSchema(answers).optional();
  return z.strictObject({
    kind: z.literal("survey"),
    ...base(),
    filters: withBank(),
    year: z.int().min(2000).max(2100),
    questions: z.strictObject({
      "harassment-from-public": asked,
      "harassment-from-managers": asked,
      "harassment-from-colleagues": asked,
      "equal-opportunities": asked,
      discrimination: asked,
    }),
    notSure: z.enum(["answered", "not-answered"]).optional(),
    eitherQuestion: z.enum(["one-answered", "both-answered"]).optional(),
  });
});

const schema = once(() =>
  z.discriminatedUnion("kind", [workforce(), shortlisting(), disciplinary(), training(), survey()]),
);

/** The shape of a mapping, patterns checked to be safe. */
export const recordMappingSchema: () => z.ZodType<RecordMapping> = schema;

type Shape = z.infer<ReturnType<typeof schema>>;
true satisfies SameType<Extract<Shape, { kind: "workforce" }>, Extract<RecordMapping, { kind: "workforce" }>>;
true satisfies SameType<
  Extract<Shape, { kind: "disciplinary" }>,
  Extract<RecordMapping, { kind: "disciplinary" }>
>;
true satisfies SameType<Extract<Shape, { kind: "survey" }>, Extract<RecordMapping, { kind: "survey" }>>;
