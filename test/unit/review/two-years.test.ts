import { type Finding, type Return, review } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { type Editable, mistaken, scaleNumbers } from "../../support/mistaken-return.ts";
import { readExample } from "../../support/read-example.ts";

// Two years of one trust that are asked nothing. In most rows of the later one are 1.077 times the people.
const [now, was] = [readExample("esneft-2022"), readExample("esneft-2021")];

/** What is found in this year's return with a mistake in it: each code, and its paths. */
function found(
  edit: (copy: Editable<Return>) => void,
  editPrevious: (copy: Editable<Return>) => void = () => undefined,
): readonly (readonly [Finding["code"], readonly string[]])[] {
  return asked(edit, editPrevious).map(({ code, paths }) => [code, paths]);
}

function asked(
  edit: (copy: Editable<Return>) => void,
  editPrevious: (copy: Editable<Return>) => void = () => undefined,
): readonly Finding[] {
  return review(mistaken(now, edit), { previous: mistaken(was, editPrevious) });
}

/** Edits the workforce, whose total is then the sum of its rows. */
function inWorkforce(
  edit: (workforce: Editable<Return>["workforce"]) => void,
): (copy: Editable<Return>) => void {
  return ({ workforce }) => {
    Reflect.deleteProperty(workforce, "total");
    edit(workforce);
  };
}

describe("a whole pay band that moves while the others stay", () => {
  // Band 6 had White 1,306 and BME 212, and has White 1,406 and BME 283.
  const path = "workforce.clinical.band-6";

  test.each([
    { name: "to nobody", counts: { white: 0, bme: 0 }, code: "zero-for-many" },
    { name: "to a tenth", counts: { white: 141, bme: 28 }, code: "power-of-ten" },
    { name: "to ten times as many", counts: { white: 14_060, bme: 2830 }, code: "power-of-ten" },
    { name: "to a twentieth", counts: { white: 70, bme: 14 }, code: "large-change" },
    { name: "to a fifth", counts: { white: 240, bme: 41 }, code: "large-change" },
  ])("$name", ({ counts, code }) => {
    const edit = inWorkforce(({ clinical }) => {
      Object.assign(clinical["band-6"], counts);
    });
    expect(found(edit)).toEqual([[code, [path]]]);
  });

  test("the people of last year are named", () => {
    const [finding] = asked(
      inWorkforce(({ clinical }) => {
        Object.assign(clinical["band-6"], { white: 0, bme: 0 });
      }),
    );
    expect(finding).toMatchObject({
      expected: "about White 1,306, BME 212, as last year",
      received: "White 0, BME 0",
    });
  });

  test("people who went to another band of the same part are not asked about", () => {
    const edit = inWorkforce(({ clinical }) => {
      clinical["band-8b"].white += clinical["band-7"].white;
      clinical["band-8b"].bme += clinical["band-7"].bme;
      Object.assign(clinical["band-7"], { white: 0, bme: 0 });
    });
    expect(found(edit)).toEqual([]);
  });
});

describe("one row of the workforce", () => {
  test("White and BME exchanged, where neither number would be odd by itself", () => {
    // Last year 426 and 141: three times as many White as BME, and now three times as many BME as White.
    const edit = inWorkforce(({ clinical }) => {
      Object.assign(clinical["band-3"], { white: 135, bme: 430 });
    });
    expect(asked(edit)).toMatchObject([
      { code: "groups-swapped", paths: ["workforce.clinical.band-3"], expected: "White 430, BME 135" },
    ]);
  });

  test("a digit mistyped", () => {
    const edit = inWorkforce(({ clinical }) => {
      clinical["band-5"].white = 8154;
    });
    const [finding, ...more] = asked(edit);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: "digit-slip", paths: ["workforce.clinical.band-5.white"] });
    expect(finding?.because).toMatch(/; 8,154 would be 1,154 with one digit mistyped$/);
  });

  test("two digits exchanged", () => {
    const edit = inWorkforce(({ nonClinical }) => {
      nonClinical["band-3"].white = 912;
    });
    const [finding, ...more] = asked(
      edit,
      inWorkforce(({ nonClinical }) => {
        nonClinical["band-3"].white = 180;
      }),
    );
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: "digit-slip", paths: ["workforce.nonClinical.band-3.white"] });
    expect(finding?.because).toMatch(/; 912 would be 192 with two digits exchanged$/);
  });

  test("a key held down is no slip of one digit, and a large change", () => {
    const edit = ({ workforce }: Editable<Return>): void => {
      workforce.clinical["band-7"].bme = 3_333_333_333_333_333;
    };
    expect(found(edit)).toEqual([["large-change", ["workforce.clinical.band-7.bme"]]]);
  });
});

describe("the workforce as a whole", () => {
  test("one part of last year's again is that part alone", () => {
    const edit = inWorkforce((workforce) => {
      Object.assign(workforce, { nonClinical: structuredClone(was.workforce?.nonClinical) });
    });
    expect(found(edit)).toEqual([["same-as-last-year", ["workforce.nonClinical"]]]);
  });

  const onlyTotal = (year: number, white: number, bme: number): Return => ({
    organisation: { code: "X", name: "Example" },
    year,
    workforce: { total: { white, bme } },
  });

  test.each([
    { name: "ten times as many", white: 31_000, bme: 10_200, code: "power-of-ten" },
    { name: "twice as many", white: 6100, bme: 2020, code: "doubled" },
    { name: "half as many", white: 1490, bme: 505, code: "halved" },
    { name: "three times as many", white: 9050, bme: 3020, code: "large-change" },
  ])("a total without rows, $name", ({ white, bme, code }) => {
    const findings = review(onlyTotal(2022, white, bme), { previous: onlyTotal(2021, 3000, 1000) });
    expect(findings.map((finding) => [finding.code, finding.paths])).toEqual([[code, ["workforce"]]]);
  });

  test("a total that has grown by a twentieth is asked nothing", () => {
    expect(review(onlyTotal(2022, 3150, 1050), { previous: onlyTotal(2021, 3000, 1000) })).toEqual([]);
  });

  test("a workforce of fewer people than a row is too small to compare", () => {
    expect(review(onlyTotal(2022, 40, 12), { previous: onlyTotal(2021, 15, 5) })).toEqual([]);
  });
});

describe("appointments and training", () => {
  test("no BME appointed where there were 616", () => {
    const edit = ({ shortlisting }: Editable<Return>): void => {
      shortlisting.appointed.bme = 0;
    };
    expect(found(edit)[0]).toEqual(["zero-for-many", ["shortlisting.appointed.bme"]]);
    const withoutShortlisted = (copy: Editable<Return>): void => {
      edit(copy);
      Reflect.deleteProperty(copy.shortlisting, "shortlisted");
    };
    expect(found(withoutShortlisted)).toEqual([["zero-for-many", ["shortlisting.appointed.bme"]]]);
  });

  test("another balance that no slip explains is a large change", () => {
    // 300 of BME and now 1,110: none of its digits is one too many for about 300, and both groups are far more.
    const edit = ({ training }: Editable<Return>): void => {
      Object.assign(training.accessed, { white: 4100, bme: 1110 });
    };
    const previous = ({ training }: Editable<Return>): void => {
      Object.assign(training.accessed, { white: 4000, bme: 300 });
    };
    expect(found(edit, previous)).toEqual([["large-change", ["training.accessed"]]]);
  });
});

describe("disciplinary cases of one year or of two", () => {
  // 57 and 9 people last year.
  const twice = { white: 114, bme: 19 };
  const twoYears: readonly [Finding["code"], readonly string[]] = [
    "two-year-total",
    ["disciplinary.entered", "disciplinary.window"],
  ];
  const withCases =
    (disciplinary: Return["disciplinary"]) =>
    (copy: Editable<Return>): void => {
      Object.assign(copy, { disciplinary });
    };

  test("twice as many under a window of two years are as many as before", () => {
    const edit = withCases({ entered: twice, window: "two-year-total" });
    expect(found(edit)).toEqual([]);
  });

  test("twice as many are asked about where no window is given in either year", () => {
    const findings = asked(withCases({ entered: twice }), withCases({ entered: { white: 57, bme: 9 } }));
    expect(findings.map(({ code, paths }) => [code, paths])).toEqual([twoYears]);
    expect(findings[0]?.received).toBe("133 with the window not-stated");
  });

  test("beside two years whose parts are not given, one year has nothing to be compared with", () => {
    const edit = withCases({ entered: { white: 60, bme: 11 }, window: "single-year" });
    const previous = withCases({ entered: { white: 60, bme: 11 }, window: "two-year-total" });
    expect(found(edit, previous)).toEqual([]);
  });

  test("beside a year without a case, a few are asked nothing", () => {
    const edit = withCases({ entered: { white: 4, bme: 1 }, window: "single-year" });
    const previous = withCases({ entered: { white: 0, bme: 0 }, window: "single-year" });
    expect(found(edit, previous)).toEqual([]);
  });

  test("nobody where there were 66 is asked about; nobody where there were 12 may be chance", () => {
    const none = withCases({ entered: { white: 0, bme: 0 }, window: "single-year" });
    // By hand: two spreads of 0.4 below 66 are 66 × e^−0.8 = 29.7 cases, and the chance of none is e^−29.7.
    expect(found(none)).toEqual([["zero-for-many", ["disciplinary.entered"]]]);
    // 12 × e^−0.8 = 5.4 cases, and the chance of none is e^−5.4: 1 of 220 such trusts.
    const few = withCases({ entered: { white: 10, bme: 2 }, window: "single-year" });
    expect(found(none, few)).toEqual([]);
  });

  test("more of one group and fewer of the other are no two years", () => {
    const edit = withCases({ entered: { white: 110, bme: 12 }, window: "single-year" });
    const previous = withCases({ entered: { white: 45, bme: 20 }, window: "single-year" });
    expect(found(edit, previous)).toEqual([]);
  });

  test("a merged trust has the cases of more staff, where the staff is known", () => {
    const edit = (copy: Editable<Return>): void => {
      scaleNumbers(copy.workforce, 1.9);
      scaleNumbers(copy.shortlisting, 1.9);
      scaleNumbers(copy.training, 1.9);
      copy.disciplinary = { entered: twice, window: "single-year" } as typeof copy.disciplinary;
    };
    expect(found(edit)).toEqual([]);
    const withoutStaff = (copy: Editable<Return>): void => {
      edit(copy);
      Reflect.deleteProperty(copy, "workforce");
    };
    expect(found(withoutStaff)).toEqual([twoYears]);
  });
});

describe("the staff survey", () => {
  const again = (copy: Editable<Return>, year: number): void => {
    Object.assign(copy, { survey: { ...structuredClone(was.survey), year } });
  };

  test("a percentage typed as so many of 100 is asked about, with last year or without", () => {
    const edit = ({ survey }: Editable<Return>): void => {
      Object.assign(survey, {
        discrimination: { white: { yes: 7, answered: 100 }, bme: { yes: 19, answered: 100 } },
      });
    };
    const paths = ["survey.discrimination.white.answered", "survey.discrimination.bme.answered"];
    expect(found(edit)).toEqual([["percentages-as-counts", paths]]);
    const [alone, ...others] = review(mistaken(now, edit));
    expect([alone?.paths, others]).toEqual([paths, []]);
    expect(alone?.message).toContain("Type the number of people in each group.");
    // 100 of one group alone is a number like any other.
    const one = ({ survey }: Editable<Return>): void => {
      Object.assign(survey, {
        discrimination: { white: { yes: 61, answered: 900 }, bme: { yes: 19, answered: 100 } },
      });
    };
    expect(found(one)).toEqual([]);
  });

  test("last year's percentages under this year's date", () => {
    // Who answers the question of equal opportunities was defined anew in 2021: it is not compared.
    expect(
      found((copy) => {
        again(copy, 2021);
      }),
    ).toEqual([
      [
        "same-as-last-year",
        ["survey.harassment-from-public", "survey.harassment-from-staff", "survey.discrimination"],
      ],
    ]);
  });

  test("last year's percentages with last year's date", () => {
    const findings = found((copy) => {
      again(copy, 2020);
    });
    expect(new Map(findings)).toEqual(
      new Map([
        ["survey-year", ["survey.year"]],
        [
          "same-as-last-year",
          [
            "survey.harassment-from-public",
            "survey.harassment-from-staff",
            "survey.equal-opportunities",
            "survey.discrimination",
          ],
        ],
      ]),
    );
  });

  const surveyOnly = (year: number, survey: Return["survey"]): Return => ({
    organisation: { code: "X", name: "Example" },
    year,
    survey,
  });
  const printed = (white: string, bme: string) => ({
    white: { percentage: white },
    bme: { percentage: bme },
  });

  test("half of the percentages again may be chance", () => {
    const previous = surveyOnly(2023, {
      "harassment-from-public": printed("26.0", "33.3"),
      "harassment-from-staff": printed("26.1", "30.1"),
      "equal-opportunities": printed("54.0", "43.9"),
      discrimination: printed("6.0", "16.8"),
    });
    const later = surveyOnly(2024, {
      "harassment-from-public": printed("26.0", "33.3"),
      "harassment-from-staff": printed("26.1", "30.1"),
      "equal-opportunities": printed("54.7", "44.8"),
      discrimination: printed("6.3", "16.1"),
    });
    expect(review(later, { previous })).toEqual([]);
  });

  test("counts that say twice as many yes as last year are a large change, for no digit was printed", () => {
    // 26% of 2,000 last year, and 55% now: neither the other answer, nor beyond what trusts have.
    const counted = (yes: number) => ({
      "harassment-from-public": {
        white: { yes, answered: 2000 },
        bme: { yes: 200, answered: 600 },
      },
    });
    const findings = review(surveyOnly(2022, counted(1100)), { previous: surveyOnly(2021, counted(520)) });
    expect(findings.map(({ code, paths }) => [code, paths])).toEqual([
      ["large-change", ["survey.harassment-from-public.white"]],
    ]);
    expect(findings[0]?.because).toMatch(/^it has changed by 29\.0 points, /);
  });

  test("a survey that is recalculated is compared with those that count as it does, and with no other", () => {
    // 85% of 2,000, and 50%: survey 2021, and what is counted again, has those in the denominator who are not sure.
    const yes = (year: number, count: number, recalculated?: boolean): Return => {
      const white = { yes: count, answered: 2000 };
      const answers = { white, bme: { yes: 200, answered: 600 } };
      return surveyOnly(year, { year: year - 1, recalculated, "equal-opportunities": answers });
    };
    const found = (later: Return, previous: Return) => review(later, { previous }).map(({ code }) => code);
    expect(found(yes(2021, 1000), yes(2020, 1700))).toEqual(["large-change"]);
    expect(found(yes(2021, 1000, true), yes(2020, 1700))).toEqual([]);
    expect(found(yes(2022, 1000), yes(2021, 1700))).toEqual([]);
    expect(found(yes(2022, 1000), yes(2021, 1700, true))).toEqual(["large-change"]);
  });

  test.each([
    {
      name: "hardly anybody who believes in equal opportunities",
      survey: { "equal-opportunities": printed("8.4", "43.6") },
      path: "survey.equal-opportunities.white",
      expected: "12% or more",
    },
    {
      name: "everybody harassed",
      survey: { "harassment-from-public": printed("100.0", "35.3") },
      path: "survey.harassment-from-public.white",
      expected: "60% or less",
    },
  ])("$name", ({ survey, path, expected }) => {
    expect(review(surveyOnly(2022, survey))).toMatchObject([
      { code: "outside-known-range", paths: [path], expected },
    ]);
  });

  test("two questions are not called exchanged where a group that would show it is not given", () => {
    const previous = surveyOnly(2021, {
      "harassment-from-public": printed("26.0", "33.3"),
      discrimination: { white: { percentage: "6.0" } },
    });
    const later = surveyOnly(2022, {
      "harassment-from-public": printed("6.0", "13.1"),
      discrimination: { white: { percentage: "26.4" } },
    });
    const findings = review(later, { previous });
    expect(findings.map(({ code }) => code)).not.toContain("rows-swapped");
    expect(findings.flatMap(({ paths }) => paths).sort()).toEqual([
      "survey.discrimination.white",
      "survey.harassment-from-public.bme",
      "survey.harassment-from-public.white",
    ]);
  });
});
