import { type Issue, makeIssue } from "../model/issue.ts";

/** The value of a text of JSON, or the reason why it is none. */
export type JsonText =
  | { readonly status: "read"; readonly value: unknown }
  | { readonly status: "unreadable"; readonly issue: Issue };

/** Reads a text as JSON. One that is far too long is another file; an editor's mark at its beginning is passed over. */
export function jsonText(text: string, mostCharacters: number): JsonText {
  if (text.length > mostCharacters) {
    const most = `a file of at most ${String(mostCharacters / 1_000_000)} million characters`;
    return unreadable(makeIssue("file-too-large", "", most, `${String(text.length)} characters long`));
  }
  try {
    return { status: "read", value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return unreadable(makeIssue("not-json", "", "a JSON text", `not JSON (${why})`));
  }
}

function unreadable(issue: Issue): JsonText {
  return { status: "unreadable", issue };
}
