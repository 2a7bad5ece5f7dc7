import {
  type Answer,
  type DecimalText,
  indicator2Appointment,
  type Measure,
  parseReturn,
  type Reason,
  relativeLikelihood,
  representation,
  type Return,
  share,
  shareDifference,
} from "wres-metrics";
import { expectTypeOf, test } from "vitest";

declare const answer: Answer;
declare const measure: Measure;

test("a value is there only where the status says so", () => {
  // @ts-expect-error -- the status is not checked
  answer.value satisfies unknown;
  // @ts-expect-error -- nor here
  measure.value satisfies unknown;
  // @ts-expect-error -- nor here
  measure.number satisfies unknown;
  if (measure.status === "calculated") {
    expectTypeOf(measure.value).toEqualTypeOf<DecimalText>();
    expectTypeOf(measure.number).toEqualTypeOf<number>();
  }
});

test("a reason is there only where there is no value", () => {
  // @ts-expect-error -- the status is not checked
  measure.reason satisfies unknown;
  if (measure.status === "not-calculable") {
    expectTypeOf(measure.reason).toEqualTypeOf<Reason>();
    // @ts-expect-error -- there is no value here
    measure.value satisfies unknown;
    // @ts-expect-error -- nor a number
    measure.number satisfies unknown;
    expectTypeOf(measure.printed).toEqualTypeOf<string>();
  }
});

test("a measure cannot be written over", () => {
  // @ts-expect-error -- read only
  measure.id = "indicator-2/relative-likelihood";
});

test("counts are named: two numbers are not a share", () => {
  expectTypeOf(share).toBeCallableWith({ count: 1, of: 2 });
  expectTypeOf(share).toBeCallableWith({ percentage: "24.3" });
  // @ts-expect-error -- two numbers where an object is due
  share(1, 2);
  // @ts-expect-error -- half a share
  share({ count: 1 });
});

test("who is above and who below the line is said", () => {
  expectTypeOf(relativeLikelihood).toBeCallableWith({
    over: { count: 1, of: 2 },
    under: { count: 1, of: 2 },
  });
  // @ts-expect-error -- two shares without a name
  relativeLikelihood({ count: 1, of: 2 }, { count: 1, of: 2 });
  // @ts-expect-error -- nothing below the line
  relativeLikelihood({ over: { count: 1, of: 2 } });
  // @ts-expect-error -- two shares without a name
  shareDifference({ count: 1, of: 2 }, { count: 1, of: 2 });
  // @ts-expect-error -- a row is held against the workforce
  representation({ over: { count: 1, of: 2 }, under: { count: 1, of: 2 } });
});

test("an indicator takes counts by group", () => {
  // @ts-expect-error -- one number for all groups
  indicator2Appointment({ shortlisted: 5, appointed: 1 });
});

test("a return comes out of parsing only where it is valid", () => {
  const parsed = parseReturn({});
  // @ts-expect-error -- the status is not checked
  parsed.return satisfies unknown;
  if (parsed.status === "valid") expectTypeOf(parsed.return).toEqualTypeOf<Return>();
  // @ts-expect-error -- issues are there only where it is invalid
  parsed.issues satisfies unknown;
});
