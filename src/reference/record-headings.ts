import type { SourceId } from "./sources.ts";

interface RecordHeadingRow {
  readonly kind: "every" | "workforce" | "shortlisting" | "disciplinary" | "training" | "survey";
  /** What the column is in a mapping; a mark is in none, and only shows the kind. */
  readonly role: string;
  /** A regular expression for all the words of a heading: capitals and digits, one space between words, no other signs. */
  readonly words: string;
  readonly source: SourceId;
}

/**
 * Headings as systems and trusts write them: a mapping is drafted from them, and never more than drafted. All of them
 * are from memory. Of the columns that fit one row the first is taken, and the others become a question.
 *
 * @since 0.1.0
 */
// oxfmt-ignore
export const recordHeadings = [
  { kind: "every", role: "ethnicity", words: "((PERSON|STAFF|EMPLOYEE|APPLICANT|CANDIDATE|SELF (DECLARED|REPORTED|IDENTIFIED)) )?ETHNIC(ITY)?( (ORIGIN|GROUP|CATEGORY|CODE|BACKGROUND|DESCRIPTION|DESC|NAME|SELF DECLARED))*", source: "unverified" },
  { kind: "every", role: "person", words: "(EMPLOYEE|EMP|STAFF|PERSON|PAYROLL|WORKS|WORKER|COLLEAGUE|LEARNER|DELEGATE|APPLICANT|ESR) (NUMBER|NO|NUM|ID|REF|REFERENCE|PERSON ID)|EMPLOYEE", source: "unverified" },
  { kind: "every", role: "primary", words: "(IS )?(PRIMARY|MAIN)( (ASSIGNMENT|POST|FLAG|INDICATOR|JOB))*( (Y N|YES NO))?", source: "unverified" },
  { kind: "every", role: "filter", words: "(ASSIGNMENT|EMPLOYEE|EMPLOYMENT|CONTRACT) (CATEGORY|TYPE)|CONTRACT", source: "unverified" },
  { kind: "workforce", role: "row", words: "(PAY|AFC|SALARY) ?(SCALE|BAND|GRADE)( (DESCRIPTION|DESC|NAME|CODE))?|(BAND|GRADE)( (BAND|DESCRIPTION|DESC|NAME|CODE))?", source: "unverified" },
  { kind: "workforce", role: "part", words: "(STAFF(ING)? ?(GROUP|TYPE|CATEGORY)|OCCUPATION(AL)? GROUP)( (DESCRIPTION|DESC|NAME|CODE))?", source: "unverified" },
  { kind: "workforce", role: "started", words: "(LATEST |ORIGINAL |ASSIGNMENT |CONTRACT )?(START|HIRE|JOINING|COMMENCEMENT) DATE|DATE (STARTED|JOINED|COMMENCED|OF (HIRE|JOINING|APPOINTMENT|COMMENCEMENT))|START(ED)?( ON)?|COMMENCED( ON)?", source: "unverified" },
  { kind: "shortlisting", role: "shortlisted", words: "(WAS |IS )?SHORT ?LISTED( (Y N|YES NO|FLAG))?", source: "unverified" },
  { kind: "shortlisting", role: "appointed", words: "(WAS |IS )?(APPOINTED|HIRED)( (Y N|YES NO|FLAG))?", source: "unverified" },
  { kind: "shortlisting", role: "stage", words: "((CURRENT|APPLICATION|RECRUITMENT|APPLICANT|CANDIDATE) )*(STATUS|STAGE)|(APPLICATION )?OUTCOME", source: "unverified" },
  { kind: "shortlisting", role: "mark", words: "(VACANCY|APPLICATION|REQUISITION)( .*)?|LONG ?LISTED|INTERVIEWED|OFFERED|JOB (TITLE|REF|REFERENCE)", source: "unverified" },
  { kind: "disciplinary", role: "entered", words: "DATE (CASE )?(OPENED|ENTERED|STARTED|BEGAN|RAISED|LOGGED|CREATED|RECEIVED|REPORTED|COMMENCED|INITIATED|OF (ENTRY|FORMAL PROCESS|REFERRAL|START))|(CASE )?(OPENED|STARTED|LOGGED|ENTERED|RAISED)( (ON|DATE))?|((CASE|FORMAL( PROCESS)?|PROCESS|INVESTIGATION) )?(START( (DATE|ON))?|(OPEN|FORMAL|OPENING|ENTRY|REFERRAL) (DATE|ON))|(FORMAL PROCESS|INVESTIGATION) (OPENED|STARTED)( ON)?|DATE( FORMAL( PROCESS)? (OPENED|STARTED|BEGAN))?", source: "unverified" },
  { kind: "disciplinary", role: "caseType", words: "(CASE|ER|ISSUE|PROCEDURE) (TYPE|CATEGORY)|TYPE( OF CASE)?|CATEGORY( OF CASE)?|NATURE OF CASE|PROCEDURE", source: "unverified" },
  { kind: "disciplinary", role: "formality", words: "FORMAL( (OR )?INFORMAL)?|FORMALITY|(FORMAL )?STAGE|INFORMAL( (OR )?FORMAL)?", source: "unverified" },
  { kind: "disciplinary", role: "mark", words: "CASE (REFERENCE|REF|NUMBER|NO|ID)|DATE CLOSED|CASE CLOSED|SANCTION|ALLEGATION", source: "unverified" },
  { kind: "survey", role: "harassment-from-public", words: "Q14A|HARASSMENT FROM PUBLIC", source: "unverified" },
  { kind: "survey", role: "harassment-from-managers", words: "Q14B|HARASSMENT FROM MANAGERS", source: "unverified" },
  { kind: "survey", role: "harassment-from-colleagues", words: "Q14C|HARASSMENT FROM COLLEAGUES", source: "unverified" },
  { kind: "survey", role: "equal-opportunities", words: "Q15|EQUAL OPPORTUNITIES", source: "unverified" },
  { kind: "survey", role: "discrimination", words: "Q16B|DISCRIMINATION", source: "unverified" },
  { kind: "training", role: "category", words: "(COURSE|TRAINING|LEARNING|COMPETENCE)? ?(CATEGORY|TYPE)|(IS )?(NON )?(MANDATORY|STATUTORY( AND MANDATORY)?)( (TRAINING|COURSE|FLAG|Y N|YES NO))*", source: "unverified" },
  { kind: "training", role: "attendance", words: "(ATTENDANCE|ENROLMENT|COMPLETION|DELEGATE|BOOKING) STATUS|ATTENDANCE|ATTENDED|STATUS", source: "unverified" },
  { kind: "training", role: "completed", words: "((COMPLETION|COMPLETED|COURSE|ATTENDANCE|ATTENDED|TRAINING|CLASS|EVENT|SESSION|LEARNING|DELIVERY) (END )?DATE|DATE (COMPLETED|ATTENDED|DELIVERED|TAKEN|OF (COURSE|TRAINING|COMPLETION|ATTENDANCE|SESSION|EVENT|CLASS))|(COMPLETED|ATTENDED) (ON|DATE)|COMPLETED|(END )?DATE|((COURSE|CLASS|EVENT|SESSION|TRAINING) )?(START|END)( DATE)?)", source: "unverified" },
  { kind: "training", role: "mark", words: "COURSE( (NAME|TITLE|CODE))?|COMPETENCE( NAME)?|LEARNING( .*)?|CLASS( NAME)?", source: "unverified" },
] as const;
recordHeadings satisfies readonly RecordHeadingRow[];

/** What a column is in a mapping. */
export type RecordRole = (typeof recordHeadings)[number]["role"];
