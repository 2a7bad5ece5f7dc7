import ExcelJS from "exceljs";
import { suggestMapping } from "wres-metrics/records";
import { parseReturnText } from "wres-metrics";
import { fromWorkbook } from "wres-metrics/workbook";
import { beforeAll, describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const who = "--organisation Example --code RXX --year 2022";
const staff = [
  "Employee Number,Ethnic Origin,Pay Band,Staff Group,Assignment Category,Office",
  ...Array.from(
    { length: 40 },
    (_, index) => `${String(index)},A,Band 5,Nursing and Midwifery Registered,Permanent,N`,
  ),
  ...Array.from(
    { length: 30 },
    (_, index) => `B${String(index)},N,Band 6,Nursing and Midwifery Registered,Permanent,S`,
  ),
  "C1,A,Band 5,Nursing and Midwifery Registered,Honorary,N",
  "C2,A,Band 5,Nursing and Midwifery Registered,Bank,N",
  "1,A,Band 5,Nursing and Midwifery Registered,Permanent,N",
  "C3,Q9,Band 5,Nursing and Midwifery Registered,Permanent,N",
].join("\n");

const ANSWER = "Yes, Sam looked at the list.";
let files: Record<string, string | Uint8Array> = {};

beforeAll(async () => {
  const { mapping } = await suggestMapping(new Blob([staff]), { kind: "workforce", year: 2022 });
  const toDecide = mapping?.toDecide?.map((one) => ({
    ...one,
    // A yes would say that the office decides which rows count, and no rule does.
    answer: one.about === "columns-not-used" ? "No" : ANSWER,
  }));
  const answered = { ...mapping, toDecide };
  files = { "staff.csv": staff, "m.json": JSON.stringify(answered) };
  for (const out of ["return.xlsx", "return.json"]) {
    const made = await wres(`gather staff.csv --columns m.json --with-rejected ${who} --out ${out}`, {
      files,
    });
    expect([out, made.code]).toEqual([out, 0]);
    files = { ...files, [out]: made.savedBytes.get(out) ?? made.saved.get(out) ?? "" };
  }
});

const direct = `staff.csv --columns m.json --with-rejected ${who}`;

describe("the account of the rows of a return", () => {
  test.each(
    ["terminal", "html", "markdown", "csv", "json", "xlsx", "docx"].flatMap((format) =>
      ["return.json", "return.xlsx"].flatMap((path) =>
        ["", "--publish"].map((publish) => [format, path, publish] as const),
      ),
    ),
  )("a report as %s from %s %s says what one from the records says", async (format, path, publish) => {
    const from = async (source: string) => {
      const { code, saved, savedBytes } = await wres(
        `report ${source} --format ${format} ${publish} --out r`,
        { files },
      );
      return [code, saved.get("r") ?? savedBytes.get("r")];
    };
    expect(await from(path)).toEqual(await from(direct));
  });

  test("stands on page one, and each answer in its section; what is published has no number of it, and no answer", async () => {
    const { stdout } = await wres("report return.xlsx --format markdown", { files });
    const [pageOne = "", account = ""] = stdout.split("## Counted from staff.csv: workforce");
    // 74 rows: 70 people, of whom one has two rows; an honorary post; somebody of the bank; an ethnic code without a rule.
    expect(pageOne).toContain(
      "Counted from staff.csv as workforce: 74 rows read, 70 counted, 1 beside as bank.",
    );
    expect(pageOne).toContain("staff.csv: 1 of 74 rows was rejected, and is in no figure: unmapped code 1.");
    expect(pageOne).toContain("another row of the same person 1");
    expect(account).toContain(`Does every code go where it should? Answer: ${ANSWER}`);
    const { stdout: published } = await wres("report return.xlsx --format markdown --publish", { files });
    expect(published).toContain(
      "INCOMPLETE: rows were rejected. Counted from the records of staff as workforce: numbers of rows are left out",
    );
    for (const words of [ANSWER, "74", "Answer:"]) expect(published).not.toContain(words);
  });

  test("the same return has the same account as JSON and as a workbook", async () => {
    const json = parseReturnText(String(files["return.json"]));
    const workbook = await fromWorkbook(files["return.xlsx"] as Uint8Array);
    if (json.status === "invalid" || workbook.status === "invalid") throw new Error("not read");
    expect(json.return.sources?.[0]?.answers?.length).toBeGreaterThan(0);
    expect(workbook.return.sources).toEqual(json.return.sources);
    expect(workbook.losses).toEqual([]);
    const { saved } = await wres("template again.xlsx return.json", { files });
    expect(saved.size).toBe(0);
    const { savedBytes } = await wres("template again.xlsx return.json", { files });
    const again = await fromWorkbook(savedBytes.get("again.xlsx") ?? new Uint8Array());
    expect(again.status === "valid" && again.return.sources).toEqual(json.return.sources);
  });

  test("lines that somebody has changed so that they do not add up are said to be left out", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(files["return.xlsx"] as Uint8Array).buffer);
    const sheet = book.getWorksheet("Sources");
    sheet?.eachRow((row) => {
      if (row.getCell(3).text === "Counted") row.getCell(5).value = 71;
    });
    const parsed = await fromWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));
    if (parsed.status === "invalid") throw new Error("not read");
    expect(parsed.return).not.toHaveProperty("sources");
    expect(parsed.losses.map(({ message }) => message).join("\n")).toContain("staff.csv");
  });

  test("a return whose account is no account is refused, with its place", () => {
    const parsed = parseReturnText(
      JSON.stringify({
        organisation: { code: "X", name: "X" },
        year: 2022,
        sources: [{ name: "staff.csv" }],
      }),
    );
    expect(parsed.status === "invalid" && parsed.issues.map(({ path }) => path)).toEqual([
      "sources[0].part",
      "sources[0].balance",
    ]);
  });
});
