import * as z from "zod";
import { once } from "../../foundation/once.ts";
import type { Finding } from "../finding.ts";
import { findingShape } from "./finding-schema.ts";
import type { AnsweredQuestion, RecordBalance } from "../return-source.ts";
import { answersShape, balanceShape } from "./return-source-schema.ts";
import type { CountedDays, PersonBalance } from "../record-counts.ts";
import { type RecordKind, recordKinds } from "../record-mapping.ts";
import { type SameType, wholeNumber } from "./count-schemas.ts";

const persons = /* @__PURE__ */ once(() =>
  z.strictObject({
    people: wholeNumber(0),
    withSeveralRows: wholeNumber(0),
    decidedByRule: wholeNumber(0),
    ethnicityOfAnotherRow: wholeNumber(0),
  }),
);

/** What stands beside the part of a return in what counts print. */
interface BesidePart {
  readonly kind: RecordKind;
  readonly balance: RecordBalance;
  readonly persons: PersonBalance | null;
  readonly issues: readonly { readonly code: string; readonly message: string }[];
  readonly findings?: readonly Finding[] | undefined;
  readonly days?: readonly CountedDays[] | undefined;
  readonly notUsed?: readonly string[] | undefined;
  readonly answers?: readonly AnsweredQuestion[] | undefined;
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
