import { calculateIndicators, type FindingCode, type Return, review, reviewThresholds } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { type Editable, exchangeGroups, mistaken, scaleNumbers } from "../../support/mistaken-return.ts";
import { readExample } from "../../support/read-example.ts";

const [now, was] = [readExample("esneft-2022"), readExample("esneft-2021")];

/** A mistake, the code that names it, and a path where it stands. */
interface Case {
  readonly name: string;
  readonly edit: (copy: Editable<Return>) => void;
  readonly code: FindingCode;
  readonly path: string;
  /** True where the return by itself is enough. */
  readonly alone?: true;
}

const withoutTotal = (copy: Editable<Return>): void => {
  Reflect.deleteProperty(copy.workforce, "total");
};

// The twelve that once made a report without a word.
const twelve: readonly Case[] = [
  {
    name: "White and BME exchanged everywhere",
    edit: exchangeGroups,
    code: "groups-swapped",
    path: "workforce",
    alone: true,
  },
  {
    name: "White and BME exchanged among those appointed",
    edit: ({ shortlisting }) => {
      exchangeGroups(shortlisting.appointed);
    },
    code: "groups-swapped",
    path: "shortlisting.appointed",
    alone: true,
  },
  {
    name: "whole percentages in place of counts",
    edit: ({ shortlisting }) => {
      shortlisting.appointed = { white: 28, bme: 22, unknown: 50 } as typeof shortlisting.appointed;
    },
    code: "percentages-as-counts",
    path: "shortlisting.appointed",
    alone: true,
  },
  {
    name: "a digit lost in one row",
    edit: (copy) => {
      withoutTotal(copy);
      copy.workforce.clinical["band-5"].bme = 84;
    },
    code: "digit-slip",
    path: "workforce.clinical.band-5.bme",
  },
  {
    name: "the whole workforce halved",
    edit: (copy) => {
      withoutTotal(copy);
      scaleNumbers(copy.workforce, 0.5);
    },
    code: "halved",
    path: "workforce",
  },
  {
    name: "full-time equivalents in place of headcount",
    edit: (copy) => {
      withoutTotal(copy);
      scaleNumbers(copy.workforce, 0.86);
    },
    code: "not-headcount",
    path: "workforce",
  },
  {
    name: "the board as percentages",
    edit: (copy) => {
      copy.board = { total: { white: 60, bme: 40 } } as typeof copy.board;
    },
    code: "percentages-as-counts",
    path: "board.total",
    alone: true,
  },
  {
    name: "ten times too many shortlisted",
    edit: ({ shortlisting }) => {
      scaleNumbers(shortlisting.shortlisted, 10);
    },
    code: "power-of-ten",
    path: "shortlisting.shortlisted",
  },
  {
    name: "a two-year total called single-year",
    edit: ({ disciplinary }) => {
      scaleNumbers(disciplinary.entered, 2);
      disciplinary.window = "single-year";
    },
    code: "two-year-total",
    path: "disciplinary.entered",
  },
  {
    name: "unknown ethnicity of 86 people typed as 4,000",
    edit: ({ workforce }) => {
      workforce.total.unknown = 4000;
    },
    code: "unknown-large",
    path: "workforce.total.unknown",
    alone: true,
  },
  {
    name: "a proportion where a percentage is read",
    edit: ({ survey }) => {
      survey["harassment-from-public"].white.percentage = "0.298";
      survey["harassment-from-public"].bme.percentage = "0.353";
    },
    code: "proportion-for-percentage",
    path: "survey.harassment-from-public.white",
    alone: true,
  },
  {
    name: "more people trained than there are",
    edit: ({ training }) => {
      training.accessed.white = 9500;
    },
    code: "digit-slip",
    path: "training.accessed.white",
  },
];

const others: readonly Case[] = [
  {
    name: "the rows of clinical staff one row too low",
    edit: (copy) => {
      withoutTotal(copy);
      const { clinical } = copy.workforce;
      const keys = Object.keys(clinical) as (keyof typeof clinical)[];
      const rows = keys.map((key) => clinical[key]);
      keys.forEach((key, index) =>
        Object.assign(clinical, { [key]: rows[index - 1] ?? { white: 0, bme: 0 } }),
      );
    },
    code: "rows-shifted",
    path: "workforce.clinical",
  },
  {
    name: "two bands exchanged",
    edit: ({ workforce: { clinical } }) => {
      [clinical["band-5"], clinical["band-8a"]] = [clinical["band-8a"], clinical["band-5"]];
    },
    code: "rows-swapped",
    path: "workforce.clinical.band-8a",
  },
  {
    name: "clinical and non-clinical staff exchanged",
    edit: ({ workforce }) => {
      [workforce.clinical, workforce.nonClinical] = [workforce.nonClinical, workforce.clinical];
    },
    code: "rows-swapped",
    path: "workforce.nonClinical",
  },
  {
    name: "White and BME exchanged in one band",
    edit: (copy) => {
      withoutTotal(copy);
      exchangeGroups(copy.workforce.clinical["band-6"]);
    },
    code: "groups-swapped",
    path: "workforce.clinical.band-6",
  },
  {
    name: "last year's workforce again",
    edit: (copy) => {
      Object.assign(copy, { workforce: structuredClone(was.workforce) });
    },
    code: "same-as-last-year",
    path: "workforce",
  },
  {
    name: "last year's training again",
    edit: (copy) => {
      Object.assign(copy, { training: structuredClone(was.training) });
    },
    code: "same-as-last-year",
    path: "training.accessed",
  },
  {
    name: "nobody where there were many",
    edit: (copy) => {
      withoutTotal(copy);
      copy.workforce.clinical["band-6"].white = 0;
    },
    code: "zero-for-many",
    path: "workforce.clinical.band-6.white",
  },
  {
    name: "everybody in the column of BME",
    edit: ({ training }) => {
      training.accessed.bme = 918 + 286;
    },
    code: "total-for-group",
    path: "training.accessed.bme",
  },
  {
    name: "everybody in the column of BME in one band",
    edit: (copy) => {
      withoutTotal(copy);
      copy.workforce.clinical["band-7"].bme = 947 + 103;
    },
    code: "total-for-group",
    path: "workforce.clinical.band-7.bme",
  },
  {
    name: "the other answer of a survey question",
    edit: ({ survey }) => {
      survey["harassment-from-public"].white.percentage = "70.2";
    },
    code: "complement",
    path: "survey.harassment-from-public.white",
    alone: true,
  },
  {
    name: "two survey questions exchanged",
    edit: ({ survey }) => {
      [survey["harassment-from-public"], survey.discrimination] = [
        survey.discrimination,
        survey["harassment-from-public"],
      ];
    },
    code: "rows-swapped",
    path: "survey.discrimination",
  },
  {
    name: "a digit mistyped in a percentage",
    edit: ({ survey }) => {
      survey["harassment-from-staff"].white.percentage = "56.5";
    },
    code: "digit-slip",
    path: "survey.harassment-from-staff.white",
  },
  {
    name: "a digit too many in one row",
    edit: (copy) => {
      withoutTotal(copy);
      copy.workforce.clinical["band-7"].white = 9477;
    },
    code: "digit-slip",
    path: "workforce.clinical.band-7.white",
  },
  {
    name: "a workforce of ten times as many",
    edit: (copy) => {
      withoutTotal(copy);
      scaleNumbers(copy.workforce, 10);
    },
    code: "power-of-ten",
    path: "workforce",
  },
  {
    name: "everybody counted twice",
    edit: (copy) => {
      withoutTotal(copy);
      scaleNumbers(copy.workforce, 2);
    },
    code: "doubled",
    path: "workforce",
  },
  {
    name: "rows that each add up to 100",
    edit: (copy) => {
      withoutTotal(copy);
      // A row that is part of another one would be more than its whole.
      Reflect.deleteProperty(copy.workforce.medical, "senior-medical-managers");
      for (const part of [copy.workforce.clinical, copy.workforce.nonClinical, copy.workforce.medical]) {
        for (const row of Object.values(part)) {
          const all = row.white + row.bme;
          if (all === 0) continue;
          row.white = Math.round((100 * row.white) / all);
          row.bme = 100 - row.white;
        }
      }
    },
    code: "percentages-as-counts",
    path: "workforce",
    alone: true,
  },
  {
    name: "a board larger than boards are",
    edit: ({ board }) => {
      board.total.white = 81;
    },
    code: "board-size",
    path: "board.total",
    alone: true,
  },
  {
    name: "a count of yes without the number who answered",
    edit: ({ survey }) => {
      Object.assign(survey.discrimination, { white: { yes: 5 } });
    },
    code: "yes-without-answered",
    path: "survey.discrimination.white.answered",
    alone: true,
  },
  {
    name: "a percentage beside counts",
    edit: ({ survey }) => {
      Object.assign(survey.discrimination, { white: { yes: 142, answered: 2228 } });
    },
    code: "mixed-bases",
    path: "survey.discrimination",
    alone: true,
  },
  {
    name: "the survey of the wrong year",
    edit: ({ survey }) => {
      Object.assign(survey, { year: 2020 });
    },
    code: "survey-year",
    path: "survey.year",
    alone: true,
  },
];

describe.each([
  { set: "of the twelve", cases: twelve },
  { set: "of further kinds", cases: others },
])("mistakes $set", ({ cases }) => {
  test.each(cases)("$name", ({ edit, code, path, alone }) => {
    const wrong = mistaken(now, edit);
    // A mistake of this kind stops nothing: the report is made.
    expect(calculateIndicators(wrong).measures.length).toBeGreaterThan(100);
    const found = alone
      ? [review(wrong), review(wrong, { previous: was })]
      : [review(wrong, { previous: was })];
    for (const findings of found) {
      expect(findings.map((finding) => finding.code)).toEqual([code]);
      expect(findings[0]?.paths).toContain(path);
      expect(findings[0]?.message).toContain(findings[0]?.because);
    }
  });
});

test("the four returns of real trusts are asked nothing", () => {
  const lpt = [readExample("lpt-2022"), readExample("lpt-2021")] as const;
  expect(review(now, { previous: was })).toEqual([]);
  expect(review(was)).toEqual([]);
  expect(review(lpt[0], { previous: lpt[1] })).toEqual([]);
  expect(review(lpt[1])).toEqual([]);
});

describe("people who work solely on the bank", () => {
  // As many as a bank of this trust might have.
  const rows = {
    "band-2": { white: 300, bme: 210, unknown: 12 },
    "band-5": { white: 190, bme: 240, unknown: 9 },
  };
  const bank = (clinical: typeof rows, entered = { white: 9, bme: 14 }): Return => ({
    ...now,
    bank: { workforce: { clinical }, disciplinary: { entered, window: "single-year" } },
  });
  const lastYear = { ...bank(rows), year: 2021, shortlisting: was.shortlisting, board: was.board };
  const previous: Return = { ...was, bank: lastYear.bank };

  test("are asked about as staff are, under their own paths", () => {
    const wrong = bank({ ...rows, "band-5": { white: 1900, bme: 240, unknown: 9 } });
    expect(review(wrong, { previous }).map(({ code, paths, message }) => [code, paths, message])).toEqual([
      [
        "digit-slip",
        ["bank.workforce.clinical.band-5.white"],
        expect.stringMatching(/^Bank workers, clinical, band 5, White: 1,900\. Expected about 190: /),
      ],
    ]);
  });

  test("come and go faster than staff", () => {
    const halved = {
      "band-2": { white: 150, bme: 100, unknown: 70 },
      "band-5": { white: 120, bme: 90, unknown: 40 },
    };
    expect(review(bank(halved, { white: 4, bme: 2 }), { previous })).toEqual([]);
    // The same of staff is a question.
    const staff = mistaken(now, (copy) => {
      withoutTotal(copy);
      scaleNumbers(copy.workforce, 0.5);
    });
    expect(review(staff, { previous: was }).map(({ code }) => code)).toEqual(["halved"]);
  });
});

test("nobody appointed of a group is one finding, with the people of last year", () => {
  const wrong = mistaken(now, ({ shortlisting }) => {
    shortlisting.appointed.bme = 0;
  });
  const found = review(wrong, { previous: was });
  expect(found.map(({ code, paths }) => [code, paths])).toEqual([
    ["zero-for-many", ["shortlisting.appointed.bme"]],
  ]);
});

test("a finding says where, what, what was expected and why, and what to do", () => {
  const wrong = mistaken(now, (copy) => {
    withoutTotal(copy);
    copy.workforce.clinical["band-5"].bme = 84;
  });
  // 687 last year, and most rows have grown by a twelfth: 1.077 × 687 is 740.
  expect(review(wrong, { previous: was })).toEqual([
    {
      code: "digit-slip",
      severity: "query",
      paths: ["workforce.clinical.band-5.bme"],
      expected: "about 740",
      received: "84",
      because:
        "there were 687 last year, and the other rows are much as they were; 84 would be 784 with a digit lost",
      message:
        "Clinical, band 5, BME: 84. Expected about 740: there were 687 last year, and the other rows are much as they were; 84 would be 784 with a digit lost. Check the digits.",
    },
  ]);
});

test("what is also impossible is said with the slip that explains it", () => {
  const wrong = mistaken(now, ({ training }) => {
    training.accessed.white = 9500;
  });
  expect(review(wrong, { previous: was })[0]?.because).toMatch(/; and more than 9,066, the workforce$/);
});

test("more people than there are is asked about without last year's return too", () => {
  const wrong = mistaken(now, ({ training }) => {
    training.accessed.white = 9500;
  });
  expect(review(wrong).map(({ code, paths }) => [code, paths])).toEqual([
    ["part-over-whole", ["training.accessed.white"]],
  ]);
});

test("one slip in several tables is one finding with every place", () => {
  const [finding, ...more] = review(mistaken(now, exchangeGroups), { previous: was });
  expect(more).toEqual([]);
  expect(finding?.paths).toEqual(
    expect.arrayContaining(["workforce", "shortlisting.appointed", "training.accessed", "board.total"]),
  );
});

test("a return beside another organisation's, or not of the year before, is a warning", () => {
  const other = { ...was, year: 2020, organisation: { code: "X", name: "Another" } };
  const found = review(now, { previous: other });
  expect(found.map(({ code, severity, paths }) => [code, severity, paths[0]])).toEqual([
    ["not-last-year", "warning", "year"],
    ["not-last-year", "warning", "organisation.code"],
  ]);
});

test("a line can be drawn elsewhere", () => {
  const large = mistaken(now, ({ board }) => {
    board.total.white = 45;
  });
  expect(review(large).map(({ code }) => code)).toEqual(["board-size"]);
  expect(review(large, { thresholds: { "board-most": 60 } })).toEqual([]);
  expect(reviewThresholds.find(({ id }) => id === "board-most")?.value).toBe(40);
});

test("a line that there is not, or at no number, is refused", () => {
  const drawn = (thresholds: object) => () => review(now, { thresholds });
  expect(drawn({ "board-mozt": 60 })).toThrow(
    /^options\.thresholds\.board-mozt is given; expected one of .*, perhaps board-most\.$/,
  );
  expect(drawn({ "board-most": Number.NaN })).toThrow(
    "options.thresholds.board-most is NaN; expected a number.",
  );
  expect(drawn({ "board-most": "60" })).toThrow('options.thresholds.board-most is "60"; expected a number.');
  expect(drawn({ "board-most": Infinity, fewest: undefined })).not.toThrow();
});

test("two two-year totals are compared with one another, and a single year with its own part", () => {
  const twoYears = mistaken(was, (copy) => {
    copy.disciplinary = {
      entered: { white: 120, bme: 22 },
      enteredPreviousYear: { white: 63, bme: 13 },
      window: "two-year-total",
    } as typeof copy.disciplinary;
  });
  const single = mistaken(now, ({ disciplinary }) => {
    disciplinary.window = "single-year";
  });
  // 46 + 13 people in one year beside 57 + 9, the second year of last year's 142.
  expect(review(single, { previous: twoYears })).toEqual([]);
  const again = mistaken(single, ({ disciplinary }) => {
    scaleNumbers(disciplinary.entered, 2);
  });
  expect(review(again, { previous: twoYears }).map(({ code }) => code)).toEqual(["two-year-total"]);
});

test("peers show what a return by itself does not", () => {
  const peers = Array.from({ length: 6 }, (_, index) =>
    mistaken(now, (copy) => {
      copy.organisation.code = `P${String(index)}`;
      scaleNumbers(copy.training, 4 + index / 4);
      scaleNumbers(copy.shortlisting, 1 + index / 10);
    }),
  );
  const odd = mistaken(now, ({ training }) => {
    scaleNumbers(training, 0.3);
  });
  // Peers train 40% to 55% of their staff; here it is 3%.
  expect(review(odd)).toEqual([]);
  expect(review(odd, { peers }).map(({ code, paths }) => [code, paths])).toEqual([
    ["unlike-peers", ["training.accessed"]],
  ]);
  expect(review(odd, { peers: peers.slice(2) })).toEqual([]);
});

describe("acknowledgements", () => {
  const board = (acknowledged: Return["acknowledged"]): Return => ({
    ...now,
    board: { total: { white: 50, bme: 3 } },
    acknowledged,
  });

  test("a finding that was looked at carries the reason, and is not lost", () => {
    const reason = { reason: "A board of two merged trusts.", by: "A. Analyst", on: "2022-08-31" };
    const found = review(board([{ code: "board-size", path: "board.total", ...reason }]));
    expect(found.map(({ code, acknowledged }) => [code, acknowledged])).toEqual([["board-size", reason]]);
  });

  test("an acknowledgement of nothing is a finding", () => {
    const found = review(board([{ code: "digit-slip", path: "board.total", reason: "So." }]));
    expect(found.map(({ code, paths }) => [code, paths])).toEqual([
      ["board-size", ["board.total"]],
      ["acknowledgement-without-finding", ["acknowledged[0]"]],
    ]);
  });
});
