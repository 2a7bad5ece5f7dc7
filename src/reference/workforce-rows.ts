import type { SourceId } from "./sources.ts";

const parts = [
  { id: "non-clinical", key: "nonClinical", title: "Non-clinical", source: "esneft-2022" },
  { id: "clinical", key: "clinical", title: "Clinical", source: "esneft-2022" },
  { id: "medical", key: "medical", title: "Medical and dental", source: "esneft-2022" },
] as const;

/** A part of the workforce as a measure's id writes it. */
export type WorkforcePart = (typeof parts)[number]["id"];

/** A part of the workforce as a return writes it. */
export type WorkforcePartKey = (typeof parts)[number]["key"];

/**
 * A row of `workforceParts`.
 *
 * @since 0.1.0
 */
export interface WorkforcePartRow {
  /** The word in a measure's id. */
  readonly id: WorkforcePart;
  /** The key in a return. */
  readonly key: WorkforcePartKey;
  /** What reports call it. */
  readonly title: string;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The three parts of the workforce, in printed order.
 *
 * @example
 * ```ts
 * import { workforceParts } from "wres-metrics";
 * console.log(workforceParts.map(({ title }) => title).join("; ")); // Non-clinical; Clinical; Medical and dental
 * ```
 * @since 0.1.0
 */
export const workforceParts: readonly WorkforcePartRow[] = parts;

const bands = [
  { id: "apprentices", title: "Apprentices", ofWhich: null, source: "lpt-2022" },
  { id: "under-band-1", title: "Under band 1", ofWhich: null, source: "esneft-2022" },
  { id: "band-1", title: "Band 1", ofWhich: null, source: "esneft-2022" },
  { id: "band-2", title: "Band 2", ofWhich: null, source: "esneft-2022" },
  { id: "band-3", title: "Band 3", ofWhich: null, source: "esneft-2022" },
  { id: "band-4", title: "Band 4", ofWhich: null, source: "esneft-2022" },
  { id: "band-5", title: "Band 5", ofWhich: null, source: "esneft-2022" },
  { id: "band-6", title: "Band 6", ofWhich: null, source: "esneft-2022" },
  { id: "band-7", title: "Band 7", ofWhich: null, source: "esneft-2022" },
  { id: "band-8a", title: "Band 8a", ofWhich: null, source: "esneft-2022" },
  { id: "band-8b", title: "Band 8b", ofWhich: null, source: "esneft-2022" },
  { id: "band-8c", title: "Band 8c", ofWhich: null, source: "esneft-2022" },
  { id: "band-8d", title: "Band 8d", ofWhich: null, source: "esneft-2022" },
  { id: "band-9", title: "Band 9", ofWhich: null, source: "esneft-2022" },
  { id: "vsm", title: "Very senior managers", ofWhich: null, source: "esneft-2022" },
] as const;

/** A pay band. */
export type PayBand = (typeof bands)[number]["id"];

/**
 * A row of `payBands`.
 *
 * @since 0.1.0
 */
export interface PayBandRow {
  /** The key in a return, and the word in a measure's id. */
  readonly id: PayBand;
  /** What reports call it. */
  readonly title: string;
  /** The band that it is counted inside, unless the return says otherwise: it is never added to a sum. Null: it is a row by itself. */
  readonly ofWhich: PayBand | null;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The pay bands of Agenda for Change, in printed order; the rows of non-clinical and of clinical staff.
 *
 * @example
 * ```ts
 * import { payBands } from "wres-metrics";
 * console.log(payBands.some(({ id }) => id === "band-8a")); // true
 * ```
 * @since 0.1.0
 */
export const payBands: readonly PayBandRow[] = bands;

const grades = [
  { id: "consultants", title: "Consultants", ofWhich: null, source: "esneft-2022" },
  {
    id: "senior-medical-managers",
    title: "Senior medical managers",
    ofWhich: "consultants",
    source: "esneft-2022",
  },
  {
    id: "non-consultant-career-grades",
    title: "Non-consultant career grades",
    ofWhich: null,
    source: "esneft-2022",
  },
  { id: "trainee-grades", title: "Trainee grades", ofWhich: null, source: "esneft-2022" },
  { id: "other", title: "Other", ofWhich: null, source: "esneft-2022" },
] as const;

/** A grade of medical and dental staff. */
export type MedicalGrade = (typeof grades)[number]["id"];

/**
 * A row of `medicalGrades`.
 *
 * @since 0.1.0
 */
export interface MedicalGradeRow {
  /** The key in a return, and the word in a measure's id. */
  readonly id: MedicalGrade;
  /** What reports call it. */
  readonly title: string;
  /** The grade that it is counted inside, unless the return says otherwise: it is never added to a sum. Null: it is a row by itself. */
  readonly ofWhich: MedicalGrade | null;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The grades of medical and dental staff, in printed order.
 *
 * @example
 * ```ts
 * import { medicalGrades } from "wres-metrics";
 * console.log(medicalGrades.find(({ ofWhich }) => ofWhich === "consultants")?.title); // Senior medical managers
 * ```
 * @since 0.1.0
 */
export const medicalGrades: readonly MedicalGradeRow[] = grades;

/** A row of the workforce table, in whichever part. */
export type WorkforceRowId = PayBand | MedicalGrade;

/**
 * The rows that each part of the workforce may have, in printed order.
 *
 * @example
 * ```ts
 * import { rowsOfPart } from "wres-metrics";
 * console.log(rowsOfPart.clinical.find(({ id }) => id === "vsm")?.title); // Very senior managers
 * ```
 * @since 0.1.0
 */
export const rowsOfPart: {
  /** The pay bands that non-clinical staff can be in. */
  readonly nonClinical: readonly PayBandRow[];
  /** The pay bands that clinical staff can be in. */
  readonly clinical: readonly PayBandRow[];
  /** The grades that medical and dental staff can be in. */
  readonly medical: readonly MedicalGradeRow[];
} = { nonClinical: payBands, clinical: payBands, medical: medicalGrades };
