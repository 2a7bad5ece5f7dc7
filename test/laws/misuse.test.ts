import * as index from "wres-metrics";
import * as charts from "wres-metrics/charts";
import * as check from "wres-metrics/check";
import * as decimal from "wres-metrics/decimal";
import * as disclosure from "wres-metrics/disclosure";
import * as docx from "wres-metrics/docx";
import * as parquet from "wres-metrics/parquet";
import * as pay from "wres-metrics/pay";
import * as records from "wres-metrics/records";
import * as report from "wres-metrics/report";
import * as schema from "wres-metrics/schema";
import * as spreadsheet from "wres-metrics/spreadsheet";
import * as statistics from "wres-metrics/statistics";
import * as workbook from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import rooms from "../../architecture/rooms.json";
import { withGuards } from "../../scripts/guarded-doors.mjs";

const entries: Readonly<Record<string, object>> = {
  index,
  statistics,
  check,
  decimal,
  disclosure,
  docx,
  parquet,
  pay,
  records,
  report,
  schema,
  spreadsheet,
  charts,
  workbook,
};

/** What JavaScript lets through, and types do not. */
const wrong: readonly unknown[] = [
  undefined,
  null,
  {},
  [],
  "",
  0,
  NaN,
  Buffer.from("x"),
  [null],
  { a: null },
  { measures: [null], workforce: { nonClinical: 1 } },
];

type Call = (...given: unknown[]) => unknown;
const isClass = (name: string): boolean => /^[A-Z][a-z]/.test(name);
const functions = Object.entries(entries).flatMap(([entry, names]) =>
  Object.entries(names)
    .filter(([name, value]) => typeof value === "function" && !isClass(name))
    .map(([name, value]) => ({ name: `${entry}.${name}`, call: value as Call })),
);

/** Some functions give back what they were given, NaN as well. */
function holdsNaN(answer: unknown, depth = 0): boolean {
  if (Number.isNaN(answer)) return true;
  if (depth > 4 || typeof answer !== "object" || answer === null || ArrayBuffer.isView(answer)) return false;
  return Object.values(answer).some((one) => holdsNaN(one, depth + 1));
}

async function faultOf(call: Call, given: readonly unknown[]): Promise<string | null> {
  try {
    const answer = await call(...given);
    return holdsNaN(answer) && !holdsNaN(given) ? "NaN" : null;
  } catch (error) {
    return index.isWresError(error) ? null : String(error);
  }
}

test("every entry point is tried", () => {
  const named = rooms.entryPoints.map(({ name }) => name).filter((name) => name !== "global");
  expect(Object.keys(entries).sort()).toEqual(named.sort());
  expect(functions.length).toBeGreaterThan(100);
});

test.each(functions)("$name answers what it cannot take with a WresError, or issues", async ({ call }) => {
  const calls = wrong.flatMap((value) => [[value], [value, value], [{}, value], [[], value]]);
  const faults = await Promise.all(calls.map((given) => faultOf(call, given)));
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

describe("bytes", () => {
  const csv = "Employee Number,Ethnicity,Course\n1,A,Leadership\n2,H,Leadership\n";

  test("are taken as they are, as Node reads a file", async () => {
    const { rows, mapping } = await records.suggestMapping(Buffer.from(csv));
    expect([rows, mapping?.kind]).toEqual([2, "training"]);
  });

  test.each([
    ["text", csv, "The source gives text; expected bytes"],
    ["a list of numbers", [1, 2], "The source gives 1; expected bytes"],
  ])("%s is none, and says so", async (_, source, message) => {
    await expect(records.suggestMapping(source as never)).rejects.toThrow(message);
    await expect(records.countCsv(source as never, {} as never)).rejects.toMatchObject({ name: "WresError" });
  });
});

describe("the guards of the doors", () => {
  test("keep what was thrown as the cause", () => {
    const call = (): unknown => index.share(undefined as never);
    expect(call).toThrow("A function was given what its types exclude; the cause says where.");
    try {
      call();
    } catch (error) {
      expect(error).toMatchObject({ code: "wrong-arguments" });
      expect((error as Error).cause).toBeInstanceOf(TypeError);
    }
  });

  test("let every other error through", async () => {
    const { guarded, guardedPromise } = await import("../../src/foundation/wres-error.ts");
    const fault = new Error("x");
    const failing = (): never => {
      throw fault;
    };
    expect(guarded(failing)).toThrow(fault);
    expect(guardedPromise(failing)).toThrow(fault);
    await expect(guardedPromise(() => Promise.reject(fault))()).rejects.toBe(fault);
    await expect(guardedPromise(() => Promise.reject(new TypeError("y")))()).rejects.toThrow(index.WresError);
    expect([guarded((a: number) => a)(1), guardedPromise((a: number) => a)(2)]).toEqual([1, 2]);
  });

  test("leave tables, types and the lines of an entry point where they are", () => {
    const path = `${process.cwd()}/src/index.ts`;
    const text = `export {\n  type A,\n  share,\n} from "./indicators/share.ts";\nexport { groups } from "./reference/groups.ts";\n`;
    expect(withGuards(text, path).split("\n")).toEqual([
      'import { guarded } from "./foundation/wres-error.ts"; export { type A } from "./indicators/share.ts"; import { share as bare_share } from "./indicators/share.ts"; export const share = /* @__PURE__ */ guarded(bare_share);',
      "",
      "",
      "",
      'export { groups } from "./reference/groups.ts";',
      "",
    ]);
    expect(withGuards("export const a = 1;", path)).toBe("export const a = 1;");
  });
});
