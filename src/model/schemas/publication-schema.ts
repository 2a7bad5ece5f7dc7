import * as z from "zod";
import { once } from "../../foundation/once.ts";
import type { Publication } from "../publication.ts";
import type { SameType } from "./count-schemas.ts";
import { disclosureTableSchema } from "./disclosure-table-schema.ts";

const schema = once(() =>
  z.strictObject({
    publication: z.literal(1),
    organisation: z.strictObject({ code: z.string().min(1).max(20), name: z.string().min(1).max(200) }),
    years: z.array(z.int()),
    table: disclosureTableSchema(),
  }),
);

/** The shape of what an output says that it has published, one part for each organisation. */
export const publicationsSchema: () => z.ZodType<readonly Publication[]> = once(() =>
  z.array(schema()).min(1),
);

true satisfies SameType<z.infer<ReturnType<typeof schema>>, Publication>;
