import { LONGEST_CODE } from "../../model/record-pattern.ts";
import { isBlankCharacter, trimmedCell } from "./normal-code.ts";

const HEAD = 3;

/** Room for the longest key: its head, and three bytes a character. */
export const LONGEST_KEY: number = HEAD + 3 * LONGEST_CODE;

/**
 * Writes who a row is about as bytes: how many, which partition, then a byte for each character of ASCII, a to z as
 * capitals, and three for any other; two texts give the same bytes only where mappings take them for the same.
 *
 * @returns How many bytes; 0 where the text is blank or too long to be a key.
 */
export function writePersonKey(text: string, partition: number, key: Uint8Array): number {
  const name = hasBlankEnds(text) ? trimmedCell(text) : text;
  if (name === "" || name.length > LONGEST_CODE) return 0;
  let length = HEAD;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code < 0x80) {
      key[length] = code >= 0x61 && code <= 0x7a ? code - 0x20 : code;
      length += 1;
    } else {
      key[length] = 0x80;
      key[length + 1] = code >> 8;
      key[length + 2] = code & 0xff;
      length += 3;
    }
  }
  key[0] = length >> 8;
  key[1] = length & 0xff;
  key[2] = partition;
  return length;
}

function hasBlankEnds(text: string): boolean {
  return (
    text === "" || isBlankCharacter(text.charCodeAt(0)) || isBlankCharacter(text.charCodeAt(text.length - 1))
  );
}
