import { boardBodies } from "../../reference/board-bodies.ts";
import { type GroupRow, groups, principalGroups } from "../../reference/groups.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import { issuePath } from "../../model/issue.ts";
import { typedValue } from "../../ingest/schema/form-values.ts";
import { partsOfYear, type PeriodOfYear, periodInFull, stockDay } from "../../model/period.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import { headlineMeasures } from "../../model/headline-measures.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import { measureId, unitOfKind } from "../../model/measure-id.ts";
import type { Unit } from "../../model/measure.ts";
import { publishedAbout } from "../../model/published-figures.ts";
import { labelInWords } from "../../report/words/measure-label.ts";

/** The kind of a field, which decides how its text is read. */
export type FieldKind = "count" | "percentage" | "text" | "choice" | "flag" | "json";

/** One place of a return that a person can fill in. */
export interface Field {
  readonly steps: readonly (string | number)[];
  readonly label: string;
  readonly kind: FieldKind;
  /** What can be chosen; of a choice and a flag alone. */
  readonly options?: readonly FieldOption[];
}

/** One of the words that a field can be given. */
export interface FieldOption {
  readonly id: string;
  readonly title: string;
}

/** Fields in rows and columns, as the national form prints them. */
export interface FieldTable {
  readonly caption: string;
  readonly corner: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly fields: readonly Field[] }[];
}

/** One part of a return. */
export interface FieldSection {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly fields: readonly Field[];
  readonly tables: readonly FieldTable[];
}

/** Which of the ethnic groups have a column. */
export type GroupColumns = "principal-groups" | "all-groups";

/** Where a part of a return stands, and what its tables are called: those of bank workers stand beside the others. */
interface PartPlace {
  readonly steps: readonly string[];
  readonly name: string;
}

const substantive: PartPlace = { steps: [], name: "" };

/** The groups that have a column. */
function shownGroups(columns: GroupColumns): readonly GroupRow[] {
  return groups.filter(({ id }) => columns === "all-groups" || principalGroups.some((group) => group === id));
}

/** A row of counts, a column for each group. */
export function countsRow(
  columns: GroupColumns,
  label: string,
  steps: Field["steps"],
): FieldTable["rows"][number] {
  const fields = shownGroups(columns).map((group) => ({
    steps: [...steps, group.id],
    label: group.label,
    kind: "count" as const,
  }));
  return { label, fields };
}

/** A table of counts by group. */
export function countsTable(
  columns: GroupColumns,
  caption: string,
  corner: string,
  rows: FieldTable["rows"],
): FieldTable {
  return { caption, corner, columns: shownGroups(columns).map(({ label }) => label), rows };
}

/**
 * Every field that the form of a return always has, in the order of the national form: made of the reference tables.
 *
 * @param columns - Which of the groups have a column.
 * @param of - What the return is of, where it is of a part of a year: titles and hints then name its days and months.
 */
export function returnFields(columns: GroupColumns, of: PeriodOfYear | null = null): readonly FieldSection[] {
  const [day, span] = of === null ? ["31 March", "the financial year"] : [stockDay(of), periodInFull(of)];
  const row = (label: string, ...steps: readonly string[]): FieldTable["rows"][number] =>
    countsRow(columns, label, steps);
  const table = (caption: string, corner: string, rows: FieldTable["rows"]): FieldTable =>
    countsTable(columns, caption, corner, rows);
  return [
    {
      id: "organisation",
      title: "Organisation and year",
      hint: "The WRES year is the one in which it ends: 2022 ends on 31 March 2022. A return may be of a part of it: Q1 of 2022 is April to June 2021.",
      fields: [
        { steps: ["organisation", "name"], label: "Name of the organisation", kind: "text" },
        { steps: ["organisation", "code"], label: "Its code, such as RDE", kind: "text" },
        { steps: ["year"], label: "WRES year", kind: "count" },
        {
          steps: ["period"],
          label: "Part of the year",
          kind: "choice",
          options: [{ id: "", title: "the whole year" }, ...partsOfYear()],
        },
        { steps: ["organisation", "type"], label: "Kind of trust, such as acute (optional)", kind: "text" },
        { steps: ["organisation", "region"], label: "Region (optional)", kind: "text" },
        {
          steps: ["organisation", "partOf"],
          label: "Code of the whole organisation, where these are the counts of a division (optional)",
          kind: "text",
        },
      ],
      tables: [],
    },
    {
      id: "workforce",
      title: `1. Workforce at ${day}`,
      hint: "Headcounts of substantive staff. The whole workforce is the sum of the rows where it is left empty.",
      fields: [],
      tables: workforceTables(columns, substantive),
    },
    {
      id: "shortlisting",
      title: "2. Shortlisting and appointment",
      hint: `Applicants over ${span}.`,
      fields: [],
      tables: [
        table("Applicants", "Stage", [
          row("Shortlisted", "shortlisting", "shortlisted"),
          row("Appointed", "shortlisting", "appointed"),
        ]),
      ],
    },
    {
      id: "disciplinary",
      title: "3. Formal disciplinary process",
      hint:
        of === null
          ? "Staff who entered the process. For either window of two years, everybody who entered in the two years."
          : `Staff who entered the process in ${span}. A part of a year has no window, and no cases of the year before.`,
      ...disciplinaryFields(columns, substantive),
    },
    {
      id: "training",
      title: "4. Non-mandatory training and CPD",
      hint: `People over ${span}; or episodes, where one person can be counted several times.`,
      fields: [
        {
          steps: ["training", "counted"],
          label: "What is counted",
          kind: "choice",
          options: [
            { id: "", title: "people, as usual" },
            { id: "people", title: "people" },
            { id: "episodes", title: "episodes of training" },
          ],
        },
      ],
      tables: [table("Staff with training", "", [row("Accessed training", "training", "accessed")])],
    },
    {
      id: "survey",
      title: "5 to 8. NHS Staff Survey",
      hint:
        of === null
          ? "Counts where you have them; else the percentage as it was published, such as 24.3."
          : "The survey is held once a year: its answers stand in the return of the whole year.",
      ...surveyFields(columns, substantive),
    },
    {
      id: "board",
      title: `9. Board at ${day}`,
      hint: "Non-voting and non-executive members are worked out where they are left empty.",
      fields: [],
      tables: [
        table(
          "Board members",
          "Members",
          boardBodies.map(({ key, title }) => row(title, "board", key)),
        ),
      ],
    },
    populationSection(columns),
    publishedSection(),
  ];
}

/** The bank workers, who stand beside the standard: the same tables as of substantive staff. */
export function bankSection(columns: GroupColumns): FieldSection {
  const bank: PartPlace = { steps: ["bank"], name: "Bank. " };
  const [disciplinary, survey] = [disciplinaryFields(columns, bank), surveyFields(columns, bank)];
  return {
    id: "bank",
    title: "Bank workers, beside the standard",
    hint: "People who work solely on the bank. They are reported beside substantive staff, and never added to them.",
    fields: [...disciplinary.fields, ...survey.fields],
    tables: [...workforceTables(columns, bank), ...disciplinary.tables, ...survey.tables],
  };
}

function workforceTables(columns: GroupColumns, { steps, name }: PartPlace): readonly FieldTable[] {
  return [
    ...workforceParts.map(({ key, title }) =>
      countsTable(
        columns,
        `${name}${title}`,
        key === "medical" ? "Grade" : "Pay band",
        rowsOfPart[key].map(({ id, title: label }) =>
          countsRow(columns, label, [...steps, "workforce", key, id]),
        ),
      ),
    ),
    countsTable(columns, `${name}Everybody`, "All staff", [
      countsRow(columns, "Whole workforce", [...steps, "workforce", "total"]),
    ]),
  ];
}

function disciplinaryFields(
  columns: GroupColumns,
  { steps, name }: PartPlace,
): Pick<FieldSection, "fields" | "tables"> {
  return {
    fields: [
      {
        steps: [...steps, "disciplinary", "window"],
        label: `${name}Window`,
        kind: "choice",
        options: [{ id: "", title: "not stated in the return" }, ...disciplinaryWindows],
      },
    ],
    tables: [
      countsTable(columns, `${name}Staff who entered the process`, "Period", [
        countsRow(columns, "In the window", [...steps, "disciplinary", "entered"]),
        countsRow(columns, "In the year before", [...steps, "disciplinary", "enteredPreviousYear"]),
      ]),
    ],
  };
}

function surveyFields(
  columns: GroupColumns,
  { steps, name }: PartPlace,
): Pick<FieldSection, "fields" | "tables"> {
  return {
    fields: [
      {
        steps: [...steps, "survey", "year"],
        label: `${name}Year in which the survey was held`,
        kind: "count",
      },
      {
        steps: [...steps, "survey", "recalculated"],
        label: `${name}Answers of an earlier survey`,
        kind: "flag",
        options: [
          { id: "", title: "as they were published" },
          { id: "false", title: "as they were published, and so it is stated" },
          { id: "true", title: "counted again, as later surveys count them" },
        ],
      },
    ],
    tables: surveyQuestions.map(({ key, title, indicator }) =>
      answersTable(columns, `${name}${String(indicator)}. ${title}`, [...steps, "survey", key]),
    ),
  };
}

const answerFields = [
  { key: "yes", label: "Yes", kind: "count" },
  { key: "answered", label: "Answered", kind: "count" },
  { key: "percentage", label: "Or per cent", kind: "percentage" },
  { key: "invited", label: "Invited (optional)", kind: "count" },
] as const;

/** The answers to one question, a row for each group. */
export function answersTable(columns: GroupColumns, caption: string, steps: Field["steps"]): FieldTable {
  return {
    caption,
    corner: "Group",
    columns: answerFields.map(({ label }) => label),
    rows: shownGroups(columns).map((group) => ({
      label: group.label,
      fields: answerFields.map(({ key, label, kind }) => ({ steps: [...steps, group.id, key], label, kind })),
    })),
  };
}

/** A census knows everybody's ethnicity. */
function populationSection(columns: GroupColumns): FieldSection {
  const known = shownGroups(columns).filter(({ id }) => id !== "unknown");
  const steps = ["population", "percentages"];
  const fields = known.map(({ id, label }) => ({
    steps: [...steps, id],
    label,
    kind: "percentage" as const,
  }));
  return {
    id: "population",
    title: "The local population (optional)",
    hint: "The people of the area that you serve, in per cent, as a census prints them. The report sets the workforce and the applicants beside them.",
    fields: [
      { steps: ["population", "area"], label: "Area", kind: "text" },
      { steps: ["population", "source"], label: "Source, such as Census 2021", kind: "text" },
    ],
    tables: [
      {
        caption: "Share of the local population",
        corner: "Share",
        columns: known.map(({ label }) => label),
        rows: [{ label: "Per cent", fields }],
      },
    ],
  };
}

/** The figures that a document prints without their counts; those of the survey stand with its answers. */
function publishedSection(): FieldSection {
  const ids = (["years", "trusts"] as const).flatMap((use) => headlineMeasures(use).map(measureId));
  return {
    id: "published",
    title: "Figures that were published without counts (optional)",
    hint: "For a year of which only a ratio or a percentage is known, such as 1.8 or 44.2. What can be calculated from counts is calculated.",
    fields: [],
    tables: [publishedTable([...new Set(ids)].filter((id) => publishedAbout(id).status === "publishable"))],
  };
}

/** Published figures by the ids of their measures. */
export function publishedTable(ids: readonly string[]): FieldTable {
  return {
    caption: "Published figures",
    corner: "Figure of",
    columns: ["As published"],
    rows: ids.map((id) => {
      const read = publishedAbout(id);
      const label = read.status === "publishable" ? publishedLabel(read.about) : id;
      return { label, fields: [{ steps: ["published", id], label: "As published", kind: "percentage" }] };
    }),
  };
}

const units = {
  ratio: "ratio",
  proportion: "per cent",
  "proportion-difference": "percentage points",
} as const satisfies Readonly<Record<Unit, string>>;

function publishedLabel(about: MeasureAbout): string {
  return `${String(about.indicator)}. ${labelInWords({ about })} (${units[unitOfKind[about.kind]]})`;
}

/** The path of the field that an issue leads to: its own, else the first inside it, else the nearest around it. */
export function fieldOfIssue(path: string, fields: readonly string[]): string | null {
  if (path === "") return null;
  const own = fields.find((field) => field === path);
  const inside = fields.find((field) => isWithin(field, path));
  return own ?? inside ?? around(path, fields);
}

function around(path: string, fields: readonly string[]): string | null {
  const end = Math.max(path.lastIndexOf("."), path.lastIndexOf("["));
  if (end <= 0) return null;
  const outer = path.slice(0, end);
  return fields.find((field) => field === outer || isWithin(field, outer)) ?? around(outer, fields);
}

/** Every field of the sections, by the path that an issue gives it. */
export function fieldsByPath(sections: readonly FieldSection[]): ReadonlyMap<string, Field> {
  return new Map(sections.flatMap(fieldsOf).map((field) => [issuePath(field.steps), field]));
}

/** Every field of a section, those of its tables too. */
export function fieldsOf({ fields, tables }: FieldSection): readonly Field[] {
  return [...fields, ...tables.flatMap(({ rows }) => rows.flatMap((row) => row.fields))];
}

/** True where a path lies inside another, as that of a total lies inside that of the workforce. */
export function isWithin(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

/** The text that a field shows for a value: the one that its reader would type. */
export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The value of a field's text; undefined where it is empty. A text that cannot be read stays a text, which is an issue. */
export function fieldValue(kind: FieldKind, typed: string): unknown {
  if (kind === "json") return typed.trim() === "" ? undefined : jsonOf(typed.trim());
  if (kind === "flag") return typed === "" ? undefined : flagOf(typed);
  return typedValue(kind === "choice" ? "text" : kind, typed);
}

function flagOf(text: string): boolean | string {
  return text === "true" || (text === "false" ? false : text);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
