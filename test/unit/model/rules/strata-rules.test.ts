import { parseReturn } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { foundIn } from "../../../support/found-in.ts";

const stratum = (by: string, of: string, white: number) => ({
  by,
  of,
  shortlisted: { white },
  appointed: { white: 0 },
});
const found = (...strata: ReturnType<typeof stratum>[]): readonly string[] =>
  foundIn({ shortlisting: { shortlisted: { white: 10 }, appointed: { white: 5 }, strata } }).issues;

test("strata of one name are parts of the total that do not overlap", () => {
  expect(found(stratum("band", "a", 6), stratum("band", "b", 4))).toEqual([]);
  expect(found(stratum("band", "a", 6), stratum("band", "b", 5))).toEqual([
    "part-over-whole shortlisting.strata[1].shortlisted.white",
  ]);
});

test("strata of two names are two ways to part the same people", () => {
  expect(found(stratum("band", "a", 10), stratum("route", "a", 10))).toEqual([]);
});

test("a stratum is at most the total", () => {
  expect(found(stratum("band", "a", 11))).toEqual([
    "part-over-whole shortlisting.strata[0].shortlisted.white",
  ]);
});

test("a stratum is given once", () => {
  expect(found(stratum("band", "a", 1), stratum("band", "a", 1))).toEqual([
    "repeated-stratum shortlisting.strata[1].of",
  ]);
});

test("a stratum by band of the disciplinary process has a workforce of its own, within the whole", () => {
  const { issues } = foundIn({
    workforce: { total: { white: 5 } },
    disciplinary: {
      entered: { white: 1 },
      strata: [{ by: "band", of: "a", workforce: { white: 6 }, entered: {} }],
    },
  });
  expect(issues).toEqual(["part-over-whole disciplinary.strata[0].workforce.white"]);
});

test("intersections are everybody, so that what they add up to is what its name says", () => {
  const cell = (sex: string, white: number) => ({
    by: ["sex", "grade"] as const,
    of: [sex, "band-6"] as const,
    workforce: { white, bme: null },
  });
  const of = (white: number) =>
    foundIn({ workforce: { total: { white, bme: 30 }, strata: [cell("women", 450), cell("men", 150)] } })
      .issues;
  expect(of(600)).toEqual([]);
  // 450 + 150 of 601: women of band 6 are not all women. Of BME people nothing is said.
  expect(of(601)).toEqual(["totals-disagree workforce.strata[1].workforce.white"]);
});

test("intersections of the survey are all who answered", () => {
  const cell = (sex: string, yes: number, answered: number) => ({
    by: ["sex", "grade"] as const,
    of: [sex, "band-6"] as const,
    discrimination: { bme: { yes, answered } },
  });
  const { issues } = foundIn({
    survey: {
      discrimination: { bme: { yes: 20, answered: 100 } },
      strata: [cell("women", 15, 60), cell("men", 5, 30)],
    },
  });
  expect(issues).toEqual(["totals-disagree survey.strata[1].discrimination.bme.answered"]);
});

describe("a stratum that is none", () => {
  const issuesOf = (strata: unknown) => {
    const parsed = parseReturn({
      organisation: { code: "X", name: "Example" },
      year: 2022,
      shortlisting: { strata },
    });
    return parsed.status === "invalid" ? parsed.issues : [];
  };

  test("is one issue, and repeats nothing", () => {
    expect(issuesOf([1, 2]).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "wrong-type shortlisting.strata[0]",
      "wrong-type shortlisting.strata[1]",
    ]);
  });

  test("without a name is one issue, and repeats nothing", () => {
    expect(issuesOf([{ of: "a" }, { of: "a" }]).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "missing shortlisting.strata[0].by",
      "missing shortlisting.strata[1].by",
    ]);
  });

  test("says in words what was received", () => {
    for (const issue of issuesOf([1, 2])) expect(issue.received).toEqual(expect.any(String));
  });
});
