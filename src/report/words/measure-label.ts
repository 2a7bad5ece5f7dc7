import { measureId, type MeasureName, stratumOf } from "../../model/measure-id.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import { divisionWords, stratumLabel } from "../../model/strata.ts";
import { neighbouringBandsOf } from "../../model/neighbouring-bands.ts";
import { boardBodies } from "../../reference/board-bodies.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";
import { medicalGrades, payBands, workforceParts } from "../../reference/workforce-rows.ts";
import { type GroupWords, groupWords, type WordingOptions } from "./group-words.ts";

/**
 * The label of a measure for a legend, a menu or a column of a table, made from what it is about: never a sentence.
 *
 * @param measure - A measure, or anything else that has its `about`.
 * @param wording - `label`: the word for BME, where another is chosen.
 * @returns The label.
 * @throws WresError `invalid-option` for an unknown option, or for a word that cannot stand in a sentence; `wrong-arguments` for what no measure is about.
 * @example
 * ```ts
 * import { measureLabel, parseMeasureId } from "wres-metrics";
 * const ids = ["indicator-1/clinical/band-5/bme", "indicator-3/relative-likelihood", "indicator-9/voting/bme"];
 * const abouts = ids.flatMap((id) => parseMeasureId(id) ?? []);
 * console.log(abouts.map((about) => measureLabel({ about })).join("\n"));
 * // Share of Band 5, clinical: BME
 * // Relative likelihood of entering the formal disciplinary process: BME over White
 * // Share of voting board members: BME
 * ```
 * @since 0.1.0
 */
export function measureLabel(measure: Pick<MeasureName, "about">, wording: WordingOptions = {}): string {
  // What has no id has no label either.
  measureId(measure.about);
  return labelInWords(measure, wording);
}

/** The label of what is known to be a measure. */
export function labelInWords({ about }: Pick<MeasureName, "about">, wording: WordingOptions = {}): string {
  const words = groupWords(wording);
  const stratum = about.kind === "relative-likelihood" ? undefined : stratumOf(about);
  const inIt = stratum === undefined ? "" : ` (${stratumLabel(stratum)})`;
  return `${about.population === "bank" ? "Bank: " : ""}${labelOf(about, words)}${inIt}`;
}

function labelOf(about: MeasureAbout, words: GroupWords): string {
  const { shortTitle } = indicatorByNumber[about.indicator];
  const group = words.label(about.group);
  switch (about.kind) {
    case "likelihood":
      return `${shortTitle.replace(/^Relative likelihood/, "Likelihood")}: ${group}`;
    case "relative-likelihood": {
      const { over, under } = indicatorByNumber[about.indicator];
      const [above, below] = [over, under].map((one) => (one === "bme" ? group : words.label(one)));
      return `${shortTitle}: ${above ?? ""} over ${below ?? ""}${peopleOf(about)}`;
    }
    case "representation":
      return `${placeOf(about)}, against the whole workforce: ${group}`;
    case "difference":
      if ("part" in about) return `Share of the workforce, less that of the whole workforce: ${group}`;
      return "body" in about
        ? `Share of ${membersOf(about.body)}, less the share of the workforce: ${group}`
        : `${shortTitle}: ${group} less ${words.label("white")}`;
    case "share":
      if ("body" in about) return `Share of ${membersOf(about.body)}: ${group}`;
      return `${shareTitle(about)}: ${group}`;
  }
}

/** What a share of the workforce or of the survey is of, whatever the group. */
export function shareTitle(about: Exclude<About<"share">, { readonly body: string }>): string {
  return "part" in about
    ? placeOf(about)
    : (questionTitle(about) ?? indicatorByNumber[about.indicator].shortTitle);
}

type About<Kind extends MeasureAbout["kind"]> = Extract<MeasureAbout, { readonly kind: Kind }>;

/** The people whom a ratio is of, where they are not all. */
function peopleOf({ stratum, without, adjustedFor }: About<"relative-likelihood">): string {
  if (stratum !== undefined) return ` (${stratumLabel(stratum)})`;
  if (without !== undefined) return ` (without ${stratumLabel(without)})`;
  return adjustedFor === undefined ? "" : ` (adjusted for ${divisionWords(adjustedFor)})`;
}

function placeOf({ part, row }: { readonly part: string; readonly row?: string }): string {
  if (row === undefined) return "Share of the workforce";
  const title = rowTitle(row);
  const partTitle = workforceParts.find(({ id }) => id === part)?.title ?? part;
  return `Share of ${title}, ${partTitle.toLowerCase()}`;
}

/** The title of a row of the workforce, a band, a grade or a grouping; an own grouping goes by its id. */
export function rowTitle(row: string): string {
  const known = [...payBands, ...medicalGrades, ...rowGroupings].find(({ id }) => id === row);
  return (known ?? neighbouringBandsOf(row))?.title ?? row;
}

/** The bands that a usual grouping or one of neighbours puts together; none of a row that is no grouping, nor of all rows. */
export function bandsOfGrouping(row: string): readonly string[] {
  const rows = rowGroupings.find(({ id }) => id === row)?.rows;
  if (rows === "every-row") return [];
  return rows ?? neighbouringBandsOf(row)?.rows ?? [];
}

function membersOf(body: string): string {
  if (body === "workforce") return "the workforce";
  const title = boardBodies.find(({ id }) => id === body)?.title ?? body;
  return body === "board" ? title.toLowerCase() : `${title.toLowerCase()} board members`;
}

function questionTitle(about: MeasureAbout): string | undefined {
  if (!("question" in about)) return undefined;
  return surveyQuestions.find(({ part }) => part === about.question)?.title;
}
