import { calculateIndicators, measureOf, parseReturn, type Return, rollUp } from "wres-metrics";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validReturn } from "../../../support/arbitraries.ts";

const part = (code: string, counts: Partial<Return>): Return => ({
  organisation: { code, name: code, partOf: "RXX" },
  year: 2022,
  ...counts,
});
const medicine = part("M", {
  workforce: { clinical: { "band-5": { white: 310, bme: 190, unknown: 12 } } },
  shortlisting: { shortlisted: { white: 420, bme: 380 }, appointed: { white: 96, bme: 61 } },
  disciplinary: { window: "single-year", entered: { white: 7, bme: 8 } },
});
const surgery = part("S", {
  workforce: { clinical: { "band-5": { white: 220, bme: 96, unknown: 9 } } },
  shortlisting: { shortlisted: { white: 310, bme: 205 }, appointed: { white: 88, bme: 36 } },
  disciplinary: { window: "single-year", entered: { white: 5, bme: 4 } },
});
const whole: Return = {
  organisation: { code: "RXX", name: "Example" },
  year: 2022,
  workforce: { clinical: { "band-5": { white: 530, bme: 286, unknown: 21 } } },
  shortlisting: { shortlisted: { white: 730, bme: 585 }, appointed: { white: 184, bme: 97 } },
  disciplinary: { window: "single-year", entered: { white: 12, bme: 12 } },
};

describe("the parts of an organisation", () => {
  test("are added up, count by count, to a return of the whole", () => {
    const { wresReturn, notAdded, differences } = rollUp([medicine, surgery], { whole });
    expect(wresReturn).toMatchObject(whole);
    expect([notAdded, differences]).toEqual([[], []]);
    expect(parseReturn(JSON.parse(JSON.stringify(wresReturn))).status).toBe("valid");
    // (96 + 88) / (420 + 310) over (61 + 36) / (380 + 205) = (184 / 730) / (97 / 585) = 107640 / 70810 = 1.52012…
    expect(measureOf(calculateIndicators(wresReturn), "indicator-2/relative-likelihood").printed).toBe(
      "1.52",
    );
  });

  test("that do not add up are a finding for each count, with both numbers", () => {
    const other: Return = {
      ...whole,
      workforce: { clinical: { "band-5": { white: 531, bme: 286, unknown: 21 } } },
      shortlisting: { ...whole.shortlisting, appointed: { white: 184, bme: 95 } },
    };
    const { differences } = rollUp([medicine, surgery], { whole: other });
    expect(differences.map(({ code, paths, message }) => [code, paths, message])).toEqual([
      [
        "parts-do-not-add",
        ["workforce.clinical.band-5.white"],
        "workforce.clinical.band-5.white: the 2 parts add up to 530; the return of RXX has 531. Somebody is in no part, or one of the counts is wrong.",
      ],
      [
        "parts-do-not-add",
        ["workforce.total.white"],
        "workforce.total.white: the 2 parts add up to 530; the return of RXX has 531. Somebody is in no part, or one of the counts is wrong.",
      ],
      [
        "parts-do-not-add",
        ["shortlisting.appointed.bme"],
        "shortlisting.appointed.bme: the 2 parts add up to 97; the return of RXX has 95. Somebody is in two parts, or one of the counts is wrong.",
      ],
    ]);
  });

  test("with answers to the survey are held against the whole by question, of bank workers too", () => {
    const asked = (yes: number) => ({
      year: 2021,
      discrimination: { bme: { yes, answered: 40, invited: 90 } },
    });
    const parts = [part("A", { bank: { survey: asked(4) } }), part("B", { bank: { survey: asked(6) } })];
    const ofWhole: Return = {
      organisation: whole.organisation,
      year: 2022,
      bank: { survey: { year: 2021, discrimination: { bme: { yes: 11, answered: 80, invited: 180 } } } },
    };
    const { wresReturn, differences } = rollUp(parts, { whole: ofWhole });
    expect(wresReturn.bank?.survey?.discrimination?.bme).toEqual({ yes: 10, answered: 80, invited: 180 });
    expect(differences.map(({ paths }) => paths)).toEqual([["bank.survey.discrimination.bme.yes"]]);
  });

  test("keep their boards, local measures, windows and surveys apart", () => {
    const one = part("A", {
      board: { total: { white: 3, bme: 1 } },
      local: { promotions: {} },
      localWorkforces: {},
      disciplinary: { window: "single-year", entered: { white: 1, bme: 1 } },
      survey: { year: 2021, discrimination: { bme: { yes: 1, answered: 9 } } },
    });
    const other = part("B", {
      disciplinary: { window: "two-year-total", entered: { white: 1, bme: 1 } },
      survey: { year: 2020, discrimination: { bme: { yes: 1, answered: 9 } } },
    });
    const { wresReturn, notAdded } = rollUp([one, other], { name: "Example" });
    expect(wresReturn.organisation).toEqual({ code: "RXX", name: "Example" });
    expect([wresReturn.board, wresReturn.disciplinary, wresReturn.survey]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(notAdded.map(({ path }) => path)).toEqual([
      "board",
      "local",
      "localWorkforces",
      "disciplinary",
      "survey",
    ]);
  });

  test("are found at a path of the return; the window of cases stands in the message", () => {
    const cases = { window: "two-year-total", entered: { white: 5, bme: 4 } } as const;
    const parts = [part("M", { disciplinary: cases }), part("S", { disciplinary: cases })];
    const stated = { ...whole, disciplinary: { ...cases, entered: { white: 10, bme: 9 } } };
    expect(
      rollUp(parts, { whole: stated }).differences.map(({ paths, message }) => [paths, message]),
    ).toEqual([
      [
        ["disciplinary.entered.bme"],
        "disciplinary.entered.bme (two-year total): the 2 parts add up to 8; the return of RXX has 9. Somebody is in no part, or one of the counts is wrong.",
      ],
    ]);
  });

  test("counted over another window than the whole are not held against it", () => {
    const two: Return = {
      ...whole,
      disciplinary: { window: "two-year-total", entered: { white: 20, bme: 20 } },
    };
    expect(rollUp([medicine, surgery], { whole: two }).differences).toEqual([]);
  });

  test("one of which gives no count make the sum not given", () => {
    const { wresReturn } = rollUp([medicine, part("S", {})]);
    expect(wresReturn.organisation).toEqual({ code: "RXX", name: "RXX" });
    expect(wresReturn.shortlisting?.appointed?.bme).toBeNull();
  });

  test.each<{ readonly parts: readonly Return[]; readonly of?: Return; readonly code: string }>([
    { parts: [], code: "invalid-option" },
    { parts: [whole], code: "invalid-option" },
    {
      parts: [medicine, { ...surgery, organisation: { code: "S", name: "S", partOf: "RYY" } }],
      code: "invalid-option",
    },
    { parts: [medicine], of: { ...whole, organisation: { code: "RYY", name: "Y" } }, code: "invalid-option" },
    { parts: [medicine, { ...surgery, year: 2021 }], code: "not-comparable-years" },
    { parts: [medicine, surgery], of: { ...whole, year: 2021 }, code: "not-comparable-years" },
    { parts: [medicine, medicine], code: "repeated-return" },
    {
      parts: [part("M", { shortlisting: { shortlisted: { bme: 1 }, appointed: { bme: 2 } } })],
      code: "invalid-return",
    },
  ])("are refused: $code", ({ parts, of, code }) => {
    expect(() => rollUp(parts, { whole: of })).toThrow(expect.objectContaining({ code }));
  });
});

test("whatever the parts, their sum agrees with itself, and the order of the parts does not matter", () => {
  fc.assert(
    fc.property(validReturn, validReturn, (one, other) => {
      const parts = [one, other].map((wresReturn, index) => ({
        ...wresReturn,
        year: 2022,
        organisation: { code: String(index), name: "A part", partOf: "RXX" },
      }));
      const sum = rollUp(parts);
      expect(rollUp(parts.toReversed()).wresReturn).toEqual(sum.wresReturn);
      expect(rollUp(parts, { whole: sum.wresReturn }).differences).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
