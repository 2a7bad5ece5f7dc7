import type { Count, GroupCounts, Return, SurveyAnswer, Workforce } from "wres-metrics";
import { expectTypeOf, test } from "vitest";

test("a group is one of seven, and a misspelt one does not compile", () => {
  expectTypeOf({ white: 1, bme: null, asian: 2 }).toExtend<GroupCounts>();
  // @ts-expect-error -- there is no such group
  const misspelt: GroupCounts = { wite: 1 };
  return misspelt;
});

test("a count is a number or null", () => {
  expectTypeOf<Count>().toEqualTypeOf<number | null>();
  // @ts-expect-error -- a text is no count
  const text: GroupCounts = { white: "5" };
  return text;
});

test("a band is no grade, and a grade no band", () => {
  const bands: Workforce = { clinical: { "band-5": { white: 1 } }, medical: { consultants: { white: 1 } } };
  // @ts-expect-error -- a band in the medical part
  const inMedical: Workforce = { medical: { "band-5": { white: 1 } } };
  // @ts-expect-error -- a grade in the clinical part
  const inClinical: Workforce = { clinical: { consultants: { white: 1 } } };
  // @ts-expect-error -- there is no band 10
  const none: Workforce = { clinical: { "band-10": { white: 1 } } };
  return [bands, inMedical, inClinical, none];
});

test("only the organisation and the year are required", () => {
  const least: Return = { organisation: { code: "X", name: "Example" }, year: 2022 };
  // @ts-expect-error -- no year
  const without: Return = { organisation: { code: "X", name: "Example" } };
  // @ts-expect-error -- an unknown part
  const more: Return = { ...least, workfroce: {} };
  return [without, more];
});

test("a percentage is the text that a document prints, never a number", () => {
  const printed: SurveyAnswer = { percentage: "24.3" };
  // @ts-expect-error -- 24.3 and 24.30 print differently
  const number: SurveyAnswer = { percentage: 24.3 };
  return [printed, number];
});

test("the bank has no board and no shortlisting", () => {
  // @ts-expect-error -- people on the bank are not on the board
  const board: Return["bank"] = { board: {} };
  return board;
});
