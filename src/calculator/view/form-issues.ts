import { type Issue, issuePath, valueAt } from "../../model/issue.ts";
import { issueInForm } from "../../report/words/issue-words.ts";
import { type Field, fieldOfIssue, fieldsByPath, type FieldSection } from "../state/return-fields.ts";
import { otherFields } from "../state/fields-of-file.ts";
import type { YearDraft, YearSlot } from "../state/year-draft.ts";

/** An issue, and the field that a person has to look at. */
export interface PlacedIssue {
  readonly issue: Issue;
  /** The issue as the form says it. */
  readonly words: string;
  /** Null where it is about the file as a whole. */
  readonly path: string | null;
  /** The id on the page. */
  readonly target: string;
}

/** One year's form: its draft, what the form shows of it, and what is wrong where. */
export interface YearForm {
  readonly slot: YearSlot;
  readonly draft: YearDraft;
  readonly sections: readonly FieldSection[];
  /** What stands before the names of its fields, so that those of two forms differ: `Last year: `; empty for the current one. */
  readonly whose: "" | "Last year: " | "The period before: ";
  readonly others: readonly Field[];
  readonly issues: readonly PlacedIssue[];
  readonly warnings: readonly PlacedIssue[];
  /** The field that a path leads to, and its id on the page. */
  readonly placeOf: (path: string) => Pick<PlacedIssue, "path" | "target">;
}

/** Puts every issue of a year to a field of its form. */
export function yearForm(slot: YearSlot, draft: YearDraft, sections: readonly FieldSection[]): YearForm {
  const others = otherFields(draft, sections);
  const names = fieldNames(sections);
  const paths = [...others.map(({ steps }) => issuePath(steps)), ...fieldsByPath(sections).keys()];
  const placeOf = (of: string): Pick<PlacedIssue, "path" | "target"> => {
    const path = fieldOfIssue(of, paths);
    return { path, target: path === null ? `${slot}-file` : fieldId(slot, path) };
  };
  const placed = (issue: Issue): PlacedIssue => {
    const { path, target } = placeOf(issue.path);
    const words = issueInForm(issue, path === issue.path ? (names.get(issue.path) ?? null) : null);
    return { issue, words, path, target };
  };
  return {
    slot,
    draft,
    sections,
    whose: slot === "current" ? "" : isOfPart(draft) ? "The period before: " : "Last year: ",
    others,
    issues: draft.issues.map(placed),
    warnings: draft.warnings.map(placed),
    placeOf,
  };
}

/** True for counts that are said to be of a part of a year. */
export function isOfPart({ value }: Pick<YearDraft, "value">): boolean {
  return (valueAt(value, ["period"]) ?? null) !== null;
}

/** The names of the fields by their paths: that of a lone one, and row and column of one in a table. */
export function fieldNames(sections: readonly FieldSection[]): ReadonlyMap<string, string> {
  return new Map(
    sections.flatMap(({ fields, tables }) => [
      ...fields.map(({ steps, label }) => [issuePath(steps), label] as const),
      ...tables.flatMap(({ caption, rows }) =>
        rows.flatMap((row) =>
          row.fields.map(
            ({ steps, label }) => [issuePath(steps), `${caption}: ${row.label}, ${label}`] as const,
          ),
        ),
      ),
    ]),
  );
}

/** The id that a field has on the page; two years have the same paths. */
export function fieldId(slot: YearSlot, path: string): string {
  return `${slot}-${encodeURIComponent(path)}`;
}
