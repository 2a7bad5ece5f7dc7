const DIGITS = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/**
 * The numbers that one slip of the hand makes of a number, the commonest first: a digit mistyped, two swapped, one left out,
 * one put in, the point in another place, typing begun too late or ended too early. A slip is undone by another one, so these
 * are also the numbers that may have been meant.
 */
export function slipsOf(meant: string): ReadonlySet<string> {
  const places = Array.from(meant, (_, place) => place).filter((place) => meant[place] !== ".");
  const digits = meant.replace(".", "");
  const all = [
    ...places.flatMap((place) => DIGITS.map((digit) => replaced(meant, place, 1, digit))),
    ...places.map((place, index) => swapped(meant, place, places[index + 1] ?? place)),
    ...places.map((place) => replaced(meant, place, 1, "")),
    ...[...places, meant.length].flatMap((place) => DIGITS.map((digit) => replaced(meant, place, 0, digit))),
    ...places.map((place) => replaced(digits, place, 0, ".")),
    digits,
    ...places.flatMap((place) => [meant.slice(place), meant.slice(0, place)]),
  ];
  return new Set(all.filter((typed) => typed !== meant && isWrittenSo(typed)));
}

/** Two digits in each other's place; between them may be the point, which stays where it is. */
function swapped(text: string, one: number, other: number): string {
  const first = replaced(text, one, 1, text[other] ?? "");
  return replaced(first, other, 1, text[one] ?? "");
}

function replaced(text: string, from: number, length: number, by: string): string {
  return `${text.slice(0, from)}${by}${text.slice(from + length)}`;
}

/** Nobody writes 05, nor a point at an end. */
function isWrittenSo(text: string): boolean {
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text);
}
