import * as z from "zod";
import { once } from "../../foundation/once.ts";
import type {
  DerivedFigure,
  DisclosurePolicy,
  DisclosureTable,
  OutsiderAssumptions,
  TableCell,
  TableSum,
} from "../disclosure-table.ts";
import type { Publication } from "../protection.ts";
import { countShape, organisationShape, wholeNumber, type SameType } from "./count-schemas.ts";

const id = /* @__PURE__ */ once(() => z.string().min(1).max(500));
const ids = /* @__PURE__ */ once(() => z.array(id()));

const cell = /* @__PURE__ */ once(() => z.strictObject({ id: id(), value: countShape() }));
const sum = /* @__PURE__ */ once(() => z.strictObject({ total: id(), parts: ids() }));

const figure = /* @__PURE__ */ once(() => {
  const name = {
    id: id(),
    places: wholeNumber(0, 15),
    value: z
      .union([z.number(), z.string(), z.null()], { error: A_PRINTED_NUMBER })
      .meta({ description: "As printed: a decimal number, or its text; null where it is withheld." }),
  };
  const kinds = [
    z.strictObject({ ...name, kind: z.literal("percentage"), of: z.tuple([id(), id()]) }),
    z.strictObject({ ...name, kind: z.literal("ratio"), of: z.tuple([id(), id(), id(), id()]) }),
    z.strictObject({ ...name, kind: z.literal("difference"), of: z.tuple([id(), id(), id(), id()]) }),
  ] as const;
  return z.discriminatedUnion("kind", kinds, { error: 'one of "percentage", "ratio", "difference"' });
});

const A_PRINTED_NUMBER = 'a decimal number as printed, such as "1.80", or null where it is withheld';

const policy = /* @__PURE__ */ once(() =>
  z.strictObject({
    threshold: wholeNumber(1).optional(),
    zeros: z.enum(["hidden", "shown"]).optional(),
    minimumWidth: wholeNumber(0).optional(),
    never: ids().optional(),
    weights: z.record(z.string(), z.number().min(0)).optional(),
  }),
);

const assumptions = /* @__PURE__ */ once(() =>
  z.strictObject({
    markMeansBelow: wholeNumber(1).optional(),
    zerosAlwaysShown: z.boolean().optional(),
    lastYear: z.lazy(disclosureTableSchema).optional(),
    wentDown: ids().optional(),
    wentUp: ids().optional(),
  }),
);

const schema = /* @__PURE__ */ once(() =>
  z.strictObject({
    cells: z.array(cell()),
    sums: z.array(sum()),
    figures: z.array(figure()).optional(),
    policy: policy().optional(),
    assumptions: assumptions().optional(),
  }),
);

/** The shape of a table to be published; that its cells and figures agree is a matter of `disclosure/table`. */
export const disclosureTableSchema: () => z.ZodType<DisclosureTable> = schema;

true satisfies SameType<z.infer<ReturnType<typeof cell>>, TableCell>;
true satisfies SameType<z.infer<ReturnType<typeof sum>>, TableSum>;
true satisfies SameType<z.infer<ReturnType<typeof figure>>, DerivedFigure>;
true satisfies SameType<z.infer<ReturnType<typeof policy>>, DisclosurePolicy>;
true satisfies SameType<z.infer<ReturnType<typeof assumptions>>, OutsiderAssumptions>;
true satisfies SameType<z.infer<ReturnType<typeof schema>>, DisclosureTable>;

const publication = /* @__PURE__ */ once(() =>
  z.strictObject({
    publication: z.literal(1),
    organisation: organisationShape(),
    years: z.array(z.int()),
    table: disclosureTableSchema(),
  }),
);

/** The shape of what an output says that it has published of one organisation. */
export const publicationSchema: () => z.ZodType<Publication> = publication;

/** The same of all its organisations. */
export const publicationsSchema: () => z.ZodType<readonly Publication[]> = /* @__PURE__ */ once(() =>
  z.array(publicationSchema()).min(1),
);

true satisfies SameType<z.infer<ReturnType<typeof publication>>, Publication>;
