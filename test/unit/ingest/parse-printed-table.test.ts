import { describe, expect, test } from "vitest";
import { parsePrintedTable } from "../../../src/ingest/parse-printed-table.ts";

const read = (text: string) => {
  const parsed = parsePrintedTable(text);
  if (parsed.status === "invalid") throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
  return parsed;
};
const refused = (text: string): string => {
  const parsed = parsePrintedTable(text);
  return parsed.status === "invalid" ? parsed.issues.map(({ message }) => message).join("\n") : "";
};

describe("parsePrintedTable", () => {
  test("reads a block of a spreadsheet: marks hide counts, and the totals are found", () => {
    // 120 + 12 + 3 = 135 and 40 + 5 + 5 = 50; the last row is the sum of the two.
    const { table, notes } = read(
      "Band\tWhite\tBME\tUnknown\tTotal\nBand 5\t120\t12\t3\t135\nBand 6\t40\t5\t5\t50\nBand 7\t1,000\t*\t[c]\t1,010\nAll\t1,160\t20\t15\t1,195\n",
    );
    expect(table.cells.find(({ id }) => id === "Band 7, BME")?.value).toBeNull();
    expect(table.cells.find(({ id }) => id === "Band 7, White")?.value).toBe(1000);
    expect(table.sums).toContainEqual({
      total: "Band 7, Total",
      parts: ["Band 7, White", "Band 7, BME", "Band 7, Unknown"],
    });
    expect(table.sums).toContainEqual({
      total: "All, BME",
      parts: ["Band 5, BME", "Band 6, BME", "Band 7, BME"],
    });
    // Four rows and four columns.
    expect(table.sums).toHaveLength(8);
    expect(table.assumptions).toBeUndefined();
    expect(notes).toEqual([
      '"Total" is the sum of "White", "BME", "Unknown".',
      '"All" is the sum of "Band 5", "Band 6", "Band 7".',
    ]);
  });

  test("finds a subtotal before the total that it is a part of", () => {
    const { table } = read(
      "Stage,White,Asian,Black,BME,Total\nShortlisted,400,90,60,150,550\nAppointed,90,10,4,14,104\nInterviewed,100,*,5,*,125\n",
    );
    const totals = table.sums.filter(({ total }) => total.startsWith("Interviewed"));
    expect(totals).toEqual([
      { total: "Interviewed, BME", parts: ["Interviewed, Asian", "Interviewed, Black"] },
      { total: "Interviewed, Total", parts: ["Interviewed, White", "Interviewed, BME"] },
    ]);
  });

  test("takes a total by its name where no place shows all of it, and says so", () => {
    const { table, notes } = read("Band,White,BME,Total\nBand 5,120,*,135\nBand 6,40,*,44\n");
    expect(table.sums).toHaveLength(2);
    expect(notes.join(" ")).toContain("taken from its name");
  });

  test("finds no sum that the counts contradict, nor one of numbers that add up once by chance", () => {
    const { sums } = read("Band,White,BME,Other\nBand 5,120,10,130\nBand 6,40,5,50\n").table;
    expect(sums).toEqual([]);
    const { table, notes } = read("Band,White,BME,Sum\nBand 5,120,10,131\nBand 6,40,5,*\n");
    expect(table.sums).toEqual([]);
    expect(notes.join(" ")).toContain("No sums were found");
  });

  test("a mark that says how small a count is, is what an outsider knows", () => {
    const { table, notes } = read("Band,White,BME\nBand 5,120,<10\nBand 6,40,< 10\n");
    expect(table.assumptions).toEqual({ markMeansBelow: 10 });
    expect(notes.join(" ")).toContain("below 10");
    expect(read("Band,White,BME\nBand 5,120,≤4\nBand 6,40,fewer than 5\n").table.assumptions).toEqual({
      markMeansBelow: 5,
    });
    const mixed = read("Band,White,BME\nBand 5,120,<10\nBand 6,40,*\n");
    expect(mixed.table.assumptions).toBeUndefined();
    expect(mixed.notes.join(" ")).toContain("several meanings");
    expect(read("Band,White,BME\nBand 5,120,4\n").notes.join(" ")).toContain("Nothing in it is hidden");
  });

  test("finds of what percentages are", () => {
    // 12 of 135 is 8.9%, 5 of 50 is 10.0%.
    const { table, notes } = read(
      "Band,White,BME,Total,% BME\nBand 5,123,12,135,8.9%\nBand 6,45,5,50,10.0%\nBand 7,*,*,60,5.0%\nBand 8,1,2,-,*\n",
    );
    expect(table.figures).toContainEqual({
      id: "Band 7, % BME",
      kind: "percentage",
      of: ["Band 7, BME", "Band 7, Total"],
      places: 1,
      value: "5.0",
    });
    expect(table.figures).toHaveLength(3);
    expect(notes).toContain('"% BME" is "BME" out of "Total".');
    // 30 of 40 and 10 of 40 of a column.
    const shares = read("Group,Staff,Share\nWhite,30,75%\nBME,10,25%\nAll,40,100%\n");
    expect(shares.table.figures?.[0]?.of).toEqual(["White, Staff", "All, Staff"]);
  });

  test("refuses percentages that could be of several counts, or of none", () => {
    expect(refused("Band,White,BME,Percent\nBand 5,50,50,33\n")).toContain("follow from none");
    expect(refused("Band,A,B,C,Percent\nBand 5,50,100,100,50%\n")).toContain("several");
    expect(refused("Band,A,Percent\nBand 5,50,half\n")).toContain('"half"');
  });

  test("reads Markdown, titles above and notes below, headings that stand twice, and lines without a name", () => {
    const { table } = read("| Band | White | BME |\n|---|--:|--:|\n| Band 5 | 120 | * |\n");
    expect(table.cells.map(({ id }) => id)).toEqual(["Band 5, White", "Band 5, BME"]);
    const titled = read("Table 3\n\nBand,White,White\n,12,x\n,3,4\n\n* hidden\n".replace("x", "[x]"));
    expect(titled.table.cells).toEqual([
      { id: "line 4, White", value: 12 },
      { id: "line 5, White", value: 3 },
      { id: "line 5, White (2)", value: 4 },
    ]);
    const bare = read("a,1,2\na,3,*\n");
    expect(bare.table.cells.map(({ id }) => id)).toEqual([
      "a, column 1",
      "a, column 2",
      "a (2), column 1",
      "a (2), column 2",
    ]);
  });

  test("refuses what is no table, and says where", () => {
    expect(refused("")).toContain("no table");
    expect(refused("Band,White\n")).toContain("no table");
    expect(refused("Band,White,BME\nBand 5,12.5,about 3\n")).toMatch(
      /line 2, White is "12.5"[^]*line 2, BME is "about 3"/,
    );
    expect(refused("x".repeat(2_000_001))).toContain("longer text");
  });
});
