import { describeValue } from "../foundation/wres-error.ts";
import { beginsWith } from "../foundation/text-words.ts";
import type { DateFormat } from "./date-format.ts";

/**
 * An answer that a question expects, and whether it decides the question.
 *
 * @since 0.1.0
 */
export interface ExpectedAnswer {
  /** How the answer begins: `Yes`, `No, changed`. */
  readonly answer: string;
  /** False where the rules are still to be changed once this is the answer: rows are then not counted. */
  readonly decides: boolean;
  /** The forms of days that the answer chooses for the column of its question. */
  readonly formats?: readonly DateFormat[] | undefined;
}

/**
 * What a drafted question is about, by a stable name: with the column it tells whether another file still asks it.
 *
 * @since 0.1.0
 */
export type QuestionTopic = (typeof questionTopics)[number];

/** All that a draft can ask. */
export const questionTopics = [
  "kind-of-file",
  "column-by-content",
  "columns-alike",
  "many-texts",
  "codes-without-rule",
  "texts-not-shown",
  "bme-alone",
  "ready-made-tables",
  "form-of-days",
  "deciding-day",
  "day-of-entry",
  "no-days",
  "no-deciding-column",
  "persons",
  "ethnicities-differ",
  "rows-repeated",
  "numbers-alike",
  "line-of-totals",
  "days-of-year",
  "columns-not-used",
] as const;

/** A question that a draft asks, and what an analyst has decided. */
export interface MappingQuestion {
  /** What it is about; left out where somebody wrote the question. */
  readonly about?: QuestionTopic | undefined;
  /** The column that it is about, by its heading. */
  readonly column?: string | undefined;
  /** What somebody has to decide before the rows are counted. */
  readonly question: string;
  /** The answers that have a meaning of their own; left out where any words decide. */
  readonly answers?: readonly ExpectedAnswer[] | undefined;
  /**
   * In words of one's own; of the expected answers the longest that it begins with says whether it decides. Blank and null are no answer,
   * nor is "not sure". Other words decide, unless they name a column of the question or a form of days is to be chosen; of a question
   * that lists no answers, those that begin with no leave it open.
   */
  readonly answer?: string | null | undefined;
}

/**
 * A question of a mapping, and what somebody has decided.
 *
 * @since 0.1.0
 */
export interface AnsweredQuestion {
  /** What was to be decided before the rows were counted. */
  readonly question: string;
  /** What was decided, in the words of who decided it. */
  readonly answer: string;
}

/** A mapping, of which only its questions matter here. */
interface WithQuestions {
  readonly toDecide?: readonly MappingQuestion[] | undefined;
}

/** The questions of a mapping that nobody has decided: without an answer, or with one that leaves it open. */
export function openQuestions({ toDecide = [] }: WithQuestions): readonly MappingQuestion[] {
  return toDecide.filter((asked) => !isDecided(asked));
}

/** The questions of a mapping that somebody has decided, with their answers. */
export function answeredQuestions({ toDecide = [] }: WithQuestions): readonly AnsweredQuestion[] {
  const decided = toDecide.filter(isDecided);
  return decided.map(({ question, answer }) => ({ question, answer: (answer ?? "").trim() }));
}

/** Answers that put a decision off, whatever is asked. */
const UNDECIDED =
  /^(?:(?:i|we) )?(?:(?:do not|don['’]t|dont) know|(?:am |are )?(?:not sure|unsure|unclear)|no idea|maybe|perhaps|partly|to be (?:checked|confirmed|decided|agreed)|to check|ask(?:ed|ing)?|pending|awaiting|waiting|tb[cd]|to ?do)\b|^\?+$/i;

/** What a no means nobody knows of a question that does not list its answers, such as one that was drafted before they were listed. */
const NO = /^no\b/i;

/** Other words for yes and for no, at the beginning of an answer. */
const SHORT_ANSWERS = [
  [/^(?:y|yep|yeah|true|correct)\b/i, "Yes"],
  [/^(?:n|nope|none|neither|false|wrong|incorrect|not)\b/i, "No"],
] as const;

function isDecided({ question, answers, answer }: MappingQuestion): boolean {
  const text = (answer ?? "").trim();
  if (text === "" || UNDECIDED.test(text)) return false;
  if (answers === undefined) return !NO.test(text);
  const expected = expectedAnswer({ answers, answer });
  if (expected !== undefined) return expected.decides;
  // Other words choose no form of days. Who names a column means that it is to be used, which the rules do not.
  const isOfDays = answers.some(({ formats }) => formats !== undefined);
  return !isOfDays && !namesColumn(question, text);
}

/** True where an answer names a heading that its question has in quotes. */
function namesColumn(question: string, answer: string): boolean {
  const named = [...question.matchAll(/"([^"]{2,})"/g)].map(([, heading = ""]) => heading.toLowerCase());
  return named.some((heading) => answer.toLowerCase().includes(heading));
}

/**
 * The expected answer that somebody has given: the longest that theirs begins with, with or without its article; else a yes or a no in
 * other words.
 */
export function expectedAnswer({
  answers = [],
  answer,
}: Pick<MappingQuestion, "answers" | "answer">): ExpectedAnswer | undefined {
  const text = (answer ?? "").trim();
  const given = (one: string): boolean =>
    beginsWith(text, one) || beginsWith(text, one.replace(/^the /i, ""));
  const [longest] = answers
    .filter((one) => given(one.answer))
    .sort((one, other) => other.answer.length - one.answer.length);
  if (longest !== undefined) return longest;
  const [, meant] = SHORT_ANSWERS.find(([words]) => words.test(text)) ?? [];
  return answers.find((one) => one.answer === meant);
}

/** The headings of a list that a question with an answer names: somebody has decided on them. */
export function answeredHeadings(
  { toDecide = [] }: WithQuestions,
  headings: readonly string[],
): readonly string[] {
  const answered = toDecide.filter(isDecided);
  return headings.filter((heading) =>
    answered.some(({ question }) => question.includes(describeValue(heading))),
  );
}
