/** Where a number is none of people: the last key of its path, and what should stand there. */
const numbers: Readonly<Record<string, string>> = {
  value: "a whole number of people from 0 on, or null where it is hidden",
  places: "a whole number of decimal places from 0 on",
  threshold: "a whole number from 1 on",
  minimumWidth: "a whole number from 0 on",
  markMeansBelow: "a whole number from 1 on",
};

/** What should have stood where a number is wrong, in words. */
export function expectedNumber(path: readonly PropertyKey[], minimum?: number): string {
  const key = String(path.at(-1));
  if (key === "year") {
    return minimum === undefined
      ? "a year of four digits, such as 2022"
      : `a year of four digits, from ${String(minimum)} on`;
  }
  if (path.at(-2) === "weights") return "a number from 0 on";
  return numbers[key] ?? 'a whole number of people from 0 on, or null for "not given"';
}
