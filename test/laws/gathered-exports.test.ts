import ExcelJS from "exceljs";
import { fromWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { wres } from "../support/fake-terminal.ts";
import { type Manner, exportBytes, inventedExports } from "../support/invented-exports.ts";
import { plainCounts, countedCells } from "../support/counted-cells.ts";
import { tries } from "../support/lane.ts";

/** Codes that no table reads, as a local system writes them, and where an analyst says that each of them goes. */
const local: Readonly<
  Record<string, { readonly of: string; readonly code: string; readonly goesTo: string }>
> = {
  staff: { of: "Consultant", code: "SENIOR9", goesTo: "consultants" },
  applications: { of: "R Chinese", code: "Code 77", goesTo: "other" },
  cases: { of: "Disciplinary", code: "CM-7", goesTo: "count" },
  training: { of: "CPD", code: "Type K", goesTo: "count" },
};

const manners: readonly Manner[] = [
  {
    headings: 0,
    titles: 3,
    dash: "-",
    and: "&",
    days: "31-MAR-2022",
    total: true,
    reversed: false,
    encoding: "windows-1252",
  },
  {
    headings: 1,
    titles: 0,
    dash: "–",
    and: "and",
    days: "31/03/2022",
    total: true,
    reversed: true,
    encoding: "utf-8 with a mark",
  },
  {
    headings: 2,
    titles: 1,
    dash: "-",
    and: "AND",
    days: "31 March 2022",
    total: false,
    reversed: false,
    encoding: "utf-16",
  },
];

/** Fills a mapping in as an analyst does in Excel: every question has its answer, and every code its place. */
async function filledIn(bytes: Uint8Array, goesTo: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  for (const sheet of workbook.worksheets) {
    const [first, , , fourth] = ["A", "B", "C", "D"].map((column) => sheet.getCell(`${column}4`).text);
    sheet.eachRow((row, place) => {
      if (place <= 4) return;
      const code = row.getCell(1).text;
      if (first === "No.") row.getCell(3).value = "Looked at with the data team: it is right.";
      const to = goesTo[code];
      if (first === "Code" && fourth === "Goes to" && to !== undefined) row.getCell(4).value = to;
    });
    // What the draft does not quote is looked up in the file, and gets a line of its own.
    if (sheet.getCell("A3").text.includes("without a rule")) {
      for (const [code, to] of Object.entries(goesTo)) sheet.addRow([code, null, null, to]);
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const survey = [
  "Question,White,BME",
  "Harassment from patients,27.4%,31.0%",
  "Harassment from staff,22.9%,27.1%",
  "Equal opportunities,58.1%,46.3%",
  "Discrimination at work from a manager or colleagues,6.2%,14.9%",
].join("\n");
const board =
  "Name,Ethnicity,Voting,Role\nP One,A,Yes,Executive\nP Two,H,Yes,Non-executive\nP Three,A,No,Executive\n";

describe("four exports, from their files to the report, by mappings that are filled in in Excel", () => {
  test.each(
    manners.slice(0, tries(manners.length)).map((manner, index) => [11 * (index + 1), manner] as const),
  )("draw %i: every count of the return is right, and the report is made of it", async (seed, manner) => {
    const exports = inventedExports(seed, manner);
    const files: Record<string, string | Uint8Array> = { "survey.csv": survey, "board.csv": board };
    for (const [name, { text }] of Object.entries(exports)) {
      const { of, code, goesTo } = local[name] ?? { of: "", code: "", goesTo: "" };
      expect(text).toContain(`"${of}"`);
      files[`${name}.csv`] = exportBytes(text.replaceAll(`"${of}"`, `"${code}"`), manner);
      const draft = await wres(`count ${name}.csv --year 2022 --suggest-mapping --out ${name}.xlsx`, {
        files,
      });
      const drafted = draft.savedBytes.get(`${name}.xlsx`);
      if (drafted === undefined) throw new Error(`${name}: ${draft.stderr}`);
      files[`${name}-draft.xlsx`] = drafted;
      files[`${name}-mapping.xlsx`] = await filledIn(drafted, { [code]: goesTo });
    }
    const names = Object.keys(exports);
    const line = (mapping: string): string =>
      [
        "gather staff.csv --shortlisting applications.csv --disciplinary cases.csv --training training.csv",
        "--survey-percentages survey.csv --board board.csv --organisation Anytown --code RXX --year 2022 --out return.xlsx",
        ...names.map((name) => `--columns ${name}-${mapping}.xlsx`),
      ].join(" ");
    // Without the answers there is no figure at all.
    const unanswered = await wres(line("draft"), { files });
    expect([unanswered.code, unanswered.stdout, unanswered.savedBytes.size]).toEqual([1, "", 0]);
    const gathered = await wres(line("mapping"), { files });
    expect([gathered.code, gathered.stderr.match(/rejected/g)]).toEqual([0, null]);
    files["return.xlsx"] = gathered.savedBytes.get("return.xlsx") ?? new Uint8Array();
    const read = await fromWorkbook(files["return.xlsx"]);
    if (read.status === "invalid") throw new Error(read.issues.map(({ message }) => message).join("\n"));
    const right = Object.assign({}, ...Object.values(exports).map((one) => one.right)) as Readonly<
      Record<string, Readonly<Record<string, number>>>
    >;
    expect(plainCounts(countedCells({ part: read.return }))).toEqual(plainCounts(right));
    // Of the board's three members two vote, and one of them is not White; the two of the executive are.
    expect(read.return.board?.total).toMatchObject({ white: 2, asian: 1 });
    expect(read.return.board?.voting).toMatchObject({ white: 1, asian: 1 });
    expect(read.return.board?.executive).toMatchObject({ white: 2, asian: 0 });
    expect(read.return.survey?.discrimination).toMatchObject({
      white: { percentage: "6.2" },
      bme: { percentage: "14.9" },
    });
    const { code, stdout } = await wres("report return.xlsx --format json", { files });
    expect(code).toBe(0);
    const { measures } = JSON.parse(stdout) as {
      readonly measures: readonly { readonly id: string; readonly value?: string }[];
    };
    // White appointed out of White shortlisted, over the same of BME: from the exports' own right counts.
    const bme = (of: Readonly<Record<string, number>> = {}): number =>
      ["asian", "black", "mixed", "other"].reduce((sum, group) => sum + (of[group] ?? 0), 0);
    const [shortlisted = {}, appointed = {}] = [right["shortlisted"], right["appointed"]];
    const ratio =
      ((appointed["white"] ?? 0) * bme(shortlisted)) / ((shortlisted["white"] ?? 0) * bme(appointed));
    const shown = measures.find(({ id }) => id === "indicator-2/relative-likelihood");
    expect(Number(shown?.value)).toBeCloseTo(ratio, 12);
  });
});
