import type { DateFormat } from "../../model/date-format.ts";
import type { DateColumn, RecordMapping } from "../../model/record-mapping.ts";
import type { ExpectedAnswer, MappingQuestion, QuestionTopic } from "../../model/mapping-questions.ts";
import {
  type SuggestedCode,
  type SuggestedColumn,
  type UnquotedTexts,
  unquotedWords,
} from "../../model/record-counts.ts";
import { differingWords, placeWords } from "../../model/lost-on-reading.ts";
import { daysOfMapping, spanWords } from "../../model/mapping-days.ts";
import { capitalised } from "../../foundation/capitals.ts";
import { roleTitle } from "../../model/mapping-words.ts";
import { periodDays, printDays } from "../../model/period.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { describeValue } from "../../foundation/wres-error.ts";
import type { RecordRole } from "../../reference/record-headings.ts";
import type { CensusOf } from "./column-census.ts";
import type { OddIds } from "./id-census.ts";
import type { DraftMapping } from "./draft.ts";

/** People whose rows say different known ethnicities. */
export interface ContradictedPeople {
  readonly people: number;
  /** The first lines that contradict the ethnicity of another row of the same person. */
  readonly lines: readonly number[];
}

/** A draft with what its rows show. */
export interface Drafted {
  readonly draft: DraftMapping & { readonly mapping: RecordMapping };
  readonly columns: readonly SuggestedColumn[];
  /** The headings that nothing was made of. */
  readonly unused: readonly string[];
  /** How many rows were read. */
  readonly rows: number;
  readonly censusOf: CensusOf;
  /** The WRES year that the file is said to be of. */
  readonly year: number | undefined;
  /** The people whose rows say different known ethnicities. */
  readonly contradicted: ContradictedPeople | undefined;
  /** What is odd among the numbers of people or rows, where a column has them. */
  readonly ids: OddIds | undefined;
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
    ...aboutContradicted(mapping, drafted.contradicted),
    ...aboutIds(mapping, drafted.ids),
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

/** The columns of days that decide which rows count. */
export function dayColumns(mapping: RecordMapping): readonly DateColumn[] {
  return [...(mapping.dates ?? []), ...(mapping.kind === "disciplinary" ? [mapping.entered] : [])];
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
export function aboutNoDays(mapping: RecordMapping, year: number | undefined): readonly MappingQuestion[] {
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
export const ifRight: readonly ExpectedAnswer[] = [
  { answer: "Yes", decides: true },
  { answer: "No, changed", decides: true },
  { answer: "No", decides: false },
];

/** The answers to a question whether something that the rules do is wrong: a yes alone leaves it so. */
export const ifWrong: readonly ExpectedAnswer[] = [
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

export function ask(
  about: QuestionTopic,
  question: string,
  { column, answers }: Asked = {},
): MappingQuestion {
  return {
    about,
    ...(column !== undefined && { column }),
    question,
    ...(answers && { answers }),
    answer: null,
  };
}

export function quoted(texts: readonly string[]): string {
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

export function aboutUnmapped(
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
      `In the column ${quoted([column])} ${unquotedWords({ unquoted })} Has a cell slipped to the next column there, or is it a code that needs a rule?`,
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

/** Asks whether the rule is right for people whose rows say different ethnicities, or whether rows are to be corrected. */
export function aboutContradicted(
  { ethnicity }: RecordMapping,
  contradicted: ContradictedPeople | undefined,
): readonly MappingQuestion[] {
  const { people, lines } = contradicted ?? { people: 0, lines: [] };
  if (people === 0) return [];
  return [
    ask(
      "ethnicities-differ",
      `${differingWords(people, lines)} A person is counted with that of the row that counts; where it does not decide, with the one that most of their rows say; where two are said equally often, as unknown. Is that right?`,
      { column: String([ethnicity.column].flat()[0]), answers: ifRight },
    ),
  ];
}

/** Asks about rows that may be one, and about numbers that may be of one person, or of one row. */
export function aboutIds(mapping: RecordMapping, ids: OddIds | undefined): readonly MappingQuestion[] {
  if (ids === undefined) return [];
  const isOfPeople = mapping.kind !== "survey" && typeof mapping.persons === "object";
  return [...(isOfPeople ? [] : aboutRepeated(mapping, ids)), ...aboutAlike(ids, isOfPeople)];
}

function aboutRepeated({ kind }: RecordMapping, { column, repeated }: OddIds): readonly MappingQuestion[] {
  if (repeated.often === 0) return [];
  const [one, way] =
    kind === "survey"
      ? ["the answers of another person", "take the others out of the file"]
      : ["another application", "take this column for who a row is about, and each is counted once"];
  const [rows, before] = repeated.often === 1 ? ["row has", "it"] : ["rows have", "them"];
  return [
    ask(
      "rows-repeated",
      `${withThousands(repeated.often)} ${rows} the ${quoted([column])} of a row before ${before} (${placeWords(repeated.lines)}), and every row is counted. Is each of them ${one}? If not, ${way}.`,
      { column, answers: ifRight },
    ),
  ];
}

function aboutAlike({ column, alike }: OddIds, isOfPeople: boolean): readonly MappingQuestion[] {
  if (alike.often === 0) return [];
  const texts = alike.often === 1 ? "text differs" : "texts differ";
  return [
    ask(
      "numbers-alike",
      `In the column ${quoted([column])} ${withThousands(alike.often)} ${texts} from another only by zeros in front (${placeWords(alike.lines)}), which a spreadsheet takes away. Each stands for another ${isOfPeople ? "person" : "row"} now. Is that right? If not, write all of them in one way.`,
      { column, answers: ifRight },
    ),
  ];
}

export function aboutUnused({ unused, rows, censusOf }: Omit<Drafted, "draft">): readonly MappingQuestion[] {
  const open = unused.filter((heading) => censusOf(heading)?.couldDecide(heading, rows) === true);
  if (open.length === 0) return [];
  return [
    ask(
      "columns-not-used",
      `These columns are not used: ${quoted(open)}. Does any of them decide which rows count?`,
      { answers: ifWrong },
    ),
  ];
}
