import { suggestMapping, type SuggestionOptions } from "wres-metrics/records";
import { describe, expect, test } from "vitest";

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
    const rows = Array.from({ length: 23 }, (_, index) => `Z${String(index)}Z,1\n`.repeat(2)).join("");
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
