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
 * reported as issues by `parseReturn`. An error that your own getter or callback throws passes as it is.
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
    // From JavaScript a message may come that no text can be made of.
    super(typeof message === "string" ? message : kindOf(message), options);
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
 * What a call that could not read what it was given throws; every other error stays as it is. The message names the function and the
 * kind of each argument, and no text or number of them, which may be about a person. What the engine says may quote one, and stays
 * with the cause.
 */
function misuse(name: string, given: readonly unknown[], cause: unknown): unknown {
  return cause instanceof TypeError || cause instanceof RangeError || cause instanceof SyntaxError
    ? new WresError(
        "wrong-arguments",
        `${name} was given ${given.map(kindOf).join(", ") || "nothing"}; expected what its documentation says.`,
        { cause },
      )
    : cause;
}

/**
 * A function as an entry point gives it away: called from JavaScript with something that its types exclude, it throws a
 * `WresError` that names it. With what its types allow, no function of the library throws an error of the engine.
 */
export function guarded<Given extends readonly unknown[], Answer>(
  name: string,
  call: (...given: Given) => Answer,
): (...given: Given) => Answer {
  return (...given) => {
    try {
      return call(...given);
    } catch (error) {
      throw misuse(name, given, error);
    }
  };
}

/** The same for a function that may answer later. */
export function guardedPromise<Given extends readonly unknown[], Answer>(
  name: string,
  call: (...given: Given) => Answer | Promise<Answer>,
): (...given: Given) => Answer | Promise<Answer> {
  const guardedCall = guarded(name, call);
  return (...given) => {
    const answer = guardedCall(...given);
    if (!(answer instanceof Promise)) return answer;
    return answer.catch((error: unknown) => {
      throw misuse(name, given, error);
    });
  };
}

/** Says which keys there are, in place of one that there is not. */
type ExpectedKey = (keys: readonly string[], key: string) => string;

/**
 * A function that refuses options with a key that there is not: under a misspelt one it would take its usual choice, and say nothing.
 *
 * @param at - The place of the options among the arguments, from 0.
 * @param name - What a message calls them.
 * @param expected - Left out where there are few keys: the list says which was meant, and a small function stays small.
 */
export function withKnownKeys<Given extends readonly unknown[], Answer>(
  call: (...given: Given) => Answer,
  at: number,
  name: string,
  keys: readonly string[],
  expected?: ExpectedKey,
): (...given: Given) => Answer {
  return (...given) => {
    refuseUnknownKeys(name, given[at], keys, expected);
    return call(...given);
  };
}

/** The same for a function that answers later, as it does when it refuses. */
export function withKnownKeysLater<Given extends readonly unknown[], Answer>(
  call: (...given: Given) => Promise<Answer>,
  at: number,
  name: string,
  keys: readonly string[],
  expected?: ExpectedKey,
): (...given: Given) => Promise<Answer> {
  return async (...given) => {
    refuseUnknownKeys(name, given[at], keys, expected);
    return call(...given);
  };
}

/** Stops a program that gives a key that there is not, or a number or a text instead of options. What is null is refused where it is read. */
export function refuseUnknownKeys(
  name: string,
  options: unknown,
  keys: readonly string[],
  expected: ExpectedKey = anyOf,
): void {
  const faults =
    typeof options === "object" || options === undefined
      ? Object.keys(options ?? {})
          .filter((key) => !keys.includes(key))
          .map((key) => `${name}.${printable(key)} is given; expected ${expected(keys, key)}.`)
      : [`${name} is ${describeValue(options)}; expected an object with ${anyOf(keys)}.`];
  if (faults.length > 0) throw new WresError("invalid-option", faults.join("\n"));
}

function anyOf(keys: readonly string[]): string {
  return keys.join(" or ");
}

/** The characters of a text that are shown, and the rest of it. */
const TOO_LONG = /^(.{60}).+/su;

/** Says what a value is, short enough for a message and safe for a terminal, whatever it is. */
export function describeValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(printable(value).replace(TOO_LONG, "$1…"));
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean")
    return String(value);
  return kindOf(value);
}

/** Says what kind of value it is, and nothing of what it holds. */
function kindOf(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  try {
    if (Array.isArray(value)) return `a list of ${value.length}`;
  } catch {
    // A proxy that was revoked does not say what it stands for.
  }
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

/** Control and direction-changing characters could rewrite the terminal line that shows a message. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{FFFD}");
}
