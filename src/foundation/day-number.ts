const DAY = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;

/**
 * The number of a day, counted from 1 March of the year 0 in the calendar that is in use today, so that the
 * difference of two is the days between them. A month, "2024-03", stands for its last day: what is due by March is
 * due when March ends. Null where the text is not a day that there is. There is no clock and no time zone in it.
 */
export function dayNumber(text: string): number | null {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return null;
  const length = daysIn(Number(year), Number(month));
  const number = day === undefined ? length : Number(day);
  return number < 1 || number > length ? null : daysBefore(Number(year), Number(month)) + number - 1;
}

/** The days in a month; 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  return daysBefore(month === 12 ? year + 1 : year, (month % 12) + 1) - daysBefore(year, month);
}

/** Days from 1 March of the year 0 to the first of a month: with March first, the leap day is a year's last. */
function daysBefore(year: number, month: number): number {
  const marchYear = month < 3 ? year - 1 : year;
  const monthsSinceMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * monthsSinceMarch + 2) / 5);
}

const DAYS_OF_400_YEARS = 146_097;

/** A day as text, 2022-03-31, by its number as `dayNumber` counts it. */
export function dayText(day: number): string {
  const cycle = Math.floor(day / DAYS_OF_400_YEARS);
  const rest = day - cycle * DAYS_OF_400_YEARS;
  const leapDays = Math.floor(rest / 1460) - Math.floor(rest / 36_524) + Math.floor(rest / 146_096);
  const yearOfCycle = Math.floor((rest - leapDays) / 365);
  const daysBefore = 365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  const dayOfYear = rest - daysBefore;
  const monthsSinceMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9;
  const year = cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthsSinceMarch + 2) / 5) + 1;
  return [String(year).padStart(4, "0"), pad(month), pad(dayOfMonth)].join("-");
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}
