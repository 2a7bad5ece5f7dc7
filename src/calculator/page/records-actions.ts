import type { RecordsAnswer, RecordsRequest } from "../answers/count-records.ts";
import { isWorkbookName } from "../../foundation/workbook-name.ts";
import type { ChosenColumn } from "../../model/mapping-columns.ts";
import { draftedKinds } from "../../model/record-mapping.ts";
import type { Finding } from "../../model/finding.ts";
import { sourceOfPiece } from "../../model/lost-on-reading.ts";
import { joinedParts, type RecordCounts, type RecordPart } from "../../model/record-counts.ts";
import type { CalculatorState, RecordsOutcome } from "../state/calculator-state.ts";
import type { KeptDraft } from "../state/kept-draft.ts";
import { draftOfValue, periodIn, sourcesIn, withoutAnswersOf } from "../state/year-draft.ts";
import {
  type DraftedMapping,
  type MappingAnswer,
  mappingOfFile,
  waitingFiles,
  withAnswer,
  withAnswerOf,
  withAnswersAgain,
  withColumnAt,
  withTakenOver,
} from "../state/mapping-answers.ts";
import { element, focusOn } from "./element.ts";
import { inBackground, whileWorking, workbookScript } from "./in-background.ts";
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
  const given = mapping === undefined ? null : await mappingTextOf(store, mapping);
  if (given === undefined) return;
  const before = store.state().records;
  const outcomes: RecordsOutcome[] = [];
  // One after another: each takes a whole processor, and the page shows the progress of one.
  for (const file of files) {
    const doing = `${task === "count" ? "Counting" : "Looking at"} ${file.name}`;
    await whileWorking(store, doing, file.size, async (onProgress) => {
      const answered = task === "count" ? mappingOfFile({ records: before }, file.name) : null;
      const mappings = given ?? answered;
      const of = periodIn(store.state().current.value);
      const request = { task, file, name: file.name, mappings, of, ...chosenRecords(store.state()) };
      const asked = await inBackground("records", request satisfies RecordsRequest, onProgress);
      const { answer, counts, mapping: drafted } = asked as RecordsAnswer;
      const open = before.find((outcome) => outcome.file === file.name);
      // What was answered on the page stays there while something is still open.
      const old = { mapping: answered === null ? null : (open?.mapping ?? null), takenOver: null };
      const shown = drafted === null ? old : answeredAgain(store, file, drafted);
      outcomes.push({ file: file.name, bytes: file.size, answer, ...shown });
      store.change({ records: [...outcomes] });
      if (counts !== null) takeCounts(store, { name: file.name, ...counts });
    });
  }
  focusOn("records-0-title");
}

/** The text of a chosen mapping, also of one that was filled in in Excel; undefined where it cannot be read, which the page then says. */
async function mappingTextOf(store: Store, file: File): Promise<string | undefined> {
  if (!isWorkbookName(file.name)) return readText(file);
  const { mappingOfWorkbook } = await workbookScript();
  const read = mappingOfWorkbook(new Uint8Array(await file.arrayBuffer()));
  if (read.status === "read") return JSON.stringify(read.value);
  store.change({ fault: `${file.name}: ${read.issues.map(({ message }) => message).join(" ")}` });
  return undefined;
}

/** A mapping that was drafted anew, with what was answered about this file before. */
function answeredAgain(
  store: Store,
  { name, size }: File,
  mapping: DraftedMapping,
): Pick<RecordsOutcome, "mapping" | "takenOver"> {
  const drafted = { file: name, bytes: size, mapping };
  const { answered } = store.state();
  const takenOver = withAnswersAgain(answered, drafted);
  if (takenOver === null) return { mapping, takenOver };
  store.change({ answered: withTakenOver(answered, drafted, takenOver) });
  return { mapping: takenOver.mapping, takenOver };
}

/** Puts the counts into the form, where a person can look at them and complete them. */
function takeCounts(store: Store, counts: RecordCounts & { readonly name: string }): void {
  const { current } = store.state();
  const { value, source, lost } = current;
  const { part } = counts;
  const before = (typeof value === "object" && value !== null ? value : {}) as RecordPart & {
    readonly year?: unknown;
  };
  const { year } = chosenRecords(store.state());
  const whole = {
    ...joinedParts([before, part]),
    ...(before.year === undefined && year !== null && { year }),
  };
  const counted = sourceOfPiece(counts);
  const sources = [...sourcesIn(value).filter(({ part: of }) => of !== counted.part), counted];
  const isReplaced = ({ paths }: Finding): boolean => paths.includes(counted.part);
  const lostNow = lost.filter((finding) => !isReplaced(finding));
  store.change({ current: draftOfValue({ ...whole, sources }, { source, lost: lostNow }) });
}

/** What the rows are said to be; nothing where their headings decide. */
function chosenRecords({
  recordChoices: { kind, year },
}: Pick<CalculatorState, "recordChoices">): Pick<RecordsRequest, "kind" | "year"> {
  return {
    kind: draftedKinds.find((known) => known === kind) ?? null,
    year: /^\d{4}$/.test(year) ? Number(year) : null,
  };
}

/** What is chosen beside the files of records. */
export function readRecordChoices(): CalculatorState["recordChoices"] {
  return {
    kind: element("records-kind", HTMLSelectElement).value,
    year: element("records-year", HTMLInputElement).value.trim(),
  };
}

/** Puts what was chosen before beside the files of records, and opens their part where answers wait for a file. */
export function showRecords({ recordChoices, answered }: KeptDraft): void {
  const { kind, year } = recordChoices;
  element("records-kind", HTMLSelectElement).value = draftedKinds.find((known) => known === kind) ?? "";
  element("records-year", HTMLInputElement).value = year;
  if (answered.length > 0) element("records-part", HTMLDetailsElement).open = true;
}

/** Takes what is answered on the page into the mapping of its file, and looks at a file again for which answers wait. */
export function listenToMappings(store: Store): void {
  document.addEventListener("input", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const { mapping: file } = target.dataset;
    if (file === undefined) return;
    const drafted = store.state().records[Number(file)]?.mapping ?? null;
    if (drafted === null) return;
    store.typed(answeredRecords(store.state(), Number(file), answerIn(drafted, target)));
  });
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLSelectElement)) return;
    const { columnOf, path = "" } = target.dataset;
    if (columnOf === undefined) return;
    const heading = target.value === "" ? null : target.value;
    void chooseColumn(store, Number(columnOf), { path, heading }, target.id);
  });
  element("records-files", HTMLInputElement).addEventListener("change", ({ target }) => {
    const chosen = target instanceof HTMLInputElement ? [...(target.files ?? [])] : [];
    const waiting = new Set(waitingFiles(store.state()).map(({ name }) => name));
    if (chosen.some(({ name }) => waiting.has(name))) void workOnRecords(store, "draft");
  });
}

/** Reads another column at a place of a mapping, and looks at the file again for its codes and for what is to be decided. */
async function chooseColumn(
  store: Store,
  index: number,
  { path, heading }: ChosenColumn,
  field: string,
): Promise<void> {
  const outcome = store.state().records[index];
  if (!outcome?.mapping) return;
  const file = [...(element("records-files", HTMLInputElement).files ?? [])].find(
    ({ name }) => name === outcome.file,
  );
  if (file === undefined) {
    store.change({
      fault: `Choose ${outcome.file} again under “Files of records”: the page looks at its columns.`,
    });
    return;
  }
  const mappings = JSON.stringify(withColumnAt(outcome.mapping, path, heading));
  await whileWorking(store, `Looking at ${file.name}`, file.size, async (onProgress) => {
    const request = {
      task: "draft",
      file,
      name: file.name,
      mappings,
      ...chosenRecords(store.state()),
    } as const;
    const asked = await inBackground("records", request satisfies RecordsRequest, onProgress);
    const { answer, mapping } = asked as RecordsAnswer;
    const shown =
      mapping === null ? { ...outcome, answer } : { ...outcome, answer, mapping, takenOver: null };
    store.change({ records: store.state().records.map((one, place) => (place === index ? shown : one)) });
  });
  focusOn(field);
}

/** The files of records once something is answered about the mapping of one of them. */
function answeredRecords(
  { records, answered }: Pick<CalculatorState, "records" | "answered">,
  file: number,
  answer: MappingAnswer,
): Pick<CalculatorState, "records" | "answered"> {
  const outcome = records[file];
  if (!outcome?.mapping) return { records, answered };
  const mapping = withAnswer(outcome.mapping, answer);
  return {
    records: records.map((one) => (one === outcome ? { ...one, mapping } : one)),
    answered: withAnswerOf(answered, { ...outcome, mapping }, answer),
  };
}

/** Adds a rule for a code that is not listed. */
export function addCode(store: Store, { dataset }: HTMLElement): void {
  const { of = "", path = "" } = dataset;
  const file = Number(dataset["file"]);
  const field = element(`${of}-other`, HTMLInputElement);
  const code = field.value.trim();
  field.setCustomValidity(code === "" ? "Write the code as it stands in the file." : "");
  if (!field.reportValidity()) return;
  const word = element(`${of}-other-word`, HTMLSelectElement).value;
  const column = columnOf(store.state().records[file]?.mapping?.columns ?? [], path);
  field.value = "";
  const said = `${code} is added to the column ${column}.`;
  store.change({
    ...answeredRecords(store.state(), file, { about: "code", path, column, code, word }),
    said,
  });
  focusOn(`${of}-other`);
}

/** What a menu or a field of a mapping answers. */
function answerIn(
  { mapping, columns }: DraftedMapping,
  { dataset, value }: HTMLInputElement | HTMLSelectElement,
): MappingAnswer {
  const { question, path = "", code = "" } = dataset;
  if (question !== undefined) {
    const asked = mapping.toDecide?.[Number(question)]?.question ?? "";
    return { about: "question", question: asked, answer: value };
  }
  return { about: "code", path, column: columnOf(columns, path), code, word: value };
}

/** The file's own heading of the column that a place of a mapping reads. */
function columnOf(columns: DraftedMapping["columns"], path: string): string {
  return columns.find((one) => one.path === path)?.column ?? "";
}

/** Forgets what was answered about a file that is not open on the page, in the account of its rows too. */
export function forgetAnswers(store: Store, name: string): void {
  const { answered, current } = store.state();
  store.change({
    answered: answered.filter((one) => one.name !== name),
    current: withoutAnswersOf(current, name),
    said: `The answers about ${name} are forgotten.`,
  });
  focusOn("records-files");
}
