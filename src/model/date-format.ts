/**
 * How a day is written; the text is trimmed as codes are, and an unlisted form, or a day that there is not, is
 * unreadable. What a time adds, after a space or a T, is left out. A separator is one of `-`, `/`, `.` and a space, and the two need not
 * be the same.
 *
 * `year-month-day`: 2022-03-31. `day-month-year`: 31/03/2022. `day-name-year`: 31-Mar-2022, 31 March 22, Thu 31st March 2022, with
 * the English name of a month or its first three letters in any case. `name-day-year`: March 31, 2022. `yyyymmdd`: 20220331.
 * `month-day-year`: 03/31/2022. `day-month-short-year`: 31/03/22. `month-day-short-year`: 03/31/22. `short-year-month-day`: 22-03-31. `excel-serial`: 44651, days since 30
 * December 1899, from 61 (1 March 1900) on, with or without a fraction. A year of two digits is 1969 to 2068.
 */
export type DateFormat = (typeof dateFormats)[number];

/** Every form of a day, those that a column of days has most often first. */
export const dateFormats = [
  "year-month-day",
  "day-month-year",
  "day-name-year",
  "name-day-year",
  "yyyymmdd",
  "day-month-short-year",
  "month-day-year",
  "month-day-short-year",
  "short-year-month-day",
  "excel-serial",
] as const;
