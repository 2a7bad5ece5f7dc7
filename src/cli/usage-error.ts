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
