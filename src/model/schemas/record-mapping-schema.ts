import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { groups } from "../../reference/groups.ts";
import { medicalGrades, payBands, workforceParts } from "../../reference/workforce-rows.ts";
import { dateFormats } from "../date-format.ts";
import {
  type CaseWindow,
  type CodedColumn,
  type CodeRules,
  type DateColumn,
  type DateFilter,
  type FilterOutcome,
  type PayMapping,
  type RecordColumn,
  type RecordMapping,
  type StratumColumn,
} from "../record-mapping.ts";
import { questionTopics } from "../mapping-questions.ts";
import { type SameType, stratumWords, wholeNumber } from "./count-schemas.ts";
import { ethnicCategories } from "../../reference/ethnic-categories.ts";
import { ethnicCodes, type ReadyMadeCodes, recordCodes } from "../../reference/record-codes.ts";
import { answerWords, filterWords, outcomeWords, primaryWords, stageWords } from "../mapping-words.ts";
import { unsafePattern } from "../record-pattern.ts";
import { dayNumber } from "../../foundation/day-number.ts";

const name = /* @__PURE__ */ once(() => z.string().min(1).max(60));

function filters(outcomes: readonly FilterOutcome[]) {
  return z
    .array(z.strictObject({ name: name(), column: recordColumnSchema(), codes: codeRulesSchema(outcomes) }))
    .optional();
}

const withBank = /* @__PURE__ */ once(() => filters(filterWords("workforce")));
const withoutBank = /* @__PURE__ */ once(() => filters(filterWords("training")));

const persons = /* @__PURE__ */ once(() =>
  z.discriminatedUnion("choose", [
    z.strictObject({ choose: z.literal("highest"), column: recordColumnSchema() }),
    z.strictObject({
      choose: z.literal("primary"),
      column: recordColumnSchema(),
      primary: codedColumnSchema(primaryWords),
    }),
  ]),
);

const base = /* @__PURE__ */ once(() => ({
  format: z.literal(1).optional(),
  toDecide: z
    .array(
      z.strictObject({
        about: z.enum(questionTopics).optional(),
        column: z.string().optional(),
        question: z.string(),
        answers: z
          .array(
            z.strictObject({
              answer: z.string().trim().min(1).max(60),
              decides: z.boolean(),
              formats: z.array(z.enum(dateFormats)).min(1).optional(),
            }),
          )
          .max(10)
          .optional(),
        answer: z.string().nullable().optional(),
      }),
    )
    .optional(),
  ethnicity: codedColumnSchema(groups.map(({ id }) => id)),
  dates: z.array(dateFilterSchema()).optional(),
  strata: z.array(stratumColumn()).min(1).max(2).optional(),
}));

/** The word for a part of the trust stands in ids and in the names of cells; it is what the mapping calls it. */
const stratumColumn = /* @__PURE__ */ once((): z.ZodType<StratumColumn> => {
  const { by, of } = stratumWords();
  const codes = codeRulesOf(of, []).refine(
    ({ table = {}, prefixes = {}, patterns = [], otherwise }) =>
      Object.keys({ ...table, ...prefixes }).length + patterns.length > 0 || otherwise !== undefined,
    { message: "rules that name at least one part" },
  );
  return z.strictObject({ by, column: recordColumnSchema(), codes });
});

const workforce = /* @__PURE__ */ once(() =>
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

const shortlisting = /* @__PURE__ */ once(() =>
  z.strictObject({
    kind: z.literal("shortlisting"),
    ...base(),
    filters: withoutBank(),
    persons: persons().optional(),
    stages: z.array(codedColumnSchema(stageWords)).min(1).max(10),
  }),
);

const disciplinary = /* @__PURE__ */ once(() =>
  z.strictObject({
    kind: z.literal("disciplinary"),
    ...base(),
    filters: withBank(),
    persons: persons().optional(),
    entered: caseDateSchema(),
  }),
);

const training = /* @__PURE__ */ once(() =>
  z.strictObject({
    kind: z.literal("training"),
    ...base(),
    filters: withoutBank(),
    persons: z.union([persons(), z.literal("one-row-each")]),
  }),
);

const local = /* @__PURE__ */ once(() =>
  z.strictObject({
    kind: z.literal("local"),
    ...base(),
    filters: withoutBank(),
    persons: persons().optional(),
    measure: z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "the id of a measure, such as promotion")
      .max(60),
    outcome: codedColumnSchema(outcomeWords).optional(),
    amounts: z.strictObject({ amount: recordColumnSchema(), outOf: recordColumnSchema() }).optional(),
  }),
);

const survey = /* @__PURE__ */ once(() => {
  const asked = codedColumnSchema(answerWords).optional();
  return z.strictObject({
    kind: z.literal("survey"),
    ...base(),
    filters: withBank(),
    year: wholeNumber(2000, 2100),
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

const schema = /* @__PURE__ */ once(() =>
  z.discriminatedUnion("kind", [workforce(), shortlisting(), disciplinary(), training(), survey(), local()]),
);

/** The shape of a mapping, patterns checked to be safe. */
export const recordMappingShape: () => z.ZodType<RecordMapping> = schema;

const pay = /* @__PURE__ */ once(() =>
  z.strictObject({
    format: z.literal(1).optional(),
    kind: z.literal("pay"),
    filters: withBank(),
    ethnicity: codedColumnSchema(groups.map(({ id }) => id)),
    hourly: recordColumnSchema(),
    bonus: recordColumnSchema().optional(),
  }),
);

/** The shape of a mapping for pay, patterns checked to be safe. */
export const payMappingShape: () => z.ZodType<PayMapping> = pay;

true satisfies SameType<z.infer<ReturnType<typeof pay>>, PayMapping>;

type Shape = z.infer<ReturnType<typeof schema>>;

true satisfies SameType<Extract<Shape, { kind: "workforce" }>, Extract<RecordMapping, { kind: "workforce" }>>;

true satisfies SameType<
  Extract<Shape, { kind: "disciplinary" }>,
  Extract<RecordMapping, { kind: "disciplinary" }>
>;

true satisfies SameType<Extract<Shape, { kind: "survey" }>, Extract<RecordMapping, { kind: "survey" }>>;

true satisfies SameType<Extract<Shape, { kind: "local" }>, Extract<RecordMapping, { kind: "local" }>>;

const heading = /* @__PURE__ */ once(() => z.string().trim().min(1).max(200));

/** A column by its heading, or by one of several. */
const recordColumnSchema: () => z.ZodType<RecordColumn> = /* @__PURE__ */ once(() =>
  z.union([heading(), z.array(heading()).min(1).max(20)]),
);

/** The ready-made tables that answer with these words only. */
function readyMadeFor(targets: readonly string[]): readonly ReadyMadeCodes[] {
  const isEthnic = ethnicCategories.every(({ group }) => targets.includes(group));
  const foreign = new Set<string>(
    recordCodes.filter(({ to }) => to !== null && !targets.includes(to)).map(({ table }) => table),
  );
  const tables = recordCodes.map(({ table }) => table).filter((table) => !foreign.has(table));
  return [...new Set([...tables, ...(isEthnic ? ethnicCodes.map(({ table }) => table) : [])])];
}

/** Rules that answer with one of these words. */
function codeRulesSchema<Target extends string>(targets: readonly Target[]): z.ZodType<CodeRules<Target>> {
  return codeRulesOf(z.enum(targets), readyMadeFor(targets));
}

function codeRulesOf<Target extends string>(
  target: z.ZodType<Target, Target>,
  tables: readonly ReadyMadeCodes[],
): z.ZodType<CodeRules<Target>> {
  const pattern = z.string().check((context) => {
    const fault = unsafePattern(context.value);
    if (fault === null) return;
    context.issues.push({ code: "custom", message: `a pattern of ${fault}`, input: context.value });
  });
  const rules = z.strictObject({
    use: z.array(z.enum(tables)).optional(),
    table: z.record(z.string(), target).optional(),
    prefixes: z.record(z.string().min(1), target).optional(),
    patterns: z.array(z.strictObject({ pattern, to: target })).optional(),
    otherwise: target.optional(),
  });
  true satisfies SameType<z.infer<typeof rules>, CodeRules<Target>>;
  return rules;
}

/** A column, and rules that answer with one of these words. */
function codedColumnSchema<Target extends string>(
  targets: readonly Target[],
): z.ZodType<CodedColumn<Target>> {
  return z.strictObject({ column: recordColumnSchema(), codes: codeRulesSchema(targets) });
}

const day = /* @__PURE__ */ once(() =>
  z.string().check((context) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(context.value) && dayNumber(context.value) !== null) return;
    context.issues.push({ code: "custom", message: "a day, such as 2022-03-31", input: context.value });
  }),
);

const dateColumn = /* @__PURE__ */ once(() => ({
  column: recordColumnSchema(),
  formats: z.array(z.enum(dateFormats)).min(1).optional(),
}));

const dateFilter = /* @__PURE__ */ once(() =>
  z.strictObject({
    name: z.string().min(1).max(60),
    ...dateColumn(),
    from: day().optional(),
    to: day().optional(),
    blank: z.enum(["count", "exclude", "reject"]).optional(),
  }),
);

const caseDate = /* @__PURE__ */ once(() =>
  z.strictObject({
    ...dateColumn(),
    year: wholeNumber(2015, 2100),
    window: z.enum(["single-year", "two-year-total", "two-year-average"]),
  }),
);

/** The shape of a filter by a day. */
const dateFilterSchema: () => z.ZodType<DateFilter> = dateFilter;

/** The shape of the column of the days on which people entered the process, and its window. */
const caseDateSchema: () => z.ZodType<DateColumn & CaseWindow> = caseDate;

true satisfies SameType<z.infer<ReturnType<typeof dateFilter>>, DateFilter>;

true satisfies SameType<z.infer<ReturnType<typeof caseDate>>, DateColumn & CaseWindow>;
