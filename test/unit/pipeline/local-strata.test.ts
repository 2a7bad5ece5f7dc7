import { calculateLocalMeasures, parseLocalMeasureId, parseReturn, type Return } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { protect } from "../../../src/disclosure/protection/protect.ts";
import { calculateIndicators } from "../../../src/pipeline/calculate-indicators.ts";
import { withLocalMeasures } from "../../../src/pipeline/calculate-local-measures.ts";
import { reportContent } from "../../../src/pipeline/report-content.ts";
import { wres } from "../../support/fake-terminal.ts";

const organisation = { code: "X", name: "Example" };
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

const women = { by: "sex", of: "women" } as const;
const men = { by: "sex", of: "men" } as const;
const trust: Return = {
  organisation,
  year: 2022,
  definitions: [mentoring],
  workforce: {
    total: { white: 1000, bme: 500, unknown: 20 },
    strata: [
      { ...women, workforce: { white: 700, bme: 300, unknown: 12 } },
      { ...men, workforce: { white: 300, bme: 200, unknown: 8 } },
    ],
  },
  local: {
    mentoring: {
      counted: { white: 120, bme: 30 },
      strata: [
        { ...women, counted: { white: 90, bme: 25 } },
        { ...men, counted: { white: 30, bme: 5 } },
      ],
    },
  },
};

/** The return with the strata of its measure in place of those it has. */
const withStrata = (strata: NonNullable<Return["local"]>[string]["strata"]): Return => ({
  ...trust,
  local: { mentoring: { counted: { white: 120, bme: 30 }, strata } },
});

/** The paths of what is wrong with a return. */
function wrong(wresReturn: Return): readonly string[] {
  const parsed = parseReturn(wresReturn);
  return parsed.status === "invalid" ? parsed.issues.map(({ path }) => path) : [];
}

describe("strata of a local measure", () => {
  test("have the likelihoods, the ratio, the interval, the test and the verdict of everyone", () => {
    const { measures } = calculateLocalMeasures(trust);
    const at = (id: string) => measures.find((measure) => measure.id === id);
    // 90 of 700 is 12.86%, 25 of 300 is 8.33%, and 12.857 / 8.333 = 1.543
    expect(at("local/mentoring/likelihood/white/by/sex/women")?.printed).toBe("12.86%");
    const ratio = at("local/mentoring/relative-likelihood/bme/by/sex/women");
    expect(ratio?.printed).toBe("1.54");
    expect(ratio?.interval?.lower).toBeLessThan(1.54);
    expect(ratio?.test?.p).toBeLessThan(0.05);
    expect(ratio?.judgement?.verdict).toBe("disparity");
    // 10% over 2.5%
    expect(at("local/mentoring/relative-likelihood/bme/by/sex/men")?.printed).toBe("4.00");
    expect(at("local/mentoring/relative-likelihood/bme")?.printed).toBe("2.00");
  });

  test("an id is read back", () => {
    const about = { definition: "mentoring", kind: "likelihood", group: "bme" } as const;
    expect(parseLocalMeasureId("local/mentoring/likelihood/bme/by/sex/women")).toEqual({
      ...about,
      stratum: women,
    });
    expect(parseLocalMeasureId("local/mentoring/likelihood/bme/by/sex+grade/women+clinical/band-6")).toEqual({
      ...about,
      stratum: { by: ["sex", "grade"], of: ["women", "clinical/band-6"] },
    });
    for (const id of ["/sex/women", "/by/sex", "/by/sex/", "/by/sex+grade/women", "/by/S/women"]) {
      expect(parseLocalMeasureId(`local/mentoring/likelihood/bme${id}`)).toBeNull();
    }
  });

  test("whom they are out of may be another measure's, another scheme's, or given", () => {
    const { measures } = calculateLocalMeasures({
      organisation,
      year: 2022,
      localWorkforces: { disability: { "non-disabled": 900, disabled: 100, unknown: 0 } },
      local: {
        "bullying-cases": {
          counted: { white: 40, bme: 30 },
          strata: [{ ...women, counted: { white: 20, bme: 20 } }],
        },
        "bullying-cases-upheld": {
          counted: { white: 20, bme: 6 },
          strata: [{ ...women, counted: { white: 10, bme: 4 } }],
        },
        "wdes-3": {
          counted: { "non-disabled": 9, disabled: 3 },
          countedPreviousYear: { "non-disabled": 9, disabled: 3 },
          strata: [
            {
              ...women,
              counted: { "non-disabled": 5, disabled: 1 },
              countedPreviousYear: { "non-disabled": 4, disabled: 2 },
              workforce: { "non-disabled": 450, disabled: 50 },
            },
          ],
        },
        "wdes-6": {
          answers: { "non-disabled": { yes: 100, answered: 400 }, disabled: { yes: 40, answered: 80 } },
          strata: [{ ...women, answers: { disabled: { yes: 10, answered: 40 } } }],
        },
        "sickness-absence": {
          amounts: { white: { amount: "10.5", outOf: "1000", people: 30 } },
          strata: [{ ...women, amounts: { white: { amount: "4.2", outOf: "500", people: 14 } } }],
        },
      },
    });
    const printed = (id: string) =>
      measures.find((measure) => measure.id === `local/${id}/by/sex/women`)?.printed;
    // 10 of 20 and 4 of 20; 9 of 450 over two years, halved: 1%; 10 of 40; 4.2 of 500
    expect(printed("bullying-cases-upheld/likelihood/white")).toBe("50.00%");
    expect(printed("bullying-cases-upheld/relative-likelihood/bme")).toBe("2.50");
    expect(printed("wdes-3/likelihood/non-disabled")).toBe("1.00%");
    expect(printed("wdes-6/share/disabled")).toBe("25.0%");
    expect(printed("sickness-absence/rate/white")).toBe("0.84%");
  });

  test.each([
    [
      "more than the total",
      [{ ...women, counted: { white: 121 } }],
      "local.mentoring.strata[0].counted.white",
    ],
    [
      "more together than the total",
      [
        { ...women, counted: { white: 70 } },
        { ...men, counted: { white: 51 } },
      ],
      "local.mentoring.strata[1].counted.white",
    ],
    ["one twice", [women, women], "local.mentoring.strata[1].of"],
    ["a group that is none", [{ ...women, counted: { blue: 1 } }], "local.mentoring.strata[0].counted.blue"],
    [
      "a workforce that stands elsewhere",
      [{ ...women, workforce: { white: 1 } }],
      "local.mentoring.strata[0].workforce",
    ],
    [
      "intersections that do not add up",
      [{ by: ["sex", "grade"], of: ["women", "band-6"], counted: { white: 100 } }] as const,
      "local.mentoring.strata[0].counted.white",
    ],
  ])("%s is refused", (_, strata, path) => {
    expect(wrong(withStrata(strata))).toContain(path);
  });

  test("amounts of strata are held against those of everyone, exactly", () => {
    const of = (lost: string): Return => ({
      ...trust,
      local: {
        "sickness-absence": {
          amounts: { white: { amount: "0.3", outOf: "10" } },
          strata: [
            { ...women, amounts: { white: { amount: "0.1", outOf: "5" } } },
            { ...men, amounts: { white: { amount: lost, outOf: "5" } } },
          ],
        },
      },
    });
    expect(wrong(of("0.2"))).toEqual([]);
    expect(wrong(of("0.2000001"))).toEqual(["local.sickness-absence.strata[1].amounts.white.amount"]);
  });

  test("what is published of one stratum does not give away another", async () => {
    const safe = await protect(reportContent(withLocalMeasures(calculateIndicators(trust), trust), []));
    const measures = safe.content.results.local?.measures ?? [];
    const basis = (id: string) => measures.find((measure) => measure.id === id)?.basis["bme"];
    // The five men are fewer than 10; 30 in all less the 25 women would tell them.
    expect(basis("local/mentoring/likelihood/bme")).toMatchObject({ count: 30 });
    for (const of of ["men", "women"]) {
      expect(basis(`local/mentoring/likelihood/bme/by/sex/${of}`)).toMatchObject({ count: null });
    }
    expect(safe.protection === "published" && safe.disclosure.safe).toBe(true);
  });

  test("stand in the report and in the CSV, and go through a workbook and back", async () => {
    const files = { "return.json": JSON.stringify(trust) };
    const { stdout } = await wres("report return.json --only-measures", { files });
    expect(stdout.replace(/\s+/g, " ")).toContain("By sex White BME Ratio sex: women 12.86% 8.33% 1.54");
    const csv = await wres("report return.json --only-measures --format csv", { files });
    expect(csv.stdout).toContain("local/mentoring/relative-likelihood/bme/by/sex/men");
    expect(csv.stdout).toMatch(/,sex,men,/);
  });
});
