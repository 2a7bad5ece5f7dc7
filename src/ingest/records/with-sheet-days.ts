import type { DateColumn } from "../../model/record-dates.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";

/** The same mapping, for rows in which the days of a workbook are written as 2022-03-31, however its texts are. */
export function withSheetDays(mapping: RecordMapping): RecordMapping {
  const dates = mapping.dates === undefined ? {} : { dates: mapping.dates.map(readingDays) };
  return mapping.kind === "disciplinary"
    ? { ...mapping, ...dates, entered: readingDays(mapping.entered) }
    : { ...mapping, ...dates };
}

function readingDays<Column extends DateColumn>(column: Column): Column {
  const { formats } = column;
  return formats === undefined || formats.includes("year-month-day")
    ? column
    : { ...column, formats: ["year-month-day", ...formats] };
}
