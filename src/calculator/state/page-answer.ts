import type { Issue } from "../../model/issue.ts";
import type { Document } from "../../report/tables/document.ts";

/** One file that can be saved: the text, and how its name ends. */
export interface SavedText {
  /** What the button says: `JSON`. */
  readonly label: string;
  readonly extension: "html" | "json" | "csv" | "md";
  readonly text: string;
}

/** An answer that the page shows as it is and offers as files; or what was wrong with the question. */
export type PageAnswer =
  | { readonly status: "answered"; readonly document: Document; readonly texts: readonly SavedText[] }
  | { readonly status: "refused"; readonly issues: readonly Issue[] };
