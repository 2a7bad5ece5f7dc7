import { type Return, review } from "wres-metrics";
import { describe, expect, test } from "vitest";

const organisation = { code: "X", name: "Example" };
const staff = { workforce: { total: { white: 4000, bme: 1500, unknown: 20 } } };
const mentoring = {
  id: "mentoring",
  title: "Relative likelihood of a mentor",
  kind: "likelihood",
  deed: "to get a mentor",
  done: "given a mentor",
  counted: "Staff who got a mentor",
  outOf: "workforce",
  worse: "less",
} as const;

/** What is found of a local measure beside last year's, each code with its paths. */
function found(now: Return["local"], was: Return["local"], definitions: Return["definitions"] = []) {
  const of = (year: number, local: Return["local"]): Return => ({
    organisation,
    year,
    ...staff,
    definitions,
    local,
  });
  return review(of(2022, now), { previous: of(2021, was) });
}

describe("the counts of local measures are questioned beside last year's", () => {
  const was = { mentoring: { counted: { white: 605, bme: 95 } } };

  test.each([
    ["the groups exchanged", { white: 93, bme: 610 }, "groups-swapped", "local.mentoring.counted"],
    ["a digit lost", { white: 60, bme: 96 }, "digit-slip", "local.mentoring.counted.white"],
    ["ten times as many", { white: 6040, bme: 960 }, "power-of-ten", "local.mentoring.counted"],
    ["percentages", { white: 86, bme: 14 }, "percentages-as-counts", "local.mentoring.counted"],
  ])("%s", (_, counted, code, path) => {
    const [finding] = found({ mentoring: { counted } }, was, [mentoring]);
    expect(finding).toMatchObject({ code, paths: [path] });
    expect(finding?.message).toMatch(/^Relative likelihood of a mentor, people counted/);
  });

  test("the same counts as last year, where they are large", () => {
    const counted = { white: 1305, bme: 495 };
    const findings = found({ mentoring: { counted } }, { mentoring: { counted } }, [mentoring]);
    expect(findings.map(({ code }) => code)).toEqual(["same-as-last-year"]);
  });

  test("a usual year asks nothing, nor does a measure that no definition is known of", () => {
    expect(found({ mentoring: { counted: { white: 620, bme: 99 } } }, was, [mentoring])).toEqual([]);
    expect(found({ mentoring: { counted: { white: 90, bme: 310 } } }, was)).toEqual([]);
  });

  test("groups of another scheme have their own names, and their own keys", () => {
    const counted = { "non-disabled": 310, disabled: 42, unknown: 0 };
    const outOf = { "non-disabled": 3000, disabled: 400, unknown: 0 };
    const [swapped] = found(
      { "wdes-2": { counted: { "non-disabled": 40, disabled: 300, unknown: 0 }, outOf } },
      { "wdes-2": { counted, outOf: { ...outOf, disabled: 405 } } },
    );
    expect(swapped?.message).toContain("with non-disabled and disabled exchanged");
    expect(swapped?.message).not.toMatch(/White|BME/);
    const [lost] = found(
      { "wdes-2": { counted: { ...counted, "non-disabled": 31 }, outOf } },
      { "wdes-2": { counted, outOf: { ...outOf, disabled: 405 } } },
    );
    expect(lost).toMatchObject({ code: "digit-slip", paths: ["local.wdes-2.counted.non-disabled"] });
  });
});

describe("amounts are questioned by the people whom they are of, and beside last year's", () => {
  const days = (amount: string, outOf: string) => ({ amount, outOf });
  // 4,000 people on 365 days are 1,460,000; 1,500 are 547,500. About 0.87 of them are available.
  const usual = { white: days("61250.5", "1270000"), bme: days("20410", "476000") };
  const of = (
    white: { readonly amount: string; readonly outOf: string },
    bme: { readonly amount: string; readonly outOf: string },
    was: Return["local"] = { "sickness-absence": { amounts: usual } },
  ) => found({ "sickness-absence": { amounts: { white, bme } } }, was);
  const said = (findings: ReturnType<typeof of>) => findings.map(({ code, paths }) => [code, paths]);
  const at = "local.sickness-absence.amounts";
  const alone = {};

  test("a usual year asks nothing, with last year's or alone", () => {
    expect(said(of(days("58011", "1301000.5"), days("22800.25", "498000")))).toEqual([]);
    expect(said(of(usual.white, usual.bme, alone))).toEqual([]);
  });

  test.each([
    [
      "a digit of the days available lost",
      days("61250", "127000"),
      usual.bme,
      "power-of-ten",
      `${at}.white.outOf`,
    ],
    ["a digit too many", days("61250", "12700000"), usual.bme, "power-of-ten", `${at}.white.outOf`],
    [
      "far fewer than the people",
      days("9000", "300000"),
      usual.bme,
      "outside-known-range",
      `${at}.white.outOf`,
    ],
    ["exchanged", days("20410", "476000"), days("61250", "1270000"), "groups-swapped", at],
  ])("alone: %s", (_, white, bme, code, path) => {
    expect(said(of(white, bme, alone))).toEqual([[code, [path]]]);
  });

  test.each([
    ["White and BME exchanged", days("20990", "476000"), days("60250", "1270000"), "groups-swapped", at],
    [
      "days lost, a digit lost",
      days("6120", "1280000"),
      days("20990", "481000"),
      "digit-slip",
      `${at}.white.amount`,
    ],
    ["last year's again", usual.white, usual.bme, "same-as-last-year", at],
    ["ten times the days lost", days("612000", "1280000"), days("209000", "481000"), "power-of-ten", at],
  ])("beside last year: %s", (_, white, bme, code, path) => {
    expect(said(of(white, bme))).toEqual([[code, [path]]]);
  });

  test("days of a quarter are held against the days of a quarter", () => {
    const quarter = (outOf: string): Return => ({
      organisation,
      year: 2022,
      period: "quarter-1",
      ...staff,
      local: { "sickness-absence": { amounts: { white: days("15000", outOf) } } },
    });
    // 4,000 on 91 days are 364,000.
    expect(review(quarter("317000"))).toEqual([]);
    const [finding] = review(quarter("1270000"));
    expect(finding?.message).toBe(
      "Sickness absence, FTE days available, White: 1,270,000. Expected from about half of 364,000 to all of them: 4,000 people on the 91 days of Q1 2021/22, April to June 2021: that is about as many as in a whole year. Check the figures.",
    );
  });

  test("amounts that are no days, and groups of a few people, are left alone", () => {
    const spent = {
      ...mentoring,
      id: "spent",
      kind: "rate-of-an-amount",
      amount: "Pounds spent on training",
      outOfIs: "pounds of the budget",
    } as const;
    const { deed: _d, done: _o, counted: _c, outOf: _of, ...definition } = spent;
    const amounts = { white: days("10", "20"), bme: days("3", "9") };
    expect(found({ spent: { amounts } }, {}, [definition])).toEqual([]);
    const few = { white: { ...days("1", "20"), people: 4 } };
    expect(found({ "sickness-absence": { amounts: few } }, {})).toEqual([]);
  });
});
