/**
 * Every way in which a caller can misuse the library. The codes are stable; the messages may improve.
 *
 * @since 0.1.0
 */
export type WresErrorCode =
  | "not-a-count"
  | "part-over-whole"
  | "invalid-level"
  | "invalid-option"
  | "invalid-return"
  | "unknown-measure"
  | "unknown-version"
  | "not-comparable-years"
  | "repeated-return"
  | "invalid-mapping"
  | "unreadable-file"
  | "not-installed"
  | "counts-do-not-add"
  | "invalid-target"
  | "invalid-table";

/**
 * A mistake of the program that calls the library, never of the data that a person typed: that is
 * reported as issues by `parseReturn`.
 *
 * @example
 * ```ts
 * import { share, WresError } from "wres-metrics";
 * try {
 *   share({ count: 12.5, of: 100 });
 * } catch (error) {
 *   if (error instanceof WresError) console.log(error.code); // not-a-count
 * }
 * ```
 * @since 0.1.0
 */
export class WresError extends Error {
  /** The stable name of the mistake. */
  readonly code: WresErrorCode;

  constructor(code: WresErrorCode, message: string, options?: { readonly cause: unknown }) {
    super(message, options);
    this.name = "WresError";
    this.code = code;
  }
}

/**
 * Recognises a mistake of a calling program whichever copy of the library threw it. A program that imports the library here and
 * requires it there has two copies, and `instanceof` knows the errors of one.
 *
 * @param error - What was caught.
 * @returns true for a `WresError`.
 * @example
 * ```ts
 * import { isWresError, share } from "wres-metrics";
 * try {
 *   share({ count: 12.5, of: 100 });
 * } catch (error) {
 *   if (isWresError(error)) console.log(error.code); // not-a-count
 * }
 * ```
 * @since 0.1.0
 */
export function isWresError(error: unknown): error is WresError {
  return error instanceof Error && error.name === "WresError" && "code" in error;
}

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
