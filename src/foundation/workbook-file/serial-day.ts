import { dayNumber } from "../day-number.ts";
import { dayText } from "../day-text.ts";

/** From which day a workbook counts its days; one of the Mac begins four years later. */
export type DayOrigin = 1900 | 1904;

/** Day 61 is 1 March 1900: before it, the calendar of workbooks has a day that there was not. */
const [FIRST, LAST] = [61, 2_958_465];

/** The text of the number of a day, with its time where it has one; null where no day has it. */
export function serialDay(serial: number, origin: DayOrigin): string | null {
  const sinceOrigin = serial + (origin === 1904 ? 1462 : 0);
  const day = Math.floor(sinceOrigin);
  if (!(day >= FIRST && day <= LAST)) return null;
  const seconds = Math.round((sinceOrigin - day) * 86_400);
  const text = dayText((dayNumber("1899-12-30") ?? 0) + day);
  return seconds === 0 ? text : `${text}T${timeText(Math.min(seconds, 86_399))}`;
}

function timeText(seconds: number): string {
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, "0"))
    .join(":");
}
