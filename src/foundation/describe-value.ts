const LONGEST_SHOWN = 60;

/** Says what a value is, short enough for a message and safe for a terminal, whatever it is. */
export function describeValue(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${String(value.length)}`;
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return JSON.stringify(shortened(printable(value)));
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  return `a ${typeof value}`;
}

function shortened(text: string): string {
  // A character takes at most two units of a text, so that a long one need not be taken apart whole.
  const characters = Array.from(text.slice(0, 2 * LONGEST_SHOWN + 2));
  if (characters.length <= LONGEST_SHOWN) return text;
  return `${characters.slice(0, LONGEST_SHOWN).join("")}…`;
}

/** Control and direction-changing characters could rewrite the terminal line that shows a message. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{FFFD}");
}
