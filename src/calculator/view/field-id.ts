import type { YearSlot } from "../state/year-draft.ts";

/** The id that a field has on the page; two years have the same paths. */
export function fieldId(slot: YearSlot, path: string): string {
  return `${slot}-${encodeURIComponent(path)}`;
}
