import * as z from "zod";
import { once } from "../../foundation/once.ts";
import type { Finding } from "../finding.ts";
import { findingShape } from "./finding-schema.ts";
import {
  type CountedDays,
  type PersonBalance,
  type RecordBalance,
  rejectionReasons,
} from "../record-counts.ts";
import { type RecordKind, recordKinds } from "../record-mapping.ts";
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

const persons = /* @__PURE__ */ once(() =>
  z.strictObject({
    people: rows(),
    withSeveralRows: rows(),
    decidedByRule: rows(),
    ethnicityOfAnotherRow: rows(),
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
}

/** The shape of everything that stands beside the part of a return in what counts print. */
export const besidePartShape: () => z.ZodType<BesidePart> = /* @__PURE__ */ once(() =>
  z.strictObject({
    kind: z.enum(recordKinds),
    beside: z.unknown().optional(),
    balance: balance(),
    persons: persons().nullable(),
    issues: z.array(z.looseObject({ code: z.string(), message: z.string() })),
    findings: z.array(findingShape()).optional(),
    notUsed: z.array(z.string()).optional(),
    days: z
      .array(
        z.strictObject({ column: z.string(), from: z.iso.date().optional(), to: z.iso.date().optional() }),
      )
      .optional(),
  }),
);

true satisfies SameType<z.infer<ReturnType<typeof balance>>, RecordBalance>;

true satisfies SameType<z.infer<ReturnType<typeof persons>>, PersonBalance>;
