import { calculateLocalMeasures, parseLocalMeasureId, parseReturn, type Return } from "wres-metrics";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { protect } from "../../../src/disclosure/protection/protect.ts";
import { compareYears } from "../../../src/analysis/series/compare-years.ts";
import { toWorkbook } from "../../../src/pipeline/to-workbook.ts";
import { fromWorkbook } from "../../../src/workbook/reading/from-workbook.ts";
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
/** Cases out of other cases, and cases of two years out of a workforce in another scheme, each with a stratum. */
const outOfOthers = {
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
} as const;

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

  test("have one ratio together, adjusted for them by the weights of Mantel and Haenszel", () => {
    const { measures } = calculateLocalMeasures(trust);
    const adjusted = measures.find(({ about }) => about.adjustedFor === "sex");
    // (90 × 300/1000 + 30 × 200/500) / (25 × 700/1000 + 5 × 300/500) = (27 + 12) / (17.5 + 3) = 1.9024…
    expect(adjusted).toMatchObject({
      id: "local/mentoring/relative-likelihood/bme/adjusted-for/sex",
      printed: "1.90",
      basis: {},
      method: { over: "white", under: "bme", adjustedFor: "sex" },
      judgement: { verdict: "disparity", disadvantage: "bme", fourFifths: "above" },
      interval: { method: "mantel-haenszel" },
    });
    expect(adjusted?.homogeneity?.degreesOfFreedom).toBe(1);
    expect(parseLocalMeasureId(adjusted?.id ?? "")).toEqual(adjusted?.about);
    const bare = withStrata([{ ...women, counted: { white: 90 } }]);
    expect(calculateLocalMeasures(bare).measures.at(-1)).toMatchObject({
      about: { adjustedFor: "sex" },
      reason: "not-given",
    });
  });

  test("stand beside the ratio in all the rest of the trust", () => {
    const one = withStrata([{ ...women, counted: { white: 90, bme: 25 } }]);
    const { measures } = calculateLocalMeasures(one);
    const rest = measures.find(({ about }) => about.without !== undefined);
    // Without the women: (120 − 90) of (1,000 − 700) is 10%, (30 − 25) of (500 − 300) is 2.5%, and 10 / 2.5 is 4.
    expect(rest).toMatchObject({
      id: "local/mentoring/relative-likelihood/bme/without/sex/women",
      about: { kind: "relative-likelihood", group: "bme", without: women },
      printed: "4.00",
      basis: { white: { count: 30, of: 300 }, bme: { count: 5, of: 200 } },
      judgement: { verdict: "disparity", disadvantage: "bme" },
    });
    expect(parseLocalMeasureId(rest?.id ?? "")).toEqual(rest?.about);
    expect(parseLocalMeasureId("local/mentoring/likelihood/bme/without/sex/women")).toBeNull();
    // A count that is not given of the stratum is not given of the rest.
    const bare = calculateLocalMeasures(withStrata([{ ...women, counted: { white: 90 } }])).measures;
    expect(bare.find(({ about }) => about.without !== undefined)).toMatchObject({ reason: "not-given" });
  });

  test("of which the rest is out of another measure's people, and over two years", () => {
    const { measures } = calculateLocalMeasures({
      organisation,
      year: 2022,
      localWorkforces: { disability: { "non-disabled": 900, disabled: 100, unknown: 0 } },
      local: {
        ...outOfOthers,
      },
    });
    const rest = (id: string) =>
      measures.find(({ about }) => about.definition === id && about.without !== undefined)?.printed;
    // (20 − 10) of (40 − 20) is 50%, (6 − 4) of (30 − 20) is 20%, and 50 / 20 is 2.5
    expect(rest("bullying-cases-upheld")).toBe("2.50");
    // Disabled over non-disabled: (6 − 3) of (100 − 50) is 6%, (18 − 9) of (900 − 450) is 2%, and 6 / 2 is 3
    expect(rest("wdes-3")).toBe("3.00");
  });

  test("that say the opposite of the total mark both, and the report says so", async () => {
    // More White staff work where few are promoted: 0.75 in all, and 2 in each part.
    const opposite: Return = {
      ...trust,
      workforce: {
        total: { white: 2000, bme: 2000, unknown: 0 },
        strata: [
          { by: "site", of: "north", workforce: { white: 1800, bme: 400, unknown: 0 } },
          { by: "site", of: "south", workforce: { white: 200, bme: 1600, unknown: 0 } },
        ],
      },
      local: {
        mentoring: {
          counted: { white: 260, bme: 340 },
          strata: [
            { by: "site", of: "north", counted: { white: 180, bme: 20 } },
            { by: "site", of: "south", counted: { white: 80, bme: 320 } },
          ],
        },
      },
    };
    const { measures } = calculateLocalMeasures(opposite);
    const marked = measures.filter(({ warnings }) => warnings.includes("strata-disagree"));
    // 260/2000 over 340/2000 = 0.7647…; 10% over 5% in the north, 40% over 20% in the south
    // The interval of Greenland and Robins, by Python: 1.6456 to 2.4308.
    expect(marked.map(({ about, printed }) => [about.adjustedFor, printed])).toEqual([
      [undefined, "0.76"],
      ["site", "2.00"],
    ]);
    const { stdout } = await wres("report return.json --only-measures", {
      files: { "return.json": JSON.stringify(opposite) },
    });
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Like with like, adjusted for site, the ratio is 2.00 (95% interval 1.65 to 2.43), not 0.76: the opposite direction. The total is to the disadvantage of White staff, and within each site it is to that of BME staff.",
    );
  });

  test("stand beside those of the year before, with their change", async () => {
    const before: Return = {
      ...trust,
      year: 2021,
      local: {
        mentoring: {
          counted: { white: 120, bme: 50 },
          strata: [
            { ...women, counted: { white: 90, bme: 45 } },
            { ...men, counted: { white: 30, bme: 5 } },
          ],
        },
      },
    };
    const results = (of: Return) => withLocalMeasures(calculateIndicators(of), of);
    const changes = compareYears(results(trust), results(before)).local ?? [];
    const ofWomen = changes.find(({ id }) => id === "local/mentoring/relative-likelihood/bme/by/sex/women");
    // 90/700 over 25/300 is 1.542857…, 90/700 over 45/300 is 0.857142…
    expect(ofWomen?.change).toMatchObject({ value: "0.6857142857142857142857142857142857142857" });
    expect(ofWomen?.test).toMatchObject({ method: "z-log-ratios" });
    const adjusted = changes.find(({ current }) => current.about.adjustedFor === "sex");
    expect(adjusted).toMatchObject({
      change: { status: "calculated" },
      test: { notTested: "adjusted-for-strata" },
    });
    const files = { "now.json": JSON.stringify(trust), "then.json": JSON.stringify(before) };
    const { stdout } = await wres("report now.json --previous then.json --only-measures", { files });
    expect(stdout.replace(/\s+/g, " ")).toMatch(
      /By sex In all the White BME Ratio rest Ratio 2021 Change sex: women 12\.86% 8\.33% 1\.54 4\.00 0\.86 \+0\.69 .*Adjusted for sex 1\.90 /,
    );
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
    for (const id of [
      "adjusted-for/sex",
      "relative-likelihood/bme/adjusted-for",
      "rate/bme/adjusted-for/sex",
    ]) {
      expect(parseLocalMeasureId(`local/mentoring/${id}`)).toBeNull();
    }
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
        ...outOfOthers,
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
    // All without the women are those five men.
    expect(measures.find(({ about }) => about.without?.of === "women")).toMatchObject({ reason: "hidden" });
    expect(measures.find(({ about }) => about.adjustedFor === "sex")).toMatchObject({
      status: "not-calculable",
      reason: "hidden",
      basis: {},
    });
    expect(safe.protection === "published" && safe.disclosure.safe).toBe(true);
  });

  test("go through a workbook and back", async () => {
    const workbook = await toWorkbook(trust);
    const read = await fromWorkbook(workbook);
    expect(read.status === "valid" ? read.return.local : read.issues).toEqual(trust.local);
  });

  test("stand in the report and in the CSV", async () => {
    const files = { "return.json": JSON.stringify(trust) };
    const { stdout } = await wres("report return.json --only-measures", { files });
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "By sex White BME Ratio In all the rest sex: women 12.86% 8.33% 1.54 4.00",
    );
    const csv = await wres("report return.json --only-measures --format csv", { files });
    expect(csv.stdout).toContain("local/mentoring/relative-likelihood/bme/by/sex/men");
    expect(csv.stdout).toMatch(/,sex,men,/);
    expect(csv.stdout).toContain("without sex: women");
    const { data } = Papa.parse<Record<string, string>>(csv.stdout, { header: true });
    expect(data.find(({ id }) => id?.endsWith("/without/sex/women"))).toMatchObject({
      stratum_by: "",
      without_by: "sex",
      without_of: "women",
    });
  });
});
