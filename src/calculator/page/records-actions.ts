import type { RecordsAnswer, RecordsRequest } from "../answers/count-records.ts";
import { draftedKinds } from "../../model/record-mapping.ts";
import type { Finding } from "../../model/finding.ts";
import { lossesOfPieces, partOfPiece } from "../../model/lost-on-reading.ts";
import { joinedParts, type RecordCounts, type RecordPart } from "../../model/record-counts.ts";
import type { RecordsOutcome } from "../state/calculator-state.ts";
import { draftOfValue } from "../state/year-draft.ts";
import { mappingOfFile, withAnswer } from "../state/mapping-answers.ts";
import { element, focusOn } from "./element.ts";
import { inBackground, whileWorking } from "./in-background.ts";
import type { Store } from "./store.ts";
import { readText } from "./take-returns.ts";

/** Drafts mappings for the chosen files of records, or counts them into this year's return. */
export async function workOnRecords(store: Store, task: RecordsRequest["task"]): Promise<void> {
  const files = [...(element("records-files", HTMLInputElement).files ?? [])];
  const [mapping] = element("records-mapping", HTMLInputElement).files ?? [];
  if (files.length === 0) {
    store.change({ fault: "No file of records is chosen." });
    return;
  }
  const given = mapping === undefined ? null : await readText(mapping);
  const before = store.state().records;
  const outcomes: RecordsOutcome[] = [];
  // One after another: each takes a whole processor, and the page shows the progress of one.
  for (const file of files) {
    const doing = `${task === "count" ? "Counting" : "Looking at"} ${file.name}`;
    await whileWorking(store, doing, file.size, async (onProgress) => {
      const answered = task === "count" ? mappingOfFile({ records: before }, file.name) : null;
      const mappings = given ?? answered;
      const request = { task, file, name: file.name, mappings, ...recordChoices() } satisfies RecordsRequest;
      const asked = await inBackground("records", request, onProgress);
      const { answer, counts, mapping: drafted } = asked as RecordsAnswer;
      // What was answered on the page stays there while something is still open.
      const kept = before.find((outcome) => outcome.file === file.name)?.mapping ?? null;
      outcomes.push({ file: file.name, answer, mapping: drafted ?? (answered === null ? null : kept) });
      store.change({ records: [...outcomes] });
      if (counts !== null) takeCounts(store, { name: file.name, ...counts });
    });
  }
  focusOn("records-0-title");
}

/** Puts the counts into the form, where a person can look at them and complete them. */
function takeCounts(store: Store, counts: RecordCounts & { readonly name: string }): void {
  const { current } = store.state();
  const { value, source, lost } = current;
  const { part } = counts;
  const before = (typeof value === "object" && value !== null ? value : {}) as RecordPart & {
    readonly year?: unknown;
  };
  const { year } = recordChoices();
  const whole = {
    ...joinedParts([before, part]),
    ...(before.year === undefined && year !== null && { year }),
  };
  const isReplaced = ({ paths }: Finding): boolean => paths.includes(partOfPiece(counts));
  const lostNow = [...lost.filter((finding) => !isReplaced(finding)), ...lossesOfPieces([counts])];
  store.change({ current: draftOfValue(whole, { source, lost: lostNow }) });
}

function recordChoices(): Pick<RecordsRequest, "kind" | "year"> {
  const kind = element("records-kind", HTMLSelectElement).value;
  const year = element("records-year", HTMLInputElement).value.trim();
  return {
    kind: draftedKinds.find((known) => known === kind) ?? null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  };
}

/** Takes what is answered on the page into the mapping of its file. */
export function listenToMappings(store: Store): void {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { mapping: file, question, path = "", code = "" } = target.dataset;
    if (file === undefined) return;
    const answer =
      question === undefined
        ? ({ about: "code", path, code, word: target.value } as const)
        : ({ about: "question", index: Number(question), answer: target.value } as const);
    const records = store
      .state()
      .records.map((outcome, index) =>
        index === Number(file) && outcome.mapping !== null
          ? { ...outcome, mapping: withAnswer(outcome.mapping, answer) }
          : outcome,
      );
    store.typed({ records });
  });
}
