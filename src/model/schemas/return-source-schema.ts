import * as z from "zod";
import { once } from "../../foundation/once.ts";
import {
  type AnsweredQuestion,
  type RecordBalance,
  rejectionReasons,
  type ReturnSource,
} from "../return-source.ts";
import { type SameType, wholeNumber } from "./count-schemas.ts";

const rows = /* @__PURE__ */ once(() => wholeNumber(0));

const balance = /* @__PURE__ */ once(() =>
  z.strictObject({
    read: rows(),
    counted: rows(),
    bank: rows(),
    excluded: z.array(z.strictObject({ name: z.string(), rows: rows() })),
    rejected: z.array(z.strictObject({ reason: z.enum(rejectionReasons), rows: rows() })),
  }),
);

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
            code: z.enum(["columns-not-used", "question-open", "noticed-on-reading"]),
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
