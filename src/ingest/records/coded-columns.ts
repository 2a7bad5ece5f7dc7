import type { CodedColumn } from "../../model/record-codes.ts";
import type { DateColumn, DateFilter } from "../../model/record-dates.ts";
import type { RecordFilter } from "../../model/record-mapping.ts";
import { LONGEST_CODE } from "../../model/record-pattern.ts";
import { dayNumber } from "../../foundation/day-number.ts";
import { codeReader } from "./code-reader.ts";
import { dayReader } from "./day-reader.ts";
import type { PlannedColumn, Reading } from "./record-plan.ts";

/** A column whose codes are one of a few words; its digit is the place of the word. */
export function codedColumn<Word extends string>(
  { column, codes }: CodedColumn<Word>,
  words: readonly Word[],
): PlannedColumn {
  const wordOf = codeReader(codes);
  const read = (code: string): Reading => {
    const word = wordOf(code);
    return word === null ? { rejected: "unmapped-code" } : words.indexOf(word);
  };
  return { column, digits: words.length, holds: "codes", read };
}

/** A filter: 0 for bank, else the highest digit. Most cannot say bank, and then have one digit only. */
export function filterColumn({ name, column, codes }: RecordFilter): PlannedColumn {
  const outcomeOf = codeReader(codes);
  const mayBeBank = saysBank(codes);
  const read = (code: string): Reading => {
    const outcome = outcomeOf(code);
    if (outcome === null) return { rejected: "unmapped-code" };
    if (outcome === "exclude") return { excluded: name };
    return outcome === "count" && mayBeBank ? 1 : 0;
  };
  return { column, digits: mayBeBank ? 2 : 1, holds: "codes", read };
}

function saysBank({
  use = [],
  table = {},
  prefixes = {},
  patterns = [],
  otherwise,
}: RecordFilter["codes"]): boolean {
  const words = [
    ...Object.values(table),
    ...Object.values(prefixes),
    ...patterns.map(({ to }) => to),
    otherwise,
  ];
  return use.length > 0 || words.includes("bank");
}

/** A column of days, read by what each day says. */
export function dayColumn(
  { column, formats }: DateColumn,
  digits: number,
  blank: Reading,
  onDay: (day: number) => Reading,
): PlannedColumn {
  const dayOf = dayReader(formats);
  const read = (code: string): Reading => {
    if (code === "") return blank;
    const day = code.length > LONGEST_CODE ? null : dayOf(code);
    return day === null ? { rejected: "unreadable-date" } : onDay(day);
  };
  return { column, digits, holds: "days", read };
}

/** A filter by a day: lets a row pass, or stops it. */
export function dateFilterColumn(filter: DateFilter): PlannedColumn {
  const { name, from, to, blank = "reject" } = filter;
  const first = (from === undefined ? null : dayNumber(from)) ?? Number.NEGATIVE_INFINITY;
  const last = (to === undefined ? null : dayNumber(to)) ?? Number.POSITIVE_INFINITY;
  const onBlank = { count: 0, exclude: { excluded: name }, reject: { rejected: "missing-date" } } as const;
  return dayColumn(filter, 1, onBlank[blank], (day) =>
    day >= first && day <= last ? 0 : { excluded: name },
  );
}
