import { countCsv, type RecordMapping, suggestMapping, type SuggestionOptions } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { openQuestions } from "../../../src/model/mapping-questions.ts";

/** The questions about a file, as one text. */
async function asked(text: string, options: SuggestionOptions = { kind: "training", year: 2022 }) {
  const { questions } = await suggestMapping(new Blob([text]), options);
  return questions.map(({ question }) => question).join("\n");
}

describe("a draft asks", () => {
  test("which of two columns is meant", async () => {
    expect(await asked("Ethnic Origin,Ethnicity,Staff ID\nA,A,1\n")).toContain(
      'The columns "Ethnic Origin", "Ethnicity" could be the same thing; "Ethnic Origin" is used.',
    );
  });

  test("whether people are counted rightly whose rows say different ethnicities", async () => {
    const rows = ["Ethnic Origin,Staff ID,Course", "A,1,x", "H,1,x", "A,2,x", "Z,2,x", "H,3,x", "J,3,x"];
    // 1 is White and Asian. 2 is White and unknown, and 3 Asian by two codes.
    expect(await asked(rows.join("\n"))).toContain(
      "The rows of 1 person say different known ethnicities (line 3).",
    );
    expect(await asked(rows.toSpliced(2, 1).join("\n"))).not.toContain("different known ethnicities");
    const { mapping } = await suggestMapping(new Blob([rows.toSpliced(2, 1).join("\n")]), {
      kind: "training",
    });
    const known = mapping === null ? {} : { mapping };
    expect(await asked(rows.join("\n"), known)).toContain("(line 3). A person is counted");
  });

  test("for more than BME", async () => {
    expect(await asked("Ethnic Origin,Staff ID\nBME,1\nA,2\n")).toContain(
      '"BME" in the column "Ethnic Origin" says no more than BME',
    );
  });

  test("for the form of days that have none, and whether the day comes first where it may not", async () => {
    const file = (day: string): string => `Ethnic Origin,Staff ID,Completed\nA,1,${day}\n`;
    expect(await asked(file("in spring"))).toContain('"Completed" are not dates of one form');
    expect(await asked(file("03/04/2021"))).toContain("could be read with the day or the month first");
    expect(await asked(file("23/04/2021"))).not.toContain("the month first");
  });

  test("where many codes go, and counts those beyond twenty", async () => {
    const rows = Array.from({ length: 23 }, (_, index) =>
      [1, 2, 3].map((id) => `Z${String(index)}Z,${String(id)}\n`).join(""),
    ).join("");
    expect(await asked(`Ethnic Origin,Staff ID\n${rows}`)).toContain(" and 3 more? Write a rule for each");
  });

  test("of a mapping that is there no year unless one is given", async () => {
    const { mapping } = await suggestMapping(new Blob(["Ethnic Origin,Case Opened\nA,2021-05-01\n"]), {
      kind: "disciplinary",
      year: 2022,
    });
    if (mapping === null) throw new Error("no mapping");
    const file = "Ethnic Origin,Case Opened\nA,2022-05-01\n";
    expect(await asked(file, { mapping })).not.toContain("moved to the year");
    expect(await asked(file, { mapping, year: 2022 })).not.toContain("moved to the year");
    expect(await asked(file, { mapping, year: 2023 })).toContain(
      'moved to the year ending on 31 March 2023, and now count "Case Opened" from 1 April 2021 to 31 March 2023',
    );
  });

  test("of columns that it does without: a status beside Yes and No a stage, and Yes and No beside a status", async () => {
    const rows = "A,Yes,No,Interviewed\n".repeat(4);
    const of = { kind: "shortlisting", year: 2022 } as const;
    const byFlags = await asked(`Ethnicity,Short Listed?,Hired?,Status\n${rows}`, of);
    expect(byFlags).toContain('These columns are not used: "Status".');
    const byStatus = await asked(`Ethnicity,Short Listed?,Offered,Status\n${rows}`, of);
    expect(byStatus).toContain('These columns are not used: "Short Listed?"');
  });

  test("who a row is about, and names no heading that is known for something else", async () => {
    const text = await asked("Ethnic Origin,Ethnicity,Works,Course Type,Completed\nA,A,1,CPD,2021-05-01\n");
    expect(text).toContain('which of these says it: "Works"?');
  });

  test.each([
    [
      "disciplinary",
      "Ethnic Origin,Case Opened\nA,2021-05-01\n",
      "No column says what a case is about (such as Case Type), or whether it is formal (such as Formal/Informal), so every row counts as a formal disciplinary case. Is that right?",
    ],
    [
      "disciplinary",
      "Ethnic Origin,Case Opened,Case Type\nA,2021-05-01,Disciplinary\n",
      'Cases are counted whose "Case Opened" is from 1 April 2020 to 31 March 2022. Is that the day on which somebody entered the formal process?',
    ],
    [
      "training",
      "Ethnic Origin,Staff ID\nA,1\n",
      "No column says whether a course is mandatory (such as Course Category), or whether somebody attended (such as Attendance Status), so every row counts as non-mandatory training that somebody attended.",
    ],
    [
      "training",
      "Ethnic Origin,Staff ID\nA,1\n",
      "No column of days decides which rows count, so every row counts whatever its day. Are all of them of 1 April 2021 to 31 March 2022?",
    ],
    [
      "workforce",
      "Ethnic Origin,Band,Staff Group\nA,Band 5,Students\n",
      "Are all of them people in post on 31 March 2022?",
    ],
    [
      "workforce",
      "Ethnic Origin,Band,Staff Group\nA,Band 5,Students\n",
      "No column says what kind of contract somebody has (such as Assignment Category), so every row counts as substantive staff.",
    ],
  ] as const)("of %s what no column decides", async (kind, text, words) => {
    expect(await asked(text, { kind, year: 2022 })).toContain(words);
  });

  test("of which year a mapping without a rule of days is", async () => {
    const file = "Ethnic Origin,Shortlisted,Appointed\nA,Yes,No\n";
    const { mapping } = await suggestMapping(new Blob([file]), { year: 2022 });
    if (mapping === null) throw new Error("no mapping");
    expect(await asked(file, { mapping, year: 2023 })).toContain(
      "Are all of them of 1 April 2022 to 31 March 2023?",
    );
    expect(await asked(file, { mapping })).not.toContain("Are all of them");
    expect(await asked(file, { kind: "shortlisting" })).toContain("Are all of them of one WRES year?");
  });

  test.each([
    ["disciplinary", "entered"],
    ["training", "dates"],
    ["workforce", "dates"],
  ] as const)("of %s whether a column called Start decides", async (kind, key) => {
    const file = "Ethnic Origin,Band,Staff Group,Start\nA,Band 5,Students,23/05/2021\n";
    const { mapping } = await suggestMapping(new Blob([file]), { kind, year: 2022 });
    expect(mapping).toHaveProperty(key);
    expect(JSON.stringify(mapping?.toDecide)).toContain('\\"Start\\" is ');
  });

  test("whether a column is the right one that it knows by its content alone", async () => {
    const rows = ["A,Band 5,Students", "H,Band 6,Medical and Dental", "Z,Band 7,Students"].join("\n");
    const text = await asked(`Heritage,Level,Team\n${rows}\n`, { kind: "workforce", year: 2022 });
    for (const [role, heading] of [
      ["ethnicity", "Heritage"],
      ["pay band or grade", "Level"],
      ["part of the workforce", "Team"],
    ] as const) {
      expect(text).toContain(
        `No heading is known for ${role}; "${heading}" is used, by what is in it. Is it the right column?`,
      );
    }
    const days = "A,2021-05-01,2021-06-01\nH,2021-05-02,2021-06-02\n";
    expect(await asked(`Ethnicity,Alleged,Heard\n${days}`, { kind: "disciplinary", year: 2022 })).toContain(
      'The columns "Alleged", "Heard" could be the same thing; "Alleged" is used.',
    );
  });

  test("nothing where all the days together tell the form with the year first in two digits", async () => {
    // 29 May 2021 is the last day: with the day first it were 21 May 2029, after the year of the file.
    const rows = Array.from({ length: 20 }, (_, day) => `A,1,21-05-${String(day + 10)}\n`).join("");
    const file = new Blob([`Ethnic Origin,Staff ID,Completed\n${rows}`]);
    const { mapping } = await suggestMapping(file, { year: 2022 });
    if (mapping === null) throw new Error("no mapping");
    expect(mapping.dates?.[0]?.formats).toEqual(["short-year-month-day"]);
    expect(mapping.toDecide?.map(({ about }) => about)).not.toContain("form-of-days");
    expect((await countCsv(file, mapping)).balance.counted).toBe(1);
    const dayFirst = new Blob([
      `Ethnic Origin,Staff ID,Completed\n${rows.replaceAll(/21-05-(\d\d)/g, "$1-05-21")}`,
    ]);
    const other = await suggestMapping(dayFirst, { year: 2022 });
    expect(other.mapping?.dates?.[0]?.formats).toEqual(["day-month-short-year"]);
    expect(other.mapping?.toDecide?.map(({ about }) => about)).not.toContain("form-of-days");
  });

  test.each([
    ["Yes", ["2005-04-03"]],
    ["The month", ["2005-03-04"]],
    ["The year", ["2003-04-05"]],
  ])("what comes first in 03-04-05, and the answer %s decides it", async (answer, [day = ""]) => {
    const file = new Blob(["Ethnic Origin,Staff ID,Completed\nA,1,03-04-05\n"]);
    const { mapping } = await suggestMapping(file, { year: 2022 });
    if (mapping === null) throw new Error("no mapping");
    const form = mapping.toDecide?.find(({ about }) => about === "form-of-days");
    expect(form?.question).toBe(
      'The days in the column "Completed" could be read with the day or the month or the year first. They are read with the day first. Is that right? If not, answer with what comes first: The month, or The year.',
    );
    expect(openQuestions({ ...mapping, toDecide: [{ ...form, question: "", answer: "No" }] })).toHaveLength(
      1,
    );
    const toDecide = mapping.toDecide?.map((one) => ({ ...one, answer: one === form ? answer : "Yes" }));
    const on = {
      name: "on the day",
      column: "Completed",
      from: day,
      to: day,
      formats: mapping.dates?.[0]?.formats,
    };
    const { balance } = await countCsv(file, { ...mapping, toDecide, dates: [on] });
    expect(balance.counted).toBe(1);
  });

  test("for the form of days where there is none, and takes years and ages for no days", async () => {
    const years = "A,1,2021\nA,2,2022\n";
    expect(await asked(`Ethnic Origin,Staff ID,Completed\n${years}`)).toContain("are not dates of one form");
    expect(await asked("Ethnic Origin,Staff ID,Completed\nA,1,44651\nA,2,44652\n")).not.toContain(
      "are not dates of one form",
    );
  });

  test("nothing of a numbered stage: 1 is no yes there", async () => {
    const text = "Ethnic Origin,Case Opened,Stage\nA,2021-05-01,1\nA,2021-05-02,2\n";
    expect(await asked(text, { kind: "disciplinary", year: 2022 })).toMatch(
      /Where do these go, in the column "Stage": "1" \(1\), "2" \(1\)/,
    );
  });

  test("which way a column called informal goes by its heading: yes there is not formal", async () => {
    const { columns } = await suggestMapping(
      new Blob(["Ethnic Origin,Case Opened,Informal\nA,2021-05-01,Yes\nA,2021-05-02,No\n"]),
      { kind: "disciplinary", year: 2022 },
    );
    expect(columns.find(({ column }) => column === "Informal")?.codes).toEqual([
      { code: "Yes", rows: 1, to: "exclude" },
      { code: "No", rows: 1, to: "count" },
    ]);
  });
});

describe("another file with a mapping that was answered", () => {
  const people = (lines: readonly string[]): Blob => new Blob([lines.join("\n")]);
  const before = people([
    "Ethnic Origin,Staff ID,Completed,Course Category,Site,Delegate Type",
    ...["1", "2", "3", "4", "5", "6", "7"].map((id) => `A,${id},2021-05-01,CPD,North,Staff`),
    ...["8", "9", "10", "11", "12"].map((id) => `H,${id},2021-05-02,Code 7,South,Guest`),
  ]);
  const after = people([
    "Ethnic Origin,Staff ID,Completed,Course Category,Zone,Delegate Type",
    ...["1", "2", "3", "4", "5", "6", "7"].map((id) => `A,${id},31/05/2021,CPD,East,Staff`),
    ...["8", "9", "10", "11", "12"].map((id) => `H,${id},30/05/2021,Code 8,West,Guest`),
  ]);

  async function answered(): Promise<RecordMapping> {
    const { mapping } = await suggestMapping(before, { kind: "training", year: 2022 });
    if (mapping === null) throw new Error("no mapping");
    const filters = mapping.filters?.map((filter) => ({
      ...filter,
      codes: { ...filter.codes, table: { "Code 7": "exclude" as const } },
    }));
    const own = { question: "Has the training team looked at it?", answer: null };
    const toDecide = [...(mapping.toDecide ?? []).map((one) => ({ ...one, answer: "Yes, with Sam." })), own];
    return { ...mapping, filters, toDecide };
  }

  test("asks what is new, keeps the answers that still hold, and asks no more what the file does not ask", async () => {
    const mapping = await answered();
    const topics = (of: RecordMapping | null) =>
      (of?.toDecide ?? []).map(({ about, answer }) => [about, answer]);
    expect(topics(mapping)).toEqual([
      ["codes-without-rule", "Yes, with Sam."],
      ["ready-made-tables", "Yes, with Sam."],
      ["deciding-day", "Yes, with Sam."],
      ["no-deciding-column", "Yes, with Sam."],
      ["columns-not-used", "Yes, with Sam."],
      [undefined, null],
    ]);
    const next = await suggestMapping(after, { mapping, year: 2022 });
    expect(topics(next.mapping)).toEqual([
      ["ready-made-tables", "Yes, with Sam."],
      ["deciding-day", "Yes, with Sam."],
      ["no-deciding-column", "Yes, with Sam."],
      // One of its columns is still there; the other is not, and a new one is asked about.
      ["columns-not-used", "Yes, with Sam."],
      [undefined, null],
      ["codes-without-rule", null],
      ["form-of-days", null],
      ["columns-not-used", null],
    ]);
    const text = next.questions.map(({ question }) => question).join("\n");
    expect(text).toContain('"Code 8" (5)');
    expect(text).toContain('These columns are not used: "Zone".');
    expect(text).toContain('The days in the column "Completed" are written in another form than before.');
    expect(JSON.stringify(next.mapping?.toDecide)).not.toContain("Code 7");
  });

  test("keeps every answer where the file is the same", async () => {
    const mapping = await answered();
    const { mapping: again, questions } = await suggestMapping(before, { mapping, year: 2022 });
    expect(questions).toEqual([]);
    const kept = (mapping.toDecide ?? []).filter(({ about }) => about !== "codes-without-rule");
    expect(again?.toDecide).toEqual(kept);
  });
});
