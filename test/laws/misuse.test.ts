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
  "quarter-1",
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

/** What JavaScript writes into a text for a value that is none; an issue may say that something *is* null or NaN, as it was received. */
const NONSENSE = /undefined|\[object |(?<!\bis )\b(?:null|NaN)\b|0NaN/;

/** The first text of an answer that holds such a word. */
function nonsenseIn(answer: unknown, depth = 0): string | null {
  if (typeof answer === "string") return NONSENSE.test(answer) ? answer : null;
  if (depth > 5 || typeof answer !== "object" || answer === null || ArrayBuffer.isView(answer)) return null;
  for (const [key, value] of Object.entries(answer)) {
    const found = key === "received" ? null : nonsenseIn(value, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

/** Their sentences speak of null, which a count may be. */
const schemas = new Set(["returnJsonSchema", "resultsJsonSchema"]);

async function faultOf(name: string, call: Call, given: readonly unknown[]): Promise<string | null> {
  try {
    const answer = await call(...given);
    if (holdsNaN(answer) && !holdsNaN(given)) return "NaN";
    return schemas.has(name) ? null : nonsenseIn(answer);
  } catch (error) {
    if (!index.isWresError(error)) return String(error);
    // An error says what was given: null and NaN are words for it.
    return /undefined|\[object /.test(error.message) ? error.message : null;
  }
}

test("every entry point is tried", () => {
  const named = rooms.entryPoints.map(({ name }) => name).filter((name) => name !== "global");
  expect(Object.keys(entries).sort()).toEqual(named.sort());
  expect(functions.length).toBeGreaterThan(100);
});

test.each(functions)(
  "$name answers what it cannot take with a WresError, or issues, in words that mean something",
  async ({ name, call }) => {
    const calls = wrong.flatMap((value) => [[value], [value, value], [{}, value], [[], value]]);
    const faults = await Promise.all(calls.map((given) => faultOf(name.replace(/.*\./, ""), call, given)));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  },
);

describe("a good argument with one place of it wrong", () => {
  const wresReturn = {
    organisation: { code: "X", name: "Our trust" },
    year: 2022,
    shortlisting: { shortlisted: { white: 812, bme: 431 }, appointed: { white: 164, bme: 61 } },
    workforce: { total: { white: 800, bme: 200, unknown: 10 } },
    board: { total: { white: 9, bme: 1, unknown: 0 } },
  } as const;
  const lastYear = { ...wresReturn, year: 2021 } as const;
  const results = index.calculateIndicators(wresReturn);
  const ratio = index.measureOf(results, "indicator-2/relative-likelihood");
  const good: Readonly<Record<string, readonly [Call, ...unknown[]]>> = {
    periodDays: [index.periodDays as Call, { year: 2024, period: "quarter-1" }],
    periodTitle: [index.periodTitle as Call, { year: 2024, period: "june" }],
    measureId: [index.measureId as Call, ratio.about],
    measureLabel: [index.measureLabel as Call, { about: ratio.about }, { label: "ethnic minority" }],
    verdictInWords: [index.verdictInWords as Call, ratio],
    printMeasure: [index.printMeasure as Call, ratio],
    headlines: [index.headlines as Call, { ...results, measures: [ratio] }],
    familyOf: [index.familyOf as Call, ratio],
    review: [index.review as Call, wresReturn, { previous: lastYear, peers: [wresReturn] }],
    calculateIndicators: [index.calculateIndicators as Call, wresReturn],
    weightedTrend: [statistics.weightedTrend as Call, [{ at: 2020, estimate: 0.1, variance: 0.01 }]],
    decimalOf: [decimal.decimalOf as Call, { value: "0.25" }],
  };

  /** Every way to put a value into one place of another. */
  function withOneWrong(value: unknown, wrongValue: unknown): readonly unknown[] {
    if (typeof value !== "object" || value === null) return [wrongValue];
    const inside = Object.entries(value).flatMap(([key, one]) =>
      withOneWrong(one, wrongValue).map((other) =>
        Array.isArray(value)
          ? value.map((item: unknown, place) => (String(place) === key ? other : item))
          : { ...value, [key]: other },
      ),
    );
    return [wrongValue, ...inside];
  }

  test.each(Object.entries(good))("%s says what it cannot take", async (name, [call, ...given]) => {
    expect(await faultOf(name, call, given)).toBe(null);
    const values = [undefined, null, NaN, "", "x", {}, [], Symbol("s")];
    const calls = values.flatMap((value) => withOneWrong(given, value) as readonly (readonly unknown[])[]);
    const faults = await Promise.all(
      calls.map(async (one) => {
        const fault = Array.isArray(one) ? await faultOf(name, call, one) : null;
        return fault === null ? null : [fault, JSON.stringify(one)];
      }),
    );
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });
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
    expect(call).toThrow("share was given nothing; expected what its documentation says.");
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
    expect(guarded("share", failing)).toThrow(fault);
    expect(guardedPromise("share", failing)).toThrow(fault);
    await expect(guardedPromise("share", () => Promise.reject(fault))()).rejects.toBe(fault);
    await expect(guardedPromise("share", () => Promise.reject(new TypeError("y")))()).rejects.toThrow(
      index.WresError,
    );
    expect([guarded("share", (a: number) => a)(1), guardedPromise("share", (a: number) => a)(2)]).toEqual([
      1, 2,
    ]);
  });

  test("leave tables, types and the lines of an entry point where they are", () => {
    const path = `${process.cwd()}/src/index.ts`;
    const text = `export {\n  type A,\n  share,\n} from "./indicators/share.ts";\nexport { groups } from "./reference/groups.ts";\n`;
    expect(withGuards(text, path).split("\n")).toEqual([
      'import { guarded } from "./foundation/wres-error.ts"; export { type A } from "./indicators/share.ts"; import { share as bare_share } from "./indicators/share.ts"; export const share = /* @__PURE__ */ guarded("share", bare_share);',
      "",
      "",
      "",
      'export { groups } from "./reference/groups.ts";',
      "",
    ]);
    expect(withGuards("export const a = 1;", path)).toBe("export const a = 1;");
  });

  test("know the keys of options", () => {
    const path = `${process.cwd()}/src/statistics.ts`;
    const of = (name: string, file: string): string =>
      withGuards(`export { ${name} } from "./statistics/${file}.ts";`, path);
    expect(of("wilsonInterval", "wilson-interval")).toContain(
      'guarded("wilsonInterval", /* @__PURE__ */ withKnownKeys(bare_wilsonInterval, 1, "options", ["population","level"]));',
    );
    expect(withGuards('export { countCsv } from "./records/count.ts";', path)).toContain(
      'guardedPromise("countCsv", /* @__PURE__ */ withKnownKeysLater(bare_countCsv, 2, "options", ["encoding","delimiter","onProgress"]));',
    );
    // One with many keys says which was meant.
    expect(withGuards('export { benchmark } from "./analysis/benchmark/benchmark.ts";', path)).toMatch(
      /^import \{ guarded, withKnownKeys \}.* import \{ expectedKey \} .*"dispersion"\], expectedKey\)\);$/,
    );
  });
});
