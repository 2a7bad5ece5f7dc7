import { jsonText } from "../../ingest/json-text.ts";
import { valueAt } from "../../model/issue.ts";
import type { CountsOfYears } from "./history.ts";
import { draftOfValue } from "./year-draft.ts";

/** A draft as a browser keeps it: the counts of both years, and the address of the page that they belong to. */
export interface KeptDraft extends CountsOfYears {
  readonly address: string;
}

/** The version of this form; a draft of another one is left alone. */
const FORM = 1;

/** Longer than the counts of two years; what is longer was not written by this page. */
const LONGEST_TEXT = 10_000_000;

/** Writes a draft as the text that is kept. */
export function keptText({ current, previous, address }: KeptDraft): string {
  const counts = { current: current.value, previous: previous?.value ?? null };
  return JSON.stringify({ wresDraft: FORM, address, ...counts });
}

/** Reads a kept text; null where it is none of this page. Every page of the same place can write there, so nothing is trusted. */
export function draftOfKept(text: string): KeptDraft | null {
  const json = jsonText(text, LONGEST_TEXT);
  if (json.status === "unreadable" || valueAt(json.value, ["wresDraft"]) !== FORM) return null;
  const [current, previous, address] = (["current", "previous", "address"] as const).map((key) =>
    valueAt(json.value, [key]),
  );
  return {
    current: draftOfValue(current ?? {}),
    previous: previous === null || previous === undefined ? null : draftOfValue(previous),
    address: typeof address === "string" ? address : "",
  };
}
