import type { CodedColumn } from "../../model/record-codes.ts";
import type { AskedQuestion, RecordFilter, RecordKind, RecordMapping } from "../../model/record-mapping.ts";
import type { ReadyMadeCodes } from "../../reference/record-codes.ts";
import { recordHeadings, type RecordRole } from "../../reference/record-headings.ts";
import { askedQuestions } from "./asked-questions.ts";
import { normalHeading } from "./find-columns.ts";

/** A mapping as far as headings alone give one. */
export interface DraftMapping {
  readonly mapping: RecordMapping | null;
  /** Of each role that was found, the heading. */
  readonly found: ReadonlyMap<RecordRole, string>;
  readonly missing: readonly (RecordRole | "year")[];
}

/** What a kind cannot do without. */
const needed: Readonly<Record<RecordKind, readonly RecordRole[]>> = {
  workforce: ["ethnicity", "row", "part"],
  shortlisting: ["ethnicity", "stage"],
  disciplinary: ["ethnicity", "entered"],
  training: ["ethnicity", "person"],
  survey: ["ethnicity"],
};

/** Drafts a mapping: a column for each role that a heading is known for, with the ready-made codes for it. */
export function draftMapping(
  kind: RecordKind,
  year: number | undefined,
  headings: readonly string[],
): DraftMapping {
  const found = columnsByRole(kind, headings);
  const needsYear = kind === "disciplinary" || kind === "survey";
  const missing = [
    ...needed[kind].filter((role) => !found.has(role)),
    ...(needsYear && year === undefined ? (["year"] as const) : []),
  ];
  const coded = <Word extends string>(
    role: RecordRole,
    ...use: readonly ReadyMadeCodes[]
  ): CodedColumn<Word> => ({
    column: found.get(role) ?? "",
    codes: { use },
  });
  const base = { ethnicity: coded<never>("ethnicity", "ethnic-categories-2001") };
  const filters = found.has("filter")
    ? { filters: [{ name: "contract", ...coded("filter", "assignment-categories") } satisfies RecordFilter] }
    : {};
  const persons = found.has("person")
    ? {
        column: found.get("person") ?? "",
        ...chosenRow(found.has("primary"), coded("primary", "primary-assignment")),
      }
    : undefined;
  const drafts: Readonly<Record<RecordKind, () => RecordMapping>> = {
    workforce: () => ({
      kind: "workforce",
      row: coded("row", "agenda-for-change", "medical-grades"),
      part: coded("part", "staff-groups"),
      ...base,
      ...filters,
      ...(persons && { persons }),
    }),
    shortlisting: () => ({ kind: "shortlisting", stages: [coded("stage", "recruitment-statuses")], ...base }),
    disciplinary: () => ({
      kind: "disciplinary",
      entered: { column: found.get("entered") ?? "", year: year ?? 0, window: "single-year" },
      ...base,
      ...filters,
      ...(persons && { persons }),
    }),
    training: () => ({ kind: "training", ...base, persons: persons ?? "one-row-each" }),
    survey: () => ({ kind: "survey", year: (year ?? 0) - 1, questions: questionsOf(found), ...base }),
  };
  return { mapping: missing.length === 0 ? drafts[kind]() : null, found, missing };
}

/** The kind whose own headings are found most often. */
export function likeliestKind(headings: readonly string[]): RecordKind {
  const kinds = Object.keys(needed) as RecordKind[];
  const own = kinds.map((kind) => {
    const roles = [...columnsByRole(kind, headings).keys()];
    return roles.filter((role) => recordHeadings.some((row) => row.role === role && row.kind === kind))
      .length;
  });
  return kinds[own.indexOf(Math.max(...own))] ?? "workforce";
}

function columnsByRole(kind: RecordKind, headings: readonly string[]): Map<RecordRole, string> {
  const named = new Map(headings.toReversed().map((heading) => [normalHeading(heading), heading]));
  const found = new Map<RecordRole, string>();
  for (const row of recordHeadings) {
    const heading = named.get(normalHeading(row.heading));
    const isOfKind = row.kind === "every" || row.kind === kind;
    if (isOfKind && heading !== undefined && !found.has(row.role)) found.set(row.role, heading);
  }
  return found;
}

function chosenRow(hasPrimary: boolean, primary: CodedColumn<"primary" | "other">) {
  return hasPrimary ? ({ choose: "primary", primary } as const) : ({ choose: "highest" } as const);
}

function questionsOf(found: ReadonlyMap<RecordRole, string>): {
  readonly [question in AskedQuestion]?: CodedColumn<never>;
} {
  return Object.fromEntries(
    askedQuestions.flatMap((key) => {
      const column = found.get(key);
      const use: ReadyMadeCodes = key.startsWith("harassment") ? "how-often" : "yes-no-not-sure";
      return column === undefined
        ? []
        : [[key, { column, codes: { use: [use, "yes-no-not-sure"] } }] as const];
    }),
  );
}
