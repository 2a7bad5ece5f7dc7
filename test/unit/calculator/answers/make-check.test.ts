import { describe, expect, test } from "vitest";
import { textOfRows } from "../../../../src/ingest/csv-rows.ts";
import { parseFiguresText } from "../../../../src/ingest/parse-figures-text.ts";
import { figuresOfWorkbook, tableOfFigures } from "../../../../src/workbook/reading/figures-of-workbook.ts";
import { writeWorkbook } from "../../../../src/workbook/xlsx/write-workbook.ts";
import { makeCheck } from "../../../../src/calculator/answers/make-check.ts";

describe("makeCheck", () => {
  test("tells what does not follow, in words and as files", () => {
    // 342/1530 is 22.35…%, which is printed 22.4%.
    const answer = makeCheck("label,printed,numerator,denominator\nBME,22.5%,342,1530\n");
    if (answer.status !== "answered") throw new Error("It was refused.");
    expect(answer.document.subtitle[0]).toContain("1 does not,");
    expect(answer.texts.map(({ extension }) => extension)).toEqual(["json", "csv", "md"]);
  });

  test("names a column that is not used", () => {
    const answer = makeCheck("label,printed,numerater\nBME,22.5%,342\n");
    if (answer.status !== "answered") throw new Error("It was refused.");
    expect(answer.document.subtitle.at(-1)).toMatch(/^The column "numerater" is not used; /);
  });

  test("tells what it cannot read", () => {
    const answer = makeCheck("[");
    expect(answer.status === "refused" && answer.issues.length > 0).toBe(true);
  });

  test("takes the table of a workbook as the command reads it", async () => {
    const table = [
      ["Figures of 2022", "", "", ""],
      ["label", "printed", "numerator", "denominator"],
      ["BME, all", "22.5%", "342", "1530"],
      ["Change", "+1.5", "", ""],
    ];
    const rows = table.map((cells) => cells.map((value) => ({ value, style: "text" as const })));
    const sheet = { title: "Figures", widths: [20, 20, 20, 20], rows, frozenColumns: 0 };
    const bytes = await writeWorkbook({
      title: "",
      subject: "",
      creator: "",
      madeAt: "2022-03-31T00:00:00Z",
      sheets: [sheet],
    });
    const found = tableOfFigures(bytes);
    if (found.status === "invalid") throw new Error("not read");
    const text = textOfRows(found.rows);
    // Nothing is put before a plus, which a spreadsheet would take for a formula: the text is for the checker.
    expect(text).toBe('label,printed,numerator,denominator\n"BME, all",22.5%,342,1530\nChange,+1.5');
    const [page, command] = [parseFiguresText(text), figuresOfWorkbook(bytes)];
    expect(page.status === "valid" && page.figures).toEqual(command.status === "valid" && command.figures);
  });
});
