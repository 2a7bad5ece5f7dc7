import type { RecordColumn } from "../../model/record-codes.ts";
import { makeRecordIssue, type RecordIssue } from "../../model/record-issue.ts";
import { normalCode } from "./normal-code.ts";
import type { RecordPlan } from "./record-plan.ts";
import type { RowShape } from "./row-batch.ts";

/** A heading as mappings compare it. */
export function normalHeading(text: string): string {
  return normalCode(text).replace(/[\t\n\r \u00A0]+/g, " ");
}

/** Where the column stands among headings that are normal already; -1 where it does not. */
function placeOf(column: RecordColumn, headings: readonly string[]): number {
  for (const name of [column].flat()) {
    const place = headings.indexOf(normalHeading(name));
    if (place >= 0) return place;
  }
  return -1;
}

/** How many of the columns of a plan a row of headings has. */
export function columnsFound(plan: RecordPlan, row: readonly string[]): number {
  const headings = row.map(normalHeading);
  return new Set(columnsOf(plan).filter((column) => placeOf(column, headings) >= 0)).size;
}

/** All the columns of a plan, the person's last. */
function columnsOf(plan: RecordPlan): readonly RecordColumn[] {
  return [...plan.columns.map(({ column }) => column), ...(plan.person === null ? [] : [plan.person])];
}

/** The shape that rows have under some headings; null where a column is missing. */
export function findColumns(
  plan: RecordPlan,
  headings: readonly string[],
  rows: "lists" | "objects",
): { readonly shape: RowShape | null; readonly issues: readonly RecordIssue[] } {
  const normal = headings.map(normalHeading);
  const columns = columnsOf(plan);
  const places = columns.map((column) => placeOf(column, normal));
  const keys = places.map((place) => (rows === "lists" ? place : (headings[place] ?? "")));
  const names = places.map((place) => headings[place] ?? "");
  const last = normal.findLastIndex((heading) => heading !== "");
  const isPerson = (index: number): boolean => index === plan.columns.length;
  const shape: RowShape = {
    keys: keys.filter((_, index) => !isPerson(index)),
    personKey: keys[plan.columns.length] ?? null,
    headings: names.filter((_, index) => !isPerson(index)),
    personHeading: names[plan.columns.length] ?? null,
    width: rows === "lists" ? { least: last + 1, most: headings.length } : null,
  };
  const missing = columns.filter((_, index) => places[index] === -1);
  const repeated = [...new Set(places)].filter(
    (place) => place >= 0 && normal.includes(normal[place] ?? "", place + 1),
  );
  return {
    shape: missing.length === 0 ? shape : null,
    issues: [
      ...missing.map((column) => about("missing-column", [column].flat()[0] ?? "")),
      ...repeated.map((place) => about("repeated-column", headings[place] ?? "")),
    ],
  };
}

function about(code: "missing-column" | "repeated-column", column: string): RecordIssue {
  return makeRecordIssue({ code, column, value: null, rows: 0, line: null });
}
