/**
 * The words of a text, one space between them: the letters a to z as capitals, `&` and `+` as AND, and everything else that is
 * neither a letter of A to Z nor a digit as a space. Dashes, slashes, brackets, commas and quotes of all kinds thus read the same.
 * A text of signs alone has the one word `-`, so that it is not taken for a blank.
 */
export function textWords(text: string): string {
  const words = text
    .replace(/[a-z]+/g, (letters) => letters.toUpperCase())
    .replace(/[&+]/g, " AND ")
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();
  return words === "" && text.trim() !== "" ? "-" : words;
}

/**
 * The words of a code. What begins with `#` has none: so a spreadsheet writes that a formula has failed, and `#N/A` is a look-up that
 * found nothing, not an answer "n/a".
 */
export function codeWords(text: string): string {
  return text.trimStart().startsWith("#") ? "#" : textWords(text);
}

/** True where a text is the same as its beginning, or goes on behind it with another word or a sign; in any case, whatever its blanks. */
export function beginsWith(text: string, beginning: string): boolean {
  const [whole, start] = [text, beginning.trim()].map((one) => one.toLowerCase().replace(/\s+/g, " "));
  return (whole ?? "").startsWith(start ?? "") && !/^[\p{L}\p{N}]/u.test((whole ?? "").slice(start?.length));
}
