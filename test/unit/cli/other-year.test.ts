import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const mapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnicity", codes: { use: ["ethnic-categories-2001"] } },
  dates: [{ name: "outside the year", column: "Day", from: "2021-04-01", to: "2022-03-31" }],
};
const rows = (day: string, times: number): string => `A,${day}\n`.repeat(times);
const files = {
  "training.csv": `Ethnicity,Day\n${rows("2021-05-01", 3)}${rows("2022-05-01", 1)}`,
  "old.csv": `Ethnicity,Day\n${rows("2020-05-01", 19)}${rows("2021-05-01", 1)}`,
  "empty.csv": "Ethnicity,Day\n",
  "m.json": JSON.stringify({ ...mapping, toDecide: [{ question: "Are the days right?", answer: "Yes" }] }),
  "short.json": JSON.stringify({ ...mapping, dates: [{ ...mapping.dates[0], to: "2022-03-15" }] }),
};
const refusal =
  'training.csv: The mapping for training counts "Day" from 1 April 2021 to 31 March 2022; 2023 is 1 April 2022 to 31 March 2023. Change the days in the mapping (wres count --suggest-mapping --columns <mapping> --year 2023 moves them), or give the year that the records are of.';

describe("a mapping of another year", () => {
  test.each([
    "count training.csv --columns m.json --year 2023",
    "gather --training training.csv --columns m.json --year 2023 --out r.json",
    "gather --training training.csv --columns m.json --year 2022 --period q1 --out r.json",
    "count training.csv --columns m.json --year 2022 --period q1",
    "gather --training training.csv --columns m.json --year 2023 --accept-draft --with-rejected --out r.json",
  ])("is refused, whatever its answers say: wres %s", async (line) => {
    const { code, stdout, stderr, saved } = await wres(line, { files });
    expect([code, stdout, saved.size]).toEqual([1, "", 0]);
    const expected = line.includes("q1") ? "Q1 2021/22 is 1 April 2021 to 30 June 2021" : refusal;
    expect(stderr).toContain(expected);
  });

  test("of the period that is asked for, it counts", async () => {
    const quarter = { ...mapping, dates: [{ ...mapping.dates[0], to: "2021-06-30" }] };
    const { code, stdout, stderr } = await wres(
      "count training.csv --columns q.json --year 2022 --period q1",
      {
        files: { ...files, "q.json": JSON.stringify(quarter) },
      },
    );
    // Three rows are of 1 May 2021, one of a year later.
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ training: { accessed: { white: 3 } } });
  });

  test.each([
    [
      "count training.csv --columns m.json --period q1",
      "--period is a part of a year; expected --year beside it",
    ],
    [
      "count training.csv --suggest-mapping --year 2022 --period q1",
      "--period is for counting; expected --suggest-mapping without it",
    ],
    [
      "count training.csv --columns m.json --year 2022 --period soon",
      "expected a part of the year ending 31 March 2022, such as quarter-1",
    ],
  ])("wants to know which period: wres %s", async (line, message) => {
    const { code, stderr } = await wres(line, { files });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test("is refused for a report too", async () => {
    const staff = {
      kind: "workforce",
      ethnicity: mapping.ethnicity,
      row: { column: "Band", codes: { use: ["agenda-for-change"] } },
      part: { column: "Group", codes: { otherwise: "clinical" } },
      dates: [{ name: "not yet started", column: "Start", to: "2022-03-31" }],
    };
    const given = {
      "staff.csv": "Ethnicity,Band,Group,Start\nA,5,x,2020-01-01\n",
      "m.json": JSON.stringify(staff),
    };
    const { code, stdout, stderr } = await wres("report staff.csv --columns m.json --year 2023", {
      files: given,
    });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain('The mapping for workforce counts "Start" to 31 March 2022; 2023 is');
  });

  test("is refused by the days that its printed counts have", async () => {
    const { stdout: printed } = await wres("count training.csv --columns m.json --year 2022", { files });
    const { code, stderr } = await wres("gather --training c.json --year 2023 --out r.json", {
      files: { "c.json": printed },
    });
    expect([code, stderr]).toEqual([1, expect.stringContaining("c.json: The mapping for training counts")]);
  });

  test("whose days are only a part of the year's is asked about first", async () => {
    const { code, stdout } = await wres("count training.csv --columns short.json --year 2022", { files });
    const { findings } = JSON.parse(stdout) as { findings: readonly { message: string }[] };
    expect([code, findings[0]?.message]).toEqual([0, expect.stringContaining("Is that meant?")]);
  });
});

test("a file of another year is asked about first", async () => {
  const { code, stdout } = await wres("count old.csv --columns m.json --year 2022", { files });
  const { findings } = JSON.parse(stdout) as { findings: readonly { message: string }[] };
  expect([code, findings[0]?.message]).toEqual([
    0,
    'Almost all dates in the column "Day" (19 of 20 rows) are outside 1 April 2021 to 31 March 2022. Is it another year\'s file?',
  ]);
});

test("headings without rows are no counts of 0", async () => {
  const { code, stderr, saved } = await wres(
    "gather --training empty.csv --columns m.json --year 2022 --out r.json",
    { files },
  );
  expect([code, saved.size]).toEqual([1, 0]);
  expect(stderr).toContain("empty.csv: the file: headings and no rows; expected rows below the headings.");
});

test("an option that takes one value is given once", async () => {
  const { code, stderr } = await wres("gather --training a.csv --training b.csv --year 2022 --out r.json", {
    files,
  });
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('--training is given twice: "a.csv" and "b.csv"; expected one value.'),
  ]);
  const three = await wres("count training.csv --year 2022 --year 2022 --year 2023", { files });
  expect([three.code, three.stderr]).toEqual([2, expect.stringContaining("--year is given 3 times")]);
  const several = await wres("gather --training training.csv --columns m.json --columns x.json --year 2022", {
    files: {
      ...files,
      "x.json": JSON.stringify({ ...mapping, kind: "local", measure: "x", persons: undefined }),
    },
  });
  expect(several.code).toBe(0);
});
