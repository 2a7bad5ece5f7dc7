/** A text as it stands at the start of a sentence or of a heading. */
export function capitalised(text: string): string {
  const [first = "", ...rest] = text;
  return first.toUpperCase() + rest.join("");
}
