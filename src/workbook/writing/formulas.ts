import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import type { Group } from "../../reference/groups.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import type { References } from "./sheet-context.ts";
import { noFigureWords, NOT_IN_USE } from "./table-sheet.ts";
import type { Reason } from "../../model/measure.ts";

/** What indicators 2 to 9 say of a group, as a formula, by how the ids of the measure begin. */
export function measureFormula(stem: string, group: Group, references: References): string {
  const [, number = "", rest = ""] = /^indicator-(\d)\/?(.*)$/.exec(stem) ?? [];
  const [first = "", second = ""] = rest.split("/");
  if (number === "9") {
    return first === "difference"
      ? besideWorkforceFormula(second, group, references, "one-less-the-other")
      : placeShareFormula(first, group, references);
  }
  const flow = flows.find(({ indicator }) => String(indicator) === number);
  if (flow === undefined) return surveyFormula(stem, group, references);
  const rate = (of: Group): ShareCells => ({
    count: references.used(flow.counts, of),
    of: references.used(flow.outOf, of),
  });
  if (first === "relative-likelihood") return relativeFormula(flow.indicator, group, rate);
  const { count, of } = rate(group);
  return shareFormula(count, of, flow.indicator === 3 ? yearly(references) : undefined);
}

const flows = [
  { indicator: 2, counts: "appointed", outOf: "shortlisted" },
  { indicator: 3, counts: "entered", outOf: "workforce" },
  { indicator: 4, counts: "accessed", outOf: "workforce" },
] as const;

/** One group's rate over another's, the group of the column in BME's place. */
export function relativeFormula(
  indicator: 2 | 3 | 4,
  inPlaceOfBme: Group,
  rate: (of: Group) => ShareCells,
): string {
  const { over, under } = indicatorByNumber[indicator];
  const placed = (group: Group): ShareCells => rate(group === "bme" ? inPlaceOfBme : group);
  return twoShares(placed(over), placed(under), "one-over-the-other");
}

/** What a count over the window is divided by before it is a yearly rate. */
function yearly({ detail }: References): string {
  const halved = disciplinaryWindows.find(({ dividedBy }) => dividedBy === 2)?.title ?? "";
  return `IF(${detail("disciplinary.window")}="${halved}",2,1)`;
}

function surveyFormula(stem: string, group: Group, { line }: References): string {
  const [share = "", isDifference] = stem.split("/difference");
  const cell = (of: Group): string => line("survey", share, of);
  if (isDifference !== undefined) return shareLessFormula(cell(group), cell("white"));
  const [, part] = stem.split("/");
  const question = surveyQuestions.find(
    (row) => stem.startsWith(`indicator-${String(row.indicator)}`) && row.part === (part ?? null),
  );
  return surveyShareFormula(
    (figure, of) => line("survey", `survey.${question?.key ?? ""}.${figure}`, of),
    group,
  );
}

/** A group's share of everybody in some place. */
export function placeShareFormula(id: string, group: Group, { used }: References): string {
  return shareFormula(used(id, group), used(id, "everyone"));
}

/** A group's share of some place, set against its share of the workforce over a denominator that both have. */
export function besideWorkforceFormula(
  id: string,
  group: Group,
  { used }: References,
  compare: Parameters<typeof twoShares>[2],
): string {
  const isSame = `${used(id, "denominator")}=${used("workforce", "denominator")}`;
  const share = (place: string): ShareCells => ({
    count: used(place, group),
    of: `IF(${isSame},${used(place, "everyone")},${used(place, "known")})`,
  });
  return twoShares(share(id), share("workforce"), compare);
}

/** A row that the organisation does not have says so. */
export function ofExistingRow(id: string, { used }: References, formula: string): string {
  return `IF(${used(id, "exists")}="no","${NOT_IN_USE}",${formula})`;
}

/** Some people as a share of everybody they are part of, or why there is none. */
export function shareFormula(count: string, of: string, dividedBy?: string): string {
  const whole = dividedBy === undefined ? of : `(${of}*${dividedBy})`;
  return `IF(COUNT(${count},${of})<2,${quotedWords("not-given")},IF(${of}=0,${quotedWords("nobody-in-the-denominator")},${count}/${whole}))`;
}

/** The words of each reason why there is no figure, as a text inside a formula. */
export function quotedWords(reason: Reason): string {
  return `"${noFigureWords[reason]}"`;
}

/** Some people out of some, as cells or formulas. */
export interface ShareCells {
  readonly count: string;
  readonly of: string;
}

/** A comparison of two shares, made by one division at the end, or why there is none. */
export function twoShares(
  one: ShareCells,
  other: ShareCells,
  compare: "one-over-the-other" | "one-less-the-other",
): string {
  const cells = [one.count, one.of, other.count, other.of].join(",");
  const nobody = `OR(${one.of}=0,${other.of}=0)`;
  const [first, second] = [`${one.count}*${other.of}`, `${other.count}*${one.of}`];
  const compared =
    compare === "one-over-the-other"
      ? `IF(${other.count}=0,${quotedWords("nobody-in-the-comparison")},(${first})/(${second}))`
      : `(${first}-${second})/(${one.of}*${other.of})`;
  return `IF(COUNT(${cells})<4,${quotedWords("not-given")},IF(${nobody},${quotedWords("nobody-in-the-denominator")},${compared}))`;
}

const NOT_GIVEN = quotedWords("not-given");

/** What was filled in of one question. */
type SurveyCells = (figure: "yes" | "answered" | "percentage", group: Group) => string;

/** A group's share of "yes": from counts, else as published; BME from its four groups where only they are given. */
function surveyShareFormula(cell: SurveyCells, group: Group): string {
  const [yes, answered, percentage] = [
    cell("yes", group),
    cell("answered", group),
    cell("percentage", group),
  ];
  const published = `IF(ISNUMBER(${percentage}),${percentage}/100,${group === "bme" ? fromFour(cell) : NOT_GIVEN})`;
  return `IF(COUNT(${yes},${answered})=2,${shareFormula(yes, answered)},${published})`;
}

function fromFour(cell: SurveyCells): string {
  const four = (figure: "yes" | "answered"): string =>
    cellRange(cell(figure, "asian"), cell(figure, "other"));
  const [yes, answered] = [four("yes"), four("answered")];
  const nobody = quotedWords("nobody-in-the-denominator");
  const share = `IF(SUM(${answered})=0,${nobody},SUM(${yes})/SUM(${answered}))`;
  const halfGiven = `COUNT(${cell("yes", "bme")},${cell("answered", "bme")})>0`;
  return `IF(OR(${halfGiven},COUNT(${yes},${answered})<8),${NOT_GIVEN},${share})`;
}

/** One share less another, both of them cells with a share or the reason why there is none. */
function shareLessFormula(share: string, less: string): string {
  const nobody = quotedWords("nobody-in-the-denominator");
  return `IF(COUNT(${share},${less})=2,${share}-${less},IF(OR(${share}=${NOT_GIVEN},${less}=${NOT_GIVEN}),${NOT_GIVEN},${nobody}))`;
}

/** The cells from one to another of the same sheet: `'Counts used'!E5:E9`. */
export function cellRange(first: string, last: string): string {
  return `${first}:${last.slice(last.lastIndexOf("!") + 1)}`;
}

/** A count as it was filled in; BME from its four groups where only they are, and otherwise what else is said. */
export function givenFormula(cell: (group: Group) => string, group: Group, otherwise: string): string {
  const four = cellRange(cell("asian"), cell("other"));
  const derived = group === "bme" ? `IF(COUNT(${four})=4,SUM(${four}),${otherwise})` : otherwise;
  return `IF(ISNUMBER(${cell(group)}),${cell(group)},${derived})`;
}
