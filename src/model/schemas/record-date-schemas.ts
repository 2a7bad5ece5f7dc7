import * as z from "zod";
import { dayNumber } from "../../foundation/day-number.ts";
import { once } from "../../foundation/once.ts";
import type { CaseWindow, DateColumn, DateFilter } from "../record-dates.ts";
import { recordColumnSchema } from "./record-code-schemas.ts";
import type { SameType } from "./same-type.ts";

const day = once(() =>
  z.string().check((context) => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(context.value) && dayNumber(context.value) !== null) return;
    context.issues.push({ code: "custom", message: "a day, such as 2022-03-31", input: context.value });
  }),
);

const dateColumn = once(() => ({
  column: recordColumnSchema(),
  formats: z
    .array(z.enum(["year-month-day", "day-month-year", "day-name-year", "month-day-year", "excel-serial"]))
    .min(1)
    .optional(),
}));

const dateFilter = once(() =>
  z.strictObject({
    name: z.string().min(1).max(60),
    ...dateColumn(),
    from: day().optional(),
    to: day().optional(),
    blank: z.enum(["count", "exclude", "reject"]).optional(),
  }),
);

const caseDate = once(() =>
  z.strictObject({
    ...dateColumn(),
    year: z.int().min(2015).max(2100),
    window: z.enum(["single-year", "two-year-total", "two-year-average"]),
  }),
);

/** The shape of a filter by a day. */
export const dateFilterSchema: () => z.ZodType<DateFilter> = dateFilter;

/** The shape of the column of the days on which people entered the process, and its window. */
export const caseDateSchema: () => z.ZodType<DateColumn & CaseWindow> = caseDate;

true satisfies SameType<z.infer<ReturnType<typeof dateFilter>>, DateFilter>;
true satisfies SameType<z.infer<ReturnType<typeof caseDate>>, DateColumn & CaseWindow>;
