import type { SourceId } from "./sources.ts";

interface RecordCodeRow {
  readonly table: string;
  /** A whole code, or a regular expression for whole codes; either in any case. */
  readonly fits: "code" | "pattern";
  readonly code: string;
  readonly to: string;
  readonly source: SourceId;
}

/**
 * What staff, recruitment and survey systems write, and what the standard makes of it: ready-made, to begin with. All
 * of it is from memory, since no system's own list could be read: look at what `--suggest-mapping` says of your file.
 *
 * @since 0.1.0
 */
// prettier-ignore
export const recordCodes = [
  { table: "agenda-for-change", fits: "pattern", code: "APPRENTICES?( .{0,60})?", to: "apprentices", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(UNDER|BELOW) BAND 1", to: "under-band-1", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?1", to: "band-1", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?2", to: "band-2", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?3", to: "band-3", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?4", to: "band-4", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?5", to: "band-5", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?6", to: "band-6", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?7", to: "band-7", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?8 ?(- )?(RANGE )?A", to: "band-8a", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?8 ?(- )?(RANGE )?B", to: "band-8b", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?8 ?(- )?(RANGE )?C", to: "band-8c", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?8 ?(- )?(RANGE )?D", to: "band-8d", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?((NON )?REVIEW BODY )?(AFC )?(BAND )?9", to: "band-9", source: "unverified" },
  { table: "agenda-for-change", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?(VSM|VERY SENIOR MANAGERS?)( .{0,60})?", to: "vsm", source: "unverified" },
  { table: "medical-grades", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?CONSULTANTS?( .{0,60})?", to: "consultants", source: "unverified" },
  { table: "medical-grades", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?(SENIOR MEDICAL MANAGERS?|MEDICAL DIRECTOR)", to: "senior-medical-managers", source: "unverified" },
  { table: "medical-grades", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?(FOUNDATION|SPECIALTY REGISTRAR|SPECIALIST REGISTRAR|CORE TRAINING|TRAINEE)( .{0,60})?", to: "trainee-grades", source: "unverified" },
  { table: "medical-grades", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?(ASSOCIATE SPECIALIST|SPECIALTY DOCTOR|SPECIALIST|STAFF GRADE|NON-CONSULTANT CAREER GRADES?)( .{0,60})?", to: "non-consultant-career-grades", source: "unverified" },
  { table: "medical-grades", fits: "pattern", code: "(NHS\\|[A-Z]{2}\\d{2}\\|)?(SALARIED DENTIST|DENTAL OFFICER|HOSPITAL PRACTITIONER|CLINICAL ASSISTANT|OTHER)( .{0,60})?", to: "other", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Add Prof Scientific and Technic", to: "clinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Additional Professional Scientific and Technical", to: "clinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Additional Clinical Services", to: "clinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Administrative and Clerical", to: "nonClinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Allied Health Professionals", to: "clinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Estates and Ancillary", to: "nonClinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Healthcare Scientists", to: "clinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Medical and Dental", to: "medical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Nursing and Midwifery Registered", to: "clinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Students", to: "clinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Clinical", to: "clinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Non-clinical", to: "nonClinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Non clinical", to: "nonClinical", source: "unverified" },
  { table: "staff-groups", fits: "code", code: "Medical", to: "medical", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Permanent", to: "count", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Fixed Term Temp", to: "count", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Fixed Term", to: "count", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Substantive", to: "count", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Bank", to: "bank", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Bank Staff", to: "bank", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Non-Exec Director/Chair", to: "exclude", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Honorary", to: "exclude", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Agency", to: "exclude", source: "unverified" },
  { table: "assignment-categories", fits: "code", code: "Widow/Widower", to: "exclude", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Applied", to: "applied", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Application received", to: "applied", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Not shortlisted", to: "applied", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Rejected at shortlisting", to: "applied", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Longlisted", to: "applied", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Shortlisted", to: "shortlisted", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Invited to interview", to: "shortlisted", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Interviewed", to: "shortlisted", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Rejected after interview", to: "shortlisted", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Not appointed", to: "shortlisted", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Reserve", to: "shortlisted", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Appointed", to: "appointed", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Hired", to: "appointed", source: "unverified" },
  { table: "recruitment-statuses", fits: "code", code: "Started", to: "appointed", source: "unverified" },
  { table: "yes-no-not-sure", fits: "code", code: "Yes", to: "yes", source: "unverified" },
  { table: "yes-no-not-sure", fits: "code", code: "Y", to: "yes", source: "unverified" },
  { table: "yes-no-not-sure", fits: "code", code: "No", to: "no", source: "unverified" },
  { table: "yes-no-not-sure", fits: "code", code: "N", to: "no", source: "unverified" },
  { table: "yes-no-not-sure", fits: "code", code: "Not sure", to: "not-sure", source: "unverified" },
  { table: "yes-no-not-sure", fits: "code", code: "Don't know", to: "not-sure", source: "unverified" },
  { table: "yes-no-not-sure", fits: "code", code: "Prefer not to say", to: "missing", source: "unverified" },
  { table: "yes-no-not-sure", fits: "code", code: "", to: "missing", source: "unverified" },
  { table: "how-often", fits: "code", code: "Never", to: "no", source: "unverified" },
  { table: "how-often", fits: "code", code: "1-2", to: "yes", source: "unverified" },
  { table: "how-often", fits: "code", code: "3-5", to: "yes", source: "unverified" },
  { table: "how-often", fits: "code", code: "6-10", to: "yes", source: "unverified" },
  { table: "how-often", fits: "code", code: "More than 10", to: "yes", source: "unverified" },
  { table: "how-often", fits: "code", code: "Prefer not to say", to: "missing", source: "unverified" },
  { table: "how-often", fits: "code", code: "", to: "missing", source: "unverified" },
  { table: "primary-assignment", fits: "code", code: "Yes", to: "primary", source: "unverified" },
  { table: "primary-assignment", fits: "code", code: "Y", to: "primary", source: "unverified" },
  { table: "primary-assignment", fits: "code", code: "Primary", to: "primary", source: "unverified" },
  { table: "primary-assignment", fits: "code", code: "No", to: "other", source: "unverified" },
  { table: "primary-assignment", fits: "code", code: "N", to: "other", source: "unverified" },
  { table: "primary-assignment", fits: "code", code: "", to: "other", source: "unverified" },
] as const;
recordCodes satisfies readonly RecordCodeRow[];

interface EthnicCodesRow {
  readonly table: string;
  readonly scheme: "2001" | "2021";
  /** Whether a letter of the list may be followed by up to two letters or digits of a local code. */
  readonly longerCodes: "by-first-letter" | "unmapped";
  readonly source: SourceId;
}

/** The ready-made tables of ethnic categories: code, title, or both, "A White - British". */
export const ethnicCodes = [
  {
    table: "ethnic-categories-2001",
    scheme: "2001",
    longerCodes: "unmapped",
    source: "nhs-data-dictionary-2001",
  },
  {
    table: "ethnic-categories-2021",
    scheme: "2021",
    longerCodes: "unmapped",
    source: "census-2021-crosswalk",
  },
  {
    table: "ethnic-categories-2001-by-first-letter",
    scheme: "2001",
    longerCodes: "by-first-letter",
    source: "unverified",
  },
  {
    table: "ethnic-categories-2021-by-first-letter",
    scheme: "2021",
    longerCodes: "by-first-letter",
    source: "unverified",
  },
] as const;
ethnicCodes satisfies readonly EthnicCodesRow[];

/** The name of a ready-made table of codes. */
export type ReadyMadeCodes = (typeof recordCodes)[number]["table"] | (typeof ethnicCodes)[number]["table"];
