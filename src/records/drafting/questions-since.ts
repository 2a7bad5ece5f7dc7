import { listed } from "../../foundation/capitals.ts";
import { countedWords, daysOfMapping, mappingAgainstYear } from "../../model/mapping-days.ts";
import type { RecordMapping } from "../../model/record-mapping.ts";
import type { MappingQuestion, QuestionTopic } from "../../model/mapping-questions.ts";
import type { CensusOf } from "./column-census.ts";
import type { DraftMapping } from "./draft.ts";
import {
  aboutContradicted,
  aboutIds,
  aboutNoDays,
  aboutUnmapped,
  aboutUnused,
  ask,
  dayColumns,
  type Drafted,
  ifRight,
  ifWrong,
  questionsAbout,
  quoted,
} from "./questions.ts";

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
    ...aboutContradicted(mapping, since.contradicted),
    ...aboutIds(mapping, since.ids),
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
