import { parseResults, type Return } from "wres-metrics";
import { fromWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../../src/workbook/xlsx/open-workbook.ts";
import { wres } from "../../support/fake-terminal.ts";

const files = {
  "staff.csv": "Ethnicity,Band,Staff Group\nA,5,Clinical\nA,5,Clinical\nH,5,Clinical\n",
  "jobs.csv": "Ethnicity,Status\nA,Appointed\nH,Shortlisted\nH,Applied\n",
  "survey.csv": "Question,White,BME\nIndicator 5,24.3%,29.1%\n",
  "board.csv": "Ethnicity,Voting,Executive\nA,Yes,No\nH,Yes,Yes\n",
};
const line =
  "gather staff.csv --shortlisting jobs.csv --survey-percentages survey.csv --board board.csv --year 2022 --accept-draft";

/** A file that `wres count` printed. */
async function counted(path: keyof typeof files): Promise<string> {
  return (await wres(`count ${path} --year 2022 --accept-draft`, { files })).stdout;
}

describe("wres gather", () => {
  test("writes one return of all the files, and where each number came from", async () => {
    const { code, stdout, saved } = await wres(
      `${line} --code RXX --organisation Example --out return.json`,
      { files },
    );
    expect(code).toBe(0);
    expect(JSON.parse(saved.get("return.json") ?? "")).toMatchObject({
      organisation: { code: "RXX", name: "Example" },
      year: 2022,
      workforce: { clinical: { "band-5": { white: 2, bme: 1 } } },
      shortlisting: { shortlisted: { white: 1, bme: 1 }, appointed: { white: 1, bme: 0 } },
      survey: { year: 2021, "harassment-from-public": { white: { percentage: "24.3" } } },
      board: { total: { white: 1, bme: 1 }, executive: { white: 0, bme: 1 } },
    });
    for (const name of [
      "staff.csv: workforce",
      "jobs.csv: shortlisting",
      "survey.csv: survey",
      "board.csv: board",
    ]) {
      expect(stdout).toContain(name);
    }
  });

  test("asks for the code of the organisation, which a workbook is not read without", async () => {
    const { stderr, savedBytes } = await wres(`${line} --out return.xlsx`, { files });
    expect(stderr).toContain("has no code of the organisation");
    const read = await fromWorkbook(savedBytes.get("return.xlsx") ?? new Uint8Array());
    expect(read.status === "invalid" && read.issues.map(({ path }) => path)).toEqual(["Details!B5"]);
    const named = await wres(`${line} --code RXX --out return.xlsx`, { files });
    expect(named.stderr).not.toContain("code of the organisation");
  });

  test("writes a workbook that reads back, with last year's beside it and a sheet of sources", async () => {
    const { code, savedBytes } = await wres(
      `${line} --previous examples/esneft-2021.json --out return.xlsx`,
      { files },
    );
    expect(code).toBe(0);
    const bytes = savedBytes.get("return.xlsx") ?? new Uint8Array();
    const json = await wres(line, { files });
    expect(await fromWorkbook(bytes)).toMatchObject({
      status: "valid",
      // Last year's return says whose they are.
      return: { organisation: { code: "RDE" }, workforce: (JSON.parse(json.stdout) as Return).workforce },
      previous: { year: 2021 },
    });
    const read = readWorkbook(bytes);
    const sheet =
      read.status === "read" ? read.workbook.sheets.find(({ name }) => name === "Sources") : undefined;
    const rows = sheet?.cells.filter(({ row }) => row === 5 || row === 6).map(({ text }) => text);
    expect(rows?.filter((text) => text !== "")).toEqual([
      "staff.csv",
      "workforce",
      "Read",
      "3",
      "staff.csv",
      "workforce",
      "Counted",
      "3",
    ]);
  });

  test("takes what count printed, as report, calculate and template do", async () => {
    const given = {
      files: { ...files, "staff.json": await counted("staff.csv"), "jobs.json": await counted("jobs.csv") },
    };
    const gathered = await wres("gather staff.json --shortlisting jobs.json --year 2022", given);
    const direct = await wres("gather staff.csv --shortlisting jobs.csv --year 2022 --accept-draft", given);
    // The account names the file that was read.
    const named = direct.stdout.replace("staff.csv", "staff.json").replace("jobs.csv", "jobs.json");
    expect([gathered.code, gathered.stdout]).toEqual([0, named]);
    expect(gathered.stderr).toContain("jobs.json: shortlisting");
    const report = await wres("report staff.json --shortlisting jobs.json --year 2022", given);
    expect([report.code, report.stdout.replace(/\s+/g, " ")]).toEqual([
      0,
      expect.stringContaining("Counted from jobs.json as shortlisting: 3 rows read, 3 counted"),
    ]);
    const calculated = await wres("calculate jobs.json --year 2022 --format csv", given);
    expect([calculated.code, calculated.stdout]).toEqual([
      0,
      expect.stringContaining("2/relative-likelihood"),
    ]);
    expect(calculated.stdout).toContain("jobs.json: Not decided: ");
    expect(calculated.stderr).toBe("");
    const template = await wres("template out.xlsx staff.json --year 2022", given);
    expect([template.code, template.savedBytes.size]).toEqual([0, 1]);
  });

  test("what was lost on reading travels with the answer, and is a query for --strict", async () => {
    const staff = `${files["staff.csv"]}Q9,5,Clinical\n`;
    const given = { files: { ...files, "staff.csv": staff } };
    const records = "staff.csv --accept-draft --with-rejected --year 2022";
    const lost = "staff.csv: 1 of 4 rows was rejected, and is in no figure: unmapped code 1.";
    const json = await wres(`report ${records} --format json`, given);
    const parsed = parseResults(JSON.parse(json.stdout));
    expect(parsed.status === "valid" && parsed.results.findings[0]).toMatchObject({
      code: "rows-rejected",
      severity: "query",
      paths: ["workforce"],
      message: expect.stringContaining(lost) as unknown,
    });
    const review = await wres(`review ${records}`, given);
    expect(review.stdout).toContain(`query rows-rejected: ${lost}`);
    const gathered = await wres(`gather ${records}`, given);
    expect(gathered.stderr.replace(/\s+/g, " ")).toContain(`Look at these first ${lost}`);
    for (const command of ["report", "review", "gather"]) {
      expect([command, (await wres(`${command} ${records} --strict`, given)).code]).toEqual([command, 3]);
    }
    // Said once on page one, and once in the account of the file: the line says what became of the rows, the finding what was lost.
    const said = (await wres(`report ${records}`, given)).stdout.replace(/\s+/g, " ");
    const [pageOne = "", account = ""] = said.split("Counted from staff.csv: workforce");
    expect([pageOne, account].map((text) => text.split("unmapped code").length - 1)).toEqual([1, 1]);
  });

  test("a published report says that rows were lost, and no number of them", async () => {
    const staff = `${"A,5,Clinical\n".repeat(300)}${"H,5,Clinical\n".repeat(141)}${"Q9,5,Clinical\n".repeat(37)}`;
    const given = { files: { "staff.csv": `Ethnicity,Band,Staff Group\n${staff}` } };
    for (const format of ["json", "html", "markdown", "csv", "terminal"]) {
      const line = `report staff.csv --accept-draft --with-rejected --year 2022 --publish --format ${format}`;
      const { code, stdout } = await wres(line, given);
      expect([format, code]).toEqual([format, 0]);
      const text = stdout.replace(/<style>.*?<\/style>/gs, "").replace(/\s+/g, " ");
      expect(text).toContain("INCOMPLETE: rows were rejected.");
      expect(text).not.toMatch(/\b478\b|\b37 of\b|unmapped code 37|rows-rejected|Not decided: Where/);
    }
  });

  test("report takes the table of the board as gather does, for internal use and published", async () => {
    const records = "report staff.csv --board board.csv --year 2022 --accept-draft";
    const inside = await wres(records, { files });
    expect(inside.code).toBe(0);
    expect(inside.stdout).toContain("BME people are 50.0% of the board");
    const published = await wres(`${records} --publish --board-counts shown`, { files });
    expect([published.code, published.stderr]).toEqual([0, expect.not.stringContaining("expected")]);
  });

  test("says of counts without a year what to do", async () => {
    const given = { files: { ...files, "staff.json": await counted("staff.csv") } };
    for (const command of ["calculate staff.json", "report staff.json", "targets staff.json"]) {
      const { code, stdout, stderr } = await wres(command, given);
      expect([command, code, stdout]).toEqual([command, 1, ""]);
      expect(stderr).toContain("make a return of them with wres gather");
    }
  });

  test("refuses counts with rejected rows, unless they may be missing", async () => {
    const staff = `${files["staff.csv"]}Q9,5,Clinical\n??,5,Clinical\n`;
    const counts = await wres("count staff.csv --accept-draft", { files: { "staff.csv": staff } });
    const given = { files: { "staff.json": counts.stdout } };
    const refused = await wres("calculate staff.json --year 2022", given);
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toContain("rows were rejected");
    expect((await wres("calculate staff.json --year 2022 --with-rejected", given)).code).toBe(0);
  });

  test.each([
    ["gather --year 2022", "there is nothing to gather"],
    ["gather staff.csv --accept-draft", "expected --year"],
    ["gather examples/esneft-2022.json --year 2022", "not a return"],
    [
      "gather staff.csv --accept-draft --year 2021 --previous examples/esneft-2021.json",
      "expected a year before 2021",
    ],
    ["gather --shortlisting staff.json --year 2022", "expected those of shortlisting as --shortlisting"],
    ["calculate return.xlsx --year 2022", "--year is for records"],
  ])("%s is wrong, and says why", async (command, why) => {
    const given = { files: { ...files, "staff.json": await counted("staff.csv"), "return.xlsx": "" } };
    const { code, stderr } = await wres(command, given);
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
  });

  test.each([
    [
      "gather staff.csv --survey-percentages bad.csv --accept-draft --year 2022",
      "bad.csv: the table is without known headings",
    ],
    ["gather broken.json --year 2022", "broken.json: "],
    ["gather part.json --year 2022", "part.json: balance"],
    ["gather staff.csv --year 2022", "questions without an answer"],
    [
      "gather staff.csv --survey answers.csv --survey-percentages survey.csv --accept-draft --year 2022",
      "survey is in answers.csv and in survey.csv",
    ],
  ])("%s has issues, and nothing is written", async (command, why) => {
    const given = {
      files: {
        ...files,
        "bad.csv": "a,b\n1,2\n",
        "broken.json": "{",
        "part.json": '{"kind":"training","balance":{}}',
        "answers.csv": "Ethnicity,Q14a\nA,Never\nH,Never\n",
      },
    };
    const { code, stdout, stderr } = await wres(command, given);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain(why);
  });
});
