import type { BoardBody } from "../reference/board-bodies.ts";
import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import type { IndicatorOf } from "../reference/indicators.ts";
import { type SurveyQuestionKey, surveyQuestions } from "../reference/survey-questions.ts";
import type { GroupScheme } from "../reference/group-schemes.ts";
import type { WorkforcePart } from "../reference/workforce-rows.ts";
import type {
  LikelihoodAbout,
  MeasureAbout,
  Population,
  RelativeLikelihoodAbout,
  SurveyDifferenceAbout,
  SurveyShareAbout,
} from "./measure-about.ts";
import type { Basis, Measure, Method } from "./measure.ts";
import { stratumOf } from "./measure-id.ts";
import { stratumTexts } from "./strata.ts";
import type { StratumName } from "./return.ts";

/** The names of the two counts of a share, in a table of all counts of a year. */
export interface ShareCells {
  readonly count: string;
  readonly of: string;
}

/** By the role that a share has in the basis of a measure. */
export type MeasureCells = Readonly<Partial<Record<keyof Basis, ShareCells>>>;

/**
 * Names the counts behind a measure, so that one count has one name whichever measure it stands in: the place, then
 * the column, as in `workforce/clinical/band-5/bme` of `workforce/clinical/band-5/all`. The columns are the groups, `all`
 * (everyone) and `known` (people of known ethnicity). The counts of a share of which only a percentage is published have names
 * too: others may give them away.
 */
export function measureCells(measure: Measure): MeasureCells {
  return Object.fromEntries(
    Object.entries(measureCounts(measure)).map(([role, { count, of }]) => [
      role,
      { count: cellId(count), of: cellId(of) },
    ]),
  );
}

/** One count, as data: the place, and the column in it. */
export interface PlacedCount {
  readonly place: CountPlace;
  /** A group, `all` or `known`. */
  readonly column: string;
}

/** The two counts of a share. */
interface ShareCounts {
  readonly count: PlacedCount;
  readonly of: PlacedCount;
}

/** The counts behind a measure, as data, by the role that a share has in its basis. */
export function measureCounts({
  about,
  method,
  basis,
}: Measure): Readonly<Partial<Record<keyof Basis, ShareCounts>>> {
  return Object.fromEntries(Object.keys(basis).map((role) => [role, shareCounts(about, method, role)]));
}

/** Where a count stands among all counts of a year, with the same count of every other group. */
export type CountPlace = AllStaffPlace | RowPlace | BoardPlace | RatePlace | LocalPlace;

interface OfPopulation {
  readonly population: Population;
}

/** The people of one stratum alone, or all without them. */
type StratumSide = StratumName & { readonly side: "strata" | "without" };

/** The whole workforce. */
export interface AllStaffPlace extends OfPopulation {
  readonly kind: "all-staff";
  /** The stratum whose people alone are counted. */
  readonly stratum?: StratumSide;
}

/** A row of the workforce, or a grouping of rows. */
export interface RowPlace extends OfPopulation {
  readonly kind: "row";
  readonly part: WorkforcePart;
  readonly row: string;
}

/** The board, or a part of it. */
export interface BoardPlace extends OfPopulation {
  readonly kind: "board";
  readonly body: BoardBody;
  /** The stratum whose people alone are counted. */
  readonly stratum?: StratumSide;
}

/** The people of a process or a survey question: those whom a rate counts, or those it is out of. */
export interface RatePlace extends OfPopulation {
  readonly kind: "rate";
  readonly process:
    | "shortlisting"
    | "training"
    | `disciplinary/${WindowYears}`
    | `survey/${SurveyQuestionKey}`;
  /** The stratum whose people alone are counted, or are left out. */
  readonly stratum: StratumSide | null;
  readonly who: Counted | (typeof wholeOf)[Counted] | `not-${Counted}`;
}

/** The people of a local measure: those whom it counts, or those it is out of. */
export interface LocalPlace extends OfPopulation {
  readonly kind: "local";
  /** The definition and whom of it: `promotion/counted`. */
  readonly people: string;
  /** The groups that its people are counted by. */
  readonly scheme: GroupScheme;
  /** The people that these are part of, where they are part of others. */
  readonly outOf: CountPlace | null;
  /** The stratum whose people alone are counted. */
  readonly stratum?: StratumSide;
}

/** Whom a rate counts. */
export type Counted = keyof typeof wholeOf;

/** The years over which people who entered the disciplinary process are counted: a total and an average of two count the same. */
type WindowYears = "single-year" | "two-years" | "not-stated";

/** Whom a rate counts, and whom it is out of. */
export const wholeOf = {
  appointed: "shortlisted",
  entered: "workforce",
  accessed: "workforce",
  yes: "answered",
} as const;

/** Writes the name of a place: `bank/workforce/clinical/band-5`. No other function knows how it is formed. */
export function placeName(place: CountPlace): string {
  return `${place.population === "bank" ? "bank/" : ""}${endOf(place)}`;
}

function endOf(place: CountPlace): string {
  switch (place.kind) {
    case "all-staff":
      return ["workforce", ...stratumWords(place.stratum), "total"].join("/");
    case "row":
      return `workforce/${place.part}/${place.row}`;
    case "board":
      return ["board", ...stratumWords(place.stratum), place.body].join("/");
    case "local":
      return ["local", place.people, ...stratumWords(place.stratum)].join("/");
    case "rate": {
      const { process, stratum, who } = place;
      return [process, ...stratumWords(stratum), who].join("/");
    }
  }
}

function stratumWords(stratum: StratumSide | null = null): readonly string[] {
  if (stratum === null) return [];
  const { by, of } = stratumTexts(stratum);
  return [stratum.side, by, of];
}

function cellId({ place, column }: PlacedCount): string {
  return `${placeName(place)}/${column}`;
}

function shareCounts(about: MeasureAbout, method: Method, role: string): ShareCounts {
  const { population } = about;
  if ("part" in about || "body" in about) {
    // The board of a stratum is compared with the workforce of the stratum; a stratum of the workforce with the whole.
    const ofWhole = { population, kind: "all-staff", ...("body" in about && inStratum(about)) } as const;
    const place = role === "workforce" ? ofWhole : placeOfShare(about);
    return { count: { place, column: about.group }, of: { place, column: method.denominator ?? "all" } };
  }
  const isOfProcess = about.kind === "likelihood" || about.kind === "relative-likelihood";
  const counted = isOfProcess ? placeOfProcess(about, method) : placeOfAnswers(about);
  const [{ stratum }, who] = [counted, wholeOf[counted.who]];
  const isOfAllStaff = who === "workforce" && stratum === null;
  const whole: CountPlace = isOfAllStaff ? { population, kind: "all-staff" } : { ...counted, who };
  return { count: { place: counted, column: role }, of: { place: whole, column: role } };
}

function placeOfShare(about: Extract<MeasureAbout, { part: unknown } | { body: unknown }>): CountPlace {
  const { population } = about;
  const everyone = { population, kind: "all-staff", ...inStratum(about) } as const;
  if ("body" in about) {
    const { body } = about;
    return body === "workforce" ? everyone : { population, kind: "board", body, ...inStratum(about) };
  }
  const { part, row } = about;
  return row === undefined ? everyone : { population, kind: "row", part, row };
}

/** The stratum of a place; nothing where it is of everyone. */
function inStratum(about: MeasureAbout): { readonly stratum?: StratumSide } {
  const stratum = stratumOf(about);
  return stratum === undefined ? {} : { stratum: { ...stratum, side: "strata" } };
}

/** The people whom a rate counts. */
type CountedPlace = RatePlace & { readonly who: Counted };

function placeOfProcess(about: LikelihoodAbout | RelativeLikelihoodAbout, { window }: Method): CountedPlace {
  const { population, indicator } = about;
  return { population, kind: "rate", stratum: ratioStratum(about), ...processes[indicator](window) };
}

const processes: Readonly<
  Record<
    IndicatorOf<"likelihood">,
    (window: Method["window"]) => Pick<RatePlace, "process"> & { readonly who: Counted }
  >
> = {
  2: () => ({ process: "shortlisting", who: "appointed" }),
  3: (window) => ({ process: `disciplinary/${windowYears(window)}`, who: "entered" }),
  4: () => ({ process: "training", who: "accessed" }),
};

function windowYears(window: Method["window"]): WindowYears {
  const years = disciplinaryWindows.find(({ id }) => id === window)?.years;
  if (years === 2) return "two-years";
  return years === 1 ? "single-year" : "not-stated";
}

function ratioStratum(about: LikelihoodAbout | RelativeLikelihoodAbout): RatePlace["stratum"] {
  if (about.kind === "likelihood") return null;
  const { stratum, without } = about;
  if (stratum !== undefined) return { ...stratum, side: "strata" };
  return without === undefined ? null : { ...without, side: "without" };
}

function placeOfAnswers(about: SurveyShareAbout | SurveyDifferenceAbout): CountedPlace {
  const { population, indicator } = about;
  const part = (about.kind === "share" ? about.question : undefined) ?? null;
  const question = surveyQuestions.find((row) => row.indicator === indicator && row.part === part);
  if (question === undefined)
    throw new TypeError(`Indicator ${String(indicator)} has no question ${String(part)}.`);
  const { stratum = null } = inStratum(about);
  return { population, kind: "rate", process: `survey/${question.key}`, stratum, who: "yes" };
}
