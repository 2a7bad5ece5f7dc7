import { WresError } from "../foundation/wres-error.ts";

/** A command that cannot be carried out as it was typed: exit code 2. */
export class UsageError extends Error {}

/** Reads the value of an option that takes one of a few words. */
export function oneOf<Word extends string>(option: string, given: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === given);
  if (found === undefined) {
    throw new UsageError(`${option} is ${JSON.stringify(given)}; expected one of ${words.join(", ")}.`);
  }
  return found;
}

/** Reads the value of an option that takes a year. */
export function fourDigitYear(option: string, given: string, example: string): number {
  if (/^\d{4}$/.test(given)) return Number(given);
  throw new UsageError(
    `${option} is ${JSON.stringify(given)}; expected a year of four digits, such as ${example}.`,
  );
}

/** Does something of which the command alone decides whether the library accepts it. */
export function blamedOnUsage<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw error instanceof WresError ? new UsageError(error.message) : error;
  }
}
