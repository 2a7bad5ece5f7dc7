import { disciplinaryWindows } from "../reference/disciplinary-windows.ts";
import type { IndicatorNumber } from "../reference/indicators.ts";
import { surveyQuestions } from "../reference/survey-questions.ts";
import type { Basis, Measure } from "./measure.ts";

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
  const [, bank = "", rest = ""] = /^(bank\/)?indicator-\d\/(.+)$/s.exec(measure.id) ?? [];
  const name = namings[measure.indicator];
  return Object.fromEntries(
    Object.keys(measure.basis).map((role) => {
      const { count, of } = name(measure, rest, role);
      return [role, { count: `${bank}${count}`, of: `${bank}${of}` }];
    }),
  );
}

/** Names the counts of one share, from what stands after `indicator-<n>/` and the share's role. */
type Naming = (measure: Measure, rest: string, role: string) => ShareCells;

const ALL_STAFF = "workforce/total";
const RATIO = "/relative-likelihood";

const namings: Readonly<Record<IndicatorNumber, Naming>> = {
  1: (measure, rest, role) => {
    const [part = "", row = ""] = rest.split("/");
    const isWhole = role === "workforce" || part === "workforce";
    return shareOfPlace(isWhole ? ALL_STAFF : `workforce/${part}/${row}`, measure, rest);
  },
  2: (_, rest, role) => flow("shortlisting", { counts: "appointed", outOf: "shortlisted" }, rest, role),
  3: ({ method }, rest, role) => {
    const years = disciplinaryWindows.find(({ id }) => id === method.window)?.years;
    const over = years === 2 ? "two-years" : (method.window ?? "not-stated");
    return flow(`disciplinary/${over}`, { counts: "entered", outOf: "workforce" }, rest, role);
  },
  4: (_, rest, role) => flow("training", { counts: "accessed", outOf: "workforce" }, rest, role),
  5: answers,
  6: answers,
  7: answers,
  8: answers,
  9: (measure, rest, role) => {
    const body = rest.replace(/^difference\//, "").split("/")[0] ?? "";
    const isWhole = role === "workforce" || body === "workforce";
    return shareOfPlace(isWhole ? ALL_STAFF : `board/${body}`, measure, rest);
  },
};

/** A group out of everybody in the denominator. The group is the last word of the id. */
function shareOfPlace(place: string, { method }: Measure, rest: string): ShareCells {
  return {
    count: `${place}/${rest.split("/").at(-1) ?? ""}`,
    of: `${place}/${method.denominator ?? "all"}`,
  };
}

function flow(
  name: string,
  words: { readonly counts: string; readonly outOf: string },
  rest: string,
  group: string,
): ShareCells {
  const stratum = rest.endsWith(RATIO) ? rest.slice(0, -RATIO.length) : "";
  const isRest = stratum.startsWith("without/");
  const place = stratum === "" ? name : `${name}/${isRest ? stratum : `strata/${stratum}`}`;
  const isOfAllStaff = stratum === "" && words.outOf === "workforce";
  return {
    count: `${place}/${words.counts}/${group}`,
    of: `${isOfAllStaff ? ALL_STAFF : `${place}/${words.outOf}`}/${group}`,
  };
}

function answers({ indicator }: Measure, rest: string, group: string): ShareCells {
  const half = /^(managers|colleagues)\//.exec(rest)?.[1] ?? null;
  const question = surveyQuestions.find((row) => row.indicator === indicator && row.part === half);
  const place = `survey/${question?.key ?? ""}`;
  return { count: `${place}/yes/${group}`, of: `${place}/answered/${group}` };
}
