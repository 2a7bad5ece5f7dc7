import type { DateColumn, MappingQuestion, RecordMapping } from "../../model/record-mapping.ts";
import {
  type SuggestedCode,
  type SuggestedColumn,
  type UnquotedTexts,
  unquotedWords,
} from "../../model/record-counts.ts";
import { countedWords, daysOfMapping, mappingAgainstYear, spanWords } from "../../model/mapping-days.ts";
import { roleTitle } from "../../model/mapping-words.ts";
import { periodDays, printDays } from "../../model/period.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import type { RecordRole } from "../../reference/record-headings.ts";
import type { CensusOf, DraftMapping } from "./draft.ts";

/** A draft with what its rows show. */
interface Drafted {
  readonly draft: DraftMapping & { readonly mapping: RecordMapping };
  readonly columns: readonly SuggestedColumn[];
  /** The headings that nothing was made of. */
  readonly unused: readonly string[];
  /** How many rows were read. */
  readonly rows: number;
  readonly censusOf: CensusOf;
  /** The WRES year that the file is said to be of. */
  readonly year: number | undefined;
}

/** Everything that a draft has decided by guess, as questions. */
export function questionsAbout(drafted: Drafted): readonly MappingQuestion[] {
  const { draft, columns, censusOf } = drafted;
  const { mapping, alternatives } = draft;
  const days = [...(mapping.dates ?? []), ...(mapping.kind === "disciplinary" ? [mapping.entered] : [])];
  return [
    ...aboutKind(draft),
    ...draft.byContent.map(aboutContent),
    ...alternatives.map(aboutAlternatives),
    ...columns.flatMap(aboutCodes),
    ...aboutUnchecked(columns),
    ...days.flatMap((column) => aboutForm(column, censusOf)),
    ...(mapping.dates ?? []).map(({ column, from, to }) =>
      ask(
        `Rows are counted whose ${quoted([String(column)])} is ${from === undefined && to !== undefined ? `${printDays(to)} or earlier` : spanWords({ from, to })}. Is that the day that decides?`,
        String(column),
      ),
    ),
    ...aboutEntered(mapping),
    ...aboutNoDays(mapping, drafted.year),
    ...aboutUndecided(draft),
    ...aboutPersons(drafted),
    ...aboutUnused(drafted),
  ];
}

/** Asks if it is the right file where its headings speak of another kind of records. */
export function aboutKind({ otherKind }: Pick<DraftMapping, "otherKind">): readonly MappingQuestion[] {
  if (otherKind === null) return [];
  const { asked, likelier } = otherKind;
  return [
    ask(
      `The headings look like those of ${likelier} records, and not of ${asked} records. Is this the right file?`,
    ),
  ];
}

/** The first cells of lines that seem to be totals, and the heading of their column. */
export interface LineOfTotals {
  readonly column: string;
  readonly texts: readonly string[];
}

/** What a file shows beside a mapping that is there already. */
interface Since extends Omit<Drafted, "draft"> {
  /** Lines of totals that would be counted as somebody. */
  readonly total: LineOfTotals;
  /** The mapping with its days moved to that year; null where they stay. */
  readonly moved: RecordMapping | null;
}

/** Everything in a file that is new since a mapping was made: codes, columns, lines of totals, another year. */
export function questionsSince(mapping: RecordMapping, since: Since): readonly MappingQuestion[] {
  const answered = (mapping.toDecide ?? []).map(({ question }) => question).join("\n");
  const unused = since.unused.filter((heading) => !answered.includes(quoted([heading])));
  return [
    ...since.columns.flatMap(({ column, codes, unquoted }) => aboutUnmapped(column, codes ?? [], unquoted)),
    ...aboutTotals(since.total),
    ...aboutYear(mapping, since),
    ...aboutUnused({ ...since, unused }),
  ];
}

function aboutTotals({ column, texts }: LineOfTotals): readonly MappingQuestion[] {
  if (texts.length === 0) return [];
  return [
    ask(
      `${quoted(texts)} in the column ${quoted([column])} seems to be a line of totals, and no filter leaves it out. Is it?`,
      column,
    ),
  ];
}

/** The days of another year count nobody, or the wrong people: asks whether they were moved rightly, or have to be. */
function aboutYear(
  mapping: RecordMapping,
  { year, moved }: Pick<Since, "year" | "moved">,
): readonly MappingQuestion[] {
  if (year === undefined) return [];
  if (mapping.kind !== "survey" && daysOfMapping(mapping).length === 0) return aboutNoDays(mapping, year);
  if (moved === null) {
    const { status, message } = mappingAgainstYear(mapping, year);
    return status === "same" ? [] : [ask(message)];
  }
  const days = daysOfMapping(moved).map(countedWords).join(", ");
  const held = moved.kind === "survey" ? `the survey of ${String(moved.year)}` : "";
  const counted = [held, days].filter((words) => words !== "").join(", ");
  return [
    ask(
      `The days of the rules are moved to the year ending on 31 March ${String(year)}, and now count ${counted}. Is that right?`,
    ),
  ];
}

/** A case has several days: when it was opened, investigated, heard. Asks whether the one that decides is the right one. */
function aboutEntered(mapping: RecordMapping): readonly MappingQuestion[] {
  if (mapping.kind !== "disciplinary") return [];
  const heading = String(mapping.entered.column);
  const [days] = daysOfMapping(mapping);
  return [
    ask(
      `Cases are counted whose ${quoted([heading])} is ${spanWords(days ?? {})}. Is that the day on which somebody entered the formal process?`,
      heading,
    ),
  ];
}

/** What decides which rows count, by kind of records; a heading that is known for it; and what every row counts as without it. */
const deciding: Readonly<
  Partial<
    Record<
      RecordMapping["kind"],
      { readonly roles: readonly (readonly [RecordRole, string])[]; readonly every: string }
    >
  >
> = {
  workforce: {
    roles: [["filter", "what kind of contract somebody has (such as Assignment Category)"]],
    every: "substantive staff",
  },
  disciplinary: {
    roles: [
      ["caseType", "what a case is about (such as Case Type)"],
      ["formality", "whether it is formal (such as Formal/Informal)"],
    ],
    every: "a formal disciplinary case",
  },
  training: {
    roles: [
      ["category", "whether a course is mandatory (such as Course Category)"],
      ["attendance", "whether somebody attended (such as Attendance Status)"],
    ],
    every: "non-mandatory training that somebody attended",
  },
};

/** Where no column sorts the rows, all of them count: asks whether the file holds no others. */
function aboutUndecided({ mapping, found }: Drafted["draft"]): readonly MappingQuestion[] {
  const { roles = [], every = "" } = deciding[mapping.kind] ?? {};
  const lacking = roles.filter(([role]) => !found.has(role)).map(([, words]) => words);
  if (lacking.length === 0) return [];
  return [ask(`No column says ${lacking.join(", or ")}, so every row counts as ${every}. Is that right?`)];
}

/** Without a rule of days nothing shows that a file is of the year: asks whether it is. Cases and surveys have a year of their own. */
function aboutNoDays(mapping: RecordMapping, year: number | undefined): readonly MappingQuestion[] {
  if (mapping.kind === "survey" || daysOfMapping(mapping).length > 0) return [];
  const { first, last } = year === undefined ? { first: "", last: "" } : periodDays({ year });
  const whole =
    year === undefined
      ? "of one WRES year"
      : `of ${spanWords({ from: first, to: last }).replace(/^from /, "")}`;
  const day = year === undefined ? "on one day" : `on ${printDays(last)}`;
  const isRight =
    mapping.kind === "workforce" ? `Are all of them people in post ${day}?` : `Are all of them ${whole}?`;
  return [
    ask(`No column of days decides which rows count, so every row counts whatever its day. ${isRight}`),
  ];
}

function ask(question: string, column?: string): MappingQuestion {
  return { ...(column !== undefined && { column }), question, answer: null };
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => describeValue(text)).join(", ");
}

function aboutAlternatives(headings: readonly string[]): MappingQuestion {
  return ask(
    `The columns ${quoted(headings)} could be the same thing; ${quoted(headings.slice(0, 1))} is used. Is it the right one?`,
    headings[0],
  );
}

function aboutContent([role, heading]: readonly [string, string]): MappingQuestion {
  return ask(
    `No heading is known for ${roleTitle(role)}; ${quoted([heading])} is used, by what is in it. Is it the right column?`,
    heading,
  );
}

function aboutCodes({ column, codes, path, unquoted }: SuggestedColumn): readonly MappingQuestion[] {
  if (codes === null) {
    return [
      ask(
        `The column ${quoted([column])} holds so many different texts that they may be no codes. Is it the right column?`,
        column,
      ),
    ];
  }
  return [
    ...aboutUnmapped(column, codes, unquoted),
    ...(path === "ethnicity" ? aboutBmeAlone(column, codes) : []),
  ];
}

/** So many codes without a rule are named in a question; the others are counted. */
const MOST_NAMED = 20;

function aboutUnmapped(
  column: string,
  codes: readonly SuggestedCode[],
  unquoted: UnquotedTexts | undefined,
): readonly MappingQuestion[] {
  const without = codes.filter(({ to }) => to === null);
  return [
    ...aboutUnquoted(column, unquoted),
    ...(without.length === 0 ? [] : [aboutWithoutRule(column, without)]),
  ];
}

function aboutUnquoted(column: string, unquoted: UnquotedTexts | undefined): readonly MappingQuestion[] {
  if (unquoted === undefined) return [];
  return [
    ask(
      `In the column ${quoted([column])} ${unquotedWords(unquoted)} Has a cell slipped to the next column there, or is it a code that needs a rule?`,
      column,
    ),
  ];
}

function aboutWithoutRule(column: string, without: readonly SuggestedCode[]): MappingQuestion {
  const list = without
    .slice(0, MOST_NAMED)
    .map(({ code, rows: often }) => `${code === "" ? "(blank)" : describeValue(code)} (${String(often)})`);
  const more = without.length > MOST_NAMED ? ` and ${String(without.length - MOST_NAMED)} more` : "";
  return ask(
    `Where do these go, in the column ${quoted([column])}: ${list.join(", ")}${more}? Write a rule for each; rows without one are rejected.`,
    column,
  );
}

function aboutBmeAlone(column: string, codes: readonly SuggestedCode[]): readonly MappingQuestion[] {
  const bme = codes.filter(({ to }) => to === "bme");
  if (bme.length === 0) return [];
  return [
    ask(
      `${quoted(bme.map(({ code }) => code))} in the column ${quoted([column])} says no more than BME: then none of the four groups can be given. Can the system say more?`,
      column,
    ),
  ];
}

function aboutUnchecked(columns: readonly SuggestedColumn[]): readonly MappingQuestion[] {
  const unchecked = columns
    .filter(({ path, codes }) => path !== "ethnicity" && codes?.some(({ to }) => to !== null) === true)
    .map(({ column }) => column);
  if (unchecked.length === 0) return [];
  return [
    ask(
      `The codes of ${quoted(unchecked)} are read by tables that nobody has checked against your system. Does every code go where it should?`,
    ),
  ];
}

/** Asks for the form of days where there is none for all of them, and which comes first where both the day and the month can. */
function aboutForm({ column }: DateColumn, censusOf: CensusOf): readonly MappingQuestion[] {
  const heading = String(column);
  const formats = censusOf(column)?.formats() ?? null;
  if (formats === null) {
    return [
      ask(
        `Some cells of the column ${quoted([heading])} are not dates of one form. Which form is right?`,
        heading,
      ),
    ];
  }
  const isOpen = ["day", "month"].every((first) =>
    formats.some((format) => format.startsWith(`${first}-`) && /^(?:day-month|month-day)/.test(format)),
  );
  if (!isOpen) return [];
  return [
    ask(
      `The days in the column ${quoted([heading])} could be read with the day or the month first. They are read with the day first. Is that right?`,
      heading,
    ),
  ];
}

function aboutPersons({ draft, unused }: Drafted): readonly MappingQuestion[] {
  const { found, mapping, alternatives } = draft;
  if (found.has("person") || mapping.kind === "survey" || mapping.kind === "shortlisting") return [];
  // A heading that is known for something else says nothing of who somebody is.
  const known = new Set([...found.values(), ...alternatives.flat()]);
  const open = unused.filter((heading) => !known.has(heading));
  const others = open.length === 0 ? "" : ` If not, which of these says it: ${quoted(open)}?`;
  return [
    ask(
      `No column says who a row is about, so every row is counted as another person. Is each person in one row only?${others}`,
    ),
  ];
}

function aboutUnused({ unused, rows, censusOf }: Omit<Drafted, "draft">): readonly MappingQuestion[] {
  const open = unused.filter((heading) => censusOf(heading)?.couldDecide(heading, rows) === true);
  if (open.length === 0) return [];
  return [ask(`These columns are not used: ${quoted(open)}. Does any of them decide which rows count?`)];
}
