import { sumGroupCounts } from "../../model/group-counts.ts";
import type { Disciplinary, Return, Shortlisting, Training } from "../../model/return.ts";
import { poolBoard } from "./pool-board.ts";
import { poolStrata } from "./pool-strata.ts";
import { poolSurvey } from "./pool-survey.ts";
import { poolWorkforce } from "./pool-workforce.ts";

/** What a return counts, of substantive staff or of bank workers. */
export type Counts = Pick<
  Return,
  "workforce" | "shortlisting" | "disciplinary" | "training" | "survey" | "board"
>;

/**
 * Adds the counts of several returns, group by group. A count that one of them does not give makes the sum not given;
 * ratios and shares are never averaged.
 */
export function poolCounts(returns: readonly Counts[]): Counts {
  const given = (part: keyof Counts): boolean => returns.some((counts) => counts[part] !== undefined);
  return {
    ...(given("workforce") && {
      workforce: poolWorkforce(returns.map(({ workforce = {} }) => workforce)),
    }),
    ...(given("shortlisting") && {
      shortlisting: poolShortlisting(returns.map(({ shortlisting = {} }) => shortlisting)),
    }),
    ...(given("disciplinary") && {
      disciplinary: poolDisciplinary(returns.map(({ disciplinary = {} }) => disciplinary)),
    }),
    ...(given("training") && {
      training: poolTraining(returns.map(({ training = {} }) => training)),
    }),
    ...(given("survey") && { survey: poolSurvey(returns.map(({ survey = {} }) => survey)) }),
    ...(given("board") && { board: poolBoard(returns.map(({ board = {} }) => board)) }),
  };
}

function poolShortlisting(all: readonly Shortlisting[]): Shortlisting {
  return {
    shortlisted: sumGroupCounts(all.map(({ shortlisted = {} }) => shortlisted)),
    appointed: sumGroupCounts(all.map(({ appointed = {} }) => appointed)),
    strata: poolStrata(
      all.map(({ strata = [] }) => strata),
      ["shortlisted", "appointed"],
    ),
  };
}

/** The window is that of the first; whether they have one window is for `poolRefusals` to say. */
function poolDisciplinary(all: readonly Disciplinary[]): Disciplinary {
  const window = all.find((one) => one.window !== undefined)?.window;
  return {
    entered: sumGroupCounts(all.map(({ entered = {} }) => entered)),
    ...(window && { window }),
    strata: poolStrata(
      all.map(({ strata = [] }) => strata),
      ["workforce", "entered"],
    ),
  };
}

function poolTraining(all: readonly Training[]): Training {
  return {
    accessed: sumGroupCounts(all.map(({ accessed = {} }) => accessed)),
    strata: poolStrata(
      all.map(({ strata = [] }) => strata),
      ["workforce", "accessed"],
    ),
  };
}
