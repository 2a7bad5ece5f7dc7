/**
 * Every way in which a caller can misuse the library. The codes are stable; the messages may improve.
 *
 * @since 0.1.0
 */
export type WresErrorCode =
  | "wrong-arguments"
  | "not-a-count"
  | "part-over-whole"
  | "invalid-level"
  | "invalid-option"
  | "invalid-return"
  | "unknown-measure"
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

  constructor(
    code: WresErrorCode,
    message: string,
    options?: {
      /** The error that led to this one. */
      readonly cause: unknown;
    },
  ) {
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

/**
 * What a call that could not read what it was given throws; every other error stays as it is. What the engine says may quote what
 * was given, and stays with the cause.
 */
function misuse(cause: unknown): unknown {
  return cause instanceof TypeError || cause instanceof RangeError
    ? new WresError("wrong-arguments", "A function was given what its types exclude; the cause says where.", {
        cause,
      })
    : cause;
}

/**
 * A function as an entry point gives it away: called from JavaScript with something that its types exclude, it throws a
 * `WresError`. With what its types allow, no function of the library throws a `TypeError` or a `RangeError`.
 */
export function guarded<Given extends readonly unknown[], Answer>(
  call: (...given: Given) => Answer,
): (...given: Given) => Answer {
  return (...given) => {
    try {
      return call(...given);
    } catch (error) {
      throw misuse(error);
    }
  };
}

/** The same for a function that may answer later. */
export function guardedPromise<Given extends readonly unknown[], Answer>(
  call: (...given: Given) => Answer | Promise<Answer>,
): (...given: Given) => Answer | Promise<Answer> {
  const guardedCall = guarded(call);
  return (...given) => {
    const answer = guardedCall(...given);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw misuse(error);
    });
  };
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
