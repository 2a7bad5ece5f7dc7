import type { Measure } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { workforceMeasures } from "../../../src/indicators/indicator-1-workforce.ts";
import { appointmentMeasures } from "../../../src/indicators/indicator-2-appointment.ts";
import { disciplinaryMeasures } from "../../../src/indicators/indicator-3-disciplinary.ts";
import { trainingMeasures } from "../../../src/indicators/indicator-4-training.ts";
import { discriminationMeasures } from "../../../src/indicators/indicator-8-discrimination.ts";
import { harassmentFromStaffMeasures } from "../../../src/indicators/indicator-6-harassment-from-staff.ts";
import { boardMeasures } from "../../../src/indicators/indicator-9-board.ts";
import { printedOrReason } from "../../support/find-measure.ts";

/** Each measure of a stratum as one line: its id, and what it prints. */
function linesOf(measures: readonly Measure[], indicator: number): readonly string[] {
  return measures
    .filter(({ about }) => "stratum" in about || "without" in about)
    .map((measure) => {
      expect(measure.id.startsWith(`indicator-${String(indicator)}/`)).toBe(true);
      return `${measure.id.slice("indicator-1/".length)} ${printedOrReason(measure)}`;
    });
}

const total = { white: 60, bme: 20, unknown: 20 };
const women = { by: "sex", of: "women" };
const [band5, band6] = [
  { by: ["sex", "grade"], of: ["women", "band-5"] },
  { by: ["sex", "grade"], of: ["women", "band-6"] },
] as const;

describe("the workforce of a stratum, and how far its shares are from those of the whole", () => {
  test("women: 10/40 and 8/40 of them, 60/100 and 20/100 of all", () => {
    const strata = [{ ...women, workforce: { white: 10, bme: 8, unknown: 22 } }];
    expect(linesOf(workforceMeasures({ total, strata }), 1)).toEqual([
      "workforce/white/by/sex/women 25.0%",
      "workforce/bme/by/sex/women 20.0%",
      "workforce/unknown/by/sex/women 55.0%",
      "difference/workforce/white/by/sex/women -35.0",
      "difference/workforce/bme/by/sex/women 0.0",
      "difference/workforce/unknown/by/sex/women 35.0",
    ]);
  });

  test("where the unknown of a stratum are not given, both are of known ethnicity: 6/8 and 60/80", () => {
    const strata = [{ ...women, workforce: { white: 6, bme: 2 } }];
    const measures = workforceMeasures({ total, strata });
    expect(linesOf(measures, 1)).toEqual([
      "workforce/white/by/sex/women 75.0%",
      "workforce/bme/by/sex/women 25.0%",
      "workforce/unknown/by/sex/women not-given",
      "difference/workforce/white/by/sex/women 0.0",
      "difference/workforce/bme/by/sex/women 0.0",
      "difference/workforce/unknown/by/sex/women not-given",
    ]);
    expect(measures.at(-3)).toMatchObject({
      basis: { row: { count: 6, of: 8 }, workforce: { count: 60, of: 80 } },
      method: { denominator: "known" },
      warnings: ["unknown-not-given"],
    });
  });

  test("a stratum without a workforce is not given", () => {
    const lines = linesOf(workforceMeasures({ total, strata: [women] }), 1);
    expect(lines).toHaveLength(6);
    expect(lines.filter((line) => !line.endsWith(" not-given"))).toEqual([]);
  });

  test("women of two grades are added: (4 + 6)/(20 + 20) White", () => {
    const strata = [
      { ...band5, workforce: { white: 4, bme: 8, unknown: 8 } },
      { ...band6, workforce: { white: 6, bme: 0, unknown: 14 } },
    ];
    expect(linesOf(workforceMeasures({ total, strata }), 1)).toEqual(
      expect.arrayContaining([
        "workforce/white/by/sex/women 25.0%",
        "workforce/white/by/sex+grade/women+band-5 20.0%",
      ]),
    );
  });
});

describe("likelihoods of women of two grades, added: (1 + 3)/(10 + 10) over (1 + 0)/(5 + 5) = 2", () => {
  const [count5, count6] = [
    { white: 1, bme: 1 },
    { white: 3, bme: 0 },
  ];
  const [of5, of6] = [
    { white: 10, bme: 5 },
    { white: 10, bme: 5 },
  ];
  const all = { counts: { white: 8, bme: 4 }, outOf: { white: 40, bme: 40 } };

  test("indicator 2", () => {
    const measures = appointmentMeasures({
      ...{ appointed: all.counts, shortlisted: all.outOf },
      strata: [
        { ...band5, appointed: count5, shortlisted: of5 },
        { ...band6, appointed: count6, shortlisted: of6 },
      ],
    });
    expect(linesOf(measures, 2)).toContain("sex/women/relative-likelihood 2.00");
    // Of the others (4/20) over (3/30) is 2 too.
    expect(linesOf(measures, 2)).toContain("without/sex/women/relative-likelihood 2.00");
  });

  test("indicators 3 and 4, out of the workforces of the process or of the return", () => {
    const inProcess = { strata: [of5, of6], workforceStrata: [] };
    const inReturn = {
      strata: [undefined, undefined],
      workforceStrata: [
        { ...band5, workforce: of5 },
        { ...band6, workforce: of6 },
      ],
    };
    for (const { strata, workforceStrata } of [inProcess, inReturn]) {
      const given = [
        { name: band5, counts: count5, workforce: strata[0] },
        { name: band6, counts: count6, workforce: strata[1] },
      ].map(({ name, counts, workforce }) => ({
        ...name,
        ...{ entered: counts, accessed: counts },
        ...(workforce && { workforce }),
      }));
      const people = { workforce: all.outOf, workforceStrata };
      const disciplinary = { window: "single-year", entered: all.counts, strata: given } as const;
      const lines = linesOf(disciplinaryMeasures({ disciplinary, ...people }), 3);
      // BME over White: (1/10) / (4/20) = 0.5
      expect(lines).toContain("sex/women/relative-likelihood 0.50");
      const training = { accessed: all.counts, strata: given };
      expect(linesOf(trainingMeasures({ training, ...people }), 4)).toContain(
        "sex/women/relative-likelihood 2.00",
      );
    }
  });

  test("indicator 3: a total of two years and its yearly average are of the same people", () => {
    const strata = [{ ...women, entered: count5, workforce: of5 }];
    const disciplinary = { window: "two-year-total", entered: all.counts, strata } as const;
    const given = { disciplinary, workforce: all.outOf };
    // (1/5) / (1/10) = 2
    expect(linesOf(disciplinaryMeasures(given, { disciplinaryWindow: "two-year-average" }), 3)).toContain(
      "sex/women/relative-likelihood 2.00",
    );
    expect(linesOf(disciplinaryMeasures(given, { disciplinaryWindow: "single-year" }), 3)).toContain(
      "sex/women/relative-likelihood window-not-available",
    );
  });
});

describe("the answers of a stratum", () => {
  test("women: 2/10 and 3/10, where they answer one of the questions of the indicator", () => {
    const answers = { white: { yes: 2, answered: 10 }, bme: { yes: 3, answered: 10 } };
    const strata = [
      { ...women, discrimination: answers },
      { by: "sex", of: "men", "equal-opportunities": answers },
    ];
    expect(linesOf(discriminationMeasures({ year: 2021, strata }), 8)).toEqual([
      "white/by/sex/women 20.0%",
      "bme/by/sex/women 30.0%",
      "unknown/by/sex/women not-given",
      "difference/by/sex/women 10.0",
    ]);
    const [white] = discriminationMeasures({ year: 2021, strata }).slice(-4);
    expect(white?.method).toEqual({ surveyYear: 2021 });
    // One half of indicator 6 is enough.
    const halves = [{ ...women, "harassment-from-managers": answers }];
    expect(linesOf(harassmentFromStaffMeasures({ strata: halves }), 6)).toContain(
      "managers/white/by/sex/women 20.0%",
    );
  });

  test("women of two grades are added: (2 + 3)/(10 + 10)", () => {
    const strata = [
      { ...band5, discrimination: { white: { yes: 2, answered: 10 } } },
      { ...band6, discrimination: { white: { yes: 3, answered: 10 } } },
    ];
    expect(linesOf(discriminationMeasures({ strata }), 8)).toContain("white/by/sex/women 25.0%");
  });
});

describe("the members of a stratum beside its workforce", () => {
  const workforceStrata = [{ ...women, workforce: { white: 30, bme: 10, unknown: 10 } }];

  test("women on the board: 1/4 of them, 10/50 of the women", () => {
    const board = {
      total: { white: 6, bme: 2, unknown: 2 },
      strata: [{ ...women, total: { white: 3, bme: 1, unknown: 0 } }],
    };
    // The bodies that the stratum gives, and no others.
    expect(linesOf(boardMeasures({ board, workforce: total, workforceStrata }), 9)).toEqual([
      "board/white/by/sex/women 75.0%",
      "board/bme/by/sex/women 25.0%",
      "board/unknown/by/sex/women 0.0%",
      "workforce/white/by/sex/women 60.0%",
      "workforce/bme/by/sex/women 20.0%",
      "workforce/unknown/by/sex/women 20.0%",
      "difference/board/white/by/sex/women 15.0",
      "difference/board/bme/by/sex/women 5.0",
      "difference/board/unknown/by/sex/women -20.0",
    ]);
  });

  test("women of two grades are added in every body: (1 + 1)/(2 + 2) voting", () => {
    const one = { white: 1, bme: 1, unknown: 0 };
    const board = {
      strata: [
        { ...band5, voting: one },
        { ...band6, voting: one },
      ],
    };
    expect(linesOf(boardMeasures({ board, workforce: total, workforceStrata }), 9)).toContain(
      "voting/bme/by/sex/women 50.0%",
    );
  });
});
