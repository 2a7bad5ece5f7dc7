import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { callSpreadsheetFunction, spreadsheetFunctions, type CellArgument } from "wres-metrics/spreadsheet";

const folder = join(import.meta.dirname, "../../docs/methods");
const pages = readdirSync(folder).filter((path) => path.endsWith(".md"));
const textOf = (path: string): string => readFileSync(join(folder, path), "utf8");

interface Place {
  readonly row: number;
  readonly col: number;
}
interface Parser {
  parse(formula: string, position: Place & { sheet: string }): unknown;
}
const FormulaParser = createRequire(import.meta.url)("fast-formula-parser") as new (config: {
  functions: Record<string, (...cells: readonly { value: CellArgument }[]) => unknown>;
  onCell: (at: Place) => CellArgument;
}) => Parser;

/** The value of a sum as pages write it: "(1,203 × 1,530) / (4,319 × 342)", "5.263…%", "−35,542 / 221,065". */
function valueOf(sum: string): number {
  const code = sum
    .replaceAll(/[,…]/g, "")
    .replaceAll(/[×·]/g, "*")
    .replaceAll("−", "-")
    .replaceAll(/([\d.]+)%/g, "($1/100)");
  if (!/^[\d.()*/+\- ]+$/.test(code)) return NaN;
  return Number(
    new FormulaParser({ functions: {}, onCell: () => undefined }).parse(code, {
      row: 1,
      col: 1,
      sheet: "Sheet1",
    }),
  );
}

/** The chains of equal sums of a page, such as ["1,203 / 4,319", "0.278537…"]. */
function sumsOf(text: string): readonly (readonly string[])[] {
  const chains =
    text.replaceAll(/\n +/g, " ").match(/[−(\d][\d,.…%()×·/+− ]*(?: = [−\d(][\d,.…%()×·/+− ]*)+/g) ?? [];
  return chains
    .map((chain) =>
      chain.split(" = ").map((part) => (part.split(", ")[0] ?? "").replace(/[ ,.]+$/, "").trim()),
    )
    .filter(([first = ""]) => first.includes(" / "));
}

/** How far a number that breaks off or is rounded may lie from what it stands for. */
function slack(part: string): number {
  const places = /\.(\d+)/.exec(part)?.[1]?.length;
  if (/[×·/]/.test(part) || places === undefined) return 1e-12;
  return 10 ** -places * (part.endsWith("%") ? 0.01 : 1);
}

describe("a sum on a page can be done by hand, and comes to what the page says", () => {
  const sums = pages.flatMap((path) =>
    sumsOf(textOf(path)).map((parts) => ({ path, parts, sum: parts.join(" = ") })),
  );

  test("there are sums on the page of each indicator", () => {
    const withSums = new Set(sums.map(({ path }) => path));
    expect(pages.filter((path) => path.startsWith("indicator-") && !withSums.has(path))).toEqual([]);
  });

  test.each(sums)("$path: $sum", ({ parts }) => {
    const [first = "", ...others] = parts;
    for (const other of others) {
      expect(Math.abs(valueOf(other) - valueOf(first))).toBeLessThanOrEqual(slack(other));
    }
  });
});

const functions: ConstructorParameters<typeof FormulaParser>[0]["functions"] = Object.fromEntries(
  spreadsheetFunctions.map(({ id }) => [
    `WRES.${id}`,
    (...cells: readonly { value: CellArgument }[]) => {
      const answer = callSpreadsheetFunction(
        id,
        cells.map(({ value }) => value),
      );
      return answer.status === "value" ? answer.value : answer.error;
    },
  ]),
);
/** The rows of the first table of a text whose heading begins so. */
function tableOf(text: string, heading: RegExp): readonly (readonly string[])[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => heading.test(line));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith("|"));
  return lines.slice(start + 2, end).map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Rounds as a cell with that format does: half away from zero. */
function shown(value: number, like: string): string {
  const places = /\.(\d+)/.exec(like)?.[1]?.length ?? 0;
  const number = like.endsWith("%") ? 100 * value : value;
  const rounded = Math.sign(number) * Math.round(Math.abs(number) * 10 ** places + 1e-9);
  return (rounded / 10 ** places).toFixed(places) + (like.endsWith("%") ? "%" : "");
}

describe("the formulas of a page give, in a sheet as it is drawn there, what the page says", () => {
  const sheets = pages.flatMap((path) => {
    const text = textOf(path).split("### In Excel")[1]?.split("### ")[0];
    return text === undefined ? [] : [{ path, text }];
  });
  const formulas = sheets.flatMap(({ path, text }) => {
    const cells = tableOf(text, /^\|\s+\| A/).map(([, ...row]) => row);
    return tableOf(text, /^\| figure/).flatMap(([figure = "", plain = "", own = "", shows = ""]) =>
      [plain, own]
        .filter((cell) => cell.startsWith("`="))
        .map((cell) => ({ path, figure, formula: cell.slice(2, -1), shows, cells })),
    );
  });

  test("every indicator has its sheet", () => {
    expect(sheets.filter(({ path }) => path.startsWith("indicator-"))).toHaveLength(9);
  });

  test.each(formulas)("$path, $figure: =$formula shows $shows", ({ formula, shows, cells }) => {
    const parser = new FormulaParser({
      functions,
      onCell: ({ row, col }) => {
        const text = cells[row - 1]?.[col - 1] ?? "";
        return /^\d+$/.test(text) ? Number(text) : text;
      },
    });
    const value = parser.parse(formula, { row: 20, col: 1, sheet: "Sheet1" });
    expect(typeof value).toBe("number");
    expect(shown(Number(value), shows)).toBe(shows);
  });
});
