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
