import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import type { Group } from "../../reference/groups.ts";
import { indicatorByNumber, type IndicatorOf } from "../../reference/indicators.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { countsOfLikelihood, type LineMeasure } from "../form/form-lines.ts";
import type { References } from "./sheet-context.ts";
import { noFigureWords, NOT_IN_USE } from "./table-sheet.ts";
import type { Reason } from "../../model/measure.ts";

/** The formula of a measure of indicators 2 to 9 in the column of a group. */
export function measureFormula(measure: LineMeasure, group: Group, references: References): string {
  const { surveyShare } = references;
  switch (measure.kind) {
    case "likelihood":
      return likelihoodFormula(measure.indicator, group, references);
    case "relative-likelihood":
      return relativeFormula(measure.indicator, group, (of) => rateCells(measure.indicator, of, references));
    case "share":
      return "body" in measure
        ? placeShareFormula(measure.body, group, references)
        : surveyFormula(measure, group, references);
    case "difference":
      return "body" in measure
        ? besideWorkforceFormula(measure.body, group, references, "one-less-the-other")
        : shareLessFormula(surveyShare(measure.indicator, group), surveyShare(measure.indicator, "white"));
  }
}

function likelihoodFormula(
  indicator: IndicatorOf<"likelihood">,
  group: Group,
  references: References,
): string {
  const { count, of } = rateCells(indicator, group, references);
  const isOverWindow = countsOfLikelihood[indicator].counts === "entered";
  return shareFormula(count, of, isOverWindow ? yearly(references) : undefined);
}

function rateCells(indicator: IndicatorOf<"likelihood">, group: Group, { used }: References): ShareCells {
  const { counts, outOf } = countsOfLikelihood[indicator];
  return { count: used(counts, group), of: used(outOf, group) };
}

/** One group's rate over another's, the group of the column in BME's place. */
export function relativeFormula(
  indicator: IndicatorOf<"likelihood">,
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

function surveyFormula(
  {
    indicator,
    question,
  }: Extract<LineMeasure, { readonly indicator: IndicatorOf<"survey">; readonly kind: "share" }>,
  group: Group,
  { line }: References,
): string {
  const asked = surveyQuestions.find((row) => row.indicator === indicator && row.part === (question ?? null));
  return surveyShareFormula(
    (figure, of) => line("survey", `survey.${asked?.key ?? ""}.${figure}`, of),
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
  return `IF(COUNT(${count},${of})<2,${NOT_GIVEN},IF(${of}=0,${quotedWords("nobody-in-the-denominator")},${count}/${whole}))`;
}

/** The words of each reason why there is no figure, as a text inside a formula. */
export function quotedWords(reason: Reason): string {
  return `"${noFigureWords[reason]}"`;
}

export const NOT_GIVEN: string = /* @__PURE__ */ quotedWords("not-given");

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
  return `IF(COUNT(${cells})<4,${NOT_GIVEN},IF(${nobody},${quotedWords("nobody-in-the-denominator")},${compared}))`;
}

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
