import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { gzipSync } from "node:zlib";
import { parse } from "acorn";
import {
  type callSpreadsheetFunction,
  type CellArgument,
  type CellValue,
  spreadsheetFunctions,
} from "wres-metrics/spreadsheet";
import { describe, expect, test } from "vitest";
import { type GeneratedCall, generatedCalls } from "../support/generated-calls.ts";
import { tries } from "../support/lane.ts";
import { libraryAnswer } from "../support/library-answer.ts";
import { root } from "./built.ts";

const read = (file: string): string => readFileSync(join(root, "dist", file), "utf8");
/** For a machine that does much else. */
const LONG = 120_000;

const CALLS = tries(500);
const calls = generatedCalls(CALLS);
const expected = await Promise.all(calls.map(libraryAnswer));

/** Runs a script where there is nothing but the language, and no leave to make code from text. */
function run(file: string, host: object): Record<string, (...cells: readonly CellArgument[]) => CellValue> {
  const context: object = Object.assign(Object.create(null) as object, host);
  createContext(context, { codeGeneration: { strings: false, wasm: false } });
  new Script(read(file)).runInContext(context);
  return context as ReturnType<typeof run>;
}

/** Holds what a host gives, a value or the code of an error, against the library. */
function expectAsLibrary(answer: (call: GeneratedCall) => unknown): void {
  const differing = calls.flatMap((call, index) => {
    const [given, wanted] = [answer(call), expected[index]].map((one) => JSON.stringify(one));
    return given === wanted ? [] : [{ ...call, given, wanted }];
  });
  expect(differing.slice(0, 5)).toEqual([]);
}

test(`${String(CALLS)} calls are made of each, with every kind of answer among them`, () => {
  expect(calls.length).toBe(CALLS * spreadsheetFunctions.length);
  const kinds = expected.map((answer) => (String(answer).startsWith("#") ? answer : typeof answer));
  expect(new Set(kinds)).toEqual(new Set(["#DIV/0!", "#N/A", "#VALUE!", "number", "string", "object"]));
});

// As it is shipped: size-limit would make a script anew before it weighs it, and reads no .gs. 2 kB are for reading ethnic texts, 3 for strata of everyone and of two divisions, half of one for periods, and a fifth for arguments too many and look-ups that failed.
test.each(["wres-metrics.global.js", "excel/functions.js", "apps-script/Code.gs"])(
  "dist/%s is at most 38.9 kB",
  (file) => {
    expect(gzipSync(read(file)).length).toBeLessThanOrEqual(38_900);
  },
);

describe.each(["excel/functions.js", "apps-script/Code.gs"])("dist/%s", (file) => {
  test("is script of 2019", () => {
    expect(() => parse(read(file), { ecmaVersion: 2019, sourceType: "script" })).not.toThrow();
  });

  test("contains neither zod nor decimal.js", () => {
    expect(read(file)).not.toMatch(/zod|DecimalError/i);
  });
});

describe("an emulated Excel", () => {
  class ExcelError extends Error {
    readonly code: string;
    constructor(code: string, message: string) {
      super(message);
      this.code = code;
    }
  }
  const associated = new Map<string, (...cells: readonly CellArgument[]) => CellValue>();
  const ErrorCode = { divisionByZero: "#DIV/0!", notAvailable: "#N/A", invalidValue: "#VALUE!" };
  const associate = associated.set.bind(associated);
  run("excel/functions.js", { CustomFunctions: { Error: ExcelError, ErrorCode, associate } });

  test("gets every function of functions.json, with as many arguments", () => {
    const { functions } = JSON.parse(read("excel/functions.json")) as {
      functions: { id: string; parameters: unknown[] }[];
    };
    expect(functions.map(({ id, parameters }) => [id, parameters.length])).toEqual(
      [...associated].map(([id, { length }]) => [id, length]),
    );
    expect([...associated.keys()]).toEqual(spreadsheetFunctions.map(({ id }) => id));
  });

  test(
    `answers ${String(CALLS)} generated calls of each as the library does`,
    () => {
      expectAsLibrary(({ id, cells }) => {
        try {
          // Excel adds what it knows of the call as the last argument.
          return associated.get(id)?.(...cells, { functionName: id } as unknown as CellArgument);
        } catch (error) {
          if (!(error instanceof ExcelError) || error.message.length < 10) throw error;
          return error.code;
        }
      });
    },
    LONG,
  );
});

describe("an emulated Google Sheets", () => {
  const sheet = run("apps-script/Code.gs", {});

  test("gets one function WRES_ for each, with the comment that Sheets reads", () => {
    const names = spreadsheetFunctions.map(({ id }) => `WRES_${id}`);
    expect(
      Object.keys(sheet)
        .filter((name) => name !== "WresHost")
        .sort(),
    ).toEqual([...names].sort());
    expect(read("apps-script/Code.gs").match(/@customfunction/g)).toHaveLength(names.length);
  });

  test(
    `answers ${String(CALLS)} generated calls of each as the library does`,
    () => {
      expectAsLibrary(({ id, cells }) => {
        try {
          return sheet[`WRES_${id}`]?.(...cells.map((cell) => cell ?? ""));
        } catch (error) {
          const [code, ...words] = (error as Error).message.split(" ");
          return words.length > 1 ? code : error;
        }
      });
    },
    LONG,
  );
});

interface FormulaCell {
  readonly row: number;
  readonly col: number;
}
interface FormulaRange {
  readonly from: FormulaCell;
  readonly to: FormulaCell;
}
interface Formula {
  parse(formula: string, position: FormulaCell & { sheet: string }, allowsArrays: boolean): unknown;
}
type FormulaParser = (new (config: {
  functions: Record<string, (...cells: readonly { value: CellArgument }[]) => unknown>;
  onCell: (at: FormulaCell) => CellArgument;
  onRange: (at: FormulaRange) => CellArgument;
}) => Formula) & { FormulaError: new (error: string) => { readonly name: string } };

describe("fast-formula-parser, with the functions of the page bundle", () => {
  const Parser = createRequire(import.meta.url)("fast-formula-parser") as FormulaParser;
  const { WresMetrics } = run("wres-metrics.global.js", {}) as unknown as {
    WresMetrics: { callSpreadsheetFunction: typeof callSpreadsheetFunction };
  };
  const functions = Object.fromEntries(
    spreadsheetFunctions.map(({ id }) => [
      `WRES.${id.replaceAll("_", ".")}`,
      (...cells: readonly { value: CellArgument }[]) => {
        const answer = WresMetrics.callSpreadsheetFunction(
          id,
          cells.map(({ value }) => value),
        );
        return answer.status === "value" ? answer.value : new Parser.FormulaError(answer.error);
      },
    ]),
  );

  /** A sheet whose row n holds argument n: one cell in column A, or a range from column A on. */
  let sheet: readonly CellArgument[] = [];
  const parser = new Parser({
    functions,
    onCell: ({ row }) => sheet[row - 1],
    onRange: ({ from }) => sheet[from.row - 1],
  });

  function calculate(id: string, cells: readonly CellArgument[]): unknown {
    sheet = cells;
    const references = cells.map((cell, index) => {
      const row = String(index + 1);
      return Array.isArray(cell) ? `A${row}:Z${row}` : `A${row}`;
    });
    // Its names have dots and no underscores.
    const formula = `WRES.${id.replaceAll("_", ".")}(${references.join(",")})`;
    return parser.parse(formula, { row: 99, col: 1, sheet: "Sheet1" }, true);
  }

  test(
    `answers ${String(CALLS)} generated calls of each as the library does`,
    () => {
      expectAsLibrary(({ id, cells }) => {
        const answer = calculate(id, cells);
        return answer instanceof Parser.FormulaError ? answer.name : answer;
      });
    },
    LONG,
  );

  test("takes an answer into a formula of its own", () => {
    sheet = [4];
    expect(parser.parse("ROUND(WRES.SHARE(1,A1)*100,1)+1", { row: 1, col: 2, sheet: "S" }, false)).toBe(26);
  });
});
