import { describe, expect, test } from "vitest";
import { foundIn } from "../../../support/found-in.ts";

const issuesOf = (total: object): readonly string[] => foundIn({ workforce: { total } }).issues;

describe("BME and its four groups", () => {
  test.each([
    { what: "agree", total: { bme: 10, asian: 1, black: 2, mixed: 3, other: 4 }, issues: 0 },
    { what: "do not agree", total: { bme: 11, asian: 1, black: 2, mixed: 3, other: 4 }, issues: 1 },
    { what: "are too few", total: { bme: 9, asian: 1, black: 2, mixed: 3, other: 4 }, issues: 1 },
    { what: "are given in part, and leave room", total: { bme: 4, asian: 1, black: 2 }, issues: 0 },
    { what: "are given in part, and are more already", total: { bme: 2, asian: 1, black: 2 }, issues: 1 },
    { what: "stand without BME", total: { asian: 1, black: 2, mixed: 3, other: 4 }, issues: 0 },
    { what: "are not given", total: { bme: 2, asian: null, black: null }, issues: 0 },
  ])("$what", ({ total, issues }) => {
    expect(issuesOf(total)).toEqual(
      Array.from({ length: issues }, () => "groups-disagree workforce.total.bme"),
    );
  });
});

// A part that gives only the four groups is of a BME that is their sum, and has to fit like any other.
describe("BME that is given by its four groups alone", () => {
  const four = { asian: 3, black: 3, mixed: 1, other: 1 };

  test("is not appointed beyond the BME people shortlisted: 3 + 3 + 1 + 1 = 8 of 5", () => {
    const { issues } = foundIn({ shortlisting: { shortlisted: { bme: 5 }, appointed: four } });
    expect(issues).toEqual(["part-over-whole shortlisting.appointed.bme"]);
  });

  test("is no more voting than there are on the board", () => {
    const { issues } = foundIn({ board: { total: { bme: 1 }, voting: four } });
    expect(issues).toEqual(["part-over-whole board.voting.bme"]);
  });

  test("agrees with the rows of the workforce that it totals", () => {
    const { issues } = foundIn({
      workforce: { clinical: { "band-5": { white: 1, bme: 5, unknown: 0 } }, total: four },
    });
    expect(issues).toEqual(["totals-disagree workforce.total.bme"]);
  });

  test("is no more in a stratum than in the total", () => {
    const strata = [{ by: "band", of: "a", shortlisted: four, appointed: { bme: 1 } }];
    const { issues } = foundIn({ shortlisting: { shortlisted: { bme: 5 }, appointed: { bme: 2 }, strata } });
    expect(issues).toEqual(["part-over-whole shortlisting.strata[0].shortlisted.bme"]);
  });

  test("did not enter last year alone more often than in two years", () => {
    const { issues } = foundIn({
      disciplinary: { window: "two-year-total", entered: { bme: 2 }, enteredPreviousYear: four },
    });
    expect(issues).toEqual(["part-over-whole disciplinary.enteredPreviousYear.bme"]);
  });
});
