import { disciplinaryWindows } from "../../../reference/disciplinary-windows.ts";
import type { Group } from "../../../reference/groups.ts";
import { indicatorByNumber } from "../../../reference/indicators.ts";
import { surveyQuestions } from "../../../reference/survey-questions.ts";
import type { References } from "../references.ts";
import { besideWorkforceFormula, placeShareFormula } from "./people-formulas.ts";
import { shareFormula } from "./share-formula.ts";
import { shareLessFormula, surveyShareFormula } from "./survey-formula.ts";
import { type ShareCells, twoShares } from "./two-shares.ts";

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
