import type { RecordPart } from "../../model/record-counts.ts";
import type { RecordsAnswer } from "../answers/count-records.ts";
import type { RecordsRequest } from "../answers/records-request.ts";
import type { RecordsOutcome } from "../state/calculator-state.ts";
import { draftOfValue } from "../state/year-draft.ts";
import { element, focusOn } from "./element.ts";
import { inBackground } from "./in-background.ts";
import { readText } from "./read-text.ts";
import type { Store } from "./store.ts";
import { whileWorking } from "./while-working.ts";

/** Drafts mappings for the chosen files of records, or counts them into this year's return. */
export async function workOnRecords(store: Store, task: RecordsRequest["task"]): Promise<void> {
  const files = [...(element("records-files", HTMLInputElement).files ?? [])];
  const [mapping] = element("records-mapping", HTMLInputElement).files ?? [];
  if (files.length === 0) {
    store.change({ fault: "No file of records is chosen." });
    return;
  }
  const mappings = mapping === undefined ? null : await readText(mapping);
  store.change({ records: [] });
  // One after another: each takes a whole processor, and the page shows the progress of one.
  for (const file of files) {
    const doing = `${task === "count" ? "Counting" : "Looking at"} ${file.name}`;
    await whileWorking(store, doing, file.size, async (onProgress) => {
      const request = { task, file, mappings, ...recordChoices() } satisfies RecordsRequest;
      const { answer, part } = (await inBackground("records", request, onProgress)) as RecordsAnswer;
      const outcome: RecordsOutcome = { file: file.name, answer };
      store.change({ records: [...store.state().records, outcome] });
      if (part !== null) takePart(store, part);
    });
  }
  focusOn("records-0-title");
}

/** What was counted goes into the form, where it can be looked at and completed. */
function takePart(store: Store, part: RecordPart): void {
  const { value } = store.state().current;
  const before = (typeof value === "object" && value !== null ? value : {}) as {
    readonly year?: unknown;
    readonly bank?: object;
  };
  const { year } = recordChoices();
  const bank = { ...before.bank, ...part.bank };
  const whole = {
    ...before,
    ...(before.year === undefined && year !== null && { year }),
    ...part,
    ...(Object.keys(bank).length > 0 && { bank }),
  };
  store.change({ current: draftOfValue(whole) });
}

function recordChoices(): Pick<RecordsRequest, "kind" | "year"> {
  const kinds = ["workforce", "shortlisting", "disciplinary", "training", "survey"] as const;
  const kind = element("records-kind", HTMLSelectElement).value;
  const year = element("records-year", HTMLInputElement).value.trim();
  return {
    kind: kinds.find((known) => known === kind) ?? null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  };
}
