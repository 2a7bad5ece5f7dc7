import type { CensusOf } from "./column-census.ts";
import {
  type AskedQuestion,
  type CodedColumn,
  type DateColumn,
  type DateFilter,
  type RecordColumn,
  type RecordFilter,
  type DraftedKind,
  type RecordMapping,
  type TrainingMapping,
} from "../../model/record-mapping.ts";
import { textWords } from "../../foundation/text-words.ts";
import { recordHeadings, type RecordRole } from "../../reference/record-headings.ts";
import type { ReadyMadeCodes } from "../../reference/record-codes.ts";
import { askedQuestions } from "../mapping.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import { columnPlaces, daysOfYear } from "../../model/mapping-columns.ts";
import { headingOf, KNOWN_HEADING } from "../headings.ts";

/** A mapping as far as headings alone give one. */
export interface DraftMapping {
  readonly mapping: RecordMapping | null;
  /** Of each role that was found, the heading. */
  readonly found: ReadonlyMap<RecordRole, string>;
  /** Headings that fit one role together, the one that was taken first. */
  readonly alternatives: readonly (readonly string[])[];
  readonly missing: readonly string[];
  /** Roles that no heading is known for, with the column whose content looks like it. */
  readonly byContent: readonly (readonly [RecordRole, string])[];
  /** Where the headings speak more of another kind than of the one that was asked for: it may be another file. */
  readonly otherKind: { readonly asked: DraftedKind; readonly likelier: DraftedKind } | null;
}

/** The roles that a kind cannot do without. */
const needed: Readonly<Record<DraftedKind, readonly RecordRole[]>> = {
  workforce: ["ethnicity", "row", "part"],
  shortlisting: ["ethnicity"],
  disciplinary: ["ethnicity", "entered"],
  training: ["ethnicity"],
  survey: ["ethnicity"],
};

/** Drafts a mapping: a column for each role that a heading is known for, with the ready-made codes for it. */
export function draftMapping(
  kind: DraftedKind,
  year: number | undefined,
  headings: readonly string[],
  census?: CensusOf,
): DraftMapping {
  const known = columnsByRole(kind, headings);
  const { found, alternatives, byContent } =
    census === undefined ? { ...known, byContent: [] } : completedByContent(kind, known, headings, census);
  const needsYear =
    kind === "disciplinary" || kind === "survey" || found.has("started") || found.has("completed");
  const byFlag = found.has("shortlisted") && found.has("appointed");
  const missing = [
    ...needed[kind].filter((role) => !found.has(role)),
    ...(kind === "shortlisting" && !byFlag && !found.has("stage") ? (["stage"] as const) : []),
    ...(needsYear && year === undefined ? (["year"] as const) : []),
  ];
  const coded = <Word extends string>(
    role: RecordRole,
    ...use: readonly ReadyMadeCodes[]
  ): CodedColumn<Word> => ({
    column: found.get(role) ?? "",
    codes: { use },
  });
  const filter = (
    name: string,
    role: RecordRole,
    ...use: readonly ReadyMadeCodes[]
  ): readonly RecordFilter[] => (found.has(role) ? [{ name, ...coded<never>(role, ...use) }] : []);
  const dated = (role: RecordRole): { dates?: readonly DateFilter[] } =>
    found.has(role) && year !== undefined
      ? { dates: [{ ...daysOfYear(kind, year), column: found.get(role) ?? "" }] }
      : {};
  const base = { ethnicity: coded<never>("ethnicity", "ethnic-categories-2001") };
  const persons = found.has("person")
    ? {
        column: found.get("person") ?? "",
        ...chosenRow(found.has("primary"), coded("primary", "primary-assignment")),
      }
    : undefined;
  // What a yes stands for the heading says. The stages of a process have numbers, of which 1 is no yes.
  const ofYesNo = (role: RecordRole): readonly ReadyMadeCodes[] => {
    const words = textWords(found.get(role) ?? "");
    if (/\bSTAGE\b/.test(words)) return [];
    return [/^(?:IS )?(?:INFORMAL|MANDATORY|STATUTORY)/.test(words) ? "no-counts" : "yes-counts"];
  };
  const drafts: Readonly<Record<DraftedKind, () => RecordMapping>> = {
    workforce: () => ({
      kind: "workforce",
      row: coded("row", "agenda-for-change", "medical-grades"),
      part: coded("part", "staff-groups"),
      ...base,
      filters: filter("contract", "filter", "assignment-categories"),
      ...dated("started"),
      ...(persons && { persons }),
    }),
    shortlisting: () => ({
      kind: "shortlisting",
      stages: byFlag
        ? [coded("shortlisted", "shortlisted-yes-no"), coded("appointed", "appointed-yes-no")]
        : [coded("stage", "recruitment-statuses")],
      ...base,
    }),
    disciplinary: () => ({
      kind: "disciplinary",
      entered: { column: found.get("entered") ?? "", year: year ?? 0, window: "single-year" },
      ...base,
      filters: [
        ...filter("contract", "filter", "assignment-categories"),
        ...filter("not disciplinary", "caseType", "case-types"),
        ...filter("not formal", "formality", "case-formality", ...ofYesNo("formality")),
      ],
      ...(persons && { persons }),
    }),
    training: () => ({
      kind: "training",
      ...base,
      filters: [
        ...filter("mandatory", "category", "training-categories", ...ofYesNo("category")),
        ...filter("not attended", "attendance", "attendance", "yes-counts"),
      ],
      ...dated("completed"),
      persons: persons ?? "one-row-each",
    }),
    survey: () => ({ kind: "survey", year: (year ?? 0) - 1, questions: questionsOf(found), ...base }),
  };
  const mapping = missing.length === 0 ? drafts[kind]() : null;
  return { mapping, found, alternatives, missing, byContent, otherKind: otherKind(kind, headings) };
}

/** A mapping that is there already, as a draft for another file: what of its columns the file does not have is missing. */
export function knownMapping(mapping: RecordMapping, headings: readonly string[]): DraftMapping {
  const missing = columnsOf(mapping).filter((column) => headingOf(column, headings) === undefined);
  return {
    mapping: missing.length === 0 ? mapping : null,
    found: new Map(),
    alternatives: [],
    missing: missing.map((column) => describeValue([column].flat()[0])),
    byContent: [],
    otherKind: null,
  };
}

/** The headings of a file that a mapping reads. */
export function headingsOf(mapping: RecordMapping, headings: readonly string[]): readonly string[] {
  return columnsOf(mapping).flatMap((column) => headingOf(column, headings) ?? []);
}

function columnsOf(mapping: RecordMapping): readonly RecordColumn[] {
  return columnPlaces(mapping).flatMap(({ column }) => (column === null ? [] : [column]));
}

/** The kind whose own headings are found most often. */
export function likeliestKind(headings: readonly string[]): DraftedKind {
  const kinds = Object.keys(needed) as DraftedKind[];
  const own = kinds.map((kind) => ownHeadings(kind, headings));
  return kinds[own.indexOf(Math.max(...own))] ?? "workforce";
}

function otherKind(asked: DraftedKind, headings: readonly string[]): DraftMapping["otherKind"] {
  const likelier = likeliestKind(headings);
  return ownHeadings(likelier, headings) > ownHeadings(asked, headings) ? { asked, likelier } : null;
}

/** How many headings are known for this kind and no other. */
function ownHeadings(kind: DraftedKind, headings: readonly string[]): number {
  const words = headings.map(textWords);
  return words.filter((one) => headingRules.some((row) => row.kind === kind && row.form.test(one))).length;
}

function columnsByRole(
  kind: DraftedKind,
  headings: readonly string[],
): Pick<DraftMapping, "found" | "alternatives"> {
  const found = new Map<RecordRole, string>();
  const alternatives: (readonly string[])[] = [];
  for (const { role, form, kind: of } of headingRules) {
    if (role === "mark" || (of !== "every" && of !== kind) || found.has(role)) continue;
    const fitting = headings.filter(
      (heading) => form.test(textWords(heading)) && ![...found.values()].includes(heading),
    );
    if (fitting[0] === undefined) continue;
    found.set(role, fitting[0]);
    if (fitting.length > 1) alternatives.push(fitting);
  }
  return { found, alternatives };
}

/** The tables that read most codes of a column which has a role, whatever its heading. */
const tablesOfRole: Readonly<Partial<Record<RecordRole, readonly ReadyMadeCodes[]>>> = {
  ethnicity: ["ethnic-categories-2001"],
  row: ["agenda-for-change", "medical-grades"],
  part: ["staff-groups"],
  stage: ["recruitment-statuses"],
};

/** A column has a role by its content where its tables read this share of its rows. */
const MOST_READ = 0.6;

/** Finds by content what a kind needs and no heading is known for: the codes of a column, or its days. */
function completedByContent(
  kind: DraftedKind,
  known: Pick<DraftMapping, "found" | "alternatives">,
  headings: readonly string[],
  censusOf: CensusOf,
): Pick<DraftMapping, "found" | "alternatives" | "byContent"> {
  const found = new Map(known.found);
  const hasStages = found.has("shortlisted") && found.has("appointed");
  const wanted = [
    ...needed[kind],
    ...(kind === "shortlisting" && !hasStages ? (["stage"] as const) : []),
  ].filter((role) => !found.has(role));
  const alternatives = [...known.alternatives];
  const byContent: (readonly [RecordRole, string])[] = [];
  for (const role of wanted) {
    const taken = new Set(found.values());
    const free = headings.filter((heading) => heading.trim() !== "" && !taken.has(heading));
    const use = tablesOfRole[role];
    const fitting =
      use === undefined
        ? free.filter((heading) => (censusOf(heading)?.formats() ?? null) !== null)
        : free
            .map((heading) => ({ heading, share: censusOf(heading)?.shareRead(use) ?? 0 }))
            .filter(({ share }) => share >= MOST_READ)
            .sort((a, b) => b.share - a.share)
            .map(({ heading }) => heading);
    if (fitting[0] === undefined) continue;
    found.set(role, fitting[0]);
    byContent.push([role, fitting[0]]);
    if (fitting.length > 1) alternatives.push(fitting);
  }
  return { found, alternatives, byContent };
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

const headingRules = recordHeadings.map((row) => ({ ...row, form: new RegExp(`^(?:${row.words})$`) }));

/** A row with known headings, else the first with the most cells. */
export function headingScore(row: readonly string[]): number {
  const recognised = row.filter((cell) => {
    const words = textWords(cell);
    return words.length <= LONGEST_HEADING && headingRules.some(({ form }) => form.test(words));
  }).length;
  const filled = row.filter((cell) => cell.trim() !== "").length;
  return recognised * KNOWN_HEADING + Math.min(filled, KNOWN_HEADING - 1);
}

const LONGEST_HEADING = 100;

/** Completes a draft by what the rows show: the forms of days, and lines of totals. */
export function completed(
  mapping: RecordMapping,
  total: { readonly column: string; readonly texts: readonly string[] },
  censusOf: CensusOf,
): RecordMapping {
  const withForm = <Column extends DateColumn>(column: Column): Column => {
    const formats = censusOf(column.column)?.formats() ?? [];
    return formats[0] === undefined ? column : { ...column, formats: [formats[0]] };
  };
  const { filters = [], dates } = mapping;
  const totals: readonly RecordFilter[] =
    total.texts.length === 0
      ? []
      : [
          {
            name: "line of totals",
            column: total.column,
            codes: {
              table: Object.fromEntries(total.texts.map((text) => [text, "exclude" as const])),
              otherwise: "count",
            },
          },
        ];
  const all = [...totals, ...filters];
  const base = {
    ...(all.length > 0 && { filters: all }),
    ...(dates && { dates: dates.map(withForm) }),
  } as Pick<TrainingMapping, "filters" | "dates">;
  return mapping.kind === "disciplinary"
    ? { ...mapping, ...base, entered: withForm(mapping.entered) }
    : { ...mapping, ...base };
}
