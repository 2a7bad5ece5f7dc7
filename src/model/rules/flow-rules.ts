import type { CompleteGroupCounts, GroupCounts } from "../group-counts.ts";
import type { Findings } from "../issue.ts";
import type { Disciplinary, Shortlisting, Training } from "../return.ts";
import { placeRules, partWithinWhole } from "./group-rules.ts";
import { strataRules } from "./strata-rules.ts";

const LEAVERS =
  "Leavers are counted among those who entered and not in the workforce, so this may be right: check it.";

/** Nobody is appointed who was not shortlisted. */
export function shortlistingRules(shortlisting: Shortlisting, path: string): Findings {
  const { shortlisted, appointed, strata = [] } = shortlisting;
  const within = (at: string, part: GroupCounts | undefined, whole: GroupCounts | undefined) =>
    partWithinWhole({ path: `${at}.appointed`, part, whole, wholeIs: "the number shortlisted" });
  return {
    issues: [
      ...placeRules(shortlisted, `${path}.shortlisted`),
      ...placeRules(appointed, `${path}.appointed`),
      ...within(path, appointed, shortlisted),
      ...strata.flatMap((stratum, index) =>
        within(`${path}.strata[${String(index)}]`, stratum.appointed, stratum.shortlisted),
      ),
      ...strataRules({
        path: `${path}.strata`,
        keys: { counts: "appointed", outOf: "shortlisted" },
        strata: strata.map((stratum) => ({
          ...stratum,
          counts: stratum.appointed,
          outOf: stratum.shortlisted,
        })),
        total: { counts: appointed, outOf: shortlisted },
      }),
    ],
    warnings: [],
  };
}

/** People who entered are of the workforce, but for leavers; last year's are among those of two years. */
export function disciplinaryRules(
  disciplinary: Disciplinary,
  workforce: CompleteGroupCounts,
  path: string,
): Findings {
  const { entered, enteredPreviousYear, window, strata = [] } = disciplinary;
  const isTwoYears = window === "two-year-total" || window === "two-year-average";
  return {
    issues: [
      ...placeRules(entered, `${path}.entered`),
      ...placeRules(enteredPreviousYear, `${path}.enteredPreviousYear`),
      ...partWithinWhole({
        path: `${path}.enteredPreviousYear`,
        part: enteredPreviousYear,
        whole: isTwoYears ? entered : undefined,
        wholeIs: "the number who entered in both years",
      }),
      ...strataRules({
        path: `${path}.strata`,
        keys: { counts: "entered", outOf: "workforce" },
        strata: strata.map((stratum) => ({ ...stratum, counts: stratum.entered, outOf: stratum.workforce })),
        total: { counts: entered, outOf: workforce },
      }),
    ],
    warnings: overWorkforce(`${path}.entered`, entered, workforce),
  };
}

/** People who accessed training are of the workforce, but for leavers. */
export function trainingRules(training: Training, workforce: CompleteGroupCounts, path: string): Findings {
  const { accessed, strata = [] } = training;
  return {
    issues: [
      ...placeRules(accessed, `${path}.accessed`),
      ...strataRules({
        path: `${path}.strata`,
        keys: { counts: "accessed", outOf: "workforce" },
        strata: strata.map((stratum) => ({ ...stratum, counts: stratum.accessed, outOf: stratum.workforce })),
        total: { counts: accessed, outOf: workforce },
      }),
    ],
    warnings: overWorkforce(`${path}.accessed`, accessed, workforce),
  };
}

function overWorkforce(path: string, part: GroupCounts | undefined, whole: CompleteGroupCounts) {
  return partWithinWhole({
    path,
    part,
    whole,
    wholeIs: "the workforce",
    code: "entered-over-workforce",
    whatToDo: LEAVERS,
  });
}
