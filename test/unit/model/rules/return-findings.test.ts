import { expect, test } from "vitest";
import { foundIn } from "../../../support/found-in.ts";

test("every contradiction is found at once, of the bank too, and warnings stand apart", () => {
  const contradictory = {
    workforce: { total: { white: 1, bme: 9, asian: 10 } },
    disciplinary: { entered: { white: 2 } },
    survey: { discrimination: { white: { yes: 2, answered: 1 } }, year: 2022 },
  };
  const found = foundIn({
    ...contradictory,
    shortlisting: { shortlisted: { white: 1 }, appointed: { white: 2 } },
    board: { total: { white: 1 }, voting: { white: 2 } },
    bank: contradictory,
  });
  expect(found.issues.toSorted()).toEqual([
    "groups-disagree bank.workforce.total.bme",
    "groups-disagree workforce.total.bme",
    "part-over-whole bank.survey.discrimination.white.yes",
    "part-over-whole board.voting.white",
    "part-over-whole shortlisting.appointed.white",
    "part-over-whole survey.discrimination.white.yes",
  ]);
  expect(found.warnings.toSorted()).toEqual([
    "entered-over-workforce bank.disciplinary.entered.white",
    "entered-over-workforce disciplinary.entered.white",
    "survey-year bank.survey.year",
    "survey-year survey.year",
  ]);
});

test("an empty return has nothing wrong with it", () => {
  expect(foundIn({})).toEqual({ issues: [], warnings: [] });
});
