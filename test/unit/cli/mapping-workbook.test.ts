import { parseRecordMapping, type RecordMapping } from "wres-metrics/records";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const last =
  "Employee Number,Ethnicity,Course Title,Course Category,Completion Date\n1,A,Excel,CPD,01/05/2021\n2,H,Excel,CPD,02/05/2021\n";
const next =
  "Employee Number,Ethnicity,Course Title,Course Category,Completion Date,Delegate Type\nTotal,,,,,\n1,A,Excel,Nonsense,13/05/2022,x\n7,A,Excel,N9,13/05/2022,x\n2,H,Excel,CPD,02/05/2022,y\n3,H,Excel,CPD,02/05/2022,y\n4,H,Excel,CPD,02/05/2022,y\n5,H,Excel,CPD,02/05/2022,y\n6,H,Excel,CPD,02/05/2022,y\n";

/** Last year's mapping as a workbook, and as JSON with every question answered. */
async function lastYear() {
  const files = { "last.csv": last };
  const { savedBytes } = await wres("count last.csv --year 2022 --suggest-mapping --out m.xlsx", { files });
  const { saved } = await wres("count last.csv --year 2022 --suggest-mapping --out m.json", { files });
  const mapping = JSON.parse(saved.get("m.json") ?? "") as RecordMapping;
  const answered = { ...mapping, toDecide: mapping.toDecide?.map((one) => ({ ...one, answer: "yes" })) };
  return { workbook: savedBytes.get("m.xlsx") ?? new Uint8Array(), answered };
}

describe("a mapping in a workbook", () => {
  test("counts what JSON counts, and is refused with the same questions", async () => {
    const { workbook, answered } = await lastYear();
    const open = { ...answered, toDecide: answered.toDecide?.map((one) => ({ ...one, answer: null })) };
    const files = { "last.csv": last, "m.xlsx": workbook, "m.json": JSON.stringify(open) };
    expect(await wres("count last.csv --columns m.xlsx", { files })).toEqual(
      await wres("count last.csv --columns m.json", { files }),
    );
    const accepted = await wres("count last.csv --columns m.xlsx --accept-draft", { files });
    expect([accepted.code, accepted.stdout]).toEqual([0, expect.stringContaining('"accessed"')]);
  });

  test("that is none says so", async () => {
    const { code, stderr } = await wres("count last.csv --columns m.xlsx", {
      files: { "last.csv": last, "m.xlsx": "x" },
    });
    expect([code, stderr]).toEqual([1, expect.stringContaining("m.xlsx: the file is")]);
  });

  test("of last year, with next year's export, says what is new and nothing else", async () => {
    const { answered } = await lastYear();
    const files = { "next.csv": next, "m.json": JSON.stringify(answered) };
    const { code, saved } = await wres(
      "count next.csv --suggest-mapping --columns m.json --year 2023 --out n.json",
      { files },
    );
    const mapping = parseRecordMapping(JSON.parse(saved.get("n.json") ?? ""));
    const open =
      mapping.status === "valid" ? mapping.mapping.toDecide?.filter(({ answer }) => answer === null) : [];
    expect([code, open?.map(({ question }) => question)]).toEqual([
      0,
      [
        'In the column "Course Category" 2 rows have texts (the first in line 3) without a rule that may say who somebody is, and so are not shown. Has a cell slipped to the next column there, or is it a code that needs a rule?',
        '"Total" in the column "Employee Number" seems to be a line of totals, and no filter leaves it out. Is it?',
        'The days of the rules are moved to the year ending on 31 March 2023, and now count "Completion Date" from 1 April 2022 to 31 March 2023. Is that right?',
        'These columns are not used: "Delegate Type". Does any of them decide which rows count?',
      ],
    ]);
    const same = await wres("count last.csv --suggest-mapping --columns m.json --year 2022 --format json", {
      files: { ...files, "last.csv": last },
    });
    expect((JSON.parse(same.stdout) as { readonly questions: unknown }).questions).toEqual([]);
  });

  test("of last year has the days of this year in both of its forms, and counts by them once that is confirmed", async () => {
    const { answered } = await lastYear();
    const files = { "next.csv": last.replaceAll("2021", "2022"), "m.json": JSON.stringify(answered) };
    const draft = "count next.csv --suggest-mapping --columns m.json --year 2023";
    const { saved } = await wres(`${draft} --out n.json`, { files });
    const { savedBytes } = await wres(`${draft} --out n.xlsx`, { files });
    const moved = JSON.parse(saved.get("n.json") ?? "") as RecordMapping;
    expect(moved.dates).toMatchObject([{ from: "2022-04-01", to: "2023-03-31" }]);
    const both = { ...files, "n.json": JSON.stringify(moved), "n.xlsx": savedBytes.get("n.xlsx") ?? "" };
    for (const columns of ["n.json", "n.xlsx"]) {
      const open = await wres(`count next.csv --columns ${columns} --year 2023`, { files: both });
      expect([open.code, open.stdout]).toEqual([1, ""]);
      const counted = await wres(`count next.csv --columns ${columns} --year 2023 --accept-draft`, {
        files: both,
      });
      expect(JSON.parse(counted.stdout)).toMatchObject({
        training: { accessed: { white: 1, bme: 1 } },
        days: [{ column: "Completion Date", from: "2022-04-01", to: "2023-03-31" }],
      });
    }
  });

  test("of last year names the columns that are gone", async () => {
    const { answered } = await lastYear();
    const files = {
      "next.csv": next.replace("Completion Date", "Finished"),
      "m.json": JSON.stringify(answered),
    };
    const { code, stderr, savedBytes } = await wres(
      "count next.csv --suggest-mapping --columns m.json --out n.xlsx",
      { files },
    );
    expect([code, savedBytes.size, stderr]).toEqual([
      1,
      0,
      expect.stringContaining('No column for "Completion Date".'),
    ]);
  });

  test.each([
    [
      "disciplinary",
      "Ethnicity,Date Opened\nA,2021-05-01\n",
      '"Date Opened" from 1 April 2021 to 31 March 2023.',
    ],
    ["survey", "Ethnicity,Q14a\nA,Never\n", "count the survey of 2022."],
  ])("of %s knows its year", async (kind, text, words) => {
    const files = { "f.csv": text };
    const { saved } = await wres(`count f.csv --as ${kind} --year 2022 --suggest-mapping --out m.json`, {
      files,
    });
    const given = { files: { ...files, "m.json": saved.get("m.json") ?? "" } };
    const { stdout } = await wres("count f.csv --suggest-mapping --columns m.json --year 2023", given);
    expect(stdout.replace(/\s+/g, " ")).toContain(words);
    const same = await wres("count f.csv --suggest-mapping --columns m.json --year 2022", given);
    expect(same.stdout).not.toContain("moved to the year");
  });
});
