import * as z from "zod";
import type { AnsweredQuestion } from "../mapping-questions.ts";
import { rejectionReasons } from "../record-counts.ts";
import type { RecordBalance, ReturnSource } from "../return-source.ts";
import { once } from "../../foundation/once.ts";
import { groups } from "../../reference/groups.ts";
import type { Count, GroupCounts } from "../counts.ts";
import { reservedStratumNames, WORD } from "../measure-id.ts";
import type { LocalPopulation, Organisation, StratumName } from "../return.ts";

const WHAT_A_COUNT_IS = 'a whole number of people, or null for "not given"';

/**
 * A whole number within two limits. The one of zod stops all further rules where a number is no whole one; here they are
 * checked anyway, so that everything that is wrong is said at once.
 */
export function wholeNumber(from: number, to: number = Number.MAX_SAFE_INTEGER): z.ZodNumber {
  return z
    .number()
    .refine(Number.isInteger, { params: NOT_WHOLE })
    .min(from)
    .max(to)
    .meta({ type: "integer" });
}

/** What an issue of zod carries where a number is no whole one. */
export const NOT_WHOLE = { rule: "whole-number" } as const;

/** No count of people is larger; the number of a patient or of a telephone is. */
const MOST_PEOPLE = 999_999_999;

/** A whole number of people, or null: not given. */
export const countShape: () => z.ZodType<Count> = /* @__PURE__ */ once(() =>
  wholeNumber(0, MOST_PEOPLE).nullable().meta({ description: WHAT_A_COUNT_IS }),
);

/** The keys of a count by group, for schemas that have more keys than these. */
export function groupCountsKeys(): {
  [group in keyof Required<GroupCounts>]: z.ZodOptional<z.ZodType<Count>>;
} {
  const count = countShape().optional();
  return {
    white: count,
    bme: count,
    unknown: count,
    asian: count,
    black: count,
    mixed: count,
    other: count,
  };
}

/** A count for each group. */
export const groupCountsShape: () => ObjectSchema<GroupCounts> = /* @__PURE__ */ once(() =>
  z
    .strictObject(groupCountsKeys())
    .meta({ description: `For each of ${groups.map(({ id }) => id).join(", ")}: ${WHAT_A_COUNT_IS}.` }),
);

/** The schema of an object, by which it can be extended and its keys be taken one by one. */
export type ObjectSchema<T> = z.ZodObject<
  {
    -readonly [K in keyof T]-?: undefined extends T[K]
      ? z.ZodOptional<z.ZodType<Exclude<T[K], undefined>>>
      : z.ZodType<T[K]>;
  },
  z.core.$strict
>;

/**
 * Holds a schema against the type that it promises, in both directions, when the library is compiled:
 * `true satisfies SameType<…>` is an error where the two part ways.
 *
 * The types are written out, so that they carry comments and read well in an editor; this keeps the
 * schema from forgetting a key that the type has, which an annotation alone would let pass.
 */
export type SameType<A, B> = [EveryKey<A>] extends [EveryKey<B>]
  ? [EveryKey<B>] extends [EveryKey<A>]
    ? true
    : false
  : false;

/** A key that may be left out is as much a part of the type as one that may not. */
type EveryKey<T> = { readonly [K in keyof T]-?: EveryKey<T[K]> };

const organisationObject = /* @__PURE__ */ once(() =>
  z.strictObject({
    code: z.string().min(1).max(20),
    name: z.string().min(1).max(200),
    type: z
      .string()
      .min(1)
      .max(60)
      .optional()
      .meta({ description: "What kind of trust it is: acute, mental health, ambulance." }),
    region: z.string().min(1).max(60).optional().meta({ description: "Where it is: East of England." }),
    partOf: z
      .string()
      .min(1)
      .max(20)
      .optional()
      .meta({ description: "The code of the organisation that this is a division or a service of." }),
  }),
);

/** Whose counts they are. */
export const organisationShape: () => ObjectSchema<Organisation> = organisationObject;

true satisfies SameType<z.infer<ReturnType<typeof organisationObject>>, Organisation>;

const populationObject = /* @__PURE__ */ once(() => {
  const percentage = percentageText().optional();
  return z.strictObject({
    area: z.string().min(1).max(200),
    source: z.string().min(1).max(200).optional(),
    percentages: z.strictObject({
      white: percentage,
      bme: percentage,
      asian: percentage,
      black: percentage,
      mixed: percentage,
      other: percentage,
    }),
  });
});

/** The local population. */
export const populationShape: () => ObjectSchema<LocalPopulation> = populationObject;

true satisfies SameType<z.infer<ReturnType<typeof populationObject>>, LocalPopulation>;

/** Per cent as a document prints it. */
export function percentageText(): z.ZodString {
  return z.string().regex(/^(?:0|[1-9]\d{0,2})(?:\.\d{1,10})?$/);
}

/** The word of a division, such as `sex`, and that of a part of it, such as `women` or `clinical/band-5`. */
export const stratumWords: () => { readonly by: z.ZodString; readonly of: z.ZodString } =
  /* @__PURE__ */ once(() => ({
    by: z.string().regex(new RegExp(`^(?!(?:${reservedStratumNames.join("|")})$)${WORD}$`)),
    of: z.string().regex(new RegExp(`^${WORD}(?:/${WORD})*$`)),
  }));

/** The keys of the name of a stratum. */
export const stratumShape: () => {
  readonly by: z.ZodType<StratumName["by"]>;
  readonly of: z.ZodType<StratumName["of"]>;
} = /* @__PURE__ */ once(() => {
  const { by, of } = stratumWords();
  return {
    by: oneOrTwo(by).meta({
      description:
        "What it is a part by: small letters, digits and hyphens, such as “band”; two of them for an intersection.",
    }),
    of: oneOrTwo(of).meta({
      description:
        "Which part it is, such as “clinical/band-5” or “international”; one of each for an intersection.",
    }),
  };
});

function oneOrTwo(word: z.ZodString) {
  return z.union([word, z.tuple([word, word]).readonly()]);
}

const balance = /* @__PURE__ */ once(() => {
  const rows = wholeNumber(0);
  return z.strictObject({
    read: rows,
    counted: rows,
    bank: rows,
    excluded: z.array(z.strictObject({ name: z.string(), rows })),
    rejected: z.array(z.strictObject({ reason: z.enum(rejectionReasons), rows })),
  });
});

const answers = /* @__PURE__ */ once(() =>
  z.array(z.strictObject({ question: z.string(), answer: z.string() })),
);

const sources = /* @__PURE__ */ once(() =>
  z.array(
    z.strictObject({
      name: z.string(),
      part: z.string(),
      balance: balance(),
      notUsed: z.array(z.string()).optional(),
      answers: answers().optional(),
      noted: z
        .array(
          z.strictObject({
            code: z.enum(["ethnicities-differ", "columns-not-used", "question-open", "noticed-on-reading"]),
            severity: z.enum(["query", "warning"]),
            message: z.string(),
          }),
        )
        .optional(),
    }),
  ),
);

/** The shape of what became of the rows of a file. */
export const balanceShape: () => z.ZodType<RecordBalance> = balance;

/** The shape of answered questions. */
export const answersShape: () => z.ZodType<readonly AnsweredQuestion[]> = answers;

/** The shape of the account of the files that a return was counted from. */
export const sourcesShape: () => z.ZodType<readonly ReturnSource[]> = sources;

true satisfies SameType<z.infer<ReturnType<typeof balance>>, RecordBalance>;

true satisfies SameType<z.infer<ReturnType<typeof sources>>[number], ReturnSource>;
