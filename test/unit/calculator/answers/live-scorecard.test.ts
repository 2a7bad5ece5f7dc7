import { describe, expect, test } from "vitest";
import { liveFindings, liveScorecard, liveYear } from "../../../../src/calculator/answers/live-figures.ts";
import { findingsToShow, initialState } from "../../../../src/calculator/state/calculator-state.ts";
import { draftOfValue } from "../../../../src/calculator/state/year-draft.ts";
import { errorSummary } from "../../../../src/calculator/view/answer-view.ts";
import { formsOf } from "../../../../src/calculator/view/form-view.ts";
import { doubtsView, messagesBeside, scorecardView } from "../../../../src/calculator/view/live-view.ts";
import { readExample } from "../../../support/read-example.ts";

const live = (value: unknown) => liveYear(draftOfValue(value), {});

describe("the scorecard of what is typed", () => {
  test("has nine rows, and fills those of which something is given", () => {
    const counts = { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203, bme: 342 } };
    const scorecard = liveScorecard(live({ shortlisting: counts }), null, {});
    expect(scorecard?.columns).toEqual(["White", "BME", "Gap"]);
    expect(scorecard?.rows).toHaveLength(9);
    const given = scorecard?.rows.filter(({ isGiven }) => isGiven) ?? [];
    // 1203/4319, 342/1530 and the ratio, as ESNEFT prints them
    expect(given.map(({ section, cells }) => [section, ...cells])).toEqual([
      ["shortlisting", "27.85%", "22.35%", "1.25 times"],
    ]);
    const { markup } = scorecardView(scorecard);
    expect(markup).toContain('href="#current-section-shortlisting"');
    expect(markup.match(/No figure yet/g)).toHaveLength(8);
  });

  test("stands beside last year, and is not there before anything is", () => {
    const [now, before] = [live(readExample("esneft-2022")), live(readExample("esneft-2021"))];
    expect(liveScorecard(now, before, {})?.columns).toEqual(["White", "BME", "Gap", "2021", "Change"]);
    // A year that is not before this one is set beside nothing.
    expect(liveScorecard(before, now, {})?.columns).toEqual(["White", "BME", "Gap"]);
    expect(liveScorecard(live({}), null, {})).toBeNull();
    expect(liveScorecard(live([]), null, {})).toBeNull();
    expect(scorecardView(null).markup).toBe("");
  });
});

// A board of a hundred, as percentages add up to.
const board = {
  organisation: { code: "X", name: "Example" },
  year: 2022,
  board: { total: { white: 60, bme: 40 } },
};

describe("what is doubtful in what is typed", () => {
  const shown = (value: unknown, left: readonly string[], findings: "shown" | "not-yet" = "not-yet") =>
    findingsToShow({ left, findings }, liveFindings(live(value), null));

  test("is asked about once its section is left, or a report is asked for", () => {
    expect(shown(board, [])).toEqual([]);
    expect(shown(board, ["training"])).toEqual([]);
    expect(shown(board, ["board"])[0]?.code).toBe("percentages-as-counts");
    expect(shown(board, [], "shown")[0]?.code).toBe("percentages-as-counts");
    expect(findingsToShow({ left: [], findings: "shown" }, liveFindings(null, null))).toEqual([]);
  });

  test("stands beside its field and in the summary, until it is confirmed", () => {
    const current = draftOfValue(board);
    const [form] = formsOf({ ...initialState, current });
    if (form === undefined) throw new Error("no form");
    const findings = shown(board, ["board"]);
    expect([...messagesBeside([form], findings)].map(([id, { doubts }]) => [id, doubts])).toEqual([
      ["current-board.total.white", [findings[0]?.message]],
    ]);
    expect(doubtsView(findings, form).markup).toContain('href="#current-board.total.white"');
    expect(doubtsView([], form).markup).toBe("");
    const acknowledged = [{ code: "percentages-as-counts", path: "board.total", reason: "It is so large." }];
    const confirmed = shown({ ...board, acknowledged }, ["board"]);
    expect([...messagesBeside([form], confirmed)]).toEqual([]);
    expect(doubtsView(confirmed, form).markup).toContain("Queried, and confirmed: It is so large.");
    // What is confirmed and no longer found can be taken out.
    const other = [{ code: "halved", path: "workforce", reason: "A merger." }];
    const stale = shown({ ...board, acknowledged: other }, []);
    expect(stale.map(({ code }) => code)).toEqual(["acknowledgement-without-finding"]);
    expect(doubtsView(stale, form).markup).toContain('data-path="acknowledged[0]"');
  });

  test("is not that last year is of another organisation while a mistake is to be corrected, or none is named", () => {
    const example = readExample("lpt-2022");
    const wrong = {
      ...example,
      shortlisting: { shortlisted: { white: 3, bme: 1 }, appointed: { white: 5, bme: 1 } },
    };
    const { organisation: _, ...unnamed } = example;
    const before = live(readExample("lpt-2021"));
    for (const value of [example, wrong, unnamed]) {
      const codes = liveFindings(live(value), before).map(({ finding }) => finding.code);
      expect(codes).not.toContain("not-last-year");
    }
    const other = { ...wrong, organisation: { code: "RDE", name: "Another" } };
    expect(liveFindings(live(other), before).map(({ finding }) => finding.code)).toContain("not-last-year");
  });

  test("is not said twice where the rules find it odd too", () => {
    const odd = {
      organisation: { code: "X", name: "Example" },
      year: 2022,
      survey: {
        year: 2019,
        discrimination: { white: { yes: 60, answered: 900 }, bme: { yes: 40, answered: 300 } },
      },
    };
    const current = draftOfValue(odd);
    const forms = formsOf({ ...initialState, current, findings: "shown" });
    const findings = shown(odd, [], "shown");
    expect(findings.flatMap(({ paths }) => paths)).toContain("survey.year");
    expect(errorSummary(forms).markup).toContain("Odd, but not wrong");
    expect(errorSummary(forms, findings).markup).not.toContain("Odd, but not wrong");
  });
});
