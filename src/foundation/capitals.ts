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

/** Names as a sentence lists them: "2, 3 and 8a". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
