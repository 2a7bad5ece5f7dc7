import { readBoardTable, type ParsedPiece, readSurveyTable } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { writeWorkbook } from "../../../src/workbook/xlsx/write-workbook.ts";

const survey = (text: string, year = 2021): Promise<ParsedPiece> =>
  readSurveyTable(new Blob([text]), { name: "survey.csv", year });
const board = (text: string): Promise<ParsedPiece> => readBoardTable(new Blob([text]), { name: "board.csv" });

const faults = (read: ParsedPiece): readonly string[] =>
  read.status === "invalid" ? read.issues.map(({ message }) => message) : [];
const part = (read: ParsedPiece): unknown => (read.status === "valid" ? read.piece.part : faults(read));

describe("the percentages of the survey", () => {
  // The numbers of the questions in 2021 are those of `surveyQuestionNumbers`; Q15 is indicator 7 there.
  const printed = [
    "NHS Staff Survey 2021,,,,",
    "Workforce Race Equality Standard,,,,",
    "Question,White: Your org,All other ethnic groups*: Your org,White: Average,White: Responses",
    '"Q14a. Harassment, bullying or abuse from patients / service users, relatives or the public",24.3%,29.1%,28.0%,1200',
    '"Harassment, bullying or abuse from staff in last 12 months",21.0%,26.5%,22.0%,1201',
    "Q15 Organisation acts fairly with regard to career progression / promotion,61.2%,*,58.7%,1202",
    "Q16b Discrimination at work from manager / team leader or other colleagues,5.9%,14.0%,6.7%,1203",
    "Q16a Discrimination at work from patients / service users,4.0%,9.0%,5.0%,1203",
    "Response rate,50.0%,50.0%,50.0%,",
  ].join("\n");
  const figures = {
    year: 2021,
    "harassment-from-public": { white: { percentage: "24.3" }, bme: { percentage: "29.1" } },
    "harassment-from-staff": { white: { percentage: "21.0" }, bme: { percentage: "26.5" } },
    "equal-opportunities": { white: { percentage: "61.2" } },
    discrimination: { white: { percentage: "5.9" }, bme: { percentage: "14.0" } },
  };

  test("are read as the survey's own report prints them", async () => {
    const read = await survey(printed);
    expect(part(read)).toEqual({ survey: figures });
    expect(read).toMatchObject({
      piece: {
        balance: { read: 6, counted: 4, rejected: [] },
        findings: [
          { code: "rows-left-out", severity: "warning", paths: ["survey"] },
          {
            code: "columns-not-used",
            message:
              "2 columns are not used: White: Average, White: Responses. Where one of them says who is to be counted, add it to the mapping.",
          },
        ],
      },
    });
  });

  test("are the same in a workbook, whose cells show per cent", async () => {
    const cell = (value: string | number, format?: string) =>
      ({ value, style: "text", ...(format !== undefined && { format }) }) as const;
    const bytes = await writeWorkbook({
      title: "t",
      subject: "s",
      creator: "c",
      madeAt: "2022-03-31T00:00:00Z",
      sheets: [
        { title: "Notes", widths: [10], rows: [[cell("Nothing here")]], frozenColumns: 0 },
        {
          title: "WRES",
          widths: [10, 10, 10],
          rows: [
            ["Indicator", "White", "BME"].map((value) => cell(value)),
            [cell("Indicator 5"), cell(0.243, "0.0%"), cell(0.291, "0.0%")],
          ],
          frozenColumns: 0,
        },
      ],
    });
    const read = await readSurveyTable(new Blob([new Uint8Array(bytes)]), {
      name: "s.xlsx",
      year: 2021,
    });
    expect(part(read)).toEqual({
      survey: { year: 2021, "harassment-from-public": figures["harassment-from-public"] },
    });
  });

  test("of the year of the survey are taken where the years stand beside each other", async () => {
    const read = await survey("Question,White 2020,White 2021,BME 2020,BME 2021\nIndicator 8,1%,2%,3%,4%\n");
    expect(part(read)).toEqual({
      survey: { year: 2021, discrimination: { white: { percentage: "2" }, bme: { percentage: "4" } } },
    });
  });

  test.each([
    [
      "Question,White,BME\nQ14a Discrimination at work from managers,1%,2%\n",
      "Its number and its words say different things.",
    ],
    [
      "Question,White,BME\nQ13a Harassment from patients,1%,2%\n",
      "Its number and its words say different things.",
    ],
    [
      "Question,White,BME\nIndicator 5,1%,2%\nHarassment from the public,1%,2%\n",
      "a second line for harassment-from-public",
    ],
    ["Question,White,BME\nIndicator 5,0.24,0.29\n", "They may be shares"],
    ["Question,White,BME\nIndicator 5,about a quarter,29%\n", "line 2, White, is a text that is not quoted"],
    ["Question,White 2019,BME 2019\nIndicator 5,1%,2%\n", "of the survey of 2021"],
    ["Question,White,White,BME\nIndicator 5,1%,2%,3%\n", "one column for white staff"],
    ["Question,Men,Women\nIndicator 5,1%,2%\n", "headings for White and for BME staff"],
    ["Question,White,BME\nResponse rate,1%,2%\n", "a line for a question of the standard"],
  ])("that can be read in two ways are an issue: %j", async (text, why) => {
    const read = await survey(text);
    expect(read.status).toBe("invalid");
    expect(faults(read).join(" ")).toContain(why);
  });
});

describe("the board", () => {
  test("has no member in a vacant seat", async () => {
    const rows = ["A,White - British,Yes", "Vacant,,Yes", "Vacancy (from 1 May),,No", "B,Indian,No"];
    const read = await board(["Name,Ethnic Origin,Voting", ...rows].join("\n"));
    expect(read).toMatchObject({
      piece: {
        part: {
          board: { total: { white: 1, bme: 1, unknown: 0 }, voting: { white: 1, bme: 0, unknown: 0 } },
        },
        balance: { read: 4, counted: 2, excluded: [{ name: "vacant seat", rows: 2 }] },
      },
    });
  });

  test("is counted from its members", async () => {
    const read = await board(
      [
        "Board at 31 March 2022,,,",
        "Name,Ethnic Origin,Voting,Role",
        "A,A White - British,Yes,Non-executive",
        "B,H Indian,Yes,Executive",
        "C,,No,Executive",
        "Total,3,,",
      ].join("\n"),
    );
    // The heading of a role does not say that it is of executives, but every cell below it does.
    expect(part(read)).toEqual({
      board: {
        total: { white: 1, bme: 1, unknown: 1, asian: 1, black: 0, mixed: 0, other: 0 },
        voting: { white: 1, bme: 1, unknown: 0, asian: 1, black: 0, mixed: 0, other: 0 },
        executive: { white: 0, bme: 1, unknown: 1, asian: 1, black: 0, mixed: 0, other: 0 },
      },
    });
    expect(read).toMatchObject({
      piece: {
        kind: "board",
        balance: { read: 4, counted: 3, excluded: [{ name: "line of totals", rows: 1 }] },
        findings: [{ code: "rows-left-out" }],
      },
    });
  });

  test("says which half is not given where one role says no more than a post", async () => {
    const rows = ["A,A,Yes,Executive", "B,H,Yes,Non-executive", "C,A,No,Chief Nurse"];
    const read = await board(["Name,Ethnic Origin,Voting,Role", ...rows].join("\n"));
    expect(Object.keys((part(read) as { board: object }).board)).toEqual(["total", "voting"]);
    expect(read).toMatchObject({
      piece: {
        findings: [
          {
            code: "noticed-on-reading",
            message: "No column says who is executive, so that half of the board is not given.",
          },
        ],
      },
    });
  });

  test("reads a column of those who are not", async () => {
    const read = await board(
      "Ethnicity,Non-voting (Y/N),Executive / Non-executive\nBME,Y,NED\nWhite,N,Executive Director\n",
    );
    expect(part(read)).toEqual({
      board: {
        total: { white: 1, bme: 1, unknown: 0 },
        voting: { white: 1, bme: 0, unknown: 0 },
        executive: { white: 1, bme: 0, unknown: 0 },
      },
    });
  });

  test("is read from a table of counts", async () => {
    const read = await board(
      "Board,White,BME,Ethnicity unknown,BME %\nTotal board members,13,2,n/a,13%\nVoting members,10,1,0,9%\nNon-executive,6,1,0,14%\nChair,1,0,0,0%\n",
    );
    expect(part(read)).toEqual({
      board: {
        total: { white: 13, bme: 2 },
        voting: { white: 10, bme: 1, unknown: 0 },
        nonExecutive: { white: 6, bme: 1, unknown: 0 },
      },
    });
    expect(read).toMatchObject({
      piece: {
        balance: { read: 4, counted: 3, excluded: [{ name: 'no part of the board: "Chair"', rows: 1 }] },
      },
    });
  });

  test.each([
    ["Ethnicity,Voting\n9,Yes\n", 'line 2, Ethnicity, is "9"; expected an ethnic category'],
    ["Ethnicity,Voting\nA,perhaps\n", "line 2, Voting, is a text that is not quoted"],
    ["Ethnicity,Voting,Voting from May\nA,Y,Y\n", "one column for voting members"],
    [
      "Board,White,BME\nTotal,a few,2\n",
      "line 2, White, is a text that is not quoted, since it may be about a person; expected a number of people",
    ],
    ["Board,White,BME\nTotal,1,2\nBoard,1,2\n", "one line for each part of the board"],
    ["Board,White,White,BME\nTotal,1,1,2\n", "one column for white members"],
    ["Board,White,BME\nChair,1,2\n", "a line for the whole board"],
    ["a,b\n1,2\n", "a heading for the ethnicity of each member"],
  ])("that can be read in two ways is an issue: %j", async (text, why) => {
    const read = await board(text);
    expect(read.status).toBe("invalid");
    expect(faults(read).join(" ")).toContain(why);
  });

  test.each([
    [new Uint8Array([0x50, 0x4b, 3, 4]), "the file is"],
    [new TextEncoder().encode('Ethnicity,Voting\n"A,Yes\n'), "the file is"],
    [new Uint8Array(20_000_001), "more than 20 million bytes"],
  ])("that is no small table is an issue", async (bytes, why) => {
    const read = await readBoardTable(new Blob([bytes]), { name: "board" });
    expect(faults(read).join(" ")).toContain(why);
  });
});
