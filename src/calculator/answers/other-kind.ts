import { isPrintedCounts } from "../../ingest/parse-printed-counts.ts";

/** Says what a file is that was given as a return and is none, and where it belongs; null where it may be a return. */
export function otherKind(name: string, value: unknown): string | null {
  const kind = kindOf(value);
  return kind === null ? null : `${name} ${kind} Nothing was changed.`;
}

function kindOf(value: unknown): string | null {
  if (Array.isArray(value))
    return "looks like a list of figures or of mappings. Figures are checked in the tab “Check printed figures”.";
  if (typeof value !== "object" || value === null) return null;
  if ("cells" in value)
    return "looks like a table to be published: audit it in the tab “Audit a redacted table”.";
  if ("figures" in value) return "looks like printed figures: check them in the tab “Check printed figures”.";
  if ("measures" in value)
    return "looks like the figures of a report, and not the counts that it was made from.";
  if (isPrintedCounts(value))
    return "looks like counts of records: a part of a return, without the name of an organisation.";
  return null;
}

/** True for the name of a file of records, which is counted and not opened. */
export function isRecordsName(name: string): boolean {
  return /\.(?:csv|tsv|txt)$/i.test(name);
}
