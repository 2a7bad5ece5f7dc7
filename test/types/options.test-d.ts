import {
  calculateIndicators,
  indicator1Workforce,
  indicator3Disciplinary,
  type Measure,
  type Results,
  type Return,
  type WresError,
  type WresErrorCode,
} from "wres-metrics";
import { expectTypeOf, test } from "vitest";

declare const wresReturn: Return;

test("options are spelt, and so are their values", () => {
  expectTypeOf(calculateIndicators).toBeCallableWith(wresReturn, { denominator: "known" });
  // @ts-expect-error -- the option is misspelt
  calculateIndicators(wresReturn, { denominators: "known" });
  // @ts-expect-error -- the value is misspelt
  calculateIndicators(wresReturn, { denominator: "knwon" });
  // @ts-expect-error -- a boolean says nothing
  calculateIndicators(wresReturn, { denominator: true });
  // @ts-expect-error -- there is no such window
  calculateIndicators(wresReturn, { disciplinaryWindow: "three-year" });
  // @ts-expect-error -- nor such a scheme
  calculateIndicators(wresReturn, { ethnicityScheme: "2011" });
});

test("a grouping is of rows that exist", () => {
  indicator1Workforce({}, { groupings: [{ id: "own", rows: ["band-3", "consultants"] }] });
  // @ts-expect-error -- there is no band 10
  indicator1Workforce({}, { groupings: [{ id: "own", rows: ["band-10"] }] });
});

test("the disciplinary process comes with its workforce", () => {
  // @ts-expect-error -- the workforce is missing
  indicator3Disciplinary({ disciplinary: {} });
});

test("a result is found by a text, and is a measure", () => {
  expectTypeOf<Results["measure"]>().toEqualTypeOf<(id: string) => Measure>();
});

test("an error carries a code of a known list", () => {
  expectTypeOf<WresError["code"]>().toEqualTypeOf<WresErrorCode>();
  // @ts-expect-error -- there is no such code
  "not-a-code" satisfies WresErrorCode;
});
