import type {
  DateColumn,
  DateFormat,
  ExpectedAnswer,
  MappingQuestion,
  QuestionTopic,
  RecordMapping,
} from "../../model/record-mapping.ts";
import {
  type SuggestedCode,
  type SuggestedColumn,
  type UnquotedTexts,
  unquotedWords,
} from "../../model/record-counts.ts";
import { countedWords, daysOfMapping, mappingAgainstYear, spanWords } from "../../model/mapping-days.ts";
import { capitalised, listed } from "../../foundation/capitals.ts";
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
  return [
    ...aboutKind(draft),
    ...draft.byContent.map(aboutContent),
    ...alternatives.map(aboutAlternatives),
    ...columns.flatMap(aboutCodes),
    ...aboutUnchecked(columns),
    ...dayColumns(mapping).flatMap((column) => aboutForm(column, censusOf)),
    ...(mapping.dates ?? []).map(({ column, from, to }) =>
      ask(
        "deciding-day",
        `Rows are counted whose ${quoted([String(column)])} is ${from === undefined && to !== undefined ? `${printDays(to)} or earlier` : spanWords({ from, to })}. Is that the day that decides?`,
        { column: String(column), answers: ifRight },
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
      "kind-of-file",
      `The headings look like those of ${likelier} records, and not of ${asked} records. Is this the right file?`,
      { answers: ifRight },
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
  /** What a draft of the file finds by its headings. */
  readonly draft: DraftMapping;
  /** Lines of totals that would be counted as somebody. */
  readonly total: LineOfTotals;
  /** The mapping with its days moved to that year; null where they stay. */
  readonly moved: RecordMapping | null;
}

/** The questions of a mapping that is there already, beside another file. */
export interface QuestionsSince {
  /** Its own that the file still asks, with their answers. */
  readonly kept: readonly MappingQuestion[];
  /** What is new in the file: codes, columns, forms of days, lines of totals, another year. */
  readonly added: readonly MappingQuestion[];
}

/**
 * Goes through the questions of a mapping with another file: one that the file does not ask any more goes, one that it asks in
 * other words is asked again, and what is new is added. A question that somebody wrote stays.
 */
export function questionsSince(mapping: RecordMapping, since: Since): QuestionsSince {
  const { toDecide = [] } = mapping;
  const { draft, moved } = since;
  // Whatever a draft would ask of this file now: its own questions only say what of the earlier ones still applies.
  const drafted = questionsAbout({ ...since, draft: { ...draft, mapping: moved ?? mapping } });
  const ofFile = [
    ...since.columns.flatMap(({ column, codes, unquoted }) => aboutUnmapped(column, codes ?? [], unquoted)),
    ...aboutOtherForms(mapping, since.censusOf),
    ...aboutTotals(since.total),
    ...aboutYear(mapping, since),
  ];
  const now = [...drafted, ...ofFile];
  // Without a year a draft cannot ask of which year a file is in the words of before.
  const isAsked = ({ about, column, question }: MappingQuestion): boolean =>
    now.some(
      (one) =>
        one.about === about &&
        one.column === column &&
        (one.question === question || (about === "no-days" && since.year === undefined)),
    );
  const isUnused = ({ question }: MappingQuestion): boolean =>
    since.unused.some((heading) => question.includes(quoted([heading])));
  const kept = toDecide.filter((one) => {
    if (one.about === undefined) return true;
    return one.about === "columns-not-used" ? isUnused(one) : isAsked(one);
  });
  const topics = new Set(toDecide.filter((one) => !kept.includes(one)).map(topicOf));
  const known = kept.map(({ question }) => question).join("\n");
  const unused = since.unused.filter((heading) => !known.includes(quoted([heading])));
  const added = [
    ...ofFile,
    ...aboutUnused({ ...since, unused }),
    // The question about moved days is about every day that decides.
    ...drafted.filter(
      (one) =>
        one.about !== "columns-not-used" &&
        topics.has(topicOf(one)) &&
        (moved === null || !ofDays.has(one.about)),
    ),
  ];
  const different = added.filter(
    (one, index) => added.findIndex(({ question }) => question === one.question) === index,
  );
  return { kept, added: different.filter((one) => !kept.some(({ question }) => question === one.question)) };
}

/** Topics whose question names the days that count. */
const ofDays: ReadonlySet<QuestionTopic | undefined> = new Set<QuestionTopic>([
  "deciding-day",
  "day-of-entry",
]);

/** The topic of a question and its column: two of the same are the same question in other words. */
function topicOf({ about, column }: MappingQuestion): string {
  return JSON.stringify([about, column]);
}

/** The days of a column that are written in no form of the mapping: asks for their form. */
function aboutOtherForms(mapping: RecordMapping, censusOf: CensusOf): readonly MappingQuestion[] {
  return dayColumns(mapping).flatMap((column) => {
    const formats = censusOf(column.column)?.formats() ?? null;
    const { formats: read } = column;
    if (formats === null || read === undefined || formats.some((format) => read.includes(format))) return [];
    return [
      ask(
        "form-of-days",
        `The days in the column ${quoted([String(column.column)])} are written in another form than before. They could be read as ${listed(formats)}. Which form is right?`,
        {
          column: String(column.column),
          answers: formats.map((format) => ({ answer: format, decides: true, formats: [format] })),
        },
      ),
    ];
  });
}

/** The columns of days that decide which rows count. */
function dayColumns(mapping: RecordMapping): readonly DateColumn[] {
  return [...(mapping.dates ?? []), ...(mapping.kind === "disciplinary" ? [mapping.entered] : [])];
}

function aboutTotals({ column, texts }: LineOfTotals): readonly MappingQuestion[] {
  if (texts.length === 0) return [];
  return [
    ask(
      "line-of-totals",
      `${quoted(texts)} in the column ${quoted([column])} seems to be a line of totals, and no filter leaves it out. Is it?`,
      { column, answers: ifWrong },
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
    return status === "same" ? [] : [ask("days-of-year", message)];
  }
  const days = daysOfMapping(moved).map(countedWords).join(", ");
  const held = moved.kind === "survey" ? `the survey of ${String(moved.year)}` : "";
  const counted = [held, days].filter((words) => words !== "").join(", ");
  return [
    ask(
      "days-of-year",
      `The days of the rules are moved to the year ending on 31 March ${String(year)}, and now count ${counted}. Is that right?`,
      { answers: ifRight },
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
      "day-of-entry",
      `Cases are counted whose ${quoted([heading])} is ${spanWords(days ?? {})}. Is that the day on which somebody entered the formal process?`,
      { column: heading, answers: ifRight },
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
  return [
    ask(
      "no-deciding-column",
      `No column says ${lacking.join(", or ")}, so every row counts as ${every}. Is that right?`,
      { answers: ifRight },
    ),
  ];
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
    ask(
      "no-days",
      `No column of days decides which rows count, so every row counts whatever its day. ${isRight}`,
      { answers: ifRight },
    ),
  ];
}

/** The answers to a question whether what the rules do is right: a no alone leaves them wrong. */
const ifRight: readonly ExpectedAnswer[] = [
  { answer: "Yes", decides: true },
  { answer: "No, changed", decides: true },
  { answer: "No", decides: false },
];

/** The answers to a question whether something that the rules do is wrong: a yes alone leaves it so. */
const ifWrong: readonly ExpectedAnswer[] = [
  { answer: "No", decides: true },
  { answer: "Yes, changed", decides: true },
  { answer: "Yes", decides: false },
];

/** The answers to a question that a no decides as well as any other words. */
const noDecides: readonly ExpectedAnswer[] = [{ answer: "No", decides: true }];

interface Asked {
  readonly column?: string | undefined;
  readonly answers?: readonly ExpectedAnswer[];
}

function ask(about: QuestionTopic, question: string, { column, answers }: Asked = {}): MappingQuestion {
  return {
    about,
    ...(column !== undefined && { column }),
    question,
    ...(answers && { answers }),
    answer: null,
  };
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => describeValue(text)).join(", ");
}

function aboutAlternatives(headings: readonly string[]): MappingQuestion {
  return ask(
    "columns-alike",
    `The columns ${quoted(headings)} could be the same thing; ${quoted(headings.slice(0, 1))} is used. Is it the right one?`,
    { column: headings[0], answers: ifRight },
  );
}

function aboutContent([role, heading]: readonly [string, string]): MappingQuestion {
  return ask(
    "column-by-content",
    `No heading is known for ${roleTitle(role)}; ${quoted([heading])} is used, by what is in it. Is it the right column?`,
    { column: heading, answers: ifRight },
  );
}

function aboutCodes({ column, codes, path, unquoted }: SuggestedColumn): readonly MappingQuestion[] {
  if (codes === null) {
    return [
      ask(
        "many-texts",
        `The column ${quoted([column])} holds so many different texts that they may be no codes. Is it the right column?`,
        { column, answers: ifRight },
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
      "texts-not-shown",
      `In the column ${quoted([column])} ${unquotedWords(unquoted)} Has a cell slipped to the next column there, or is it a code that needs a rule?`,
      { column },
    ),
  ];
}

function aboutWithoutRule(column: string, without: readonly SuggestedCode[]): MappingQuestion {
  const list = without
    .slice(0, MOST_NAMED)
    .map(({ code, rows: often }) => `${code === "" ? "(blank)" : describeValue(code)} (${String(often)})`);
  const more = without.length > MOST_NAMED ? ` and ${String(without.length - MOST_NAMED)} more` : "";
  return ask(
    "codes-without-rule",
    `Where do these go, in the column ${quoted([column])}: ${list.join(", ")}${more}? Write a rule for each; rows without one are rejected.`,
    { column },
  );
}

function aboutBmeAlone(column: string, codes: readonly SuggestedCode[]): readonly MappingQuestion[] {
  const bme = codes.filter(({ to }) => to === "bme");
  if (bme.length === 0) return [];
  return [
    ask(
      "bme-alone",
      `${quoted(bme.map(({ code }) => code))} in the column ${quoted([column])} says no more than BME: then none of the four groups can be given. Can the system say more?`,
      { column, answers: noDecides },
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
      "ready-made-tables",
      `The codes of ${quoted(unchecked)} are read by tables that nobody has checked against your system. Does every code go where it should?`,
      { answers: ifRight },
    ),
  ];
}

/** Asks for the form of days where there is none for all of them, and what comes first where more than one thing can. */
function aboutForm({ column }: DateColumn, censusOf: CensusOf): readonly MappingQuestion[] {
  const heading = String(column);
  const formats = censusOf(column)?.formats() ?? null;
  if (formats === null) {
    return [
      ask(
        "form-of-days",
        `Some cells of the column ${quoted([heading])} are not dates of one form. Which form is right?`,
        { column: heading },
      ),
    ];
  }
  const orders = formats.flatMap((format): readonly Order[] => {
    const first = orderWords[format];
    return first === undefined ? [] : [{ first, format }];
  });
  const [taken, ...others] = orders;
  if (taken === undefined || others.every(({ first }) => first === taken.first)) return [];
  const names = [...new Set(orders.map(({ first }) => first))];
  return [
    ask(
      "form-of-days",
      `The days in the column ${quoted([heading])} could be read with ${names.join(" or ")} first. They are read with ${taken.first} first. Is that right? If not, answer with what comes first: ${names.slice(1).map(capitalised).join(", or ")}.`,
      {
        column: heading,
        answers: [
          ...ifRight,
          ...orders.map(({ first, format }) => ({
            answer: capitalised(first),
            decides: true,
            formats: [format],
          })),
        ],
      },
    ),
  ];
}

/** What comes first in a form of days, and the form. */
interface Order {
  readonly first: string;
  readonly format: DateFormat;
}

/** What comes first in a form of numbers alone. */
const orderWords: Readonly<Partial<Record<DateFormat, string>>> = {
  "day-month-year": "the day",
  "day-month-short-year": "the day",
  "month-day-year": "the month",
  "month-day-short-year": "the month",
  "short-year-month-day": "the year",
};

function aboutPersons({ draft, unused }: Drafted): readonly MappingQuestion[] {
  const { found, mapping, alternatives } = draft;
  if (mapping.kind === "survey" || mapping.kind === "shortlisting") return [];
  if (mapping.persons !== undefined && mapping.persons !== "one-row-each") return [];
  // A heading that is known for something else says nothing of who somebody is.
  const known = new Set([...found.values(), ...alternatives.flat()]);
  const open = unused.filter((heading) => !known.has(heading));
  const others = open.length === 0 ? "" : ` If not, which of these says it: ${quoted(open)}?`;
  return [
    ask(
      "persons",
      `No column says who a row is about, so every row is counted as another person. Is each person in one row only?${others}`,
      { answers: ifRight },
    ),
  ];
}

function aboutUnused({ unused, rows, censusOf }: Omit<Drafted, "draft">): readonly MappingQuestion[] {
  const open = unused.filter((heading) => censusOf(heading)?.couldDecide(heading, rows) === true);
  if (open.length === 0) return [];
  return [
    ask(
      "columns-not-used",
      `These columns are not used: ${quoted(open)}. Does any of them decide which rows count?`,
      { answers: noDecides },
    ),
  ];
}
