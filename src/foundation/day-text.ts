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
