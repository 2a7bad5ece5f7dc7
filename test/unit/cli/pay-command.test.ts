import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { zippedWorkbook } from "../../support/zipped-workbook.ts";

// White: 12 people with 20 and 12 with 30; Asian: 10 with 18 and 10 with 22, of whom 5 have a bonus of 100.
const rows = [
  ...Array.from(
    { length: 24 },
    (_, index) => `A,${index < 12 ? "20" : "30.00"},${index === 0 ? "£1,200" : ""}`,
  ),
  ...Array.from({ length: 20 }, (_, index) => `White - Asian? no,${index < 10 ? "18" : "22"},`).map(
    (row, index) => row.replace("White - Asian? no", "H").replace(/,$/, index < 5 ? ",100" : ","),
  ),
];
const CSV = `Ethnic,Rate,Bonus\n${rows.map((row) => row.replace("£1,200", '"£1,200"')).join("\n")}\n`;
const RUN = "pay pay.csv --ethnicity Ethnic --hourly Rate";
interface Answer {
  readonly findings: readonly { readonly code: string; readonly message: string }[];
  readonly records: { readonly lines: readonly string[] };
}
const parsedAnswer = (json: string): Answer => JSON.parse(json) as Answer;
const lineOf = (text: string, label: string): readonly string[] => {
  const line = text.split("\n").find((one) => one.startsWith(label)) ?? "";
  return line
    .slice(label.length)
    .trim()
    .split(/\s{2,}/);
};

describe("wres pay", () => {
  test("gives the gaps of records by two headings", async () => {
    const { code, stdout, stderr } = await wres(`${RUN} --snapshot 2026-03-31 --organisation Example`, {
      files: { "pay.csv": CSV },
    });
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("Ethnicity pay gap on 31 March 2026\nExample\nFor internal use");
    // White: mean (12 × 20 + 12 × 30) / 24 = 25, median 25. BME: 20 and 20. (25 − 20) / 25 = 20%.
    expect(stdout).toContain("The mean hourly pay of BME staff is 20.0% lower than that of White staff (95%");
    expect(lineOf(stdout, "Asian").slice(0, 2)).toEqual(["20", "20.0%"]);
    // The interval of the mean by R 4.2.2: sd of 12 × 20 and 12 × 30 is 5.1075392, of 10 × 18 and 10 × 22 2.0519567
    expect(stdout).toContain("95% interval");
    expect(stdout).not.toContain("Bonuses");
  });

  test("gives bonuses, a workbook's choice of label, and every format", async () => {
    const files = { "pay.csv": CSV };
    const terminal = await wres(`${RUN} --bonus Bonus --label minority`, { files });
    expect(terminal.stdout).toContain("Bonuses");
    expect(terminal.stdout).toContain("25.0% of minority staff and 4.2% of White staff received a bonus.");
    const json = await wres(`${RUN} --bonus Bonus --format json --level 99%`, { files });
    const parsed = JSON.parse(json.stdout) as { pay: { bonus: { white: unknown } }; protection: string };
    expect(parsed.protection).toBe("internal-use");
    expect(parsed.pay.bonus.white).toMatchObject({ people: 1, of: 24, total: "1200" });
    const { saved } = await wres(`${RUN} --out gap.html`, { files });
    expect(saved.get("gap.html")).toContain("Quarters of hourly pay");
    const { stdout } = await wres(`${RUN} --format markdown`, { files });
    expect(stdout).toContain("# Ethnicity pay gap");
  });

  test("publishes what is safe, and no amount", async () => {
    const { code, stdout } = await wres(`${RUN} --publish --format json`, { files: { "pay.csv": CSV } });
    expect(code).toBe(0);
    expect(stdout).toContain('"protection": "published"');
    expect(stdout).not.toContain('"median"');
    expect(stdout).not.toContain('"total"');
  });

  test("publishes no number of rows: it could give a hidden count away", async () => {
    // Two rows without hourly pay, one rate with seven decimals, and one row that cannot be read.
    const files = { "pay.csv": `${CSV}A,,50\nA,,60\nA,20.0000001,\nA,abc,\n` };
    const line = `${RUN} --bonus Bonus --with-rejected --format json`;
    const inside = parsedAnswer((await wres(line, { files })).stdout);
    expect(inside.findings.map(({ message }) => message).join(" ")).toContain(
      "count towards bonuses alone: 2.",
    );
    expect(inside.records.lines).toEqual([
      "INCOMPLETE: rows were rejected. Counted from pay.csv as pay: 48 rows read, 47 counted.",
    ]);
    const outside = await wres(`${line} --publish`, { files });
    expect(outside.code).toBe(0);
    const { findings, records } = parsedAnswer(outside.stdout);
    expect(findings).toEqual([]);
    expect(records.lines).toEqual([
      "INCOMPLETE: rows were rejected. Counted from the records of pay as pay: numbers of rows are left out, since they could give a hidden count away; left out: none; rejected: unreadable amount.",
    ]);
    const page = await wres(`${RUN} --bonus Bonus --with-rejected --publish`, { files });
    expect(page.stdout).toContain("Staff without hourly pay are counted in this table only.");
    expect(page.stdout).not.toMatch(/\b4[78]\b|Look at these first/);
  });

  test("refuses rows that it cannot read, unless it may leave them out; then the first lines say so", async () => {
    const files = { "pay.csv": `${CSV}A,a lot,\nA,,\n` };
    const refused = await wres(RUN, { files });
    expect([refused.code, refused.stdout]).toEqual([1, ""]);
    expect(refused.stderr).toContain("line 46, Rate: unreadable amount; expected an amount, such as 18.50");
    expect(refused.stderr).toContain("pay.csv: 1 of 46 rows was rejected, so nothing was reported.");
    const { code, stdout } = await wres(`${RUN} --with-rejected`, { files });
    expect(code).toBe(0);
    const said = stdout.replace(/\s+/g, " ");
    expect(said).toContain("INCOMPLETE: rows were rejected. Counted from pay.csv as pay: 46 rows read, 44");
    expect(said).toContain(
      "Look at these first 1 of 46 rows was rejected, and is in no figure: unreadable amount 1.",
    );
    expect(said).toContain("1 of 46 rows was left out: without hourly pay 1.");
  });

  test("with --strict a rejected row exits 3, published or not; a column that is not used does not", async () => {
    const files = { "pay.csv": `${CSV}A,a lot,\n`, "whole.csv": CSV };
    for (const more of ["", " --publish", " --format json"]) {
      const { code, stdout } = await wres(`${RUN} --with-rejected --strict${more}`, { files });
      expect([code, stdout === ""]).toEqual([3, false]);
    }
    const whole = await wres(`${RUN.replace("pay.csv", "whole.csv")} --strict --format json`, { files });
    expect(whole.code).toBe(0);
    expect(parsedAnswer(whole.stdout).findings.map(({ code }) => code)).toEqual(["columns-not-used"]);
  });

  test("every format begins with what is doubtful", async () => {
    const files = { "pay.csv": `${CSV}A,a lot,\n` };
    for (const format of ["terminal", "markdown", "html"]) {
      const { stdout } = await wres(`${RUN} --with-rejected --format ${format}`, { files });
      const [first, figures] = ["Look at these first", "What the figures say"].map((text) =>
        stdout.indexOf(text),
      );
      expect([format, first === -1, Number(first) < Number(figures)]).toEqual([format, false, true]);
    }
  });

  test("says what is wrong with the command or the file", async () => {
    const files = {
      "pay.csv": CSV,
      "empty.csv": "Ethnic,Rate\n",
      "map.json":
        '{"kind":"pay","hourly":"Rate","ethnicity":{"column":"Ethnic","codes":{"use":["ethnic-categories-2001"]}}}',
      "bad.json": "{",
      "pay.json": '{"hourly":{"white":{"people":1.5}}}',
    };
    const told = async (line: string): Promise<readonly [number, string]> => {
      const { code, stderr } = await wres(line, { files });
      return [code, stderr.split("\n")[0] ?? ""];
    };
    expect(await told("pay pay.csv")).toEqual([
      2,
      expect.stringContaining("expected --ethnicity and --hourly"),
    ]);
    expect(await told(`${RUN} --columns map.json`)).toEqual([
      2,
      expect.stringContaining("--columns says which"),
    ]);
    expect(await told(`${RUN} --sheet Pay`)).toEqual([
      2,
      expect.stringContaining("--sheet is for workbooks"),
    ]);
    expect(await told(`${RUN} --snapshot 31/03/2026`)).toEqual([
      2,
      expect.stringContaining("expected a day"),
    ]);
    expect(await told(`${RUN} --ethnicity-scheme 1991`)).toEqual([2, expect.stringContaining("2001")]);
    expect(await told("pay pay.json --hourly Rate")).toEqual([
      2,
      expect.stringContaining("--hourly is for records"),
    ]);
    expect(await told("pay pay.json")).toEqual([1, expect.stringContaining("hourly.white.people is 1.5")]);
    expect(await told("pay pay.csv --columns bad.json")).toEqual([1, expect.stringContaining("not JSON")]);
    expect(await told("pay pay.csv --columns pay.json")).toEqual([
      1,
      expect.stringContaining("The mapping cannot be used"),
    ]);
    expect(await told("pay empty.csv --ethnicity Ethnic --hourly Rate")).toEqual([
      1,
      expect.stringContaining("empty.csv: the file: headings and no rows"),
    ]);
    expect(await told("pay pay.csv --ethnicity Ethnic --hourly Pay")).toEqual([
      1,
      expect.stringContaining("missing column"),
    ]);
    expect((await wres("pay pay.csv --columns map.json", { files })).code).toBe(0);
  });

  test("says which rows count towards bonuses alone, and how many amounts were rounded", async () => {
    const files = { "pay.csv": `${CSV}A,,50\nH,20.12345678,\n` };
    const { code, stdout } = await wres(`${RUN} --bonus Bonus`, { files });
    expect(code).toBe(0);
    const said = stdout.replace(/\s+/g, " ");
    expect(said).toContain("Rows without hourly pay, which count towards bonuses alone: 1.");
    expect(said).toContain("Amounts with more than six decimals, rounded to the sixth: 1.");
    const more = { "pay.csv": `${CSV}A,,50\nH,,60\nA,x,\nA,y,\n` };
    const several = (await wres(`${RUN} --bonus Bonus --with-rejected`, { files: more })).stdout.replace(
      /\s+/g,
      " ",
    );
    expect(several).toContain("Rows without hourly pay, which count towards bonuses alone: 2.");
    expect(several).toContain("2 of 48 rows were rejected, and are in no figure: unreadable amount 2.");
  });

  test("reads a sheet of a workbook, by its name", async () => {
    const files = {
      "pay.xlsx": zippedWorkbook({
        sheets: [
          {
            name: "Notes",
            rows: [
              ["Ethnic", "Rate"],
              ["A", 1],
            ],
          },
          {
            name: "Pay",
            rows: [
              ["Ethnic", "Rate"],
              ...Array.from({ length: 12 }, () => ["A", 20]),
              ...Array.from({ length: 12 }, () => ["H", 15]),
            ],
          },
        ],
      }),
    };
    // (20 − 15) / 20
    const { stdout } = await wres("pay pay.xlsx --ethnicity Ethnic --hourly Rate --sheet Pay", { files });
    expect(stdout).toContain("The mean hourly pay of BME staff is 25.0% lower than that of White staff.");
  });

  test("refuses a name, a level or a threshold that cannot be, before it reads the file", async () => {
    const told = async (options: string): Promise<readonly [number, string]> => {
      const { code, stderr } = await wres(
        `pay absent.csv --ethnicity Ethnic --hourly Rate ${options}`.trim(),
      );
      return [code, stderr.split("\n")[0] ?? ""];
    };
    expect(await told(`--organisation ${"x".repeat(201)}`)).toEqual([
      2,
      expect.stringContaining("expected a name of 1 to 200 characters"),
    ]);
    expect(await told("--level 2")).toEqual([2, expect.stringContaining("--level")]);
    expect(await told("--threshold 5")).toEqual([2, expect.stringContaining("--publish")]);
    expect(await told("--snapshot 2026-02-30")).toEqual([2, expect.stringContaining("expected a day")]);
    expect(await told("")).toEqual([2, expect.stringContaining("absent.csv")]);
  });

  test("reads figures that a document prints", async () => {
    const { code, stdout } = await wres("pay published.json", {
      files: {
        "published.json": JSON.stringify({
          organisation: { code: "X", name: "Example" },
          hourly: {
            white: { people: 900, mean: "18.20", median: "16.50" },
            bme: { people: 8, mean: "17.29", median: "16.83" },
          },
        }),
      },
    });
    expect(code).toBe(0);
    expect(stdout).toContain("No gap in hourly pay can be given.");
    expect(stdout).toContain("fewer than 10 people: no gap is given");
  });
});
