import { describe, expect, test } from "vitest";
import { foundIn } from "../../../support/found-in.ts";

describe("shortlisting", () => {
  test.each([
    { appointed: 5, issues: [] },
    { appointed: 6, issues: ["part-over-whole shortlisting.appointed.white"] },
  ])("$appointed appointed of 5 shortlisted", ({ appointed, issues }) => {
    const found = foundIn({ shortlisting: { shortlisted: { white: 5 }, appointed: { white: appointed } } });
    expect(found).toEqual({ issues, warnings: [] });
  });

  test("nothing is said of a group whose shortlisted are not given", () => {
    const shortlisted = { white: null };
    expect(foundIn({ shortlisting: { shortlisted, appointed: { white: 6 } } }).issues).toEqual([]);
  });

  test("a stratum's appointed are of its own shortlisted", () => {
    const strata = [{ by: "band", of: "a", shortlisted: { white: 2 }, appointed: { white: 3 } }];
    const { issues } = foundIn({
      shortlisting: { shortlisted: { white: 9 }, appointed: { white: 9 }, strata },
    });
    expect(issues).toEqual(["part-over-whole shortlisting.strata[0].appointed.white"]);
  });
});

describe("leavers enter too: more than the workforce is a warning, and the return is accepted", () => {
  const workforce = { total: { white: 5, bme: 5, unknown: 0 } };

  test.each([
    { part: { disciplinary: { entered: { white: 6 } } }, path: "disciplinary.entered.white" },
    { part: { training: { accessed: { bme: 6 } } }, path: "training.accessed.bme" },
    {
      part: { bank: { workforce, disciplinary: { entered: { white: 6 } } } },
      path: "bank.disciplinary.entered.white",
    },
  ])("$path", ({ part, path }) => {
    expect(foundIn({ workforce, ...part })).toEqual({
      issues: [],
      warnings: [`entered-over-workforce ${path}`],
    });
  });
});

describe("those who entered the year before", () => {
  test.each([
    { window: "two-year-total", issues: ["part-over-whole disciplinary.enteredPreviousYear.bme"] },
    { window: "two-year-average", issues: ["part-over-whole disciplinary.enteredPreviousYear.bme"] },
    { window: "single-year", issues: [] },
    { window: "not-stated", issues: [] },
  ] as const)("are among those of two years: $window", ({ window, issues }) => {
    const disciplinary = { window, entered: { bme: 2 }, enteredPreviousYear: { bme: 3 } };
    expect(foundIn({ disciplinary }).issues).toEqual(issues);
  });
});
