/** A text as it stands at the start of a sentence or of a heading. */
export function capitalised(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}

/** A title as it stands inside a sentence: an abbreviation further on keeps its capitals. */
export function inSentence(title: string): string {
  const [first = "", ...rest] = title;
  return first.toLowerCase() + rest.join("");
}
