import * as z from "zod";
import { once } from "../../foundation/once.ts";
import { medicalGrades, payBands, type WorkforceRowId } from "../../reference/workforce-rows.ts";
import type { Workforce, WorkforceRow } from "../return.ts";
import { groupCountsSchema, groupCountsShape } from "./count-schemas.ts";
import type { SameType } from "./same-type.ts";

const rowIds = [...payBands, ...medicalGrades].map(({ id }) => id);

const rowSchema = once(() =>
  z.strictObject({
    ...groupCountsShape(),
    ofWhich: z
      .enum(rowIds)
      .nullable()
      .optional()
      .meta({ description: "The row that this one is counted inside; null makes it an ordinary row." }),
  }),
);

const schema = once(() =>
  z.strictObject({
    nonClinical: z.strictObject(rowsShape(payBands)).optional(),
    clinical: z.strictObject(rowsShape(payBands)).optional(),
    medical: z.strictObject(rowsShape(medicalGrades)).optional(),
    total: groupCountsSchema().optional(),
  }),
);

/** Headcounts at 31 March. */
export const workforceSchema: () => z.ZodType<Workforce> = schema;

true satisfies SameType<z.infer<ReturnType<typeof schema>>, Workforce>;
true satisfies SameType<z.infer<ReturnType<typeof rowSchema>>, WorkforceRow>;

function rowsShape<Id extends WorkforceRowId>(rows: readonly { readonly id: Id }[]) {
  const row = rowSchema().optional();
  return Object.fromEntries(rows.map(({ id }) => [id, row])) as { [id in Id]: typeof row };
}
