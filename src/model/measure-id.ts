import { sharedValues } from "../foundation/shared-value.ts";
import { describeValue, WresError } from "../foundation/wres-error.ts";
import { type BoardBody, boardBodies, type ReportedBoardBody } from "../reference/board-bodies.ts";
import { everyGroup, type Group, type GroupWithinBme, groupsWithinBme } from "../reference/groups.ts";
import {
  type IndicatorFamily,
  type IndicatorOf,
  type IndicatorRow,
  indicators,
} from "../reference/indicators.ts";
import { type EveryRowGroupingId, type RowGroupingId, rowGroupings } from "../reference/row-groupings.ts";
import {
  type IndicatorOfHalves,
  type SurveyQuestionPart,
  surveyQuestions,
} from "../reference/survey-questions.ts";
import {
  type MedicalGrade,
  type PayBand,
  rowsOfPart,
  type WorkforcePart,
  workforceParts,
} from "../reference/workforce-rows.ts";
import type {
  BoardDifferenceAbout,
  BoardShareAbout,
  LikelihoodAbout,
  MeasureAbout,
  MeasureKind,
  Population,
  SurveyDifferenceAbout,
  SurveyShareAbout,
  WorkforceDifferenceAbout,
  WorkforceShareAbout,
} from "./measure-about.ts";
import { eachGroup } from "./counts.ts";
import type { StratumName } from "./return.ts";
import { AND, dimensionsOf, stratumOfTexts, stratumTexts } from "./strata.ts";

/** The unit of each kind of figure. */
export const unitOfKind: Readonly<Record<MeasureKind, "ratio" | "proportion" | "proportion-difference">> = {
  share: "proportion",
  likelihood: "proportion",
  representation: "ratio",
  "relative-likelihood": "ratio",
  difference: "proportion-difference",
};

/** The first word of the id of a stratum's measure; these would read as something else. */
export const reservedStratumNames: readonly string[] = [
  "likelihood",
  "relative-likelihood",
  "without",
  "adjusted-for",
];

/** The start of the ids of a family's measures. */
type Start<Family extends IndicatorFamily> = `${"" | "bank/"}indicator-${IndicatorOf<Family>}`;

/** The group of a comparison with White staff, where it is not BME staff. */
type Compared = "" | `/${GroupWithinBme}`;

/** A row of the standard form or a built-in grouping, in its part: pay bands are no rows of medical staff. */
type RowPlace =
  | `${Exclude<WorkforcePart, "medical">}/${PayBand | RowGroupingId}`
  | `${Extract<WorkforcePart, "medical">}/${MedicalGrade | EveryRowGroupingId}`;

/** The id of a measure that every return can have. */
export type StandardMeasureId =
  | `${Start<"workforce">}/workforce/${Group}`
  | `${Start<"workforce">}/${RowPlace}/${"" | "representation/"}${Group}`
  | `${Start<"likelihood">}/likelihood/${Group}`
  | `${Start<"likelihood">}/relative-likelihood${Compared}`
  | `${Start<"survey">}/${Group}`
  | `${"" | "bank/"}indicator-${IndicatorOfHalves}/${SurveyQuestionPart}/${Group}`
  | `${Start<"survey">}/difference${Compared}`
  | `${Start<"board">}/${BoardBody | "workforce" | `difference/${ReportedBoardBody}`}/${Group}`;

/**
 * The id of the ratio of a stratum, without a stratum, or adjusted for all strata; or of the figure of a stratum, which is the id of the
 * same figure of everyone with the stratum behind it: `indicator-5/bme/by/sex/women`. These are few patterns, since the compiler gives up on
 * a union of many texts and many patterns: some hold a text that no measure has, which `parseMeasureId` refuses.
 */
export type StratumMeasureId =
  | `${Start<"likelihood">}/${string}/${string}/relative-likelihood`
  | `${Start<"workforce">}/${string}workforce/${Group}/by/${string}/${string}`
  | `${Start<"survey">}/${string}/by/${string}/${string}`
  | `${Start<"board">}/${string}/${Group}/by/${string}/${string}`;

declare const written: unique symbol;

/** The id of any measure, those of a grouping of the caller's own among them, as `measureId` writes it and results hold it. */
export type WrittenMeasureId = string & {
  /** Only in the type, for the compiler: no value has it. */
  readonly [written]: true;
};

/**
 * The id of a measure. An editor completes the ids of the standard, and one that is misspelt does not compile. The id of
 * a grouping of your own comes from a measure or from `measureId`; text from outside is read with `parseMeasureId`.
 *
 * @since 0.1.0
 */
export type MeasureId = StandardMeasureId | StratumMeasureId | WrittenMeasureId;

/** The name of a measure, as text and as data. */
export interface MeasureName {
  /** Where it is found in results: `indicator-2/relative-likelihood`. */
  readonly id: MeasureId;
  /** The same as data: which indicator, population and kind, and whose figure it is. */
  readonly about: MeasureAbout;
}

/** The id of a share of indicators 2 to 8 without its group: `indicator-2/likelihood`, `indicator-6/managers`. */
export type ShareStem =
  | `${Start<"likelihood">}/likelihood`
  | Start<"survey">
  | `${"" | "bank/"}indicator-${IndicatorOfHalves}/${SurveyQuestionPart}`;

/** A word of an id. */
export const WORD = "[a-z0-9]+(?:-[a-z0-9]+)*";

/**
 * Writes the id of a measure: `bank/indicator-3/relative-likelihood`. No other place knows how an id is formed.
 *
 * @throws WresError `wrong-arguments` for what no measure is about.
 * @example
 * ```ts
 * import { measureId } from "wres-metrics";
 * const about = { population: "substantive", indicator: 9, kind: "share", body: "board", group: "bme" } as const;
 * console.log(measureId(about)); // indicator-9/board/bme
 * ```
 * @since 0.1.0
 */
export function measureId(about: MeasureAbout): MeasureId {
  const id = writtenId(about);
  const ownGrouping = "row" in about ? [about.row] : [];
  if (parseMeasureId(id, ownGrouping) !== null) return id;
  throw new WresError(
    "wrong-arguments",
    `about is ${describeValue(about)} that no measure has; expected one such as { population: "substantive", indicator: 9, kind: "share", body: "board", group: "bme" }.`,
  );
}

/** Writes the id of what is known to be a measure. */
export function writtenId(about: MeasureAbout): MeasureId {
  const start = about.population === "bank" ? "bank/" : "";
  const stratum = about.kind === "relative-likelihood" ? undefined : stratumOf(about);
  const behind = stratum === undefined ? "" : `${BY}${wordsOf(stratum)}`;
  return `${start}indicator-${String(about.indicator)}/${endOf(about)}${behind}` as MeasureId;
}

/** Stands between the id of a figure and the stratum that it is of. */
const BY = "/by/";

/** The stratum whose people alone a measure is about; undefined where it is about everyone, and for all without a stratum. */
export function stratumOf(about: MeasureAbout): StratumName | undefined {
  return "stratum" in about ? about.stratum : undefined;
}

function wordsOf(stratum: StratumName): string {
  const { by, of } = stratumTexts(stratum);
  return `${by}/${of}`;
}

function endOf(about: MeasureAbout): string {
  switch (about.kind) {
    case "likelihood":
      return `likelihood/${about.group}`;
    case "relative-likelihood": {
      const { stratum, without, adjustedFor, group } = about;
      if (stratum !== undefined) return `${wordsOf(stratum)}/relative-likelihood`;
      if (without !== undefined) return `without/${wordsOf(without)}/relative-likelihood`;
      if (adjustedFor !== undefined) return `adjusted-for/${adjustedFor}/relative-likelihood`;
      return group === "bme" ? "relative-likelihood" : `relative-likelihood/${group}`;
    }
    case "representation":
      return `${about.part}/${about.row}/representation/${about.group}`;
    case "difference":
      if ("body" in about) return `difference/${about.body}/${about.group}`;
      if ("part" in about) return `difference/${about.part}/${about.group}`;
      return about.group === "bme" ? "difference" : `difference/${about.group}`;
    case "share":
      if ("body" in about) return `${about.body}/${about.group}`;
      if (!("part" in about)) return [...(about.question ? [about.question] : []), about.group].join("/");
      return about.row === undefined
        ? `workforce/${about.group}`
        : `${about.part}/${about.row}/${about.group}`;
  }
}

const nameOf = /* @__PURE__ */ sharedValues<MeasureName>();

/**
 * A measure's name as text and as data. The names of the standard are the same in every return, and are kept once for all
 * results.
 */
export function measureName(about: MeasureAbout): MeasureName {
  const id = writtenId(about);
  return nameOf(id, () => ({ id, about: Object.freeze({ ...about }) }));
}

/**
 * The names of the measures of all groups that differ in one thing more, such as the row: each is written when it is first asked
 * for, and found by that thing alone.
 */
export function namesByGroup<Of extends string | number>(
  aboutOf: (of: Of, group: Group) => MeasureAbout,
): (of: Of) => Readonly<Record<Group, MeasureName>> {
  const namesOf = sharedValues<Readonly<Record<Group, MeasureName>>>();
  return (of) => namesOf(of, () => eachGroup((group) => measureName(aboutOf(of, group))));
}

/** The id of a share without its group, by which a comparison of all groups is found: `indicator-2/likelihood`. */
export function idWithoutGroup(about: LikelihoodAbout | SurveyShareAbout): ShareStem {
  return writtenId(about).slice(0, -`/${about.group}`.length) as ShareStem;
}

/**
 * Reads the id of a measure; null where no measure can have it.
 *
 * @param groupingIds - The ids of the caller's own groupings of rows.
 * @example
 * ```ts
 * import { parseMeasureId } from "wres-metrics";
 * console.log(parseMeasureId("indicator-9/board/bme")?.kind); // share
 * console.log(parseMeasureId("indicator-10/board/bme")); // null
 * ```
 * @since 0.1.0
 */
export function parseMeasureId(id: string, groupingIds: readonly string[] = []): MeasureAbout | null {
  const [, bank, digits, end = ""] = /^(bank\/)?indicator-(\d+)\/(.+)$/s.exec(id) ?? [];
  const row = indicators.find(({ number }) => String(number) === digits);
  if (row === undefined) return null;
  const [figure = "", ...behind] = row.family === "likelihood" ? [end] : end.split(BY);
  const about = aboutOf(row, bank === undefined ? "substantive" : "bank", figure.split("/"), groupingIds);
  const named = about === null || behind.length === 0 ? about : inStratum(about, behind.join(BY).split("/"));
  return named !== null && writtenId(named) === id ? named : null;
}

/** What is about everyone, of the people of one stratum; null for what no stratum has. */
function inStratum(about: MeasureAbout, words: readonly string[]): MeasureAbout | null {
  const stratum = stratumNamed(words);
  return stratum !== null && mayHaveStratum(about) ? { ...about, stratum } : null;
}

/** True for the figures that strata have, beside ratios: of the whole workforce, of the survey and of the board. */
export function mayHaveStratum(
  about: MeasureAbout,
): about is
  | WorkforceShareAbout
  | WorkforceDifferenceAbout
  | SurveyShareAbout
  | SurveyDifferenceAbout
  | BoardShareAbout
  | BoardDifferenceAbout {
  if (about.kind !== "share" && about.kind !== "difference") return false;
  return !("part" in about) || about.row === undefined;
}

/** Reads the words after the indicator; the caller takes only what writes the same id again. */
function aboutOf(
  row: IndicatorRow,
  population: Population,
  words: readonly string[],
  groupingIds: readonly string[],
): MeasureAbout | null {
  switch (row.family) {
    case "workforce":
      return workforceAbout({ population, indicator: row.number }, words, groupingIds);
    case "likelihood":
      return likelihoodAbout({ population, indicator: row.number }, words);
    case "survey":
      return surveyAbout({ population, indicator: row.number }, words);
    case "board":
      return boardAbout({ population, indicator: row.number }, words);
  }
}

const NO_STRATUM: StratumName = { by: "", of: "" };

/** The indicator and the population, which every about begins with. */
interface FamilyStart<Family extends IndicatorFamily> {
  readonly population: Population;
  readonly indicator: IndicatorOf<Family>;
}

function workforceAbout(
  start: FamilyStart<"workforce">,
  words: readonly string[],
  groupingIds: readonly string[],
): MeasureAbout | null {
  const [first, row, third] = words;
  const group = groupNamed(words.at(-1));
  if (group === null || row === undefined) return null;
  if (first === "workforce") return { ...start, kind: "share", part: "workforce", group };
  // A stratum without a name; only with one is it the id of a measure.
  if (first === "difference")
    return { ...start, kind: "difference", part: "workforce", group, stratum: NO_STRATUM };
  const part = workforceParts.find(({ id }) => id === first);
  if (part === undefined) return null;
  const builtIn = [...rowsOfPart[part.key], ...rowGroupings].some(({ id }) => id === row);
  if (!builtIn && !groupingIds.includes(row)) return null;
  const place = { ...start, part: part.id, row, group };
  return third === "representation" ? { ...place, kind: third } : { ...place, kind: "share" };
}

function likelihoodAbout(start: FamilyStart<"likelihood">, words: readonly string[]): MeasureAbout | null {
  const [first, second] = words;
  if (first === "likelihood") {
    const group = groupNamed(second);
    return group && { ...start, kind: first, group };
  }
  const ratio = { ...start, kind: "relative-likelihood" } as const;
  if (first === "relative-likelihood") {
    const group = comparedGroup(second);
    return group && { ...ratio, group };
  }
  const total = { ...ratio, group: "bme" } as const;
  if (first === "adjusted-for") {
    const adjustedFor = second?.split(AND).every(isWord) === true ? second : null;
    return adjustedFor === null ? null : { ...total, adjustedFor };
  }
  if (first === "without") {
    const without = stratumNamed(words.slice(1, -1));
    return without && { ...total, without };
  }
  const stratum = stratumNamed(words.slice(0, -1));
  return stratum && { ...total, stratum };
}

function surveyAbout(start: FamilyStart<"survey">, words: readonly string[]): MeasureAbout | null {
  const [first, second] = words;
  if (first === "difference") {
    const group = comparedGroup(second);
    return group && { ...start, kind: first, group };
  }
  const question = surveyQuestions.find(
    (row) => row.indicator === start.indicator && row.part === first,
  )?.part;
  const group = groupNamed(words.at(-1));
  return group && { ...start, kind: "share", ...(question && { question }), group };
}

function boardAbout(start: FamilyStart<"board">, words: readonly string[]): MeasureAbout | null {
  const isDifference = words[0] === "difference";
  const named = isDifference ? words[1] : words[0];
  const body = boardBodies.find(({ id }) => id === named);
  const group = groupNamed(words.at(-1));
  if (group === null) return null;
  if (isDifference) {
    return body?.difference === "reported" ? { ...start, kind: "difference", body: body.id, group } : null;
  }
  if (named === "workforce") return { ...start, kind: "share", body: named, group };
  return body === undefined ? null : { ...start, kind: "share", body: body.id, group };
}

function groupNamed(word: string | undefined): Group | null {
  return everyGroup.find((group) => group === word) ?? null;
}

/** The group that a comparison with White staff is of: BME staff where the id names none. */
function comparedGroup(word: string | undefined): "bme" | GroupWithinBme | null {
  return word === undefined ? "bme" : (groupsWithinBme.find((id) => id === word) ?? null);
}

function stratumNamed([by = "", ...words]: readonly string[]): StratumName | null {
  const stratum = stratumOfTexts({ by, of: words.join("/") });
  const isNamed = dimensionsOf(stratum ?? NO_STRATUM).every(
    (name) => isWord(name.by) && !reservedStratumNames.includes(name.by) && name.of.split("/").every(isWord),
  );
  return isNamed ? stratum : null;
}

const WHOLE_WORD = /* @__PURE__ */ (() => new RegExp(`^${WORD}$`))();

/** Says if a text is one word of an id. */
export function isWord(text: string | undefined): text is string {
  return text !== undefined && WHOLE_WORD.test(text);
}
