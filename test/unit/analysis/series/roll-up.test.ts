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

  test("keep their boards, windows, surveys, and what one part alone has apart", () => {
    const one = part("A", {
      board: { total: { white: 3, bme: 1 } },
      local: { promotion: { counted: { white: 4, bme: 1 } }, "interview-panels": {}, promotions: {} },
      localWorkforces: { disability: { disabled: 3 } },
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
    expect(wresReturn.local).toBeUndefined();
    expect(notAdded.map(({ path, because }) => [path, because])).toEqual([
      ["board", "the board of the whole is another one"],
      ["local.promotion", "one part does not give it"],
      ["local.interview-panels", "the same people may be members in several parts"],
      ["local.promotions", "no definition of it is known"],
      ["localWorkforces.disability", "one part does not give it"],
      ["disciplinary", "the cases are counted over different windows"],
      ["survey", "the answers are of different surveys"],
    ]);
  });

  test("that count training as people and as episodes, or a survey as it was and again, keep these apart", () => {
    const one = part("A", {
      training: { counted: "episodes", accessed: { white: 9, bme: 3 } },
      survey: { year: 2020, recalculated: true, discrimination: { bme: { yes: 1, answered: 9 } } },
    });
    const other = part("B", {
      training: { accessed: { white: 9, bme: 3 } },
      survey: { year: 2020, discrimination: { bme: { yes: 1, answered: 9 } } },
    });
    const { wresReturn, notAdded } = rollUp([one, other]);
    expect([wresReturn.training, wresReturn.survey]).toEqual([undefined, undefined]);
    expect(notAdded).toEqual([
      { path: "training", because: "one part counts people, and another one episodes" },
      { path: "survey", because: "the survey is recalculated in one part, and not in another" },
    ]);
    // Of two parts that count alike the whole counts as they do.
    const same = rollUp([one, { ...one, organisation: { ...one.organisation, code: "C" } }]);
    expect(same.notAdded).toEqual([]);
    expect(same.wresReturn).toMatchObject({
      training: { counted: "episodes", accessed: { white: 18, bme: 6 } },
      survey: { year: 2020, recalculated: true },
    });
    const people = rollUp([other, { ...other, organisation: { ...other.organisation, code: "D" } }]);
    expect(people.notAdded).toEqual([]);
    expect(people.wresReturn.training).not.toHaveProperty("counted");
    expect(people.wresReturn.survey).not.toHaveProperty("recalculated");
  });

  describe("give local measures", () => {
    const women = { by: "sex", of: "women" } as const;
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
    const valued = {
      id: "valued",
      title: "Feels valued",
      kind: "survey-share",
      said: "feel valued",
      worse: "less",
    } as const;
    const days = (amount: string, outOf: string, people: number) => ({ amount, outOf, people });
    const A = part("A", {
      definitions: [mentoring, valued],
      localWorkforces: { disability: { "non-disabled": 90, disabled: 10 } },
      local: {
        mentoring: {
          counted: { white: 10, bme: 4, unknown: 1 },
          strata: [{ ...women, counted: { white: 6, bme: 3 } }],
        },
        valued: { answers: { white: { yes: 30, answered: 60 }, bme: { percentage: "50" } } },
        "sickness-absence": {
          amounts: { white: days("0.1", "100.5", 9), bme: days("12.25", "300", 4) },
          strata: [{ ...women, amounts: { white: days("0.1", "60", 5) } }],
        },
      },
    });
    const B = part("B", {
      definitions: [mentoring, valued],
      localWorkforces: { disability: { "non-disabled": 50, disabled: 5 } },
      local: {
        mentoring: {
          counted: { white: 20, asian: 1, black: 1, mixed: 0, other: 1 },
          strata: [
            { ...women, counted: { white: 9, bme: 2 } },
            { by: "site", of: "north", counted: { white: 3, bme: 1 } },
          ],
        },
        valued: { answers: { white: { yes: 12, answered: 40 }, bme: { yes: 5, answered: 9 } } },
        "sickness-absence": {
          amounts: { white: days("0.2", "0.5", 11), bme: days("7.75", "200", 6) },
          strata: [{ ...women, amounts: { white: days("0.2", "0.25", 6) } }],
        },
      },
    });

    test("by addition: counts, answers, exact amounts, and their strata", () => {
      const { wresReturn, notAdded } = rollUp([A, B]);
      expect(notAdded).toEqual([]);
      expect(wresReturn.definitions).toEqual([mentoring, valued]);
      expect(wresReturn.localWorkforces).toEqual({ disability: { "non-disabled": 140, disabled: 15 } });
      expect(wresReturn.local?.["mentoring"]).toEqual({
        // BME of B are its four groups; Unknown, and the groups of A, are not given.
        counted: { white: 30, bme: 7, unknown: null, asian: null, black: null, mixed: null, other: null },
        strata: [
          { ...women, counted: { white: 15, bme: 5 } },
          { by: "site", of: "north", counted: { white: null, bme: null } },
        ],
      });
      // A percentage without its counts cannot be added.
      expect(wresReturn.local?.["valued"]?.answers).toEqual({
        white: { yes: 42, answered: 100 },
        bme: { yes: null, answered: null },
      });
      // In doubles 0.1 + 0.2 is 0.30000000000000004.
      expect(wresReturn.local?.["sickness-absence"]?.amounts).toEqual({
        white: days("0.3", "101", 20),
        bme: days("20", "500", 10),
      });
      expect(wresReturn.local?.["sickness-absence"]?.strata?.[0]?.amounts?.["white"]).toEqual(
        days("0.3", "60.25", 11),
      );
      const parsed = parseReturn(JSON.parse(JSON.stringify(wresReturn)));
      expect(parsed.status === "invalid" ? parsed.issues : []).toEqual([]);
    });

    test("that are held against those of the whole", () => {
      const sum = rollUp([A, B]).wresReturn;
      const stated = (counted: number, lost: string): Return => ({
        ...sum,
        local: {
          ...sum.local,
          mentoring: { counted: { white: counted, bme: 7 } },
          "sickness-absence": { amounts: { white: days(lost, "101", 20) } },
        },
      });
      expect(rollUp([A, B], { whole: stated(30, "0.30") }).differences).toEqual([]);
      const { differences } = rollUp([A, B], { whole: stated(31, "0.29") });
      expect(differences.map(({ message }) => message)).toEqual([
        "local.mentoring.counted.white: the 2 parts add up to 30; the return of RXX has 31. Somebody is in no part, or one of the counts is wrong.",
        "local.sickness-absence.amounts.white.amount: the 2 parts add up to 0.3; the return of RXX has 0.29. Somebody is in two parts, or one of the counts is wrong.",
      ]);
    });

    test("apart where the parts define them differently", () => {
      const other = { ...B, definitions: [{ ...mentoring, worse: "more" as const }, valued] };
      const { wresReturn, notAdded } = rollUp([A, other]);
      expect(Object.keys(wresReturn.local ?? {})).toEqual(["valued", "sickness-absence"]);
      expect(notAdded).toEqual([{ path: "local.mentoring", because: "the parts define it differently" }]);
    });
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
      parts: [
        medicine,
        {
          ...medicine,
          organisation: { ...medicine.organisation, code: `${medicine.organisation.code.toLowerCase()} ` },
        },
      ],
      code: "repeated-return",
    },
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
