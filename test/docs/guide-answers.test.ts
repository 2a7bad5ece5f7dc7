import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { expect, test } from "vitest";
import { wres } from "../support/fake-terminal.ts";

const guide = readFileSync("docs/guides/from-exports.md", "utf8");

/** A file that the guide writes with `cat`. */
function fileOfGuide(name: string): string {
  const [, text] = new RegExp(`cat > ${name} <<'CSV'\\n([\\s\\S]*?)CSV\\n`).exec(guide) ?? [];
  if (text === undefined) throw new Error(`the guide does not write ${name}`);
  return text;
}

/** The cells of the sheet of questions that the guide fills in, with their questions. */
const lines = [...guide.matchAll(/^\| (C\d+) +\| (.*?) +\| (.*?) +\|$/gm)].map(
  ([, cell = "", question, answer]) => ({
    cell,
    question,
    answer,
  }),
);

test("the answers of the guide, filled in in the workbook of questions, count what it prints", async () => {
  const files = { "cases.csv": fileOfGuide("cases.csv") };
  const drafted = await wres("count cases.csv --year 2022 --suggest-mapping --out cases.xlsx", { files });
  const bytes = drafted.savedBytes.get("cases.xlsx") ?? new Uint8Array();
  const unanswered = await wres("count cases.csv --columns cases.xlsx", {
    files: { ...files, "cases.xlsx": bytes },
  });
  expect([unanswered.code, unanswered.stdout]).toEqual([1, ""]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const sheet = workbook.getWorksheet("Questions");
  if (sheet === undefined) throw new Error("there is no sheet of questions");
  const asked = lines.map(({ cell }) => sheet.getCell(cell.replace("C", "B")).text);
  expect(asked).toEqual(lines.map(({ question }) => question));
  for (const { cell, answer } of lines) sheet.getCell(cell).value = answer ?? null;
  const filled = new Uint8Array(await workbook.xlsx.writeBuffer());
  const counted = await wres("count cases.csv --columns cases.xlsx", {
    files: { ...files, "cases.xlsx": filled },
  });
  expect([counted.code, counted.stderr]).toEqual([0, ""]);
  const counts = JSON.parse(counted.stdout) as { balance: object; answers: object };
  // The guide prints 4 rows read, 2 counted, a grievance and an informal case left out.
  expect(counts.balance).toMatchObject({ read: 4, counted: 2, rejected: [] });
  expect(counts.answers).toEqual(lines.map(({ question, answer }) => ({ question, answer })));
});
