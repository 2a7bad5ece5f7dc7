import { describe, expect, test } from "vitest";
import { suggestMapping } from "wres-metrics/records";
import { IdCensus, rowNumberColumn } from "../../../../src/records/drafting/id-census.ts";

const odd = (...ids: readonly string[]) => {
  const census = new IdCensus("Number", (row) => String(Object.values(row)[0]));
  census.add(
    ids.map((id) => [id]),
    (index) => index + 2,
  );
  return census.odd();
};

describe("the numbers of a column", () => {
  test("that are there again are told by the lines where they are", () => {
    expect(odd("1", "2", "1", "1", "3", "2")).toStrictEqual({
      column: "Number",
      repeated: { often: 3, lines: [4, 5, 7] },
      alike: { often: 0, lines: [] },
    });
  });

  test("that differ by zeros in front are alike, and each is told once", () => {
    // 00123 and 0123 are 123; 0 is 000; 10 is not 1; a letter is no zero.
    expect(odd("123", "00123", "0123", "00123", "0", "000", "1", "10", "A1", "A01").alike).toStrictEqual({
      often: 3,
      lines: [3, 4, 7],
    });
  });

  test("and blanks are none; of many the first lines are named", () => {
    expect(odd("", " ", "").repeated.often).toBe(0);
    expect(odd(...Array.from({ length: 8 }, () => "7")).repeated).toStrictEqual({
      often: 7,
      lines: [3, 4, 5, 6, 7],
    });
  });
});

test("rows are known by their number where each is counted, and by people where they are", () => {
  expect(rowNumberColumn("shortlisting", ["Vacancy ID", "Application ID"])).toBe("Application ID");
  expect(rowNumberColumn("survey", ["Respondent No."])).toBe("Respondent No.");
  expect(rowNumberColumn("shortlisting", ["Applicant ID", "Vacancy ID"])).toBeUndefined();
  expect(rowNumberColumn("workforce", ["Application ID"])).toBeUndefined();
});

describe("a draft asks", () => {
  const asked = async (lines: readonly string[]): Promise<readonly (string | undefined)[]> => {
    const { questions } = await suggestMapping(new Blob([lines.join("\n")]), { year: 2022 });
    return questions
      .filter(({ about }) => about === "rows-repeated" || about === "numbers-alike")
      .map(({ question }) => question);
  };
  const applications = ["Application ID,Ethnic Origin,Shortlisted,Appointed"];

  test("about an application that is there twice", async () => {
    expect(await asked([...applications, "7,A,Yes,No", "8,A,Yes,No", "7,A,Yes,Yes"])).toEqual([
      '1 row has the "Application ID" of a row before it (line 4), and every row is counted. Is each of them another application? If not, take this column for who a row is about, and each is counted once.',
    ]);
    expect(await asked([...applications, "7,A,Yes,No", "8,A,Yes,No"])).toEqual([]);
  });

  test("about answers that are there twice, of which no rule can count one", async () => {
    const answers = ["7,A,1", "8,A,2", "7,A,1", "7,H,1"];
    expect(await asked(["Respondent ID,Ethnicity,Q15", ...answers])).toEqual([
      '2 rows have the "Respondent ID" of a row before them (the first in lines 4, 5), and every row is counted. Is each of them the answers of another person? If not, take the others out of the file.',
    ]);
  });

  test("about people whose numbers have lost their zeros", async () => {
    const staff = "Employee Number,Ethnic Origin,Pay Band,Staff Group";
    const nurse = "A,Band 5,Nursing and Midwifery Registered";
    // 00123 twice is one person with two rows; 123 may be the same.
    expect(await asked([staff, ...["00123", "00123", "123", "4"].map((id) => `${id},${nurse}`)])).toEqual([
      'In the column "Employee Number" 1 text differs from another only by zeros in front (line 4), which a spreadsheet takes away. Each stands for another person now. Is that right? If not, write all of them in one way.',
    ]);
  });
});
