import { expect, test } from "vitest";
import {
  basisOf,
  comparable,
  ofKnownEthnicity,
  peopleIn,
  reportedGroups,
  reportedShares,
} from "../../../src/indicators/denominator.ts";
import { everyGroup } from "../../../src/reference/groups.ts";

const given = { white: 6, bme: 2, unknown: 2 };
const notGiven = { white: 6, bme: 2 };

test("everyone is 6 + 2 + 2, and those of known ethnicity 6 + 2", () => {
  expect(peopleIn(given, "all")).toMatchObject({
    shares: { white: { count: 6, of: 10 }, bme: { count: 2, of: 10 }, unknown: { count: 2, of: 10 } },
    ...{ denominator: "all", warnings: [] },
  });
  expect(peopleIn(given, "known")).toMatchObject({
    shares: { white: { count: 6, of: 8 }, bme: { count: 2, of: 8 } },
    ...{ denominator: "known", warnings: [] },
  });
});

test("where the unknown are not given, everyone cannot be had; who asked for the known is told nothing", () => {
  const known = { shares: { white: { count: 6, of: 8 } }, denominator: "known" };
  expect(peopleIn(notGiven, "all")).toMatchObject({ ...known, warnings: ["unknown-not-given"] });
  expect(peopleIn(notGiven, "known")).toMatchObject({ ...known, warnings: [] });
});

test("two places are compared over one denominator", () => {
  const [all, known] = [peopleIn(given, "all"), peopleIn(notGiven, "all")];
  expect(comparable(all, all)).toEqual([all, all]);
  const [one, other] = comparable(all, known);
  expect(one).toMatchObject({ denominator: "known", shares: { bme: { count: 2, of: 8 } } });
  expect(one.warnings).toEqual(["unknown-not-given"]);
  expect(other).toBe(known);
  const asked = peopleIn(given, "known");
  expect(ofKnownEthnicity(asked)).toBe(asked);
});

test("a share is of the counts of its group", () => {
  const counts = { count: 1, of: 2 };
  for (const group of everyGroup) expect(basisOf(group, counts)).toEqual({ [group]: counts });
});

test("the groups within BME are reported where one place gives one of them", () => {
  expect(reportedGroups([given, notGiven])).toEqual(["white", "bme", "unknown"]);
  expect(reportedGroups([given, { asian: 0 }])).toHaveLength(7);
  expect(reportedShares(["white", "bme", "unknown"], "all")).toEqual(["white", "bme", "unknown"]);
  expect(reportedShares(["white", "bme", "unknown"], "known")).toEqual(["white", "bme"]);
});
