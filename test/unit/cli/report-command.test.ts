import { readWorkbook } from "../../../src/workbook/xlsx/open-workbook.ts";
import { describe, expect, test } from "vitest";
import { readExample } from "../../support/read-example.ts";
import { wres } from "../../support/fake-terminal.ts";

const BESIDE = "report examples/esneft-2022.json --previous examples/esneft-2021.json";

/** The lines of one section, without its notes. */
function section(report: string, number: number): readonly string[] {
  const lines = report.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`${String(number)}. `));
  const length = lines.slice(start + 1).findIndex((line) => /^\d\. |^–\w /.test(line));
  return lines.slice(start, start + 1 + length);
}

function figures(report: string, number: number, label: string): readonly string[] {
  const line = section(report, number).find((text) => text.startsWith(label)) ?? "";
  return line.slice(label.length).trim().split(/\s+/);
}

describe("wres report on the terminal", () => {
  test("prints the figures that the trust printed, both years", async () => {
    const { code, stdout, stderr } = await wres(BESIDE);
    expect([code, stderr]).toEqual([0, ""]);
    // East Suffolk and North Essex, WRES Annual Report 2021-2022, Appendix 1, rows 36 to 45.
    expect(figures(stdout, 2, "2022")).toEqual(["27.85%", "22.35%", "50.46%", "1.25"]);
    expect(figures(stdout, 2, "2021")).toEqual(["52.51%", "45.19%", "47.47%", "1.16"]);
    expect(figures(stdout, 3, "2022")).toEqual(["0.51%", "0.52%", "2.33%", "1.03"]);
    expect(figures(stdout, 3, "2021")).toEqual(["0.67%", "0.41%", "0.00%", "0.61"]);
    expect(figures(stdout, 4, "2022")).toEqual(["10.13%", "11.52%", "3.49%", "0.88"]);
    expect(figures(stdout, 4, "2021")).toEqual(["14.59%", "19.52%", "8.84%", "0.75"]);
    // Section 5: harassment 35.3% and 29.8%.
    expect(figures(stdout, 5, "2022").slice(0, 2)).toEqual(["29.8%", "35.3%"]);
    // Rows 53, 58 and 59: board BME 5.3% and 3.8%, workforce 21.3% and 20.2%, difference −16.1 and −16.4.
    expect(figures(stdout, 9, "All board members ").slice(0, 4)).toEqual(["94.7%", "96.2%", "5.3%", "3.8%"]);
    expect(figures(stdout, 9, "Workforce").slice(2, 4)).toEqual(["21.3%", "20.2%"]);
    expect(figures(stdout, 9, "All board members less").slice(2, 4)).toEqual(["−16.1", "−16.4"]);
  });

  test("says which window, which denominator, and that it is for internal use", async () => {
    const { stdout } = await wres(BESIDE);
    expect(section(stdout, 3)).toContain("Window: not stated.");
    expect(figures(stdout, 1, "Whole workforce").at(-1)).toBe("all");
    expect(figures(stdout, 1, "  Band 2").at(-1)).toBe("known");
    expect(stdout).toContain("For internal use");
    expect(stdout).toContain("White includes White minorities");
  });

  test("a change across the new definition of indicator 7 is not calculated, and says so", async () => {
    const { stdout } = await wres(BESIDE);
    expect(figures(stdout, 7, "Change, points")).toEqual(["–q", "–q", "–q"]);
    expect(stdout).toContain("–q not comparable");
  });

  test("Leicestershire rises by 1.2 points of known ethnicity, not by 0.4", async () => {
    const { stdout } = await wres("report examples/lpt-2022.json --previous examples/lpt-2021.json");
    expect(figures(stdout, 1, "Whole workforce").slice(0, 4)).toEqual(["74.4%", "25.6%", "24.4%", "+1.2"]);
    expect(stdout.replace(/\s+/g, " ")).toContain("BME staff are 24.8% of the 2022 workforce");
  });

  test("refuses an earlier year that is given twice", async () => {
    const { code, stderr } = await wres(`${BESIDE} --previous examples/esneft-2021.json`);
    expect(code).toBe(2);
    expect(stderr).toContain("--previous is given twice for 2021; expected each earlier year once");
  });

  test.each([
    BESIDE,
    "report examples/lpt-2022.json --previous examples/lpt-2021.json",
    "report examples/lpt-2021.json",
  ])("%s fits eighty columns without a colour code", async (line) => {
    const { stdout } = await wres(line);
    for (const text of stdout.split("\n")) expect(text.length, text).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain("\u001B");
  });

  test("colour only on a screen, and the words are the same", async () => {
    const plain = await wres(BESIDE);
    const colour = await wres(BESIDE, { showsColour: true });
    expect(colour.stdout).toContain("\u001B[1m");
    // oxlint-disable-next-line no-control-regex -- the very code that is taken out
    expect(colour.stdout.replace(/\u001B\[\d+m/g, "")).toBe(plain.stdout);
    const toFile = await wres(`${BESIDE} --out report.txt`, { showsColour: true });
    expect(toFile.saved.get("report.txt")).toBe(plain.stdout);
  });

  test("every zero row has its reason", async () => {
    const zero = {
      organisation: { code: "X", name: "Y" },
      year: 2022,
      workforce: { total: { white: 100, bme: 0, unknown: 0 } },
      shortlisting: {
        shortlisted: { white: 0, bme: 5, unknown: 1 },
        appointed: { white: 0, bme: 0, unknown: 0 },
      },
      disciplinary: { entered: { white: 0, bme: 0, unknown: 0 } },
      training: { accessed: { white: 3, bme: 0, unknown: 0 } },
      board: { total: { white: 0, bme: 0, unknown: 0 } },
    };
    const { stdout } = await wres("report -", { files: { "-": JSON.stringify(zero) } });
    expect(figures(stdout, 2, "2022")).toEqual(["–d", "0.00%", "0.00%", "–d"]);
    expect(figures(stdout, 3, "2022")).toEqual(["0.00%", "–d", "–d", "–d"]);
    expect(figures(stdout, 9, "All board members ")[0]).toBe("–d");
    expect(stdout).toContain("–d not calculable: nobody is in the denominator");
    expect(stdout).not.toMatch(/NaN|Infinity|undefined|null/);
  });

  test("a ratio of nobody over somebody is 0.00 with a mark, and over a rate of 0 a reason", async () => {
    const counts = (white: number, bme: number) => ({
      organisation: { code: "X", name: "Y" },
      year: 2022,
      shortlisting: { shortlisted: { white: 10, bme: 10 }, appointed: { white, bme } },
    });
    const above = await wres("report -", { files: { "-": JSON.stringify(counts(0, 2)) } });
    expect(figures(above.stdout, 2, "2022").at(-1)).toBe("0.00*");
    const below = await wres("report -", { files: { "-": JSON.stringify(counts(2, 0)) } });
    expect(figures(below.stdout, 2, "2022").at(-1)).toBe("–b");
    expect(below.stdout.replace(/\s+/g, " ")).toContain("nothing is a multiple of 0");
  });
});

describe("what stands beside what", () => {
  test("a share above 100% has its mark, and the largest gap says why it is not tested", async () => {
    const wresReturn = readExample("esneft-2022");
    const training = { accessed: { ...wresReturn.training?.accessed, white: 9500 } };
    const files = { "more.json": JSON.stringify({ ...wresReturn, training }) };
    const { stdout } = await wres("report more.json", { files });
    // 9500 / 9066 = 104.79%
    expect(stdout).toMatch(/2022 +104\.79%m +11\.52% +3\.49% +9\.10m/);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "m a count is larger than the number that it is a share of",
    );
    expect(stdout.replace(/\s+/g, " ")).toContain("not tested: a count is larger than its whole");
  });

  test("two earlier years are two more lines, the latest first", async () => {
    const older = { organisation: { code: "RDE", name: "Y" }, year: 2020 };
    const { stdout } = await wres(
      `report examples/esneft-2022.json --previous older.json --previous examples/esneft-2021.json`,
      {
        files: { "older.json": JSON.stringify(older) },
      },
    );
    const years = section(stdout, 2).flatMap((line) => /^(\d{4}) /.exec(line)?.[1] ?? []);
    expect(years).toEqual(["2022", "2021", "2020"]);
  });

  test("an earlier year must be earlier", async () => {
    const { code, stderr } = await wres(
      "report examples/esneft-2021.json --previous examples/esneft-2022.json",
    );
    expect(code).toBe(2);
    expect(stderr).toContain("--previous is the return of 2022; expected a year before 2021");
  });

  test("two organisations side by side are a warning", async () => {
    const { code, stderr } = await wres("report examples/esneft-2022.json --previous examples/lpt-2021.json");
    expect(code).toBe(0);
    expect(stderr).toContain("these are two organisations");
  });

  test("a code that would change the terminal changes nothing in that warning", async () => {
    const other = { organisation: { code: "\u001B[31mX", name: "Y" }, year: 2021 };
    const { stderr } = await wres("report examples/esneft-2022.json --previous other.json", {
      files: { "other.json": JSON.stringify(other) },
    });
    expect(stderr).toContain("--previous is of \uFFFD[31mX and");
  });

  test("the issues of both files are told at once", async () => {
    const { code, stderr } = await wres("report one.json --previous two.json", {
      files: { "one.json": "{}", "two.json": "[]" },
    });
    expect(code).toBe(1);
    expect(stderr).toContain("one.json: organisation is missing");
    expect(stderr).toContain("one.json: year is missing");
    expect(stderr).toContain("two.json: the data is a list of 0; expected an object");
  });
});

describe("other formats", () => {
  test("Markdown has a heading an indicator and whole tables", async () => {
    const { stdout } = await wres(`${BESIDE} --format markdown`);
    expect(stdout.match(/^## \d\. /gm)).toHaveLength(9);
    const widths = new Map<string, Set<number>>();
    let caption = "";
    for (const line of stdout.split("\n")) {
      if (line.startsWith("#")) caption += line;
      if (line.startsWith("|")) {
        const columns = line.split(/(?<!\\)\|/).length;
        widths.set(caption, (widths.get(caption) ?? new Set()).add(columns));
      }
    }
    expect(widths.size).toBeGreaterThanOrEqual(10);
    for (const [table, columns] of widths) expect(columns.size, table).toBe(1);
  });

  test("a name with markup stays a name", async () => {
    const text = JSON.stringify({
      organisation: { code: "X", name: "<b>Trust</b> | *one*\n# two" },
      year: 2022,
    });
    const markdown = (await wres("report - --format markdown", { files: { "-": text } })).stdout;
    expect(markdown).toContain("\\<b\\>Trust\\</b\\> \\| \\*one\\*\uFFFD\\# two (X)");
  });

  test("a workbook is a file of bytes, and no text to print", { timeout: 60_000 }, async () => {
    const { code, savedBytes } = await wres(`${BESIDE} --out report.xlsx`);
    const [first, second] = savedBytes.get("report.xlsx") ?? [];
    expect([code, first, second]).toEqual([0, 0x50, 0x4b]); // PK, as every zip
    const printed = await wres(`${BESIDE} --format xlsx`);
    expect([printed.code, printed.stdout]).toEqual([2, ""]);
    expect(printed.stderr).toContain("expected --out with a file");
  });

  test(
    "a workbook of several files has a sheet for each, though their names begin alike",
    { timeout: 60_000 },
    async () => {
      const files = {
        "staff.csv":
          "Employee Number,Pay Scale,Staff Group,Ethnic Origin,Assignment Category\n1,Band 5,Nursing and Midwifery Registered,A,Permanent\n",
        "applications.csv":
          "Application ID,Ethnic Origin,Shortlisted,Appointed\n1,White - British,Yes,Yes\n2,Asian or Asian British - Indian,Yes,No\n",
        "disciplinary.csv":
          "Case Reference,Employee Number,Case Type,Date Opened,Formal/Informal,Ethnicity\nER-1,1,Disciplinary,14/05/2021,Formal,A\n",
      };
      const line =
        "report staff.csv --shortlisting applications.csv --disciplinary disciplinary.csv --accept-draft --year 2022 --organisation T --code X --out r.xlsx";
      const { code, savedBytes } = await wres(line, { files });
      expect(code).toBe(0);
      const read = readWorkbook(savedBytes.get("r.xlsx") ?? new Uint8Array());
      if (read.status !== "read") throw new Error("It is a workbook.");
      const names = read.workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("Counted"));
      expect(names).toEqual(["Counted from staff.csv", "Counted from", "Counted from (2)"]);
    },
  );

  test("csv and json are those of wres calculate", async () => {
    for (const format of ["csv", "json"]) {
      const report = await wres(`report examples/lpt-2022.json --format ${format}`);
      const calculate = await wres(`calculate examples/lpt-2022.json --format ${format}`);
      expect(report.stdout).toBe(calculate.stdout);
    }
  });
});

describe("the pictures of a report", () => {
  const line = "report examples/lpt-2022.json --charts pictures";

  test("are written as SVG and as PNG into a folder, each with its title and its source", async () => {
    const { code, saved, savedBytes, stdout } = await wres(line);
    expect(code).toBe(0);
    expect(stdout).toContain("Workforce Race Equality Standard 2022");
    expect([...saved.keys()]).toContain("pictures/relative-likelihoods.svg");
    expect([...savedBytes.keys()]).toEqual([...saved.keys()].map((name) => name.replace(".svg", ".png")));
    const svg = saved.get("pictures/relative-likelihoods.svg") ?? "";
    expect(svg).toContain("White people were 1.79 times");
    expect(svg).toContain("Source: WRES return of Leicestershire");
    expect([...(savedBytes.get("pictures/survey.png") ?? [])].slice(0, 4)).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test("of a publication show nothing that it hides", async () => {
    const { saved } = await wres(`${line} --publish`);
    const all = [...saved.values()].join("\n");
    expect(all).toContain("pay bands and grades shown");
    // Of the staff of other ethnic groups fewer than 10 said yes.
    const inside = await wres(line);
    expect([...inside.saved.values()].join("\n")).toContain("Other 38.1%");
    expect(all).not.toContain("Other 38.1%");
  });

  test("are none of a return that gives nothing, and the message says so", async () => {
    const files = { "empty.json": '{"organisation":{"code":"X","name":"Example"},"year":2022}' };
    const { code, saved, stderr } = await wres("report empty.json --charts pictures", { files });
    expect(code).toBe(0);
    expect(saved.size).toBe(0);
    expect(stderr).toContain("there is nothing to draw");
  });
});
