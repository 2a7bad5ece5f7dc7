import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import type { Group } from "../reference/groups.ts";
import type { IndicatorOf } from "../reference/indicators.ts";
import { surveyQuestions } from "../reference/survey-questions.ts";
import type { Basis, Measure, Method } from "./measure.ts";
import type {
  LikelihoodAbout,
  MeasureAbout,
  RelativeLikelihoodAbout,
  SurveyDifferenceAbout,
  SurveyShareAbout,
} from "./measure-about.ts";

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
export function measureCells({ about, basis, method }: Measure): MeasureCells {
  const bank = about.population === "bank" ? "bank/" : "";
  return Object.fromEntries(
    Object.keys(basis).map((role) => {
      const { count, of } = cellsOf(about, method, role);
      return [role, { count: `${bank}${count}`, of: `${bank}${of}` }];
    }),
  );
}

const ALL_STAFF = "workforce/total";

/** Names the counts of one share, from what its measure is about and the share's role. */
function cellsOf(about: MeasureAbout, method: Method, role: string): ShareCells {
  if ("part" in about) {
    const isWhole = role === "workforce" || about.row === undefined;
    return shareOfPlace(isWhole ? ALL_STAFF : `workforce/${about.part}/${about.row}`, about.group, method);
  }
  if ("body" in about) {
    const isWhole = role === "workforce" || about.body === "workforce";
    return shareOfPlace(isWhole ? ALL_STAFF : `board/${about.body}`, about.group, method);
  }
  if (about.kind === "likelihood" || about.kind === "relative-likelihood") return flow(about, method, role);
  return answers(about, role);
}

/** A group out of everybody in the denominator. */
function shareOfPlace(place: string, group: Group, { denominator = "all" }: Method): ShareCells {
  return { count: `${place}/${group}`, of: `${place}/${denominator}` };
}

/** The words for those who are counted in a flow of people, and for those they are out of. */
const flows = {
  2: { name: "shortlisting", counts: "appointed", outOf: "shortlisted" },
  3: { name: "disciplinary", counts: "entered", outOf: "workforce" },
  4: { name: "training", counts: "accessed", outOf: "workforce" },
} as const satisfies Record<IndicatorOf<"likelihood">, Readonly<Record<"name" | "counts" | "outOf", string>>>;

function flow(about: LikelihoodAbout | RelativeLikelihoodAbout, method: Method, group: string): ShareCells {
  const { name, counts, outOf } = flows[about.indicator];
  const whole = name === "disciplinary" ? `${name}/${windowWord(method)}` : name;
  const part = partOfFlow(about);
  const place = part === null ? whole : `${whole}/${part}`;
  const isOfAllStaff = part === null && outOf === "workforce";
  return {
    count: `${place}/${counts}/${group}`,
    of: `${isOfAllStaff ? ALL_STAFF : `${place}/${outOf}`}/${group}`,
  };
}

/** Total and average of two years are of the same people. */
function windowWord({ window }: Method): string {
  const years = disciplinaryWindows.find(({ id }) => id === window)?.years;
  return years === 2 ? "two-years" : (window ?? "not-stated");
}

/** The stratum whose people alone are counted, or are left out; null for everybody. */
function partOfFlow(about: LikelihoodAbout | RelativeLikelihoodAbout): string | null {
  if (about.kind === "likelihood") return null;
  const { stratum, without } = about;
  if (stratum !== undefined) return `strata/${stratum.by}/${stratum.of}`;
  return without === undefined ? null : `without/${without.by}/${without.of}`;
}

function answers(about: SurveyShareAbout | SurveyDifferenceAbout, group: string): ShareCells {
  const half = about.kind === "share" ? (about.question ?? null) : null;
  const question = surveyQuestions.find((row) => row.indicator === about.indicator && row.part === half);
  const place = `survey/${question?.key ?? ""}`;
  return { count: `${place}/yes/${group}`, of: `${place}/answered/${group}` };
}
