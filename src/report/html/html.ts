/** A piece of HTML that is safe to stand in a page as it is. */
export interface Html {
  readonly markup: string;
}

/**
 * Puts texts into HTML. What is put in is escaped, so that a name with markup in it stays a name; only what was
 * itself made here goes in as HTML.
 */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (Html | string | readonly Html[])[]
): Html {
  return {
    markup: parts.reduce((before, part, index) => {
      const value = values[index - 1];
      return before + (value === undefined ? "" : markupOf(value)) + part;
    }),
  };
}

/** HTML that a library of ours or another has made, such as a picture. */
export function trusted(markup: string): Html {
  return { markup };
}

/** Escapes the characters that have a meaning in HTML, in a text or between quotation marks. */
function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

function markupOf(value: Html | string | readonly Html[]): string {
  if (typeof value === "string") return escaped(value);
  return "markup" in value ? value.markup : value.map(({ markup }) => markup).join("");
}
