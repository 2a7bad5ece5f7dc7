import type { SourceId } from "./sources.ts";

// oxfmt-ignore
const codes = [
  { table: "agenda-for-change", code: "(NHS )?APPRENTICES?(HIP)?( (STAFF|PAY|SCALE|LEVEL [0-9]|ANNEX 21))*", to: "apprentices", source: "unverified" },
  { table: "agenda-for-change", code: "(UNDER|BELOW) BAND 1", to: "under-band-1", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR]01 )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?0?1|(NHS )?X[NR]01", to: "band-1", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR]02 )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?0?2|(NHS )?X[NR]02", to: "band-2", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR]03 )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?0?3|(NHS )?X[NR]03", to: "band-3", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR]04 )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?0?4|(NHS )?X[NR]04", to: "band-4", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR]05 )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?0?5|(NHS )?X[NR]05", to: "band-5", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR]06 )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?0?6|(NHS )?X[NR]06", to: "band-6", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR]07 )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?0?7|(NHS )?X[NR]07", to: "band-7", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR](08|09|1[0-2]) )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?8 ?(RANGE )?A|(NHS )?X[NR]08", to: "band-8a", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR](08|09|1[0-2]) )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?8 ?(RANGE )?B|(NHS )?X[NR]09", to: "band-8b", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR](08|09|1[0-2]) )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?8 ?(RANGE )?C|(NHS )?X[NR]10", to: "band-8c", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR](08|09|1[0-2]) )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?8 ?(RANGE )?D|(NHS )?X[NR]11", to: "band-8d", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?(X[NR](08|09|1[0-2]) )?((NON )?REVIEW BODY )?(AFC |AGENDA FOR CHANGE |NHS )*(PAY )?(B|BAND ?|GRADE )?0?9|(NHS )?X[NR]12", to: "band-9", source: "unverified" },
  { table: "agenda-for-change", code: "(NHS )?([A-Z]{2}[0-9]{2} )?(VSM|VERY SENIOR MANAGERS?)( (VSM|VERY SENIOR MANAGERS?|PAY|SCALE|FRAMEWORK))*", to: "vsm", source: "unverified" },
  { table: "medical-grades", code: "(NHS )?([A-Z]{2}[0-9]{2} )?((LOCUM|MEDICAL|DENTAL|HONORARY|NHS) )*CONSULTANTS?( (IN )?(MEDICAL|MEDICINE|DENTAL|DENTISTRY|DOCTORS?|NHS|LOCUM|HONORARY|GRADE|SCALE|CONTRACT|NEW|OLD|PRE|POST|BEFORE|AFTER|FROM|CLOSED|[0-9]+(ST|ND|RD|TH)?|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|OCTOBER|THRESHOLD|POINT|FULL TIME|PART TIME|ANAESTHETI(ST|CS)|SURGEON|SURGERY|PHYSICIAN|PSYCHIATR(IST|Y)|PAEDIATRIC(IAN|S)|GERIATRICIAN|OBSTETRICIAN|AND|GYNAECOLOGIST|RADIOLOG(IST|Y)|CARDIOLOG(IST|Y)|DERMATOLOG(IST|Y)|NEUROLOG(IST|Y)|ONCOLOG(IST|Y)|HAEMATOLOG(IST|Y)|HISTOPATHOLOG(IST|Y)|PATHOLOG(IST|Y)|OPHTHALMOLOG(IST|Y)|RHEUMATOLOG(IST|Y)|UROLOG(IST|Y)|NEPHROLOGIST|GASTROENTEROLOG(IST|Y)|ENDOCRINOLOGIST|ORTHODONTIST))*|(NHS )?YC72", to: "consultants", source: "unverified" },
  { table: "medical-grades", code: "(NHS )?([A-Z]{2}[0-9]{2} )?(SENIOR MEDICAL MANAGERS?|MEDICAL DIRECTORS?)", to: "senior-medical-managers", source: "unverified" },
  { table: "medical-grades", code: "(NHS )?([A-Z]{2}[0-9]{2} )?(F ?[12]|FY ?[12]|FOUNDATION (YEAR|DOCTORS?|HOUSE OFFICER|TRAINEE|PROGRAMME)( .*)?|(SPECIALTY|SPECIALIST) (REGISTRARS?|TRAINEES?)( .*)?|SPR|STR|[SC]T ?[1-8]|CORE (MEDICAL |SURGICAL )?(TRAINEES?|TRAINING)( .*)?|GP (REGISTRAR|TRAINEE|SPECIALTY REGISTRAR)|((SENIOR|PRE REGISTRATION) )?HOUSE OFFICERS?|DENTAL (CORE )?TRAINEES?|DOCTORS? IN TRAINING|(JUNIOR|RESIDENT|TRAINEE) DOCTORS?|(MEDICAL |DENTAL )TRAINEES?|TRAINEE GRADES?)", to: "trainee-grades", source: "unverified" },
  { table: "medical-grades", code: "(NHS )?([A-Z]{2}[0-9]{2} )?(ASSOCIATE SPECIALISTS?|SPECIALTY DOCTORS?|SPECIALIST (DOCTORS?|GRADE)|STAFF GRADE|SAS( DOCTORS?)?|NON CONSULTANT CAREER GRADES?)( (DOCTORS?|MEDICAL|DENTAL|GRADE|NEW|OLD|CONTRACT|SCALE|[0-9]{4}|CLOSED|PRE|POST|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC))*", to: "non-consultant-career-grades", source: "unverified" },
  { table: "medical-grades", code: "(NHS )?([A-Z]{2}[0-9]{2} )?(SALARIED (DENTISTS?|DENTAL PRACTITIONERS?|GPS?|GENERAL PRACTITIONERS?)|DENTAL OFFICERS?|HOSPITAL PRACTITIONERS?|CLINICAL ASSISTANTS?|OTHER (MEDICAL|DOCTORS?|DENTAL)( AND DENTAL)?( STAFF| GRADES?)?)", to: "other", source: "unverified" },
  { table: "staff-groups", code: "ADD(ITIONAL)? PROF(ESSIONAL)? SCIENTIFIC AND TECH(NIC|NICAL)?|ADDITIONAL CLINICAL SERVICES|ALLIED HEALTH PROFESSION(S|ALS?)|AHPS?|HEALTHCARE SCIENTISTS?|((REGISTERED )?NURSING AND MIDWIFERY|NURSING AND MIDWIFERY REG(ISTERED)?)( STAFF)?|STUDENTS?|CLINICAL( STAFF)?", to: "clinical", source: "unverified" },
  { table: "staff-groups", code: "(ADMIN(ISTRATIVE|ISTRATION)? AND CLERICAL|A AND C|ESTATES AND ANCILLARY|ESTATES|ANCILLARY)( STAFF)?|NON ?CLINICAL( STAFF)?", to: "nonClinical", source: "unverified" },
  { table: "staff-groups", code: "(MEDICAL|DENTAL|MEDICAL AND DENTAL)( STAFF)?", to: "medical", source: "unverified" },
  { table: "assignment-categories", code: "PERM(ANENT)?( (FULL|PART) TIME| FT| PT| CONTRACT| STAFF| EMPLOYEE)?|FIXED TERM( TEMP(ORARY)?| CONTRACT)?|FTC|SUBSTANTIVE( STAFF)?", to: "count", source: "unverified" },
  { table: "assignment-categories", code: "BANK( STAFF| WORKER| ONLY)?", to: "bank", source: "unverified" },
  { table: "assignment-categories", code: "NON EXEC(UTIVE)?( DIRECTORS?)?( CHAIR)?|NEDS?|HON(ORARY)?( CONTRACT)?|AGENCY( STAFF| WORKER)?|WIDOW WIDOWER", to: "exclude", source: "unverified" },
  { table: "recruitment-statuses", code: "APPLIED|APPLICATION (RECEIVED|SUBMITTED)|LONGLISTED|((REJECTED|UNSUCCESSFUL) )?NOT SHORTLISTED|SIFTED OUT|(REJECTED|UNSUCCESSFUL|DECLINED) (AT|BEFORE|FOLLOWING) (SHORT|LONG)LIST(ING)?", to: "applied", source: "unverified" },
  { table: "recruitment-statuses", code: "SHORTLISTED|INVITED TO INTERVIEW|INTERVIEWED( UNSUCCESSFUL| NOT APPOINTED)?|(REJECTED|UNSUCCESSFUL) (AT|AFTER|FOLLOWING) INTERVIEW|NOT APPOINTED|RESERVE( LIST)?|(CONDITIONAL )?OFFER (DECLINED|WITHDRAWN)|DID NOT ATTEND INTERVIEW", to: "shortlisted", source: "unverified" },
  { table: "recruitment-statuses", code: "APPOINTED|HIRED|STARTED( IN POST)?|RECRUITED", to: "appointed", source: "unverified" },
  { table: "shortlisted-yes-no", code: "Y|YES|TRUE|1", to: "shortlisted", source: "unverified" },
  { table: "shortlisted-yes-no", code: "N|NO|FALSE|0", to: "applied", source: "unverified" },
  { table: "appointed-yes-no", code: "Y|YES|TRUE|1", to: "appointed", source: "unverified" },
  { table: "appointed-yes-no", code: "N|NO|FALSE|0", to: "applied", source: "unverified" },
  { table: "yes-no-not-sure", code: "Y|YES", to: "yes", source: "unverified" },
  { table: "yes-no-not-sure", code: "N|NO", to: "no", source: "unverified" },
  { table: "yes-no-not-sure", code: "NOT SURE|(I )?(DON T|DO NOT) KNOW|UNSURE", to: "not-sure", source: "unverified" },
  { table: "yes-no-not-sure", code: "|PREFER NOT TO (SAY|ANSWER)|NO (ANSWER|RESPONSE)|MISSING|NOT ANSWERED", to: "missing", source: "unverified" },
  { table: "how-often", code: "NEVER", to: "no", source: "unverified" },
  { table: "how-often", code: "1 (TO )?2( TIMES)?|3 (TO )?5( TIMES)?|6 (TO )?10( TIMES)?|(MORE THAN|OVER) 10( TIMES)?", to: "yes", source: "unverified" },
  { table: "how-often", code: "|PREFER NOT TO (SAY|ANSWER)|NO (ANSWER|RESPONSE)|MISSING|NOT ANSWERED", to: "missing", source: "unverified" },
  { table: "primary-assignment", code: "Y|YES|TRUE|1|PRIMARY|MAIN", to: "primary", source: "unverified" },
  { table: "primary-assignment", code: "|N|NO|FALSE|0|SECONDARY|NOT PRIMARY|OTHER", to: "other", source: "unverified" },
  { table: "case-types", code: "(FORMAL )?DISCIPLINAR(Y|IES)( (CASE|HEARING|PROCESS|PROCEDURE|ACTION|INVESTIGATION))?", to: "count", source: "unverified" },
  { table: "case-types", code: "INFORMAL DISCIPLINARY( .*)?|GRIEVANCES?( .*)?|(SICKNESS|ILL HEALTH)( .*)?|ABSENCE( MANAGEMENT)?|CAPABILITY( .*)?|(POOR )?PERFORMANCE( MANAGEMENT)?|BULLYING( .*)?|HARASSMENT( .*)?|DIGNITY AT WORK( .*)?|PROBATION( .*)?|WHISTLEBLOWING|FREEDOM TO SPEAK UP|MEDIATION|EMPLOYMENT TRIBUNAL|APPEAL|ATTENDANCE( MANAGEMENT)?", to: "exclude", source: "unverified" },
  { table: "case-formality", code: "FORMAL( (STAGE|PROCESS|CASE|ACTION|PROCEDURE))?", to: "count", source: "unverified" },
  { table: "case-formality", code: "NOT FORMAL|NON FORMAL|INFORMAL( (STAGE|PROCESS|CASE|ACTION|RESOLUTION))?|FAST TRACK|LOCAL RESOLUTION", to: "exclude", source: "unverified" },
  { table: "training-categories", code: "NON ?MANDATORY( .*)?|CPD|CONTINUING PROFESSIONAL DEVELOPMENT|(PERSONAL|PROFESSIONAL|CAREER|LEADERSHIP) DEVELOPMENT|NON MANDATORY AND CPD", to: "count", source: "unverified" },
  { table: "training-categories", code: "MANDATORY( TRAINING)?|STATUTORY( TRAINING)?|STAT(UTORY)? AND MAND(ATORY)?( TRAINING)?|MAND(ATORY)? AND STAT(UTORY)?( TRAINING)?|CORE MANDATORY|INDUCTION", to: "exclude", source: "unverified" },
  { table: "attendance", code: "ATTENDED|COMPLETED?|PASSED|ATTENDED AND PASSED|PRESENT", to: "count", source: "unverified" },
  { table: "attendance", code: "DID NOT ATTEND|DNA|NOT (ATTENDED|COMPLETED?)|INCOMPLETE|NO SHOW|CANCELLED|CANCELED|WITHDRAWN|WITHDREW|ABSENT|BOOKED|ENROLLED|NOT STARTED|WAITING LIST|WAITLISTED", to: "exclude", source: "unverified" },
  { table: "yes-counts", code: "Y|YES|TRUE|1", to: "count", source: "unverified" },
  { table: "yes-counts", code: "N|NO|FALSE|0", to: "exclude", source: "unverified" },
  { table: "no-counts", code: "N|NO|FALSE|0", to: "count", source: "unverified" },
  { table: "no-counts", code: "Y|YES|TRUE|1", to: "exclude", source: "unverified" },
] as const;

/**
 * A row of `recordCodes`.
 *
 * @since 0.1.0
 */
export interface RecordCodeRow {
  /** The name of the table in a mapping. */
  readonly table: Exclude<ReadyMadeCodes, EthnicCodesTable>;
  /** A regular expression for all the words of a text: capitals and digits, one space between words, `&` as AND, no other signs. */
  readonly code: string;
  /** What the standard makes of it; null where the text has to be asked about. */
  readonly to: string | null;
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * What staff, recruitment and survey systems write, and what the standard makes of it: ready-made, to begin with. All
 * of it is from memory, since no system's own list could be read: look at what `--suggest-mapping` says of your file. The first row of
 * a table that fits decides.
 *
 * @example
 * ```ts
 * import { recordCodes } from "wres-metrics/records";
 * console.log(recordCodes.every(({ source }) => source === "unverified")); // true
 * ```
 * @since 0.1.0
 */
export const recordCodes: readonly RecordCodeRow[] = codes;

const ethnicTables = [
  {
    table: "ethnic-categories-2001",
    scheme: "2001",
    source: "nhs-data-dictionary-2001",
  },
  {
    table: "ethnic-categories-2021",
    scheme: "2021",
    source: "census-2021-crosswalk",
  },
  {
    table: "ethnic-categories-2001-by-first-letter",
    scheme: "2001",
    source: "unverified",
  },
  {
    table: "ethnic-categories-2021-by-first-letter",
    scheme: "2021",
    source: "unverified",
  },
] as const;

/** The name of a ready-made table of ethnic categories. */
export type EthnicCodesTable = (typeof ethnicTables)[number]["table"];

/** The name of a ready-made table of codes. */
export type ReadyMadeCodes = (typeof codes)[number]["table"] | EthnicCodesTable;

/**
 * A row of `ethnicCodes`.
 *
 * @since 0.1.0
 */
export interface EthnicCodesRow {
  /** The name of the table in a mapping. */
  readonly table: EthnicCodesTable;
  /** The census whose code list it reads. */
  readonly scheme: "2001" | "2021";
  /** Where it was read. */
  readonly source: SourceId;
}

/**
 * The ready-made tables of ethnic categories: code, title, or both, as `readEthnicText` reads them. Those by first letter are the same
 * under an earlier name: a local second character is read by every one of them.
 *
 * @example
 * ```ts
 * import { ethnicCodes } from "wres-metrics/records";
 * console.log(ethnicCodes.filter(({ scheme }) => scheme === "2021").map(({ table }) => table).join(", "));
 * // ethnic-categories-2021, ethnic-categories-2021-by-first-letter
 * ```
 * @since 0.1.0
 */
export const ethnicCodes: readonly EthnicCodesRow[] = ethnicTables;
