import { calculateIndicators, measureOf, parseReturn, type Return, rollUp, WresError } from "wres-metrics";
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
    // B does not give them: the counts of A alone are not those of the whole.
    expect(wresReturn.local).toEqual({ promotion: { counted: { white: null, bme: null } } });
    expect(wresReturn.localWorkforces).toEqual({ disability: { disabled: null } });
    expect(parseReturn(JSON.parse(JSON.stringify(wresReturn))).status).toBe("valid");
    expect(notAdded.map(({ path, because }) => [path, because])).toEqual([
      ["board", "the board of the whole is another one"],
      ["local.interview-panels", "the same people may be members in several parts"],
      ["local.promotions", "no definition of it is known"],
      ["disciplinary", "the cases are counted over different windows"],
      ["survey", "the answers are of different surveys"],
      ["local", "B does not give it"],
      ["localWorkforces", "B does not give it"],
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
      const { wresReturn } = rollUp([A, B]);
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

    test("and name what one of them does not give, or gives as a percentage", () => {
      expect(rollUp([A, B]).notAdded.map(({ path, paths, by }) => ({ path, paths, by }))).toEqual([
        {
          path: "local.mentoring.counted.unknown",
          paths: ["local.mentoring.counted.unknown"],
          by: ["B"],
        },
        {
          path: "local.mentoring",
          paths: [
            ...["asian", "black", "mixed", "other"].map((group) => `local.mentoring.counted.${group}`),
            "local.mentoring.strata[site: north]",
          ],
          by: ["A"],
        },
        { path: "local.valued.answers.bme", paths: ["local.valued.answers.bme"], by: ["A"] },
      ]);
    });

    test("and name the amount, or the staff of another scheme, that one of them does not give", () => {
      const absence = {
        amounts: { white: days("0.5", "10", 3), bme: { ...days("1", "20", 4), amount: null } },
      };
      const staff = { "non-disabled": 50, disabled: null };
      const blank = {
        ...B,
        localWorkforces: { disability: staff },
        local: { ...B.local, "sickness-absence": absence },
      };
      const { wresReturn, notAdded } = rollUp([A, blank]);
      // 0.1 + 0.5 of 100.5 + 10, and 9 + 3 people; of BME staff 300 + 20 days, and 4 + 4 people.
      expect(wresReturn.local?.["sickness-absence"]?.amounts).toEqual({
        white: days("0.6", "110.5", 12),
        bme: { amount: null, outOf: "320", people: 8 },
      });
      expect(notAdded.filter(({ by }) => by?.includes("B")).map(({ path }) => path)).toEqual([
        "local.mentoring.counted.unknown",
        "local.sickness-absence",
        "localWorkforces.disability.disabled",
      ]);
      expect(notAdded.find(({ path }) => path === "local.sickness-absence")?.paths).toEqual([
        "local.sickness-absence.amounts.bme.amount",
        "local.sickness-absence.strata",
      ]);
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
      expect(notAdded.map(({ path, because }) => [path, because])).toEqual([
        ["local.mentoring", "the parts define it differently"],
        ["local.valued.answers.bme", "A does not give it"],
      ]);
    });

    test("with the definition of the parts that give them: one that does not need not know it", () => {
      const { wresReturn, notAdded } = rollUp([A, part("C", {})]);
      expect(wresReturn.definitions).toEqual([mentoring, valued]);
      expect(wresReturn.local?.["mentoring"]?.counted).toEqual({ white: null, bme: null, unknown: null });
      expect(notAdded.map(({ path, because }) => [path, because])).toEqual([
        ["local", "C does not give it"],
        ["localWorkforces", "C does not give it"],
        ["local.valued.answers.bme", "percentages without their counts cannot be added"],
      ]);
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
    const { wresReturn, notAdded } = rollUp([medicine, part("S", {})]);
    expect(wresReturn.organisation).toEqual({ code: "RXX", name: "RXX" });
    expect(wresReturn.shortlisting?.appointed?.bme).toBeNull();
    expect(notAdded.map(({ path, because }) => `${path}: ${because}`)).toEqual([
      "workforce: S does not give it",
      "shortlisting: S does not give it",
      "disciplinary: S does not give it",
    ]);
  });

  test("give no section, and no key of one, that no part gives", () => {
    const parts = [part("A", { training: { accessed: { white: 2, bme: 1 } } }), part("B", { training: {} })];
    const { wresReturn } = rollUp(parts);
    expect(Object.keys(wresReturn).toSorted()).toEqual(["organisation", "training", "year"]);
    const cases = { disciplinary: { entered: { white: 2, bme: 1 } } };
    const sum = rollUp([part("A", cases), part("B", cases)]).wresReturn;
    expect(Object.keys(sum.disciplinary ?? {}).toSorted()).toEqual(["entered", "strata"]);
    const answers = { survey: { discrimination: { bme: { yes: 1, answered: 4 } } } };
    expect(rollUp([part("A", answers), part("B", answers)]).wresReturn.survey).toEqual({
      discrimination: {
        white: { yes: null, answered: null },
        bme: { yes: 2, answered: 8 },
        unknown: { yes: null, answered: null },
      },
    });
  });

  test("keep rows inside another row inside it, and put those beside it inside where one part has them so", () => {
    const row = (bme: number) => ({ white: 0, bme, unknown: 0 });
    // A counts 3 apprentices inside band 2; B has 4 beside its band 2, so that 10 + 20 + 4 are in band 2 in all.
    const A = part("A", {
      workforce: {
        clinical: { apprentices: { ...row(3), ofWhich: "band-2" }, "band-2": row(10), "band-3": row(1) },
      },
    });
    const B = part("B", {
      workforce: { clinical: { apprentices: row(4), "band-2": row(20), "band-4": row(2) } },
    });
    const { workforce } = rollUp([A, B]).wresReturn;
    const rows = Object.entries(workforce?.clinical ?? {}).map(([id, of]) => [id, of?.bme, of?.ofWhich]);
    expect(rows.toSorted()).toEqual([
      ["apprentices", 7, "band-2"],
      ["band-2", 34, null],
      ["band-3", 1, null],
      ["band-4", 2, null],
    ]);
    // 10 + 1 of A and 4 + 20 + 2 of B.
    expect(workforce?.total?.bme).toBe(37);
  });

  test("keep strata apart whose names would read alike when they were joined by a slash", () => {
    const strata = [
      { by: "site/north", of: "wards" },
      { by: "site", of: "north/wards" },
    ];
    const parts = ["A", "B"].map((code) =>
      part(code, {
        training: {
          accessed: { white: 9, bme: 9 },
          strata: strata.map((name, index) => ({ ...name, accessed: { white: index + 1, bme: 2 } })),
        },
      }),
    );
    const sum = rollUp(parts).wresReturn.training?.strata;
    expect(sum?.map(({ by, of, accessed }) => [by, of, accessed?.white])).toEqual([
      ["site/north", "wards", 2],
      ["site", "north/wards", 4],
    ]);
  });

  test("that do not state a window do not state one, in either way of saying it", () => {
    const entered = { white: 2, bme: 1 };
    const parts = [
      part("A", { disciplinary: { entered } }),
      part("B", { disciplinary: { entered, window: "not-stated" } }),
    ];
    const { wresReturn, notAdded } = rollUp(parts);
    expect([wresReturn.disciplinary?.entered?.white, notAdded]).toEqual([4, []]);
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

describe("returns that are no parts of one whole are refused", () => {
  const alone: Return = { organisation: { code: "A", name: "Alone" }, year: 2022 };
  const ofOther: Return = { ...medicine, organisation: { code: "O", name: "Other", partOf: "RYY" } };

  test.each([
    [
      "where one says of no whole that it is a part of it",
      () => rollUp([medicine, alone]),
      'invalid-option: "A" does not say what it is a part of; expected organisation.partOf, the code of the whole.',
    ],
    [
      "where none does",
      () => rollUp([alone]),
      'invalid-option: "A" does not say what it is a part of; expected organisation.partOf, the code of the whole.',
    ],
    [
      "where they are of several",
      () => rollUp([medicine, ofOther]),
      'invalid-option: the parts are of "RXX" and "RYY"; expected parts of one organisation.',
    ],
    [
      "where the whole is another one",
      () => rollUp([medicine], { whole: { ...whole, organisation: { code: "RZZ", name: "Example" } } }),
      'invalid-option: the whole is "RZZ"; expected "RXX", which the parts are parts of.',
    ],
    [
      "where they are of several years",
      () => rollUp([medicine, { ...surgery, year: 2021 }]),
      "not-comparable-years: the returns are of 2021 and 2022; expected one year.",
    ],
    [
      "where the whole is of another year",
      () => rollUp([medicine], { whole: { ...whole, year: 2023 } }),
      "not-comparable-years: the returns are of 2022 and 2023; expected one year.",
    ],
  ] as const)("%s", (_, roll, message) => {
    let thrown = "";
    try {
      roll();
    } catch (error) {
      if (error instanceof WresError) thrown = `${error.code}: ${error.message}`;
    }
    expect(thrown).toBe(message);
  });
});

describe("what one part gives and another does not", () => {
  const lost = (...parts: readonly Return[]): readonly string[] =>
    rollUp(parts).notAdded.map(({ path, because }) => `${path}: ${because}`);
  const process = { white: 12, bme: 9, unknown: 1 };

  test("is named by its path and by those who do not give it, and the rest is added up", () => {
    const M = part("M", {
      shortlisting: { shortlisted: { white: 60, bme: 40, unknown: 5 }, appointed: process },
      disciplinary: { window: "single-year", entered: process, enteredPreviousYear: { white: 2, bme: 2 } },
      survey: {
        year: 2021,
        discrimination: { white: { yes: 10, answered: 100 }, bme: { yes: 9, answered: 60 } },
      },
    });
    const S = part("S", {
      shortlisting: { shortlisted: { white: 30, bme: 20, unknown: 3 }, appointed: { white: 6, bme: 5 } },
      disciplinary: { window: "single-year", entered: { white: 1, bme: 0, unknown: 0 } },
      survey: {
        year: 2021,
        discrimination: { white: { percentage: "11.0" }, bme: { yes: 3, answered: 30 } },
      },
    });
    expect(lost(M, S)).toEqual([
      "shortlisting.appointed.unknown: S does not give it",
      "disciplinary.enteredPreviousYear: S does not give it",
      "survey.discrimination.white: S does not give it",
    ]);
    const { shortlisting, disciplinary, survey } = rollUp([M, S]).wresReturn;
    // 60 + 30, 40 + 20, 5 + 3; 12 + 6, 9 + 5, 1 + nothing given; 12 + 1, 9 + 0, 1 + 0; 9 + 3 of 60 + 30.
    expect(shortlisting?.shortlisted).toMatchObject({ white: 90, bme: 60, unknown: 8 });
    expect(shortlisting?.appointed).toMatchObject({ white: 18, bme: 14, unknown: null });
    expect(disciplinary?.entered).toMatchObject({ white: 13, bme: 9, unknown: 1 });
    expect(disciplinary?.enteredPreviousYear).toMatchObject({ white: null, bme: null });
    expect(survey?.discrimination?.bme).toEqual({ yes: 12, answered: 90 });
  });

  test("of the year before is added up where all give it, and held against the whole", () => {
    const cases = (white: number, bme: number): Partial<Return> => ({
      disciplinary: { window: "single-year", entered: process, enteredPreviousYear: { white, bme } },
    });
    const parts = [part("M", cases(2, 3)), part("S", cases(5, 1))];
    const { wresReturn, notAdded } = rollUp(parts);
    expect(notAdded).toEqual([]);
    expect(wresReturn.disciplinary?.enteredPreviousYear).toMatchObject({ white: 7, bme: 4 });
    const stated: Return = { ...wresReturn, ...cases(7, 5) };
    const { differences } = rollUp(parts, {
      whole: { ...stated, disciplinary: { ...stated.disciplinary, entered: {} } },
    });
    expect(differences.map(({ paths }) => paths)).toEqual([["disciplinary.enteredPreviousYear.bme"]]);
  });

  test("and that nobody gives, is no loss", () => {
    const without = { shortlisting: { shortlisted: { white: 9, bme: 9 }, appointed: { white: 3, bme: 2 } } };
    expect(lost(part("A", without), part("B", without))).toEqual([]);
  });

  test("is told together, by section, by question and by group", () => {
    const asked = { white: { yes: 2, answered: 20 }, bme: { yes: 4, answered: 20 } };
    const row = { white: 50, bme: 40 };
    const M = part("M", {
      workforce: {
        clinical: { "band-5": { ...row, unknown: 2, asian: 20 }, "band-6": { ...row, unknown: 1, asian: 9 } },
      },
      training: { accessed: process },
      survey: { "harassment-from-staff": asked, discrimination: asked },
    });
    const S = part("S", {
      workforce: { clinical: { "band-5": row, "band-6": row } },
      survey: { "harassment-from-staff": asked },
    });
    expect(lost(M, S)).toEqual([
      // Of Unknown and of Asian: two rows, and the total that is worked out from them.
      "workforce: S does not give Unknown or Asian anywhere in it",
      "training: S does not give it",
      "survey.discrimination: S does not give it",
    ]);
    expect(rollUp([M, S]).notAdded[0]?.paths).toEqual([
      "workforce.clinical.band-5.unknown",
      "workforce.clinical.band-5.asian",
      "workforce.clinical.band-6.unknown",
      "workforce.clinical.band-6.asian",
      "workforce.total.unknown",
      "workforce.total.asian",
    ]);
  });

  test("is told apart where others do not give it: each with its own codes, four of them and how many others", () => {
    const counts = { training: { accessed: process } };
    const few = { training: { accessed: { white: 4, bme: 3 } } };
    const none = ["C", "D", "E", "F", "G", "H"].map((code) => part(code, few));
    expect(lost(part("A", counts), ...none)).toEqual([
      "training.accessed.unknown: C, D, E, F and 2 others do not give it",
    ]);
    expect(lost(part("A", counts), ...none.slice(0, 5))).toEqual([
      "training.accessed.unknown: C, D, E, F and G do not give it",
    ]);
    expect(lost(part("A", counts), part("B", {}), part("C", few))).toEqual([
      "training.accessed: B does not give white and bme of it",
      "training.accessed.unknown: B and C do not give it",
    ]);
    expect(rollUp([part("A", counts), ...none]).notAdded[0]?.by).toEqual(["C", "D", "E", "F", "G", "H"]);
  });

  test("is a stratum, by its names, how many were invited, or all that is given of the bank", () => {
    const women = { by: "sex", of: "women" } as const;
    const north = { by: "site", of: "north" } as const;
    const asked = (invited?: number) => ({
      year: 2021,
      discrimination: { bme: { yes: 2, answered: 20, invited } },
    });
    const stratum = { shortlisted: process, appointed: { white: 2, bme: 1, unknown: 0 } };
    const shortlisting = (...strata: (typeof women | typeof north)[]) => ({
      shortlisted: { white: 90, bme: 80, unknown: 7 },
      appointed: process,
      strata: strata.map((name) => ({ ...name, ...stratum })),
    });
    const M = part("M", {
      shortlisting: shortlisting(women, north),
      survey: asked(90),
      bank: { survey: asked(9 + 20) },
    });
    const S = part("S", { shortlisting: shortlisting(women), survey: asked() });
    expect(lost(M, S)).toEqual([
      "shortlisting.strata[site: north]: S does not give it",
      "survey.discrimination.bme.invited: S does not give it",
      "bank: S does not give it",
    ]);
    const { wresReturn } = rollUp([M, S]);
    expect(wresReturn.shortlisting?.strata?.[0]?.shortlisted).toMatchObject({
      white: 24,
      bme: 18,
      unknown: 2,
    });
    expect(wresReturn.survey?.discrimination?.bme).toEqual({ yes: 4, answered: 40, invited: null });
    expect(
      lost(M, part("S", { ...S, shortlisting: { ...shortlisting(), strata: undefined }, bank: M.bank })),
    ).toEqual([
      "shortlisting.strata: S does not give it",
      "survey.discrimination.bme.invited: S does not give it",
    ]);
  });

  test("is told by its path where one count of several alike is left over", () => {
    const answers = { yes: 3, answered: 30 };
    const M = part("M", {
      survey: { discrimination: { white: { ...answers, invited: 90 }, bme: { ...answers, invited: 80 } } },
    });
    const S = part("S", { survey: { discrimination: { white: { percentage: "10.0" }, bme: answers } } });
    expect(lost(M, S)).toEqual([
      "survey.discrimination.bme.invited: S does not give it",
      "survey.discrimination.white: S does not give it",
    ]);
  });

  test("is no row that a part does not have: nobody is lost with it", () => {
    const row = { white: 5, bme: 4, unknown: 0 };
    const M = part("M", { workforce: { clinical: { "band-5": row, "band-8a": row } } });
    const S = part("S", { workforce: { clinical: { "band-5": row } } });
    expect(lost(M, S)).toEqual([]);
    expect(rollUp([M, S]).wresReturn.workforce?.total?.bme).toBe(12);
    // S has nobody in band 8a; M has, and does not say how many of them are BME.
    const blank = part("M", { workforce: { clinical: { "band-8a": { ...row, bme: null } } } });
    expect(lost(blank, S)).toEqual(["workforce.total.bme: M does not give it"]);
    expect(lost(blank, S, part("T", { workforce: M.workforce }))).toEqual([
      "workforce: M does not give clinical.band-8a.bme and total.bme of it",
    ]);
    expect(lost(M, part("T", { workforce: { total: row } }))).toEqual([
      "workforce.clinical: T does not give it",
    ]);
  });

  test("as figures without their counts, is named too: percentages, published figures, the population of an area", () => {
    const percentages = { bme: { percentage: "20.0" }, white: { percentage: "10.0" } };
    const M = part("M", {
      survey: { year: 2021, discrimination: percentages, "equal-opportunities": percentages },
      published: { "indicator-4/relative-likelihood": "1.10" },
      population: { area: "Our county", percentages: { bme: "9.0" } },
    });
    expect(
      lost(M, part("S", { survey: { year: 2021, discrimination: percentages }, published: {} })),
    ).toEqual([
      "population: the area of the whole is another one",
      "published: figures without their counts cannot be added",
      "survey.equal-opportunities: percentages without their counts cannot be added",
      "survey.discrimination: percentages without their counts cannot be added",
    ]);
    expect(rollUp([M, part("S", {})]).notAdded.at(-1)).toEqual({
      path: "survey.discrimination",
      because: "percentages without their counts cannot be added",
      paths: ["survey.discrimination.white", "survey.discrimination.bme"],
      by: ["M"],
    });
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
