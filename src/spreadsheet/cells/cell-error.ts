import { describeValue } from "../../foundation/describe-value.ts";

/**
 * The errors that spreadsheets know: nobody below the line, not given, and something that cannot be read.
 *
 * @since 0.1.0
 */
export type CellErrorCode = (typeof ERRORS)[number];

const ERRORS = ["#DIV/0!", "#N/A", "#VALUE!"] as const;

/** Stops a formula: the cell shows the code, and the message where the host can show one. */
export class CellError extends Error {
  readonly code: CellErrorCode;

  constructor(code: CellErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Stops a formula that was handed something that cannot be read; an error goes on as what it is. `place` is counted from 0. */
export function refuse(place: number, received: unknown, expected: string): never {
  const code = ERRORS.find((error) => error === received) ?? "#VALUE!";
  const what = Array.isArray(received) ? "a range" : describeValue(received);
  throw new CellError(code, `argument ${String(place + 1)} is ${what}; expected ${expected}.`);
}
