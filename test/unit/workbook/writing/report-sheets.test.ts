import { calculateIndicators } from "wres-metrics";
import { protect } from "wres-metrics/disclosure";
import { forInternalUse, reportCharts, reportContent, reportDocument } from "wres-metrics/report";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { writeWorkbook } from "../../../../src/workbook/xlsx/write-workbook.ts";
import { printedCell, reportWorkbook } from "../../../../src/workbook/writing/workbook-report.ts";
import { readExample } from "../../../support/read-example.ts";

const content = reportContent(calculateIndicators(readExample("esneft-2022")), [
  calculateIndicators(readExample("esneft-2021")),
]);
const internal = reportWorkbook(forInternalUse(content), {});
const textsOf = ({ sheets }: typeof internal): string[] =>
  sheets.flatMap(({ rows }) => rows.flat().map(({ value }) => String(value)));

test("every sheet but the cover holds one table without an empty cell, and headings of their own", () => {
  for (const { rows, table, title } of internal.sheets.slice(1)) {
    const [header = [], ...body] = rows.slice((table?.headerRow ?? 0) - 1);
    const headings = header.map(({ value }) => value);
    expect(new Set(headings).size, title).toBe(headings.length);
    expect(body.flat().filter(({ value }) => value === null || value === "")).toEqual([]);
    expect(body.every((row) => row.length === header.length)).toBe(true);
  }
});

test("the contents name every sheet after them", () => {
  const [, contents, ...others] = internal.sheets;
  const links = contents?.rows.flatMap(([cell]) => cell?.link ?? []);
  expect(links).toEqual(others.map(({ title }) => title));
});

test("every table says that nothing is hidden", () => {
  const tables = internal.sheets.filter(({ title }) => title.startsWith("Indicator"));
  expect(tables).toHaveLength(10); // indicator 9 has two
  for (const { rows } of tables) {
    expect(rows.flat().some(({ value }) => String(value).startsWith("For internal use"))).toBe(true);
  }
});

test("a sentence is whole in its cell, and goes on as far as its table", () => {
  const { sections } = reportDocument(forInternalUse(content));
  const [, , , , appointment] = internal.sheets;
  expect(appointment?.title).toBe("Indicator 2");
  const sentences = sections.find(({ heading }) => heading.startsWith("2. "));
  const notes = appointment?.rows.flat().filter(({ style }) => style === "note");
  expect(notes?.map(({ value }) => value)).toEqual(
    expect.arrayContaining([...(sentences?.lead ?? []), ...(sentences?.notes ?? [])]),
  );
  expect(new Set(notes?.map(({ span }) => span))).toEqual(new Set([appointment?.widths.length]));
});

// Printed in ESNEFT's Appendix 1, row 37: 1.25
test("figures are numbers as printed", () => {
  const sheet = internal.sheets.find(({ title }) => title === "Indicator 2");
  const cell = sheet?.rows.flat().find(({ value }) => value === 1.25);
  expect(cell).toMatchObject({ format: "0.00" });
  expect(cell).not.toHaveProperty("formula");
});

test("the pictures stand on a sheet of their own, each under its finding, and their words are read out", async () => {
  const report = forInternalUse(content);
  const charts = reportCharts(report);
  const pngs = new Map(charts.map(({ id }) => [id, new Uint8Array([0x89, 0x50, 0x4e, 0x47])]));
  const { sheets } = reportWorkbook(report, {}, pngs);
  const sheet = sheets.find(({ title }) => title === "Pictures");
  expect(sheet?.pictures?.map(({ words }) => words.split("; ")[0])).toHaveLength(charts.length);
  for (const { words, row, height } of sheet?.pictures ?? []) {
    const [over] = sheet?.rows[row - 2] ?? [];
    expect(words.startsWith(String(over?.value))).toBe(true);
    // The rows under a picture are blank as far as it reaches: 20 pixels each.
    const below = sheet?.rows.slice(row - 1, row - 1 + Math.ceil(height / 20)) ?? [];
    expect(below.every((cells) => cells.length === 0)).toBe(true);
  }
  const files = unzipSync(
    await writeWorkbook({
      ...internal,
      sheets: [...internal.sheets.slice(0, 1), ...(sheet === undefined ? [] : [sheet])],
    }),
  );
  const drawing = strFromU8(files["xl/drawings/drawing1.xml"] ?? new Uint8Array());
  expect([...drawing.matchAll(/ descr="[^"]+"/g)]).toHaveLength(charts.length);
  expect(drawing).toContain(' descr="White people were 1.25 times as likely as BME people');
  expect(internal.sheets.some(({ title }) => title === "Pictures")).toBe(false);
});

describe("what is published", () => {
  test("shows symbols with a legend, and says what was hidden, on every sheet", async () => {
    const published = reportWorkbook(await protect(content), {});
    const texts = textsOf(published);
    expect(texts.some((text) => text.includes("[c]"))).toBe(true);
    const symbols = published.sheets.find(({ title }) => title === "Symbols");
    expect(symbols?.title).toBe("Symbols");
    expect(symbols?.rows.flat().map(({ value }) => value)).toContain("[c]");
    expect(texts.filter((text) => text.startsWith("For internal use"))).toEqual([]);
    // The counts of the board are below 10.
    expect(texts.filter((text) => /^(?:18|13|10|1) of 1\d$/.test(text))).toEqual([]);
  });
});

test.each([
  ["1.25", 1.25, "0.00"],
  ["27.85%", 0.2785, "0.00%"],
  ["100.0%", 1, "0.0%"],
  ["-16.1", -16.1, "0.0"],
  ["+1.1", 1.1, "+0.0;-0.0"],
  ["12", 12, "0"],
])("%s is the number %d, shown as it is printed", (text, value, format) => {
  expect(printedCell({ text })).toEqual({ value, format, style: "calculated" });
});

test.each([
  [{ text: "1203 of 4319" }, "1203 of 4319"],
  [{ text: "[c]" }, "[c]"],
  [{ text: "–", mark: "n" }, "–n"],
  [{ text: "0.00", mark: "*" }, "0.00*"],
  [{ text: "" }, "[z]"],
])("%j stays in words or symbols", (cell, value) => {
  expect(printedCell(cell)).toEqual({ value, style: "calculated" });
});
