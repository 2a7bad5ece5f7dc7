import { parseDefinitions } from "../../ingest/parse-definitions.ts";
import { issuePath, valueAt } from "../../model/issue.ts";
import type { LocalCounts, LocalStratum, LocalWorkforces, SchemeCounts } from "../../model/local-counts.ts";
import type { PeriodOfYear } from "../../model/period.ts";
import { definitionsFor } from "../../pipeline/calculate-local-measures.ts";
import { groups } from "../../reference/groups.ts";
import { type LocalInput, localInputs } from "../../workbook/form/local-form.ts";
import {
  bankSection,
  type Field,
  fieldsByPath,
  isWithin,
  type FieldSection,
  type FieldTable,
  type GroupColumns,
  publishedTable,
  returnFields,
} from "./return-fields.ts";
import { strataTables } from "./strata-fields.ts";
import { periodIn, type YearDraft } from "./year-draft.ts";

/** What is shown of a return beside what the form always has. */
export interface ShownParts {
  readonly columns: GroupColumns;
  /** Whether bank workers are asked for where the return has none. */
  readonly hasBank: boolean;
  /** The ids of further measures of which a published figure is asked for. */
  readonly figures: readonly string[];
}

/** Every section of the form of a return: with its strata, its bank workers, its published figures and its measures beside the nine. */
export function sectionsOfReturn(value: unknown, shown: ShownParts): readonly FieldSection[] {
  const { columns, hasBank } = shown;
  const bank = isGiven(value, ["bank"]) || hasBank ? [bankSection(columns)] : [];
  const local = localTables(value);
  return [
    ...[...returnFields(columns, partIn(value)), ...bank].map((section) =>
      withTablesOfFile(section, value, shown),
    ),
    ...(local.length === 0
      ? []
      : [
          {
            id: "local",
            title: "Measures beside the nine",
            hint: "By their definitions, which stand under “Other entries of the file” where they are your own.",
            fields: [],
            tables: local,
          },
        ]),
  ];
}

/** The part of a year that a return says it is of; null for a whole year, and for what is none. */
function partIn(value: unknown): PeriodOfYear | null {
  const of = periodIn(value);
  return of?.period === undefined ? null : of;
}

/** A section with what a file gives beside its rows: strata, and published figures of other measures. */
function withTablesOfFile(
  section: FieldSection,
  value: unknown,
  { columns, figures }: ShownParts,
): FieldSection {
  const { id, tables } = section;
  if (id === "published") {
    const known = new Set(
      tables.flatMap(({ rows }) => rows.flatMap(({ fields }) => fields.map(({ steps }) => steps[1]))),
    );
    const asked = new Set([...Object.keys(objectAt(value, ["published"])), ...figures]);
    const others = [...asked].filter((one) => !known.has(one));
    const [table] = tables;
    if (table === undefined || others.length === 0) return section;
    return { ...section, tables: [{ ...table, rows: [...table.rows, ...publishedTable(others).rows] }] };
  }
  return { ...section, tables: [...tables, ...strataTables(value, id, columns)] };
}

/** The counts of the measures beside the nine that a return defines, or gives counts of. */
function localTables(value: unknown): readonly FieldTable[] {
  const given = parseDefinitions(valueAt(value, ["definitions"]) ?? []);
  const own = given.status === "valid" ? given.definitions : [];
  const local = objectAt(value, ["local"]) as Readonly<Record<string, LocalCounts>>;
  const definitions = definitionsFor({ ...nobody, definitions: own, local }, []);
  const workforces = objectAt(value, ["localWorkforces"]);
  const localWorkforces: LocalWorkforces = Object.fromEntries(
    Object.entries(workforces).flatMap(([id, counts]) =>
      typeof counts === "object" && counts !== null && !Array.isArray(counts)
        ? [[id, counts as SchemeCounts]]
        : [],
    ),
  );
  const inputs = localInputs(definitions, { local: withNamedStrata(local), localWorkforces });
  return [...new Set(inputs.map(({ measure }) => measure))].map((measure) => {
    const ofMeasure = inputs.filter((input) => input.measure === measure);
    const items = [...new Set(ofMeasure.map(({ item }) => item))];
    return {
      caption: measure,
      corner: "Counted",
      columns: columnsOf(ofMeasure),
      rows: items.map((item) => ({
        label: item,
        fields: ofMeasure
          .filter((input) => input.item === item)
          .map(({ path, kind, group }): Field => {
            // The two names of an intersection stand in one field, as the file has them.
            const isList = Array.isArray(valueAt(value, path));
            return { steps: path, label: group === "" ? "Name" : group, kind: isList ? "json" : kind };
          }),
      })),
    };
  });
}

/** Strata have rows where each has its names; others stand under other entries, to be corrected. */
function withNamedStrata(local: Readonly<Record<string, unknown>>): Readonly<Record<string, LocalCounts>> {
  return Object.fromEntries(
    Object.keys(local).map((id): [string, LocalCounts] => {
      const strata = valueAt(local, [id, "strata"]);
      const isNamed = Array.isArray(strata) && strata.every(isStratum);
      return [id, isNamed ? { strata } : {}];
    }),
  );
}

function isStratum(value: unknown): value is LocalStratum {
  const [by, of] = [valueAt(value, ["by"]), valueAt(value, ["of"])];
  const areTexts = (all: unknown): boolean =>
    Array.isArray(all) && all.length === 2 && all.every((one) => typeof one === "string");
  return (typeof by === "string" && typeof of === "string") || (areTexts(by) && areTexts(of));
}

/** The groups of a measure; the names of a stratum stand in the first column. */
function columnsOf(inputs: readonly LocalInput[]): readonly string[] {
  return [...new Set(inputs.map(({ group }) => group))].filter((group) => group !== "");
}

const nobody = { organisation: { code: "", name: "" }, year: 0 };

/** Fields for what a return holds and the form does not, each as large as it may be: definitions, a key misspelt, what a row is inside. */
export function otherFields(
  { value, issues, warnings }: Pick<YearDraft, "value" | "issues" | "warnings">,
  sections: readonly FieldSection[],
): readonly Field[] {
  const known = fieldsByPath(sections);
  const around = new Set(
    [...known.values()].flatMap(({ steps }) => steps.map((_, length) => issuePath(steps.slice(0, length)))),
  );
  const wanted = [...issues, ...warnings].map(({ path }) => path);
  const isWanted = (path: string): boolean => wanted.some((one) => one === path || isWithin(one, path));
  const othersIn = (here: unknown, steps: Field["steps"]): readonly Field[] => {
    const path = issuePath(steps);
    if (known.has(path) || (isElsewhere(steps) && !isWanted(path))) return [];
    if (!around.has(path) || typeof here !== "object") {
      return here === null || here === undefined ? [] : [{ steps, label: path, kind: "json" }];
    }
    return entriesOf(here).flatMap(([step, inner]) => othersIn(inner, [...steps, step]));
  };
  return typeof value === "object" ? othersIn(value, []) : [];
}

/**
 * What stands on the page without a field, or could: the version of the form, the findings that were confirmed, the files that it was
 * counted from, and the groups within BME, whose columns are shown or not.
 */
function isElsewhere(steps: Field["steps"]): boolean {
  const [first] = steps;
  if (steps.length > 1 && groups.some(({ id }) => id === steps.at(-1))) return true;
  return steps.length === 1 && ["format", "acknowledged", "sources"].includes(String(first));
}

function entriesOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}

function objectAt(value: unknown, path: readonly string[]): Readonly<Record<string, unknown>> {
  const found = valueAt(value, path);
  return typeof found === "object" && found !== null && !Array.isArray(found)
    ? (found as Readonly<Record<string, unknown>>)
    : {};
}

function isGiven(value: unknown, path: readonly string[]): boolean {
  return (valueAt(value, path) ?? null) !== null;
}
