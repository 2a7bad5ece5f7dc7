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
