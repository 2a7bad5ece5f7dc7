import { jsonText } from "../../ingest/json-text.ts";
import { parseReturn } from "../../ingest/parse-return.ts";
import type { Finding } from "../../model/finding.ts";
import { type Issue, valueAt } from "../../model/issue.ts";
import { issuesOfLocal } from "../../pipeline/calculate-local-measures.ts";
import type { PeriodOfYear } from "../../model/period.ts";
import { lossesOfSources } from "../../model/lost-on-reading.ts";
import type { Return } from "../../model/return.ts";
import type { ReturnSource } from "../../model/return-source.ts";
import { sourcesShape } from "../../model/schemas/count-schemas.ts";
import { periods } from "../../reference/periods.ts";

/** The year that is reported, and the one that is set beside it. */
export type YearSlot = "current" | "previous";

/** One year's counts as they were given, right or wrong, and what is wrong with them. */
export interface YearDraft {
  /** As JSON holds it: what is typed into the form goes in here. */
  readonly value: unknown;
  /** Null while there are issues. */
  readonly return: Return | null;
  readonly issues: readonly Issue[];
  readonly warnings: readonly Issue[];
  /** The file that it was read from; null where all of it was typed. */
  readonly source: DraftSource | null;
  /** What was lost when files were read into it. */
  readonly lost: readonly Finding[];
}

/** A file that a draft was read from. */
export interface DraftSource {
  readonly name: string;
  /** Null for an example, which is a part of the page. */
  readonly bytes: number | null;
  /** The counts as the file gives them. */
  readonly value: unknown;
}

/** Longer than any return; a file beyond it is another one. */
const LONGEST_TEXT = 5_000_000;

/** Checks a value as a return, and keeps it whatever is wrong with it. */
export function draftOfValue(
  value: unknown,
  { source, lost }: Pick<YearDraft, "source" | "lost"> = { source: null, lost: [] },
): YearDraft {
  const parsed = parseReturn(withOrganisation(value));
  if (parsed.status === "invalid") {
    return { value, return: null, issues: parsed.issues, warnings: parsed.warnings, source, lost };
  }
  // A measure beside the nine needs its definition, which stands in the return here: the page has no other file for it.
  const { issues } = issuesOfLocal(parsed.return, []);
  const whole = issues.length === 0 ? parsed.return : null;
  return { value, return: whole, issues, warnings: parsed.warnings, source, lost };
}

/** With an organisation of which nothing is said yet, each of its fields is asked for by itself. */
function withOrganisation(value: unknown): unknown {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { organisation: {}, ...value }
    : value;
}

/** Reads the text of a file as a return. */
export function draftOfText(text: string): YearDraft {
  const json = jsonText(text, LONGEST_TEXT);
  return json.status === "read" ? draftOfValue(json.value) : unreadDraft(json.issues);
}

/** The draft of a file that could not be read. */
export function unreadDraft(issues: readonly Issue[], warnings: readonly Issue[] = []): YearDraft {
  return { value: {}, return: null, issues, warnings, source: null, lost: [] };
}

/** Says of a draft which file it was read from. */
export function withSource(draft: YearDraft, name: string, bytes: number | null): YearDraft {
  return { ...draft, source: { name, bytes, value: draft.value } };
}

/** True for a draft in which nothing stands, and of which nothing else is wrong: a blank form, or `{}`. */
export function isBlank({ value, issues }: YearDraft): boolean {
  return entriesIn(value) === 0 && issues.every(({ code }) => code === "missing");
}

/** How many entries a value has: numbers, texts, and cells that are said not to be known are none. */
export function entriesIn(value: unknown): number {
  if (value === null || value === undefined || value === "") return 0;
  if (typeof value !== "object") return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + entriesIn(inner), 0);
}

/** The account of the files that a draft was counted from, as far as it can be read. */
export function sourcesIn(value: unknown): readonly ReturnSource[] {
  const { success, data } = sourcesShape().safeParse(valueAt(value, ["sources"]));
  return success ? data : [];
}

/** The draft, without what was answered about a file: its counts and the account of its rows stay. */
export function withoutAnswersOf(draft: YearDraft, name: string): YearDraft {
  const sources = sourcesIn(draft.value);
  if (!sources.some((one) => one.name === name && one.answers !== undefined)) return draft;
  const forgotten = sources.map(({ answers, ...source }) =>
    answers === undefined || source.name === name ? source : { ...source, answers },
  );
  return draftOfValue({ ...(draft.value as object), sources: forgotten }, draft);
}

/** What was lost when files were counted and read into a draft. */
export function lossesOfDraft({ value, lost }: Pick<YearDraft, "value" | "lost">): readonly Finding[] {
  return [...lossesOfSources(sourcesIn(value)), ...lost];
}

/** The year, or the part of one, that a return says it is of; undefined where it gives no year. */
export function periodIn(value: unknown): PeriodOfYear | undefined {
  const [year, period] = [valueAt(value, ["year"]), valueAt(value, ["period"])];
  const isYear = typeof year === "number" && Number.isInteger(year) && year > 0 && year <= 9999;
  if (!isYear) return undefined;
  const row = periods.find(({ id }) => id === period);
  return { year, ...(row && { period: row.id }) };
}
