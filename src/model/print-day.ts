import { monthTitle } from "./period.ts";

/**
 * Days in a text as readers write them: 2024-03-31, 31/03/2024 and 31.03.2024 become "31 March 2024", and 2024-03 becomes
 * "March 2024". The rest of the text stays, and so does a month that does not exist. Data keeps 2024-03-31.
 */
export function printDays(text: string): string {
  return text
    .replace(
      /(?<![\d/.-])(\d{4})-(\d{2})(?:-(\d{2}))?(?![\d/-])/g,
      (written, year: string, month: string, day: string | undefined) => inWords(written, [day, month, year]),
    )
    .replace(
      /(?<![\d/.-])(\d{1,2})([/.])(\d{1,2})\2(\d{4})(?![\d/-])/g,
      (written, day: string, _, month: string, year: string) => inWords(written, [day, month, year]),
    );
}

function inWords(written: string, [day, month, year]: readonly [string | undefined, string, string]): string {
  const number = Number(month);
  if (number < 1 || number > 12) return written;
  const of = `${monthTitle(number - 1)} ${year}`;
  return day === undefined ? of : `${String(Number(day))} ${of}`;
}
