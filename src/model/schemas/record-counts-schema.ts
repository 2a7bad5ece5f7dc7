import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { findingShape } from "./finding-schema.ts";
import type { PersonBalance, RecordCounts } from "../record-counts.ts";
import { recordKinds } from "../record-mapping.ts";
import { answersShape, balanceShape, type SameType, wholeNumber } from "./count-schemas.ts";

const persons = /* @__PURE__ */ once(() =>
  z.strictObject({
    people: wholeNumber(0),
    withSeveralRows: wholeNumber(0),
    decidedByRule: wholeNumber(0),
    ethnicityOfAnotherRow: wholeNumber(0),
    withSeveralEthnicities: wholeNumber(0),
    ethnicityNotDecided: wholeNumber(0),
  }),
);

/** What stands beside the part of a return in what counts print. */
interface BesidePart extends Pick<
  RecordCounts,
  "kind" | "balance" | "persons" | "findings" | "days" | "notUsed" | "answers"
> {
  readonly issues: readonly { readonly code: string; readonly message: string }[];
}

/** The shape of everything that stands beside the part of a return in what counts print. */
export const besidePartShape: () => z.ZodType<BesidePart> = /* @__PURE__ */ once(() =>
  z.strictObject({
    kind: z.enum(recordKinds),
    beside: z.unknown().optional(),
    balance: balanceShape(),
    persons: persons().nullable(),
    issues: z.array(z.looseObject({ code: z.string(), message: z.string() })),
    findings: z.array(findingShape()).optional(),
    notUsed: z.array(z.string()).optional(),
    answers: answersShape().optional(),
    days: z
      .array(
        z.strictObject({ column: z.string(), from: z.iso.date().optional(), to: z.iso.date().optional() }),
      )
      .optional(),
  }),
);

true satisfies SameType<z.infer<ReturnType<typeof persons>>, PersonBalance>;
