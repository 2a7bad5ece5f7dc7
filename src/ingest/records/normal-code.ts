const [TAB, LINE_FEED, RETURN, SPACE, NO_BREAK_SPACE] = [0x09, 0x0a, 0x0d, 0x20, 0xa0];

/** Whether a character at the end of a cell says nothing. */
export function isBlankCharacter(code: number): boolean {
  return code === SPACE || code === NO_BREAK_SPACE || code === TAB || code === RETURN || code === LINE_FEED;
}

/** A cell without the blanks at its ends. A loop, because a pattern may take quadratic time on a long cell. */
export function trimmedCell(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlankCharacter(text.charCodeAt(start))) start += 1;
  while (end > start && isBlankCharacter(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A cell as mappings compare it: without blanks at its ends, the letters a to z as capitals. */
export function normalCode(text: string): string {
  return trimmedCell(text).replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}
