import { wordMeant } from "../foundation/mistyped.ts";
import { describeValue } from "../foundation/wres-error.ts";

/**
 * A value where a number or one of some words belongs, for a message. A cell may have slipped and hold a name, a birthday or the number of a
 * patient, so that a text and a number are quoted only where they are like a count or a percentage, very short, or nearly one of the words; else
 * their place has to do.
 */
export function quotedValue(value: unknown, words: readonly unknown[] = []): string {
  const shown = describeValue(value);
  return isHarmless.test(shown) || wordMeant(words.map(String), String(value)) !== undefined
    ? shown
    : "a value that is not quoted, since it may be about a person";
}

/**
 * What is neither text nor number; three characters; or at most nine digits as numbers are written: no day, and no zero before others, as numbers
 * of telephones have it.
 */
const isHarmless =
  /^-?[a-z]|^".{0,3}"$|^(?!(\D*\d){10}|\W*0\d)\W{0,2}\d{0,7}([^\w/]\d{3})*([.,]\d*)?\W{0,3}$/i;
