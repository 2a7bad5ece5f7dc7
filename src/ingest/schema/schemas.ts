import * as z from "zod";
import { type Issue, valueAt } from "../../model/issue.ts";
import { messageAtField } from "../../model/issue-at-field.ts";
import type { ActionPlan } from "../../model/action-plan.ts";
import type { Count, GroupCounts } from "../../model/counts.ts";
import type { PrintedFigure } from "../../model/figure-check.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import type {
  Bank,
  Board,
  Disciplinary,
  Return,
  Shortlisting,
  Survey,
  Training,
  Workforce,
} from "../../model/return.ts";
import { actionPlanShape } from "../../model/schemas/action-plan-schema.ts";
import { printedFiguresShape } from "../../model/schemas/check-figures-schema.ts";
import { countShape, groupCountsShape, type ObjectSchema } from "../../model/schemas/count-schemas.ts";
import { recordMappingShape } from "../../model/schemas/record-mapping-schema.ts";
import {
  bankShape,
  boardShape,
  disciplinaryShape,
  returnShape,
  shortlistingShape,
  surveyShape,
  trainingShape,
  workforceShape,
} from "../../model/schemas/return-schema.ts";
import { formValue, type ReturnForm } from "./form-values.ts";
import { issuesOfPlan } from "../parse-action-plan.ts";
import { issuesOfFigures } from "../parse-figures.ts";
import { findingsOfReturn } from "../parse-return.ts";
import { mappingIssues } from "../mapping-issues.ts";
import { shapeIssues, withKnownKeys } from "../shape-issues.ts";

/**
 * A return: its shape and every rule that `parseReturn` checks, at the same paths.
 *
 * It is a schema of zod, so that it can stand in a larger one, and implements Standard Schema, so that forms and servers
 * take it as it is. `message` is the sentence for the person at the field, that of `messageAtField`; `params` has the code, what was
 * expected and received, and as `message` the sentence with the path, for a list or a log.
 * `returnSchema.shape` holds the schemas of its keys, for an object of a few of them.
 *
 * @example
 * ```ts
 * import { returnSchema } from "wres-metrics/schema";
 * const { error } = returnSchema.safeParse({
 *   organisation: { code: "X", name: "Example" },
 *   year: 2022,
 *   shortlisting: { shortlisted: { white: 30 }, appointed: { white: 31 } },
 * });
 * console.log(error?.issues[0]?.path); // [ 'shortlisting', 'appointed', 'white' ]
 * ```
 * @since 0.1.0
 */
export const returnSchema: ObjectSchema<Return> = /* @__PURE__ */ checked(
  returnShape,
  (value, faults) => findingsOfReturn(value, faults).issues,
);

/**
 * A return as a form holds it: texts where a person types, such as "1,203", and nothing where a field is empty, which is
 * not given. Takes what a form library keeps, or the `FormData` that a server gets, whose names are paths such as
 * `shortlisting.appointed.white` or `training.strata[0].of`. Gives a return, or the issues of `returnSchema`.
 *
 * @example
 * ```ts
 * import { returnFormSchema } from "wres-metrics/schema";
 * const form = new FormData();
 * form.set("organisation.code", "X");
 * form.set("organisation.name", "Example");
 * form.set("year", "2022");
 * form.set("training.accessed.white", "1,203");
 * form.set("training.accessed.bme", "");
 * console.log(returnFormSchema.parse(form).training); // { accessed: { white: 1203 } }
 * ```
 * @since 0.1.0
 */
export const returnFormSchema: z.ZodType<Return, ReturnForm> = /* @__PURE__ */ z.preprocess(
  (form: ReturnForm) => formValue(form),
  returnSchema,
);

/**
 * The workforce at 31 March: its rows, whose sums agree with its total.
 *
 * @example
 * ```ts
 * import { workforceSchema } from "wres-metrics/schema";
 * const { error } = workforceSchema.safeParse({ clinical: { "band-5": { white: 7 } }, total: { white: 8 } });
 * console.log(error?.issues[0]?.message);
 * // This is 8; expected 7, the sum of the rows (an “of which” row is not added).
 * // Correct the total or the part that is wrong.
 * ```
 * @since 0.1.0
 */
export const workforceSchema: ObjectSchema<Workforce> = /* @__PURE__ */ partOfReturn(
  "workforce",
  workforceShape,
);

/**
 * Recruitment in the financial year: nobody is appointed who was not shortlisted.
 *
 * @example
 * ```ts
 * import { shortlistingSchema } from "wres-metrics/schema";
 * const { error } = shortlistingSchema.safeParse({ shortlisted: { bme: 4 }, appointed: { bme: 5 } });
 * console.log(error?.issues[0]?.message);
 * // 5 is more than the number shortlisted, 4. One of the two is wrong.
 * ```
 * @since 0.1.0
 */
export const shortlistingSchema: ObjectSchema<Shortlisting> = /* @__PURE__ */ partOfReturn(
  "shortlisting",
  shortlistingShape,
);

/**
 * People who entered the formal disciplinary process.
 *
 * @example
 * ```ts
 * import { disciplinarySchema } from "wres-metrics/schema";
 * console.log(disciplinarySchema.safeParse({ entered: { bme: 5 }, window: "two-year-total" }).success); // true
 * ```
 * @since 0.1.0
 */
export const disciplinarySchema: ObjectSchema<Disciplinary> = /* @__PURE__ */ partOfReturn(
  "disciplinary",
  disciplinaryShape,
);

/**
 * People who accessed non-mandatory training and CPD.
 *
 * @example
 * ```ts
 * import { trainingSchema } from "wres-metrics/schema";
 * console.log(trainingSchema.safeParse({ accessed: { bme: 0.5 } }).error?.issues[0]?.message);
 * // Enter a whole number of people, or leave it empty.
 * ```
 * @since 0.1.0
 */
export const trainingSchema: ObjectSchema<Training> = /* @__PURE__ */ partOfReturn("training", trainingShape);

/**
 * Answers to the NHS Staff Survey: counts, or percentages as they were published.
 *
 * @example
 * ```ts
 * import { surveySchema } from "wres-metrics/schema";
 * console.log(surveySchema.safeParse({ discrimination: { bme: { percentage: "17.0" } } }).success); // true
 * ```
 * @since 0.1.0
 */
export const surveySchema: ObjectSchema<Survey> = /* @__PURE__ */ partOfReturn("survey", surveyShape);

/**
 * The board at 31 March: its voting and non-voting, executive and non-executive members.
 *
 * @example
 * ```ts
 * import { boardSchema } from "wres-metrics/schema";
 * const { error } = boardSchema.safeParse({ total: { white: 9 }, voting: { white: 10 } });
 * console.log(error?.issues[0]?.path); // [ 'voting', 'white' ]
 * ```
 * @since 0.1.0
 */
export const boardSchema: ObjectSchema<Board> = /* @__PURE__ */ partOfReturn("board", boardShape);

/**
 * People who work solely on the bank.
 *
 * @example
 * ```ts
 * import { bankSchema } from "wres-metrics/schema";
 * console.log(bankSchema.safeParse({ workforce: { total: { white: 212 } } }).success); // true
 * ```
 * @since 0.1.0
 */
export const bankSchema: ObjectSchema<Bank> = /* @__PURE__ */ partOfReturn("bank", bankShape);

/**
 * A count for each ethnic group.
 *
 * @example
 * ```ts
 * import { groupCountsSchema } from "wres-metrics/schema";
 * console.log(groupCountsSchema.safeParse({ white: 12, bme: null }).success); // true
 * console.log(groupCountsSchema.safeParse({ wihte: 12 }).error?.issues[0]?.path); // [ 'wihte' ]
 * ```
 * @since 0.1.0
 */
export const groupCountsSchema: ObjectSchema<GroupCounts> = /* @__PURE__ */ checked(
  groupCountsShape,
  (value, faults) => shapeIssues(faults, value, ""),
);

/**
 * A whole number of people, or null: not given.
 *
 * @example
 * ```ts
 * import { countSchema } from "wres-metrics/schema";
 * console.log(countSchema.safeParse(12).success, countSchema.safeParse("12").success); // true false
 * ```
 * @since 0.1.0
 */
export const countSchema: z.ZodType<Count> = /* @__PURE__ */ checked(countShape, (value, faults) =>
  shapeIssues(faults, value, ""),
);

/**
 * An action plan: its shape and every rule that `parseActionPlan` checks.
 *
 * @example
 * ```ts
 * import { actionPlanSchema } from "wres-metrics/schema";
 * const { error } = actionPlanSchema.safeParse({ title: "Plan", kpis: [], actions: [] });
 * console.log(error?.issues[0]?.path); // [ 'organisation' ]
 * ```
 * @since 0.1.0
 */
export const actionPlanSchema: ObjectSchema<ActionPlan> = /* @__PURE__ */ checked(
  actionPlanShape,
  issuesOfPlan,
);

/**
 * A mapping of the columns and codes of records.
 *
 * @example
 * ```ts
 * import { recordMappingSchema } from "wres-metrics/schema";
 * console.log(recordMappingSchema.safeParse({ kind: "payroll" }).success); // false
 * ```
 * @since 0.1.0
 */
export const recordMappingSchema: z.ZodType<RecordMapping> = /* @__PURE__ */ checked(
  recordMappingShape,
  (value, faults) => mappingIssues(faults, value),
);

/**
 * Printed figures to be checked: their shape and every rule that `parseFigures` checks.
 *
 * @example
 * ```ts
 * import { printedFiguresSchema } from "wres-metrics/schema";
 * const figure = { id: "a", kind: "percentage", inputs: null, published: "5%" };
 * const { error } = printedFiguresSchema.safeParse({ figures: [figure, figure] });
 * console.log(error?.issues[0]?.path); // [ 'figures', 1, 'id' ]
 * ```
 * @since 0.1.0
 */
export const printedFiguresSchema: z.ZodType<{
  /** The figures of a document, in their order. */
  readonly figures: readonly PrintedFigure[];
}> = /* @__PURE__ */ checked(printedFiguresShape, issuesOfFigures);

/** Says everything that is wrong with a value that has these faults of shape. */
type IssuesOf = (value: unknown, faults: readonly z.core.$ZodIssue[]) => readonly Issue[];

/** A schema that says what is wrong in the words of this library, all rules included, wherever it stands in another. */
function checked<Schema extends z.ZodType>(shape: () => Schema, issuesOf: IssuesOf): Schema {
  const schema = shape();
  const keys = schema instanceof z.ZodObject ? new Set(Object.keys(schema.shape)) : null;
  const rules = z.superRefine<unknown>(
    (value, { issues: raw }) => {
      // A schema may be extended: what its other keys say stays as it is.
      const isOwn = ({ path }: z.core.$ZodRawIssue): boolean =>
        keys === null || path?.[0] === undefined || keys.has(String(path[0]));
      const faults = raw
        .filter(isOwn)
        .map((fault) => z.core.util.finalizeIssue(fault, withKnownKeys, z.config()));
      const others = raw.filter((fault) => !isOwn(fault));
      const found = issuesOf(value, faults).map((issue) => rawIssue(issue, value, faults.length > 0));
      raw.splice(0, raw.length, ...found, ...others);
    },
    // Where the shape has a fault the rules are checked too, on what is left.
    { when: () => true },
  );
  return schema.check(rules);
}

function rawIssue(issue: Issue, value: unknown, isFatal: boolean): z.core.$ZodRawIssue {
  const { code, segments, expected, received, message } = issue;
  return {
    code: "custom",
    path: [...segments],
    message: messageAtField(issue),
    params: { code, expected, received, message },
    input: valueAt(value, segments),
    continue: !isFatal,
  };
}

/** A part of a return, with the rules that a return has for it. */
function partOfReturn<Part>(key: keyof Return, shape: () => ObjectSchema<Part>): ObjectSchema<Part> {
  return checked(shape, (value, faults) => {
    const inReturn = faults.map((fault) => ({ ...fault, path: [key, ...fault.path] }));
    return findingsOfReturn({ [key]: value }, inReturn).issues.map((issue) => withoutKey(issue, key));
  });
}

/** An issue of a part of a return, said of the part alone: its message begins with the path. */
function withoutKey(issue: Issue, key: string): Issue {
  const { path, segments, message } = issue;
  if (segments[0] !== key) return issue;
  const rest = segments.length === 1 ? "" : path.slice(key.length).replace(/^\./, "");
  const where = rest === "" ? "the data" : rest;
  return { ...issue, path: rest, segments: segments.slice(1), message: where + message.slice(path.length) };
}
