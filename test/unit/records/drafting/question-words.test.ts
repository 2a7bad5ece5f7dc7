import { describe, expect, test } from "vitest";
import type { RecordMapping } from "../../../../src/model/record-mapping.ts";
import type { MappingQuestion } from "../../../../src/model/mapping-questions.ts";
import type { SuggestedCode } from "../../../../src/model/record-counts.ts";
import { ColumnCensus } from "../../../../src/records/drafting/column-census.ts";
import { draftMapping } from "../../../../src/records/drafting/draft.ts";
import { type Drafted, questionsAbout } from "../../../../src/records/drafting/questions.ts";
import { questionsSince } from "../../../../src/records/drafting/questions-since.ts";

const ifRight = [
  { answer: "Yes", decides: true },
  { answer: "No, changed", decides: true },
  { answer: "No", decides: false },
];
const ifWrong = [
  { answer: "No", decides: true },
  { answer: "Yes, changed", decides: true },
  { answer: "Yes", decides: false },
];
const noDecides = [{ answer: "No", decides: true }];

/** A question as it stands in a mapping that nobody has answered. */
const asked = (
  about: string,
  question: string,
  { column, answers }: { readonly column?: string; readonly answers?: readonly object[] } = {},
): object => ({
  about,
  ...(column === undefined ? {} : { column }),
  question,
  ...(answers === undefined ? {} : { answers }),
  answer: null,
});

function censusOf(columns: Readonly<Record<string, readonly string[]>>): Drafted["censusOf"] {
  return (column) => {
    const texts = columns[String(column)];
    if (texts === undefined) return undefined;
    const census = new ColumnCensus(0, 2022);
    census.add({ rows: texts.map((text) => [text]), lineOf: (index) => index + 2 });
    return census;
  };
}

/** What a file shows of which nothing is to be asked. */
const silent = {
  columns: [],
  unused: [],
  rows: 2,
  censusOf: censusOf({}),
  year: 2022,
  contradicted: undefined,
  ids: undefined,
} as const;

/** Training of which a column says all that decides. */
const training = {
  kind: "training",
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
  persons: { column: "Staff ID", choose: "highest" },
  dates: [{ name: "outside the year", column: "Day", from: "2021-04-01", to: "2022-03-31" }],
} as const satisfies RecordMapping;
const trainingHeadings = ["Ethnicity", "Staff ID", "Course Category", "Attendance"];
const days = censusOf({ Day: ["2021-05-13"] });

function questionsOf(
  mapping: RecordMapping,
  headings: readonly string[],
  seen: Partial<Drafted> = {},
): readonly MappingQuestion[] {
  const kind = mapping.kind === "local" ? "workforce" : mapping.kind;
  const draft = { ...draftMapping(kind, 2022, headings), mapping };
  return questionsAbout({ ...silent, censusOf: days, ...seen, draft });
}

const code = (text: string, to: string | null, rows = 1): SuggestedCode => ({ code: text, rows, to });

describe("a draft asks, in these words and with these answers", () => {
  const decidingDay = asked(
    "deciding-day",
    'Rows are counted whose "Day" is from 1 April 2021 to 31 March 2022. Is that the day that decides?',
    { column: "Day", answers: ifRight },
  );

  test("which day decides", () => {
    expect(questionsOf(training, trainingHeadings)).toStrictEqual([decidingDay]);
    const started = [{ name: "not yet started", column: "Start", to: "2022-03-31" }];
    expect(
      questionsOf({ ...training, dates: started }, trainingHeadings, {
        censusOf: censusOf({ Start: ["2021-05-13"] }),
      }),
    ).toStrictEqual([
      asked(
        "deciding-day",
        'Rows are counted whose "Start" is 31 March 2022 or earlier. Is that the day that decides?',
        { column: "Start", answers: ifRight },
      ),
    ]);
  });

  test("whether it is another file, which columns are meant, and whether their content is right", () => {
    const draft = {
      ...draftMapping("training", 2022, trainingHeadings),
      mapping: training,
      otherKind: { asked: "training", likelier: "workforce" },
      byContent: [["ethnicity", "Heritage"]],
      alternatives: [["Ethnicity", "Ethnic Origin"]],
    } as const;
    expect(questionsAbout({ ...silent, censusOf: days, draft })).toStrictEqual([
      asked(
        "kind-of-file",
        "The headings look like those of workforce records, and not of training records. Is this the right file?",
        { answers: ifRight },
      ),
      asked(
        "column-by-content",
        'No heading is known for ethnicity; "Heritage" is used, by what is in it. Is it the right column?',
        { column: "Heritage", answers: ifRight },
      ),
      asked(
        "columns-alike",
        'The columns "Ethnicity", "Ethnic Origin" could be the same thing; "Ethnicity" is used. Is it the right one?',
        { column: "Ethnicity", answers: ifRight },
      ),
      decidingDay,
    ]);
  });

  test("about the codes of its columns", () => {
    const columns = [
      {
        path: "ethnicity",
        column: "Ethnicity",
        codes: [code("BME", "bme"), code("", null, 4), code("X9", null, 3)],
        unquoted: { rows: 2, line: 7 },
      },
      { path: "filters[0]", column: "Course Category", codes: [code("CPD", "count")] },
      { path: "filters[1]", column: "Attendance", codes: [code("?", null)] },
      { path: "filters[2]", column: "Remarks", codes: null },
    ];
    expect(questionsOf(training, trainingHeadings, { columns })).toStrictEqual([
      asked(
        "texts-not-shown",
        expect.stringMatching(
          /^In the column "Ethnicity" .*2.*7.* Has a cell slipped to the next column there, or is it a code that needs a rule\?$/,
        ) as unknown as string,
        { column: "Ethnicity" },
      ),
      asked(
        "codes-without-rule",
        'Where do these go, in the column "Ethnicity": (blank) (4), "X9" (3)? Write a rule for each; rows without one are rejected.',
        { column: "Ethnicity" },
      ),
      asked(
        "bme-alone",
        '"BME" in the column "Ethnicity" says no more than BME: then none of the four groups can be given. Can the system say more?',
        { column: "Ethnicity", answers: noDecides },
      ),
      asked(
        "codes-without-rule",
        'Where do these go, in the column "Attendance": "?" (1)? Write a rule for each; rows without one are rejected.',
        { column: "Attendance" },
      ),
      asked(
        "many-texts",
        'The column "Remarks" holds so many different texts that they may be no codes. Is it the right column?',
        { column: "Remarks", answers: ifRight },
      ),
      asked(
        "ready-made-tables",
        'The codes of "Course Category" are read by tables that nobody has checked against your system. Does every code go where it should?',
        { answers: ifRight },
      ),
      decidingDay,
    ]);
  });

  test.each([
    [20, /"Z20" \(1\)\?/],
    [21, /"Z20" \(1\) and 1 more\?/],
  ])("where %d codes go, of which it names twenty", (often, ending) => {
    const codes = Array.from({ length: often }, (_, index) => code(`Z${String(index + 1)}`, null));
    const columns = [{ path: "ethnicity", column: "Ethnicity", codes }];
    const [question] = questionsOf(training, trainingHeadings, { columns });
    expect(question?.question).toMatch(ending);
  });

  test("for the form of days", () => {
    const inFormOf = (text: string) =>
      questionsOf(training, trainingHeadings, { censusOf: censusOf({ Day: [text] }) }).filter(
        ({ about }) => about === "form-of-days",
      );
    expect(inFormOf("soon")).toStrictEqual([
      asked(
        "form-of-days",
        'Some cells of the column "Day" are not dates of one form. Which form is right?',
        { column: "Day" },
      ),
    ]);
    expect(inFormOf("03/04/2021")).toStrictEqual([
      asked(
        "form-of-days",
        'The days in the column "Day" could be read with the day or the month first. They are read with the day first. Is that right? If not, answer with what comes first: The month.',
        {
          column: "Day",
          answers: [
            ...ifRight,
            { answer: "The day", decides: true, formats: ["day-month-year"] },
            { answer: "The month", decides: true, formats: ["month-day-year"] },
          ],
        },
      ),
    ]);
    expect(inFormOf("13/04/2021")).toStrictEqual([]);
  });

  test("of cases which day is meant, and what sorts them", () => {
    const cases = {
      kind: "disciplinary",
      ethnicity: training.ethnicity,
      persons: training.persons,
      entered: { column: "Day", year: 2022, window: "single-year" },
    } as const satisfies RecordMapping;
    const entered = asked(
      "day-of-entry",
      'Cases are counted whose "Day" is from 1 April 2020 to 31 March 2022. Is that the day on which somebody entered the formal process?',
      { column: "Day", answers: ifRight },
    );
    const sorts = (words: string) =>
      asked(
        "no-deciding-column",
        `No column says ${words}, so every row counts as a formal disciplinary case. Is that right?`,
        { answers: ifRight },
      );
    const [type, formality] = [
      "what a case is about (such as Case Type)",
      "whether it is formal (such as Formal/Informal)",
    ];
    expect(questionsOf(cases, [])).toStrictEqual([entered, sorts(`${type}, or ${formality}`)]);
    expect(questionsOf(cases, ["Case Type"])).toStrictEqual([entered, sorts(formality)]);
    expect(questionsOf(cases, ["Formality"])).toStrictEqual([entered, sorts(type)]);
    expect(questionsOf(cases, ["Case Type", "Formality"])).toStrictEqual([entered]);
  });

  test.each([
    ["workforce", 2022, "Are all of them people in post on 31 March 2022?"],
    ["workforce", undefined, "Are all of them people in post on one day?"],
    ["training", 2022, "Are all of them of 1 April 2021 to 31 March 2022?"],
    ["training", undefined, "Are all of them of one WRES year?"],
  ] as const)("of %s of %s without days: %s", (kind, year, isRight) => {
    const { dates: _, ...undated } = training;
    const mapping = { ...undated, kind } as RecordMapping;
    const headings = kind === "workforce" ? ["Assignment Category"] : trainingHeadings;
    expect(questionsOf(mapping, headings, { year })).toStrictEqual([
      asked(
        "no-days",
        `No column of days decides which rows count, so every row counts whatever its day. ${isRight}`,
        { answers: ifRight },
      ),
    ]);
  });

  test("who a row is about, and offers what no heading is known for", () => {
    const { persons: _, ...nobody } = training;
    for (const mapping of [nobody, { ...training, persons: "one-row-each" } as const]) {
      const asks = (unused: readonly string[]) =>
        questionsOf(mapping as RecordMapping, trainingHeadings, { unused }).at(-1);
      const question =
        "No column says who a row is about, so every row is counted as another person. Is each person in one row only?";
      expect(asks([])).toStrictEqual(asked("persons", question, { answers: ifRight }));
      expect(asks(["Works", "Attendance", "Pay No"])).toStrictEqual(
        asked("persons", `${question} If not, which of these says it: "Works", "Pay No"?`, {
          answers: ifRight,
        }),
      );
    }
  });

  test.each(["survey", "shortlisting"] as const)("nobody who a row of %s is about", (kind) => {
    const { persons: _, ...nobody } = training;
    const mapping = { ...nobody, kind, questions: {}, stages: [] } as unknown as RecordMapping;
    expect(questionsOf(mapping, trainingHeadings).map(({ about }) => about)).not.toContain("persons");
  });

  test("about people whose rows differ, and about columns that may decide", () => {
    const [differ, unused, ...rest] = questionsOf(training, trainingHeadings, {
      contradicted: { people: 2, lines: [3, 9] },
      unused: ["Case Status", "Remarks"],
      censusOf: censusOf({ Day: ["2021-05-13"], "Case Status": ["x"], Remarks: ["x"] }),
    }).slice(1);
    expect(differ).toStrictEqual(
      asked(
        "ethnicities-differ",
        "The rows of 2 people say different known ethnicities (the first in lines 3, 9). A person is counted with that of the row that counts; where it does not decide, with the one that most of their rows say; where two are said equally often, as unknown. Is that right?",
        { column: "Ethnicity", answers: ifRight },
      ),
    );
    expect(unused).toStrictEqual(
      asked(
        "columns-not-used",
        'These columns are not used: "Case Status". Does any of them decide which rows count?',
        { answers: ifWrong },
      ),
    );
    expect(rest).toStrictEqual([]);
    expect(questionsOf(training, trainingHeadings, { contradicted: { people: 0, lines: [] } })).toHaveLength(
      1,
    );
  });
});

/** Another file of training, in which nothing is new. */
const since = {
  ...silent,
  censusOf: days,
  draft: draftMapping("training", 2022, trainingHeadings),
  total: { column: "Ethnicity", texts: [] },
  moved: null,
} as const;

describe("another file asks, in these words and with these answers", () => {
  test("nothing that is not new", () => {
    expect(questionsSince(training, since)).toStrictEqual({ kept: [], added: [] });
  });

  test("whether a line is one of totals", () => {
    const total = { column: "Ethnicity", texts: ["Total", "Grand Total"] };
    expect(questionsSince(training, { ...since, total }).added).toStrictEqual([
      asked(
        "line-of-totals",
        '"Total", "Grand Total" in the column "Ethnicity" seems to be a line of totals, and no filter leaves it out. Is it?',
        {
          column: "Ethnicity",
          answers: [
            { answer: "No", decides: true },
            { answer: "Yes, changed", decides: true },
            { answer: "Yes", decides: false },
          ],
        },
      ),
    ]);
  });

  test("in which form its days are, where none of them is that of the mapping", () => {
    const inForms = (formats: readonly ("day-month-year" | "year-month-day")[] | undefined) =>
      questionsSince(
        { ...training, dates: [{ ...training.dates[0], formats }] },
        {
          ...since,
          censusOf: censusOf({ Day: ["03/04/2021"] }),
        },
      ).added;
    expect(inForms(["year-month-day"])).toStrictEqual([
      asked(
        "form-of-days",
        'The days in the column "Day" are written in another form than before. They could be read as day-month-year and month-day-year. Which form is right?',
        {
          column: "Day",
          answers: [
            { answer: "day-month-year", decides: true, formats: ["day-month-year"] },
            { answer: "month-day-year", decides: true, formats: ["month-day-year"] },
          ],
        },
      ),
    ]);
    expect(inForms(["year-month-day", "day-month-year"])).toStrictEqual([]);
    expect(inForms(undefined)).toStrictEqual([]);
  });

  test("whether its days are moved rightly to its year", () => {
    const moved = {
      ...training,
      dates: [{ ...training.dates[0], from: "2022-04-01", to: "2023-03-31" }],
    };
    const { added } = questionsSince(training, { ...since, year: 2023, moved });
    expect(added).toStrictEqual([
      asked(
        "days-of-year",
        'The days of the rules are moved to the year ending on 31 March 2023, and now count "Day" from 1 April 2022 to 31 March 2023. Is that right?',
        { answers: ifRight },
      ),
    ]);
  });

  test("of which year it is, where the days of the mapping are of another and cannot be moved", () => {
    const { added } = questionsSince(training, { ...since, year: 2023 });
    expect(added.map(({ about }) => about)).toStrictEqual(["days-of-year"]);
    expect(questionsSince(training, { ...since, year: undefined }).added).toStrictEqual([]);
  });
});

describe("of the questions that a mapping has already", () => {
  const own = { question: "Has the training team looked at it?", answer: null };
  const decidingDay = {
    about: "deciding-day",
    column: "Day",
    question:
      'Rows are counted whose "Day" is from 1 April 2021 to 31 March 2022. Is that the day that decides?',
    answer: "Yes",
  } as const;

  test("those stay that the file still asks, and those that somebody wrote", () => {
    const mapping = { ...training, toDecide: [own, decidingDay] };
    expect(questionsSince(mapping, since)).toStrictEqual({ kept: [own, decidingDay], added: [] });
  });

  test("one that it asks in other words is asked again, and one that it does not ask goes", () => {
    const old = { ...decidingDay, question: decidingDay.question.replaceAll("202", "201") };
    const gone = { about: "persons", question: "Is each person in one row only?", answer: "Yes" } as const;
    const { kept, added } = questionsSince({ ...training, toDecide: [old, gone] }, since);
    expect(kept).toStrictEqual([]);
    expect(added).toStrictEqual([{ ...decidingDay, answers: ifRight, answer: null }]);
  });

  test("one about columns stays while one of them is there and not used, and is not asked again", () => {
    const unused = {
      about: "columns-not-used",
      question:
        'These columns are not used: "Case Status", "Contract". Does any of them decide which rows count?',
      answer: "No",
    } as const;
    const mapping = { ...training, toDecide: [unused] };
    const census = censusOf({ Day: ["2021-05-13"], Contract: ["x"], Leaver: ["x"] });
    const of = (headings: readonly string[]) =>
      questionsSince(mapping, { ...since, censusOf: census, unused: headings });
    expect(of(["Contract"])).toStrictEqual({ kept: [unused], added: [] });
    expect(of(["Leaver"]).kept).toStrictEqual([]);
    expect(of(["Contract", "Leaver"]).added.map(({ question }) => question)).toStrictEqual([
      'These columns are not used: "Leaver". Does any of them decide which rows count?',
    ]);
  });

  test("the one of which year it is stays in the words of before where the file is said to be of none", () => {
    const { dates: _, ...undated } = training;
    const noDays = {
      about: "no-days",
      question:
        "No column of days decides which rows count, so every row counts whatever its day. Are all of them of 1 April 2021 to 31 March 2022?",
      answer: "Yes",
    } as const;
    const mapping = { ...undated, toDecide: [noDays] };
    expect(questionsSince(mapping, { ...since, year: undefined })).toStrictEqual({
      kept: [noDays],
      added: [],
    });
    expect(questionsSince(mapping, { ...since, year: 2022 })).toStrictEqual({ kept: [noDays], added: [] });
    const { kept, added } = questionsSince(mapping, { ...since, year: 2023 });
    expect(kept).toStrictEqual([]);
    expect(added.map(({ question }) => question)).toStrictEqual([
      noDays.question.replace("2021", "2022").replace("March 2022", "March 2023"),
    ]);
  });
});
