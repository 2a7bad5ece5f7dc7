import { issuePath } from "../../model/issue.ts";
import type { YearDraft, YearSlot } from "./year-draft.ts";

/** The counts of both years, as they stand between two steps. */
export interface CountsOfYears {
  readonly current: YearDraft;
  readonly previous: YearDraft | null;
}

/** A place that a step has changed. */
export interface ChangedPlace {
  readonly slot: YearSlot;
  /** The path of the field: `shortlisting.appointed.bme`; empty for a whole year. */
  readonly path: string;
}

/** One change of the counts: a field that was typed into, a block that was pasted, a file that was opened. */
export interface Step {
  readonly before: CountsOfYears;
  readonly after: CountsOfYears;
  readonly changed: readonly ChangedPlace[];
}

/** The steps that were made, and those that were undone, the latest last. */
export interface CountsHistory {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** A page with nothing to undo. */
export const noHistory: CountsHistory = { done: [], undone: [] };

/** More steps than anybody goes back. */
const MOST_STEPS = 200;

/** Adds a change to the history. What is typed into one field, key by key, is one step; a change back to where it began is none. */
export function recorded(history: CountsHistory, before: CountsOfYears, after: CountsOfYears): CountsHistory {
  const changed = changedPlaces(before, after);
  if (changed.length === 0) return history;
  const last = history.done.at(-1);
  const goesOn = last !== undefined && history.undone.length === 0 && isOneField(last.changed, changed);
  if (!goesOn) return { done: [...history.done, { before, after, changed }].slice(-MOST_STEPS), undone: [] };
  const others = history.done.slice(0, -1);
  const isBack = changedPlaces(last.before, after).length === 0;
  return { done: isBack ? others : [...others, { ...last, after }], undone: [] };
}

/** A step, and the counts and the history as they are once it is taken back or made again. */
export interface Turn {
  readonly step: Step;
  readonly counts: CountsOfYears;
  readonly history: CountsHistory;
}

/** Takes the last step back; null where there is none. */
export function undo({ done, undone }: CountsHistory): Turn | null {
  const step = done.at(-1);
  if (step === undefined) return null;
  return { step, counts: step.before, history: { done: done.slice(0, -1), undone: [...undone, step] } };
}

/** Makes the step again that was undone last; null where there is none. */
export function redo({ done, undone }: CountsHistory): Turn | null {
  const step = undone.at(-1);
  if (step === undefined) return null;
  return { step, counts: step.after, history: { done: [...done, step], undone: undone.slice(0, -1) } };
}

function isOneField(one: readonly ChangedPlace[], other: readonly ChangedPlace[]): boolean {
  const places = [...one, ...other].map(({ slot, path }) => `${slot} ${path}`);
  return one.length === 1 && other.length === 1 && one[0]?.path !== "" && places[0] === places[1];
}

/** The places in which two states of the counts differ. */
function changedPlaces(before: CountsOfYears, after: CountsOfYears): readonly ChangedPlace[] {
  return (["current", "previous"] as const).flatMap((slot) => {
    const [was, is] = [before[slot], after[slot]];
    if (was === is) return [];
    const isOtherFile = was?.source !== is?.source;
    const paths = was === null || is === null || isOtherFile ? [""] : changedPaths(was.value, is.value, []);
    return paths.map((path) => ({ slot, path }));
  });
}

function changedPaths(was: unknown, is: unknown, steps: readonly (string | number)[]): readonly string[] {
  if (was === is) return [];
  if (Array.isArray(was) || Array.isArray(is)) return changedEntries(listOf(was), listOf(is), steps);
  const [old, now] = [entriesOf(was), entriesOf(is)];
  if (old.size === 0 && now.size === 0) return [issuePath(steps)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    changedPaths(old.get(key), now.get(key), [...steps, key]),
  );
}

/** The changed places of a list; of one that has become longer or shorter, the entry that was added or taken out. */
function changedEntries(
  was: readonly unknown[],
  is: readonly unknown[],
  steps: readonly (string | number)[],
): readonly string[] {
  const longer = was.length > is.length ? was : is;
  if (was.length === is.length) {
    return longer.flatMap((_, index) => changedPaths(was[index], is[index], [...steps, index]));
  }
  const first = longer.findIndex((_, index) => JSON.stringify(was[index]) !== JSON.stringify(is[index]));
  return [issuePath([...steps, first])];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null ? Object.entries(value) : []);
}
