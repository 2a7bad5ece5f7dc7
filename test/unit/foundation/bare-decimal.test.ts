import fc from "fast-check";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { decimal as bare } from "../../../src/foundation/bare-decimal.ts";
import { decimal } from "../../../src/foundation/decimal.ts";

/** Whole numbers of any size, numbers of a spreadsheet, and texts as published and as calculated. */
const text = fc.oneof(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map(String),
  fc.bigInt({ min: -(10n ** 60n), max: 10n ** 60n }).map(String),
  fc.integer({ min: -1000, max: 1000 }).map((thousandths) => String(thousandths / 1000)),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }).map(String),
  fc
    .tuple(fc.bigInt({ min: 1n, max: 10n ** 45n }), fc.nat(50))
    .map(([digits, places]) => `0.${"0".repeat(places)}${String(digits)}`),
  // As tiny, as huge and as negative as a double can be, with its exponent
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  // A half of the last place, on either side of 0
  fc
    .tuple(fc.constantFrom("", "-"), fc.nat(9999), fc.nat(9999))
    .map(([sign, whole, places]) => `${sign}${String(whole)}.${String(places)}5`),
);
const runs = { numRuns: 3000, seed: 40 };

describe("gives the digits of decimal.js", () => {
  test("for a text, with any number of places", () => {
    fc.assert(
      fc.property(text, fc.nat(12), (one, places) => {
        expect(bare(one).toFixed()).toBe(decimal(one).toFixed());
        expect(bare(one).toFixed(places)).toBe(decimal(one).toFixed(places));
        expect(bare(one).toNumber() + 0).toBe(decimal(one).toNumber() + 0);
        expect(bare(one).abs().toFixed()).toBe(decimal(one).abs().toFixed());
        expect(bare(one).isZero()).toBe(decimal(one).isZero());
      }),
      runs,
    );
  });

  test.each(["times", "minus", "div"] as const)("for %s", (operation) => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        fc.pre(operation !== "div" || !decimal(other).isZero());
        expect(bare(one)[operation](bare(other)).toFixed()).toBe(
          decimal(one)[operation](decimal(other)).toFixed(),
        );
      }),
      runs,
    );
  });

  test("for comparisons, of neighbours and of equals too", () => {
    const pair = fc.oneof(
      fc.tuple(text, text),
      text.map((one) => [one, one] as const),
      fc.nat(1e9).map((one) => [`-0.${String(one)}`, `-0.${String(one)}0001`] as const),
    );
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(bare(one).comparedTo(bare(other))).toBe(decimal(one).comparedTo(decimal(other)));
        expect(bare(one).greaterThanOrEqualTo(other)).toBe(decimal(one).greaterThanOrEqualTo(other));
      }),
      runs,
    );
  });

  test.each([
    ["0.125", 2, "0.13"],
    ["-0.125", 2, "-0.13"],
    ["-0.005", 2, "-0.01"],
    ["1e-40", 3, "0.000"],
    ["9.995", 2, "10.00"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
  ])("%s with %i places is %s: a half goes away from zero", (one, places, printed) => {
    expect([bare(one).toFixed(places), decimal(one).toFixed(places)]).toEqual([printed, printed]);
  });

  test("for quotients of counts, ties and neighbours of ties among them", () => {
    const count = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 2 ** 53 - 1 }));
    fc.assert(
      fc.property(count, count, fc.nat(3), (one, other, places) => {
        const [own, theirs] = [bare(one).div(other), decimal(one).div(other)];
        expect(own.toFixed()).toBe(theirs.toFixed());
        expect(own.times(100).toFixed(places)).toBe(theirs.times(100).toFixed(places));
        expect(own.comparedTo("1.25")).toBe(theirs.comparedTo("1.25"));
        expect(own.greaterThanOrEqualTo(0.05)).toBe(theirs.greaterThanOrEqualTo(0.05));
        expect(own.toNumber()).toBe(theirs.toNumber());
      }),
      runs,
    );
  });
});

test("a text that is no number stops, as it does there", () => {
  expect(() => bare("R")).toThrow();
  expect(() => decimal("R")).toThrow();
});

test("writes itself as a text, in JSON too", () => {
  expect(JSON.stringify({ value: bare("1.250") })).toBe('{"value":"1.25"}');
  expect(String(bare("-0.5"))).toBe("-0.5");
});

test("has every operation that the page and the spreadsheet files use", () => {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (names, file) =>
    names.map(({ text: name }) => {
      const isReplaced = name.endsWith("/decimal.ts") && !file.endsWith("/bare-decimal.ts");
      const found = isReplaced ? name.replace(/decimal\.ts$/, "bare-decimal.ts") : name;
      return ts.resolveModuleName(found, file, options, host);
    });
  const entries = ["global", "spreadsheet/hosts/excel-host", "spreadsheet/hosts/apps-script-host"];
  const program = ts.createProgram(
    entries.map((entry) => `src/${entry}.ts`),
    { ...options, declaration: false, isolatedDeclarations: false },
    host,
  );
  expect(program.getSourceFiles().some(({ fileName }) => fileName.endsWith("/bare-decimal.ts"))).toBe(true);
  const faults = ts.getPreEmitDiagnostics(program);
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
}, 60_000);
