import type { YearDraft } from "../state/year-draft.ts";
import { readDrafts } from "./read-drafts.ts";
import { showReportOf } from "./report-actions.ts";
import type { Store } from "./store.ts";
import { whileWorking } from "./while-working.ts";

/** Takes in this year's return, or last year's, and makes the report of it. */
export async function takeReturn(store: Store, slot: "current" | "previous", file: File): Promise<void> {
  await whileWorking(store, `Reading ${file.name}`, 0, async () => {
    const [draft, beside] = await readDrafts(file);
    const { current, previous } = store.state();
    if (draft === undefined) return;
    await takeDrafts(store, slot === "current" ? [draft, beside ?? previous] : [current, draft]);
  });
}

/** Takes in returns that were dropped together: the latest is this year's. */
export async function takeReturns(store: Store, files: readonly File[]): Promise<void> {
  await whileWorking(store, "Reading the files", 0, async () => {
    const drafts = (await Promise.all(files.map(readDrafts))).flat();
    const [current, previous] = drafts.toSorted((one, other) => yearOf(other) - yearOf(one));
    if (current !== undefined) await takeDrafts(store, [current, previous ?? null]);
  });
}

/** Puts returns into the form, with the columns that they need. */
export async function takeDrafts(
  store: Store,
  [current, previous]: readonly [YearDraft, YearDraft | null],
): Promise<void> {
  const text = JSON.stringify([current.value, previous?.value]);
  const columns = /"(?:asian|black|mixed)":(?!null)/.test(text) ? "all-groups" : "principal-groups";
  store.change({ current, previous, columns });
  // Whoever has begun with last year has this year still to come.
  if (JSON.stringify(current.value) !== "{}" || current.issues.some(({ code }) => code !== "missing"))
    await showReportOf(store);
}

function yearOf({ value }: YearDraft): number {
  const year: unknown = typeof value === "object" && value !== null && "year" in value ? value.year : 0;
  return typeof year === "number" ? year : 0;
}
