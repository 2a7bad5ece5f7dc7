import { describeValue, printable } from "../foundation/wres-error.ts";
import { groups } from "../reference/groups.ts";
import { medicalGrades, payBands, workforceParts } from "../reference/workforce-rows.ts";
import type {
  AnswerCode,
  FilterOutcome,
  LocalOutcome,
  RecordKind,
  RecordMapping,
  RecruitmentStage,
  StratumColumn,
} from "./record-mapping.ts";
import type { ExpectedAnswer, MappingQuestion } from "./mapping-questions.ts";

/** How far an application came. */
export const stageWords: readonly RecruitmentStage[] = ["applied", "shortlisted", "appointed"];

/** Who a local measure counts, of all whom it is about. */
export const outcomeWords: readonly LocalOutcome[] = ["out-of", "counted"];

/** What somebody answered. */
export const answerWords: readonly AnswerCode[] = ["yes", "no", "not-sure", "missing"];

/** Which of a person's rows counts. */
export const primaryWords: readonly ("primary" | "other")[] = ["primary", "other"];

/** What becomes of a row; of applications, training and local measures nobody is counted beside as bank. */
export function filterWords(kind: RecordKind): readonly FilterOutcome[] {
  const withoutBank = kind === "shortlisting" || kind === "training" || kind === "local";
  return withoutBank ? ["count", "exclude"] : ["count", "exclude", "bank"];
}

/** The words that a code may go to, by the place of its column in a mapping: `filters[0]`, `row`. */
export function wordsOfPath({ kind }: Pick<RecordMapping, "kind">, path: string): readonly string[] {
  if (path.startsWith("filters")) return filterWords(kind);
  if (path.startsWith("stages")) return stageWords;
  if (path === "outcome") return outcomeWords;
  if (path.startsWith("questions")) return answerWords;
  if (path.startsWith("persons")) return primaryWords;
  if (path === "row") return [...payBands, ...medicalGrades].map(({ id }) => id);
  return path === "part" ? workforceParts.map(({ key }) => key) : groups.map(({ id }) => id);
}

/** What a column is for, in the reader's words, by the place of its rules in a mapping. */
export function purposeOf(path: string): string {
  if (path.startsWith("filters")) return "which rows count";
  if (path.startsWith("stages")) return "how far the application came";
  if (path === "row") return "pay band or grade";
  if (path === "part") return "part of the workforce";
  if (path === "persons") return "who a row is about";
  if (path === "persons.primary") return "which row of a person counts";
  if (path.startsWith("dates")) return "the day that decides";
  if (path === "entered") return "the day on which a case was opened";
  if (path.startsWith("strata")) return "part of the trust";
  if (path.startsWith("amounts")) return "amount of each row";
  return path.replace(/^questions\./, "question on ").replaceAll("-", " ");
}

/** What a draft needs and did not find, in the reader's words: "no column for ethnicity (a heading such as Ethnic Origin) and no WRES year". */
export function missingWords(missing: readonly string[]): string {
  const columns = missing
    .filter((place) => place !== "year")
    .map((place) => {
      const example = roleHeadings[place];
      const heading = example === undefined ? "" : ` (a heading such as ${example})`;
      return `${roleTitle(place)}${heading}`;
    });
  return [
    ...(columns.length === 0 ? [] : [`no column for ${columns.join(", ")}`]),
    ...(missing.includes("year") ? ["no WRES year"] : []),
  ].join(" and ");
}

/** What to do where a draft needs a year: no export says which one it is of. */
export const WITHOUT_YEAR = "Give the WRES year that the file is of (in a command, --year 2022).";

/** A heading that is known for each column that a draft needs: a column with another one can be renamed. */
const roleHeadings: Readonly<Record<string, string>> = {
  ethnicity: "Ethnic Origin",
  row: "Pay Band",
  part: "Staff Group",
  stage: "Status",
  entered: "Date Opened",
  person: "Employee Number",
};

/** What a column that a draft needs is, in the reader's words. */
export function roleTitle(role: string): string {
  return roleWords[role] ?? purposeOf(role);
}

const roleWords: Readonly<Record<string, string>> = {
  stage: "how far the application came",
  entered: "the day on which a case was opened",
  person: "who a row is about",
};

/** The columns of strata, each with the parts that its codes stand for, in the order in which they are first named. */
export function stratumColumns({
  strata = [],
}: RecordMapping): readonly (StratumColumn & { readonly words: readonly string[] })[] {
  return strata.map((column) => {
    const { table = {}, prefixes = {}, patterns = [], otherwise } = column.codes;
    const named = [...Object.values(table), ...Object.values(prefixes), ...patterns.map(({ to }) => to)];
    return { ...column, words: [...new Set(otherwise === undefined ? named : [...named, otherwise])] };
  });
}

/** The answers that have a meaning of their own, in words: which decide a question, and which leave it open. */
export function expectedAnswersWords(answers: readonly ExpectedAnswer[] = []): string {
  const of = (isDeciding: boolean): string =>
    answers
      .filter(({ decides }) => decides === isDeciding)
      .map(({ answer }) => `“${answer}”`)
      .join(", ");
  const [deciding, open] = [of(true), of(false)];
  return [
    ...(deciding === "" ? [] : [`${deciding}: decided.`]),
    ...(open === "" ? [] : [`${open}: still open, until the rules are changed.`]),
  ].join(" ");
}

/** A question that nobody has decided, with the reason where it has an answer. */
export function openQuestionWords({ question, answer, answers = [] }: MappingQuestion): string {
  const left = (answer ?? "").trim();
  if (left === "") return question;
  const words =
    answers.length === 0
      ? "Say what was decided, and do not begin with no: the question does not say what a no means."
      : expectedAnswersWords(answers);
  return `${question} The answer ${describeValue(left)} leaves it open. ${words}`;
}

/** What a column is for; of several that decide which rows count, the name of the rule says which. */
export function purposeOfPlace({ filters = [], dates = [] }: RecordMapping, path: string): string {
  const [, list = "", index = ""] = /^(filters|dates)\[(\d+)\]$/.exec(path) ?? [];
  const rule = (list === "filters" ? filters : dates)[Number(index)];
  const outcome = rule === undefined ? "" : `; left out as “${printable(rule.name)}”`;
  return purposeOf(path) + (list === "" ? "" : outcome);
}

/** True where two headings agree: trimmed, with every run of blanks as one space, in any case. */
export function isSameHeading(heading: string, other: string): boolean {
  const [one, two] = [heading, other].map((text) => text.trim().replace(/\s+/g, " ").toUpperCase());
  return one === two;
}
