import { parseResults } from "wres-metrics";
import { fromWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const [first, second, later] = ["2022-23-q1", "2022-23-q2", "2023-24-q1"].map(
  (name) => `examples/quarters/${name}.json`,
) as [string, string, string];

describe("two quarters beside each other", () => {
  test("in the terminal, by their names", async () => {
    const { code, stdout } = await wres(`report ${later} --previous ${first} --previous ${second}`);
    expect(code).toBe(0);
    expect(stdout).toContain("Workforce Race Equality Standard Q1 2023/24\n");
    expect(stdout).toContain(
      "Q1 2023/24, April to June 2023, beside Q2 2022/23 and Q1 2022/23. BME: Black and\n",
    );
    expect(stdout).toContain("Shares of headcount at 30 June 2023.");
    // (190/842) / (118/655) = 1.2526; (214/905) / (109/612) = 1.3277.
    expect(stdout).toMatch(/^Q1 2023\/24 +22\.57% +18\.02% +17\.86% +1\.25$/m);
    expect(stdout).toMatch(/^Q2 2022\/23 +23\.65% +17\.81% +22\.58% +1\.33$/m);
    expect(stdout).toContain("Since Q2 2022/23: from 1.33 to 1.25");
    expect(stdout).toMatch(/would\s+be\s+seen\s+in\s+3\s+of\s+100\s+quarters/);
    expect(stdout).toContain("in another quarter like this one");
    expect(stdout).not.toMatch(/31 March|\b2024:|window|100 years/);
  });

  test.each(["html", "md", "docx"])("in a report as .%s", async (format) => {
    const { code, saved, savedBytes } = await wres(`report ${later} --previous ${first} --out q.${format}`);
    expect(code).toBe(0);
    const text = saved.get(`q.${format}`);
    if (text === undefined) expect(savedBytes.get(`q.${format}`)?.length).toBeGreaterThan(5000);
    else {
      expect(text).toContain("Q1 2023/24, April to June 2023, beside Q1 2022/23");
      expect(text).not.toContain("31 March");
    }
  });

  test("in CSV a column more, in JSON a key, which are read back", async () => {
    const csv = (await wres(`report ${later} --format csv`)).stdout.split("\r\n");
    expect(csv[0]).toMatch(/,library,period$/);
    expect(csv[1]).toMatch(/^RXX,2024,.*,quarter-1$/);
    const { stdout } = await wres(`report ${later} --format json`);
    const parsed = parseResults(JSON.parse(stdout));
    expect(parsed.status === "valid" && [parsed.results.year, parsed.results.period]).toEqual([
      2024,
      "quarter-1",
    ]);
    const wrong = parseResults(JSON.parse(stdout.replace('"period": "quarter-1"', '"period": "Q1"')));
    expect(wrong.status === "invalid" && wrong.issues[0]?.path).toBe("period");
  });

  test("and in a workbook, which is read back", async () => {
    const { savedBytes } = await wres(`template q.xlsx ${later} --previous ${first}`);
    const parsed = await fromWorkbook(savedBytes.get("q.xlsx") ?? new Uint8Array());
    expect(parsed.status === "valid" && [parsed.return, parsed.previous]).toMatchObject([
      { year: 2024, period: "quarter-1" },
      { year: 2023, period: "quarter-1" },
    ]);
  });
});

describe("what does not stand together is refused", () => {
  test.each([
    [
      `report ${later} --previous examples/lpt-2022.json`,
      "--previous is the return of 2022; expected a period as long as Q1 2023/24, and before it.",
    ],
    [
      `report examples/lpt-2022.json --previous ${first}`,
      "--previous is the return of Q1 2022/23; expected a year before 2022.",
    ],
    [
      `report ${first} --previous ${second}`,
      "--previous is the return of Q2 2022/23; expected a period as long as Q1 2022/23, and before it.",
    ],
    [
      `report ${later} --previous ${first} --previous ${first}`,
      "--previous is given twice for Q1 2022/23; expected each earlier period once.",
    ],
    [
      `compare ${later} examples/lpt-2022.json`,
      "the returns are of Q1 2023/24 (examples/quarters/2023-24-q1.json) and 2022 (examples/lpt-2022.json); expected one year.",
    ],
    [
      `targets ${later}`,
      "the return is of Q1 2023/24; expected one of a whole year, since goals are counted from its 31 March.",
    ],
  ])("%s", async (line, message) => {
    const { code, stdout, stderr } = await wres(line);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

test("trusts of one quarter are compared by its name", async () => {
  const [own, other] = [
    await wres(`report ${later} --format json`),
    await wres(`compare ${later} other.json --format csv`, {
      files: {
        "other.json": JSON.stringify({
          organisation: { code: "RYY", name: "Other" },
          year: 2024,
          period: "quarter-1",
          shortlisting: { shortlisted: { white: 700, bme: 500 }, appointed: { white: 140, bme: 90 } },
        }),
      },
    }),
  ];
  expect(own.code).toBe(0);
  expect(other.stdout.split("\r\n")[0]).toMatch(/,period$/);
  expect(other.stdout).toContain(",quarter-1\r\n");
});

describe("publications of quarters", () => {
  test("in sequence are of two periods, and neither is taken for the other restated", async () => {
    const before = await wres(`report ${first} --publish --save-publication q1.json --out q1.md`);
    expect(before.code).toBe(0);
    const q1 = before.saved.get("q1.json") ?? "";
    expect(q1).toContain('"2023-quarter-1/workforce/total/bme"');
    const files = { "q1.json": q1 };
    const after = await wres(
      `report ${second} --publish --published q1.json --save-publication q2.json --out q2.md`,
      {
        files,
      },
    );
    expect([after.code, after.stderr]).toEqual([0, ""]);
    // 7 and 9 people are too few; of the 1,041 there is nothing to hide.
    expect(after.saved.get("q2.md")).toContain("Q2 2022/23, July to September 2022");
    const q2 = after.saved.get("q2.json") ?? "";
    expect(q2).toContain('"2023-quarter-2/workforce/total/bme"');
    expect(q2).not.toContain("restated");
  });

  test("are refused beside the year that they are parts of, and beside a window that reaches back to them", async () => {
    const { saved } = await wres(`report ${first} --publish --save-publication q1.json --out q1.md`);
    const year = (number: number, disciplinary: object): string =>
      JSON.stringify({
        organisation: { code: "RXX", name: "Example trust" },
        year: number,
        workforce: { total: { white: 3060, bme: 1120, unknown: 60 } },
        disciplinary,
      });
    const published = { "q1.json": saved.get("q1.json") ?? "" };
    const own = await wres("report year.json --publish --published q1.json", {
      files: {
        ...published,
        "year.json": year(2023, { window: "single-year", entered: { white: 44, bme: 31 } }),
      },
    });
    expect([own.code, own.stdout]).toEqual([2, ""]);
    expect(own.stderr).toContain(
      "2023 and Q1 2022/23 have months in common, and what is hidden in one could be worked out from the other.",
    );
    const next = (window: string) =>
      wres("report year.json --publish --published q1.json --out year.md", {
        files: { ...published, "year.json": year(2024, { window, entered: { white: 44, bme: 31 } }) },
      });
    expect((await next("two-year-total")).stderr).toContain("2023 and Q1 2022/23 have months in common");
    expect((await next("single-year")).code).toBe(0);
  });
});
