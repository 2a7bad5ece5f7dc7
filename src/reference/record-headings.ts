import type { SourceId } from "./sources.ts";

interface RecordHeadingRow {
  readonly kind: "every" | "workforce" | "shortlisting" | "disciplinary" | "training" | "survey";
  /** What the column is in a mapping; "course" is in none, and only shows the kind. */
  readonly role: string;
  readonly heading: string;
  readonly source: SourceId;
}

/**
 * Headings as systems and trusts write them: a mapping is drafted from them, and never more than drafted. All of them
 * are from memory.
 *
 * @since 0.1.0
 */
// prettier-ignore
export const recordHeadings = [
  { kind: "every", role: "ethnicity", heading: "Ethnic Origin", source: "unverified" },
  { kind: "every", role: "ethnicity", heading: "Ethnicity", source: "unverified" },
  { kind: "every", role: "ethnicity", heading: "Ethnic Group", source: "unverified" },
  { kind: "every", role: "ethnicity", heading: "Ethnic Category", source: "unverified" },
  { kind: "every", role: "ethnicity", heading: "Ethnic Code", source: "unverified" },
  { kind: "every", role: "ethnicity", heading: "Ethnic Origin Code", source: "unverified" },
  { kind: "every", role: "person", heading: "Employee Number", source: "unverified" },
  { kind: "every", role: "person", heading: "Employee No", source: "unverified" },
  { kind: "every", role: "person", heading: "Employee ID", source: "unverified" },
  { kind: "every", role: "person", heading: "Staff Number", source: "unverified" },
  { kind: "every", role: "person", heading: "Staff ID", source: "unverified" },
  { kind: "every", role: "person", heading: "Person ID", source: "unverified" },
  { kind: "every", role: "person", heading: "Person Number", source: "unverified" },
  { kind: "every", role: "person", heading: "Payroll Number", source: "unverified" },
  { kind: "every", role: "person", heading: "Applicant ID", source: "unverified" },
  { kind: "every", role: "primary", heading: "Primary Assignment", source: "unverified" },
  { kind: "every", role: "primary", heading: "Primary", source: "unverified" },
  { kind: "every", role: "primary", heading: "Primary Flag", source: "unverified" },
  { kind: "every", role: "primary", heading: "Main Assignment", source: "unverified" },
  { kind: "every", role: "filter", heading: "Assignment Category", source: "unverified" },
  { kind: "every", role: "filter", heading: "Employee Category", source: "unverified" },
  { kind: "every", role: "filter", heading: "Contract Type", source: "unverified" },
  { kind: "every", role: "filter", heading: "Assignment Type", source: "unverified" },
  { kind: "every", role: "filter", heading: "Employment Type", source: "unverified" },
  { kind: "workforce", role: "row", heading: "Pay Scale", source: "unverified" },
  { kind: "workforce", role: "row", heading: "Pay Band", source: "unverified" },
  { kind: "workforce", role: "row", heading: "Band", source: "unverified" },
  { kind: "workforce", role: "row", heading: "AfC Band", source: "unverified" },
  { kind: "workforce", role: "row", heading: "Grade", source: "unverified" },
  { kind: "workforce", role: "row", heading: "Pay Grade", source: "unverified" },
  { kind: "workforce", role: "row", heading: "Pay Scale Description", source: "unverified" },
  { kind: "workforce", role: "part", heading: "Staff Group", source: "unverified" },
  { kind: "workforce", role: "part", heading: "Staff Type", source: "unverified" },
  { kind: "workforce", role: "part", heading: "Staff Category", source: "unverified" },
  { kind: "shortlisting", role: "stage", heading: "Status", source: "unverified" },
  { kind: "shortlisting", role: "stage", heading: "Application Status", source: "unverified" },
  { kind: "shortlisting", role: "stage", heading: "Recruitment Status", source: "unverified" },
  { kind: "shortlisting", role: "stage", heading: "Applicant Status", source: "unverified" },
  { kind: "shortlisting", role: "stage", heading: "Outcome", source: "unverified" },
  { kind: "shortlisting", role: "stage", heading: "Stage", source: "unverified" },
  { kind: "disciplinary", role: "entered", heading: "Date Entered", source: "unverified" },
  { kind: "disciplinary", role: "entered", heading: "Date Opened", source: "unverified" },
  { kind: "disciplinary", role: "entered", heading: "Case Opened", source: "unverified" },
  { kind: "disciplinary", role: "entered", heading: "Opened", source: "unverified" },
  { kind: "disciplinary", role: "entered", heading: "Formal Date", source: "unverified" },
  { kind: "disciplinary", role: "entered", heading: "Date of Formal Process", source: "unverified" },
  { kind: "disciplinary", role: "entered", heading: "Date", source: "unverified" },
  { kind: "disciplinary", role: "entered", heading: "Start Date", source: "unverified" },
  { kind: "survey", role: "harassment-from-public", heading: "Q14a", source: "unverified" },
  { kind: "survey", role: "harassment-from-public", heading: "Harassment from public", source: "unverified" },
  { kind: "survey", role: "harassment-from-public", heading: "harassment-from-public", source: "unverified" },
  { kind: "survey", role: "harassment-from-managers", heading: "Q14b", source: "unverified" },
  { kind: "survey", role: "harassment-from-managers", heading: "Harassment from managers", source: "unverified" },
  { kind: "survey", role: "harassment-from-managers", heading: "harassment-from-managers", source: "unverified" },
  { kind: "survey", role: "harassment-from-colleagues", heading: "Q14c", source: "unverified" },
  { kind: "survey", role: "harassment-from-colleagues", heading: "Harassment from colleagues", source: "unverified" },
  { kind: "survey", role: "harassment-from-colleagues", heading: "harassment-from-colleagues", source: "unverified" },
  { kind: "survey", role: "equal-opportunities", heading: "Q15", source: "unverified" },
  { kind: "survey", role: "equal-opportunities", heading: "Equal opportunities", source: "unverified" },
  { kind: "survey", role: "equal-opportunities", heading: "equal-opportunities", source: "unverified" },
  { kind: "survey", role: "discrimination", heading: "Q16b", source: "unverified" },
  { kind: "survey", role: "discrimination", heading: "Discrimination", source: "unverified" },
  { kind: "training", role: "course", heading: "Course", source: "unverified" },
  { kind: "training", role: "course", heading: "Course Name", source: "unverified" },
  { kind: "training", role: "course", heading: "Course Title", source: "unverified" },
  { kind: "training", role: "course", heading: "Competence", source: "unverified" },
] as const;
recordHeadings satisfies readonly RecordHeadingRow[];

/** What a column is in a mapping. */
export type RecordRole = (typeof recordHeadings)[number]["role"];
