import { quotedWords } from "./quoted-words.ts";
import type { Group } from "../../../reference/groups.ts";
import { cellRange } from "./cell-range.ts";
import { shareFormula } from "./share-formula.ts";

const NOT_GIVEN = quotedWords("not-given");

/** What was filled in of one question. */
export type SurveyCells = (figure: "yes" | "answered" | "percentage", group: Group) => string;

/** A group's share of "yes": from counts, else as published; BME from its four groups where only they are given. */
export function surveyShareFormula(cell: SurveyCells, group: Group): string {
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
export function shareLessFormula(share: string, less: string): string {
  const nobody = quotedWords("nobody-in-the-denominator");
  return `IF(COUNT(${share},${less})=2,${share}-${less},IF(OR(${share}=${NOT_GIVEN},${less}=${NOT_GIVEN}),${NOT_GIVEN},${nobody}))`;
}
