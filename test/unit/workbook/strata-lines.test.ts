import { calculateIndicators, type Return } from "wres-metrics";
import { fromWorkbook, toWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { formInputName, formInputs } from "../../../src/workbook/form/form-inputs.ts";
import { templateWorkbook } from "../../../src/workbook/writing/template-workbook.ts";
import { filledForm, formFile } from "../../support/filled-form.ts";
import { filledReturn } from "../../support/filled-return.ts";
import { readExample } from "../../support/read-example.ts";

const trust = { organisation: { code: "X", name: "Example" }, year: 2022 } as const;

/** Reads back what is written, and holds the figures that follow from it against those of the return. */
async function readBack(wresReturn: Return, previous?: Return) {
  const read = await fromWorkbook(await toWorkbook(wresReturn, { previous }));
  if (read.status === "invalid") throw new Error(read.issues.map(({ message }) => message).join("\n"));
  expect(read.warnings).toEqual([]);
  expect(calculateIndicators(read.return)).toEqual(calculateIndicators(wresReturn));
  return read;
}

/** Women and men of two bands, with a count that is not given, counts of the four groups, and a part that is a name alone. */
const workforce = {
  total: { white: 900, bme: 190, unknown: 50 },
  strata: [
    { by: ["sex", "grade"], of: ["women", "band-5"], workforce: { white: 400, bme: 120, unknown: 0 } },
    { by: ["sex", "grade"], of: ["women", "clinical/band-6"], workforce: { white: 300, bme: 60 } },
    { by: ["sex", "grade"], of: ["men", "band-5"], workforce: { asian: 4, black: 3, mixed: 2, other: 1 } },
    { by: "site", of: "ipswich" },
  ],
} as const;

const board = {
  total: { white: 15, bme: 4, unknown: 1 },
  voting: { white: 10, bme: 2, unknown: 0 },
  strata: [
    { by: "sex", of: "women", total: { white: 8, bme: 1, unknown: 0 }, voting: { white: 5, bme: 0 } },
    { by: "sex", of: "men", nonVoting: { white: 2 }, executive: { bme: 1 }, nonExecutive: { bme: 2 } },
    { by: ["age", "role"], of: ["under-50", "clinician"] },
  ],
} as const;

const survey = {
  year: 2021,
  strata: [
    {
      by: "sex",
      of: "women",
      discrimination: {
        white: { yes: 12, answered: 300, invited: 700 },
        bme: { answered: 80 },
        asian: { yes: 0, answered: 20 },
      },
      "harassment-from-public": { white: { percentage: "24.10" }, bme: { percentage: "30" } },
    },
    { by: "sex", of: "men", "harassment-from-managers": { bme: { yes: 5, answered: 40 } } },
    { by: "site", of: "ipswich" },
  ],
} as const;

describe("strata are read back as they were", () => {
  test.each<[string, Omit<Return, "organisation" | "year">]>([
    ["of the workforce", { workforce }],
    ["of the board", { board }],
    ["of the survey", { survey }],
    ["of bank workers", { bank: { workforce, survey } }],
    ["of all of them", { workforce, board, survey, bank: { workforce, survey } }],
  ])("%s", async (_, parts) => {
    const wresReturn = { ...trust, ...parts };
    expect((await readBack(wresReturn)).return).toEqual(wresReturn);
  });

  test("intersections of the survey", async () => {
    const of = (sex: string, grade: string, yes: number) => ({
      by: ["sex", "grade"] as const,
      of: [sex, grade] as const,
      discrimination: { white: { yes, answered: 40 }, bme: { yes: yes + 1, answered: 30 } },
    });
    const crossed = {
      ...trust,
      survey: { year: 2021, strata: [of("women", "band-5", 4), of("men", "band-5", 0)] },
    };
    expect((await readBack(crossed)).return).toEqual(crossed);
  });

  test("intersections of recruitment, of the disciplinary process and of training", async () => {
    const of = (sex: string, grade: string) => ({
      by: ["sex", "grade"] as const,
      of: [sex, grade] as const,
    });
    const women = { white: 40, bme: 30 };
    const men = { white: 20, asian: 4, black: 3, mixed: 0, other: 1 };
    const crossed: Return = {
      ...trust,
      shortlisting: {
        strata: [
          { ...of("women", "band-5"), shortlisted: women, appointed: { white: 10, bme: 5 } },
          { ...of("men", "clinical/band-6"), shortlisted: men, appointed: { white: 0 } },
        ],
      },
      disciplinary: {
        window: "single-year",
        strata: [
          { ...of("women", "band-5"), workforce: women, entered: { white: 1, bme: 2 } },
          { ...of("men", "band-5"), entered: { white: 0, bme: 1 } },
        ],
      },
      training: { strata: [{ ...of("women", "band-5"), workforce: women, accessed: { bme: 30 } }] },
      bank: {
        disciplinary: {
          window: "single-year",
          strata: [{ ...of("women", "band-2"), workforce: women, entered: { white: 1 } }],
        },
      },
    };
    expect((await readBack(crossed)).return).toEqual(crossed);
  });

  test("of last year, beside those of this year", async () => {
    const current = { ...trust, workforce, survey };
    const previous = {
      ...trust,
      year: 2021,
      board,
      workforce: { total: { white: 400, bme: 120, unknown: 0 }, strata: workforce.strata.slice(0, 1) },
    };
    const read = await readBack(current, previous);
    expect(read.return).toEqual(current);
    expect(read.previous).toEqual(previous);
  });
});

const titlesOf = (wresReturn: Return): readonly string[] =>
  templateWorkbook(filledReturn(wresReturn), null).sheets.map(({ title }) => title);

test("a workbook has the two sheets only where its return has such strata", () => {
  expect(titlesOf(readExample("esneft-2022")).filter((title) => title.startsWith("Strata"))).toEqual([
    "Strata",
    "Strata results",
  ]);
  expect(titlesOf({ ...trust, board })).toContain("Strata headcounts");
  expect(titlesOf({ ...trust, board })).not.toContain("Strata survey");
  expect(titlesOf({ ...trust, survey })).toContain("Strata survey");
});

test("every cell of the two sheets may be filled in, has a name of its own, and says what may stand in it", () => {
  const { sheets } = templateWorkbook(filledReturn({ ...trust, workforce, board, survey }), null);
  const own = sheets.filter(({ title }) => ["Strata headcounts", "Strata survey"].includes(title));
  const inputs = own.flatMap(({ rows }) => rows.slice(4).flatMap((row) => row.slice(1)));
  expect(inputs.every(({ style, rule }) => style === "input" && rule?.help !== "")).toBe(true);
  expect(new Set(inputs.map(({ name }) => name)).size).toBe(inputs.length);
  // Excel keeps at most 255 characters of a list, and parts it at commas.
  for (const { rule } of inputs) {
    if (rule?.allows.type !== "list") continue;
    expect(rule.allows.choices.join(",").length).toBeLessThanOrEqual(255);
    expect(rule.allows.choices.filter((choice) => choice.includes(","))).toEqual([]);
  }
});

test("every cell stands where the form says: on its sheet, in its line and under its heading", () => {
  const { sheets } = templateWorkbook(filledReturn({ ...trust, workforce, board, survey }), null);
  // Four parts of the workforce, of the board 2 + 3 + 1, and room for five. Of the survey 3 + 2 + 1 + 1, and room for five.
  const extent = {
    bank: "without-bank",
    strata: 0,
    queries: 0,
    headcounts: 4 + 6 + 5,
    answers: 7 + 5,
  } as const;
  const expected = formInputs(extent).filter(({ sheet }) => sheet.startsWith("Strata"));
  const found = sheets
    .filter(({ title }) => ["Strata headcounts", "Strata survey"].includes(title))
    .flatMap(({ title, rows }) =>
      rows
        .slice(4)
        .flatMap(([number, ...cells]) =>
          cells.map(({ name }, index) => [name, title, String(number?.value), rows[3]?.[index + 1]?.value]),
        ),
    );
  expect(found).toEqual(
    expected.map(({ path, sheet, row, column }) => [formInputName(path, "this-year"), sheet, row[0], column]),
  );
});

test("more strata than a workbook can hold are refused, and not cut off", async () => {
  const strata = Array.from({ length: 401 }, (_, index) => ({ by: "team", of: `team-${String(index)}` }));
  await expect(toWorkbook({ ...trust, workforce: { strata } })).rejects.toMatchObject({
    code: "invalid-return",
    message:
      "The strata of the workforce and the board take 401 lines of a workbook, which can hold 400: keep this return as JSON.",
  });
});

// The ratio needs the workforce of the stratum, which stands on the sheet of headcounts and not beside the counts of the process.
test("a stratum without its own workforce has no ratio in the workbook, in its value as in its formula", () => {
  const women = { by: "sex", of: "women" } as const;
  const wresReturn: Return = {
    ...trust,
    workforce: { total: { white: 90, bme: 30 }, strata: [{ ...women, workforce: { white: 60, bme: 20 } }] },
    disciplinary: { entered: { white: 3, bme: 3 }, strata: [{ ...women, entered: { white: 2, bme: 2 } }] },
  };
  const { sheets } = templateWorkbook(filledReturn(wresReturn), null);
  const line = sheets.find(({ title }) => title === "Strata results")?.rows[4]?.map(({ value }) => value);
  expect(line?.slice(1, 6)).toEqual(["Disciplinary", "sex", "women", "not given", 2]);
  expect(line?.slice(-2)).toEqual(["not given", "not given"]);
});

describe("lines that somebody typed", () => {
  const typed = (cells: Readonly<Record<string, string | number>>) =>
    fromWorkbook(
      formFile(
        filledForm(cells, { bank: "without-bank", strata: 1, queries: 1, headcounts: 3, answers: 3 }),
        "nameless",
      ),
    );
  const messages = async (cells: Readonly<Record<string, string | number>>) => {
    const read = await typed(cells);
    return read.status === "invalid" ? read.issues.map(({ message }) => message) : [];
  };
  const women = (list: string) => ({ [`${list}.by`]: "sex", [`${list}.of`]: "women" });

  test("of one stratum are put together: bodies of the board, and halves of one body", async () => {
    const read = await typed({
      ...women("strataHeadcounts.1"),
      "strataHeadcounts.1.place": "All board members",
      "strataHeadcounts.1.white": 8,
      ...women("strataHeadcounts.2"),
      "strataHeadcounts.2.place": "all board members",
      "strataHeadcounts.2.bme": 1,
      ...women("strataHeadcounts.3"),
      "strataHeadcounts.3.place": "Voting board members",
      "strataHeadcounts.3.white": 5,
    });
    expect(read.status === "valid" && read.return.board).toEqual({
      strata: [{ by: "sex", of: "women", total: { white: 8, bme: 1 }, voting: { white: 5 } }],
    });
  });

  test("that say two things of one figure are refused, with both cells", async () => {
    const twice = {
      ...women("strataHeadcounts.1"),
      "strataHeadcounts.1.place": "Workforce",
      "strataHeadcounts.1.white": 8,
      ...women("strataHeadcounts.2"),
      "strataHeadcounts.2.place": "Workforce",
    };
    expect(await messages({ ...twice, "strataHeadcounts.2.white": 9 })).toEqual([
      "'Strata headcounts'!E6 is 9; expected the same as in 'Strata headcounts'!E5, which is 8. Both are for one figure: correct one, or delete it.",
    ]);
    expect(await messages({ ...twice, "strataHeadcounts.2.white": 8 })).toEqual([]);
  });

  test("that do not say what they are a part of, or of which question and group, are refused", async () => {
    expect(await messages({ ...women("strataHeadcounts.1"), "strataHeadcounts.1.white": 8 })).toEqual([
      expect.stringMatching(
        /^'Strata headcounts'!B5 is missing; expected one of Workforce, All board members/,
      ),
    ]);
    const answered = { ...women("strataSurvey.1"), "strataSurvey.1.answered": 8 };
    expect(await messages(answered)).toEqual([
      expect.stringMatching(
        /^'Strata survey'!B5 is missing; expected one of Staff survey, Bank staff survey/,
      ),
    ]);
    expect(await messages({ ...answered, "strataSurvey.1.place": "Staff survey" })).toEqual([
      expect.stringMatching(/^'Strata survey'!E5 is missing; expected one of Indicator 5, Indicator 6,/),
      expect.stringMatching(/^'Strata survey'!F5 is missing; expected one of White, BME,/),
    ]);
  });

  test("of figures that contradict one another are refused with the cell", async () => {
    expect(
      await messages({
        ...women("strataSurvey.1"),
        "strataSurvey.1.place": "Staff survey",
        "strataSurvey.1.question": "Indicator 8",
        "strataSurvey.1.group": "BME",
        "strataSurvey.1.yes": 9,
        "strataSurvey.1.answered": 8,
      }),
    ).toEqual([expect.stringMatching(/^'Strata survey'!G5 is 9; expected at most 8/)]);
    expect(
      await messages({ "strataHeadcounts.1.place": "Workforce", "strataHeadcounts.1.of": "women" }),
    ).toEqual([expect.stringMatching(/^'Strata headcounts'!C5/)]);
  });
});
