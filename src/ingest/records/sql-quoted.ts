import { describeValue } from "../../foundation/describe-value.ts";
import { WresError } from "../../foundation/wres-error.ts";

/** A name or a text between quotes, those inside it doubled: the way of the SQL standard. */
export function quoted(text: string, quote: '"' | "'" | "`"): string {
  return quote + withoutNull(text).replaceAll(quote, quote + quote) + quote;
}

/** Stops a program at U+0000, which ends a text in the middle in some databases and is refused by others. */
export function withoutNull(text: string): string {
  if (!text.includes("\0")) return text;
  throw new WresError(
    "invalid-mapping",
    `${describeValue(text)} holds the character U+0000, which no SQL can hold.`,
  );
}
