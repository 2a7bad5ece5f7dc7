/**
 * A number in base ten as text, without exponent and without zeros at its end: "1.25", "-0.1608", "0". A quotient has
 * up to 40 significant digits and is exact where it ends before. `Number(text)` is the nearest double.
 *
 * @since 0.1.0
 */
export type DecimalText = string;

const FORM = /^(-?)(\d+)(?:\.(\d*))?(?:e([+-]?\d+))?$/;

/** Writes a finite number, or a decimal text that may have an exponent, in the form of all decimal texts. */
export function decimalText(value: number | string): DecimalText {
  const [, sign = "", whole, decimals = "", exponent = "0"] = FORM.exec(String(value)) ?? [];
  if (whole === undefined) throw new TypeError(`Not a decimal number: ${String(value)}`);
  return withPoint(sign, `${whole}${decimals}`, decimals.length - Number(exponent));
}

/** Moves the decimal point to the right, exactly: "0.2134" by two places is "21.34". */
export function pointMoved(text: DecimalText, by: number): DecimalText {
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "", decimals = ""] = text.slice(sign.length).split(".");
  return withPoint(sign, `${whole}${decimals}`, decimals.length - by);
}

/** A text from its digits, of which so many stand behind the point; fewer than none stand for zeros before it. */
export function withPoint(sign: string, digits: string, places: number): DecimalText {
  const padded = places < 0 ? digits + "0".repeat(-places) : digits.padStart(places + 1, "0");
  const point = padded.length - Math.max(0, places);
  const whole = withoutZerosBefore(padded.slice(0, point));
  const decimals = withoutZerosAtEnd(padded.slice(point));
  if (decimals === "") return whole === "0" ? whole : sign + whole;
  // Joined, because a text that is put together with + keeps all of its parts in memory.
  return [sign, whole, ".", decimals].join("");
}

/** A loop, because a pattern for zeros at the end looks at every run of zeros again. */
function withoutZerosAtEnd(decimals: string): string {
  let end = decimals.length;
  while (decimals[end - 1] === "0") end -= 1;
  return decimals.slice(0, end);
}

/**
 * Rounds to so many decimal places, a half away from zero, and keeps the zeros at the end: "-0.125" to two is "-0.13".
 * The point is moved to the right before, where `moved` is given: "0.2134" to one place, moved by two, is "21.3".
 */
export function roundedText(text: DecimalText, places: number, moved = 0): string {
  const sign = text.startsWith("-") ? "-" : "";
  const dot = text.indexOf(".");
  const whole = text.slice(sign.length, dot < 0 ? text.length : dot);
  const end = whole.length + moved + places;
  const digits = dot < 0 ? whole : whole + text.slice(dot + 1, dot + 2 + moved + places);
  const kept = digits.slice(0, end).padEnd(end, "0");
  const isUp = (digits[end] ?? "0") >= "5";
  const rounded = isUp ? oneMore(kept) : kept;
  const point = rounded.length - places;
  const left = withoutZerosBefore(rounded.slice(0, point));
  return places === 0 ? sign + left : `${sign}${left}.${rounded.slice(point)}`;
}

/** The whole number above the one that the digits are, in as many digits at least. */
function oneMore(digits: string): string {
  const more = digits.length < EXACT_DIGITS ? Number(digits) + 1 : BigInt(digits) + 1n;
  return String(more).padStart(digits.length, "0");
}

/** Every whole number of so many digits is held exactly by a double. */
const EXACT_DIGITS = 15;

function withoutZerosBefore(whole: string): string {
  return whole.length > 1 && whole.startsWith("0") ? whole.replace(/^0+(?=\d)/, "") : whole;
}

/** True for "1.000": one by one writer and a thousand by another. As a count it would pass for a whole number. */
export function isOneOrThousand(text: string): boolean {
  return /^-?[1-9]\d{0,2}\.000$/.test(text);
}
