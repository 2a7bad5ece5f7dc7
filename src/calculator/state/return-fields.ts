import { boardBodies } from "../../reference/board-bodies.ts";
import { type Group, groups, principalGroups } from "../../reference/groups.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import { issuePath } from "../../model/issue.ts";
import { typedValue } from "../../ingest/schema/form-values.ts";
import type { YearDraft } from "./year-draft.ts";

/** The kind of a field, which decides how its text is read. */
export type FieldKind = "count" | "percentage" | "text" | "window" | "json";

/** One place of a return that a person can fill in. */
export interface Field {
  readonly steps: readonly (string | number)[];
  readonly label: string;
  readonly kind: FieldKind;
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

const survey = [
  { key: "yes", label: "Yes", kind: "count" },
  { key: "answered", label: "Answered", kind: "count" },
  { key: "percentage", label: "Or per cent", kind: "percentage" },
  { key: "invited", label: "Invited (optional)", kind: "count" },
] as const;

/** Every field of a return, in the order of the national form: made of the reference tables. */
export function returnFields(columns: GroupColumns): readonly FieldSection[] {
  const shown = groups.filter(
    ({ id }) => columns === "all-groups" || principalGroups.some((group) => group === id),
  );
  const row = (label: string, ...steps: readonly string[]): FieldTable["rows"][number] => ({
    label,
    fields: shown.map((group) => ({ steps: [...steps, group.id], label: group.label, kind: "count" })),
  });
  const table = (caption: string, corner: string, rows: FieldTable["rows"]): FieldTable => ({
    caption,
    corner,
    columns: shown.map(({ label }) => label),
    rows,
  });
  return [
    {
      id: "organisation",
      title: "Organisation and year",
      hint: "The WRES year is the one in which it ends: 2022 ends on 31 March 2022.",
      fields: [
        { steps: ["organisation", "name"], label: "Name of the organisation", kind: "text" },
        { steps: ["organisation", "code"], label: "Its code, such as RDE", kind: "text" },
        { steps: ["year"], label: "WRES year", kind: "count" },
      ],
      tables: [],
    },
    {
      id: "workforce",
      title: "1. Workforce at 31 March",
      hint: "Headcounts of substantive staff. The whole workforce is the sum of the rows where it is left empty.",
      fields: [],
      tables: [
        ...workforceParts.map(({ key, title }) =>
          table(
            title,
            key === "medical" ? "Grade" : "Pay band",
            rowsOfPart[key].map(({ id, title: label }) => row(label, "workforce", key, id)),
          ),
        ),
        table("Everybody", "All staff", [row("Whole workforce", "workforce", "total")]),
      ],
    },
    {
      id: "shortlisting",
      title: "2. Shortlisting and appointment",
      hint: "Applicants over the financial year.",
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
      hint: "Staff who entered the process. For either window of two years, everybody who entered in the two years.",
      fields: [{ steps: ["disciplinary", "window"], label: "Window", kind: "window" }],
      tables: [
        table("Staff who entered the process", "Period", [
          row("In the window", "disciplinary", "entered"),
          row("In the year before", "disciplinary", "enteredPreviousYear"),
        ]),
      ],
    },
    {
      id: "training",
      title: "4. Non-mandatory training and CPD",
      hint: "People, not episodes, over the financial year.",
      fields: [],
      tables: [table("Staff with training", "", [row("Accessed training", "training", "accessed")])],
    },
    {
      id: "survey",
      title: "5 to 8. NHS Staff Survey",
      hint: "Counts where you have them; else the percentage as it was published, such as 24.3.",
      fields: [{ steps: ["survey", "year"], label: "Year in which the survey was held", kind: "count" }],
      tables: surveyQuestions.map(({ key, title, indicator }) => ({
        caption: `${String(indicator)}. ${title}`,
        corner: "Group",
        columns: survey.map(({ label }) => label),
        rows: shown.map((group) => ({ label: group.label, fields: surveyFields(key, group.id) })),
      })),
    },
    {
      id: "board",
      title: "9. Board at 31 March",
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
  ];
}

function surveyFields(question: string, group: Group): readonly Field[] {
  return survey.map(({ key, label, kind }) => ({ steps: ["survey", question, group, key], label, kind }));
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

/** Fields for what a file holds and the form does not, where an issue is about it: strata, the bank, a key misspelt. */
export function otherFields(
  { value, issues, warnings }: YearDraft,
  sections: readonly FieldSection[],
): readonly Field[] {
  const known = [...fieldsByPath(sections).keys()];
  const covered = (path: string): boolean => known.some((field) => field === path || isWithin(field, path));
  const wanted = new Set([...issues, ...warnings].map(({ path }) => path).filter((path) => !covered(path)));
  return placesOf(value, [])
    .filter(({ path }) => path !== "" && wanted.has(path))
    .map(({ path, steps }) => ({ steps, label: path, kind: "json" }));
}

/** True where a path lies inside another, as that of a total lies inside that of the workforce. */
function isWithin(path: string, outer: string): boolean {
  return path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

interface Place {
  readonly path: string;
  readonly steps: readonly (string | number)[];
}

function placesOf(value: unknown, steps: Place["steps"]): readonly Place[] {
  const here = { path: issuePath(steps), steps };
  if (typeof value !== "object" || value === null) return [here];
  const inside: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return [here, ...inside.flatMap(([step, child]) => placesOf(child, [...steps, step]))];
}

/** The text that a field shows for a value: the one that its reader would type. */
export function fieldText(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The value of a field's text; undefined where it is empty. A text that cannot be read stays a text, which is an issue. */
export function fieldValue(kind: FieldKind, typed: string): unknown {
  if (kind === "json") return typed.trim() === "" ? undefined : jsonOf(typed.trim());
  return typedValue(kind === "window" ? "text" : kind, typed);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
