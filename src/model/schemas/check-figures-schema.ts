import * as z from "zod";
import { once } from "../../foundation/once.ts";
import type { FigureInput, PrintedCount, PrintedFigure } from "../figure-check.ts";
import { isWholeCount } from "../counts.ts";

const AN_INPUT =
  '{ "numerator", "denominator" } or { "count" }, each a whole number from 0 on, null for "not given" or "R" for redacted, or { "printed" } as a text';

const name = once(() => z.string().min(1).max(500));

const count = once(() =>
  z.custom<PrintedCount>((value) => value === null || value === "R" || isWholeCount(value)),
);

const input: () => z.ZodType<FigureInput> = once(() =>
  z.union(
    [
      z.looseObject({ numerator: count(), denominator: count() }),
      z.looseObject({ count: count() }),
      z.looseObject({ printed: z.string().max(100) }),
    ],
    { error: AN_INPUT },
  ),
);

const formula = once(() =>
  z.looseObject({
    op: z.enum(["share", "ratio", "ratio-minus-one", "relative-change", "difference", "sum"]),
    of: z.array(name()).max(1000),
  }),
);

/** The shape of a printed figure; keys that a check does not need may stand beside those it does. */
export const printedFigureSchema: () => z.ZodType<PrintedFigure> = once(() =>
  z.looseObject({
    id: name(),
    kind: z.enum(["ratio", "percentage", "percentage-point-difference", "count"]),
    formula: formula().nullish(),
    inputs: z.record(z.string(), input().nullable()).nullish(),
    published: z.string().min(1).max(500),
    redacted: z.boolean().optional(),
    change: z.looseObject({ direction: z.string().nullish() }).nullish(),
    partOf: z.string().nullish(),
  }),
);

/** The shape of a file of printed figures. */
export const printedFiguresShape: () => z.ZodType<{ readonly figures: readonly PrintedFigure[] }> = once(() =>
  z.looseObject({ figures: z.array(printedFigureSchema()).max(100_000) }),
);
