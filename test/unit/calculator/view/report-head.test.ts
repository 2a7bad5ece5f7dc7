import { describe, expect, test } from "vitest";
import { initialState } from "../../../../src/calculator/state/calculator-state.ts";
import { reportHead } from "../../../../src/calculator/view/answer-view.ts";

const workbook = { title: "", subject: "", creator: "", madeAt: "", sheets: [] };
const report = {
  html: "",
  name: "wres",
  workbook,
  texts: [{ label: "CSV", extension: "csv", text: "" }],
} as const;

describe("reportHead", () => {
  test("says for whom the report is", () => {
    const head = (audience: "internal" | "publish") =>
      reportHead({ ...initialState, report: { ...report, audience } }).markup;
    expect(head("internal")).toContain("For internal use");
    expect(head("publish")).toContain("Protected for publication");
    expect(head("publish")).toContain("Save CSV");
  });

  test("says what is in the way, and offers no file", () => {
    const { markup } = reportHead({ ...initialState, atRisk: ["board/bme"] });
    expect(markup).toContain("board/bme");
    expect(markup).not.toContain("Save");
  });

  test("is empty before there is a report", () => {
    expect(reportHead(initialState).markup).toBe("");
  });
});
