import { describe, expect, test } from "vitest";
import {
  type CountsHistory,
  noHistory,
  recorded,
  redo,
  undo,
} from "../../../../src/calculator/state/history.ts";
import { draftOfValue, withSource, type YearDraft } from "../../../../src/calculator/state/year-draft.ts";
import { stepWords } from "../../../../src/calculator/view/live-view.ts";
import { returnFields } from "../../../../src/calculator/state/return-fields.ts";

const counts = (white: number | null, bme: number | null) =>
  draftOfValue({
    shortlisting: {
      shortlisted: { ...(white !== null && { white }), ...(bme !== null && { bme }) },
    },
  });

/** The history of drafts that took each other's place. */
function historyOf(drafts: readonly YearDraft[]): CountsHistory {
  return drafts.slice(1).reduce<CountsHistory>((history, current, index) => {
    const before = drafts[index];
    return before === undefined
      ? history
      : recorded(history, { current: before, previous: null }, { current, previous: null });
  }, noHistory);
}

const words = (history: CountsHistory): string => {
  const turn = undo(history);
  return turn === null ? "" : stepWords(turn.step, returnFields("all-groups"));
};

describe("the history of the counts", () => {
  test("what is typed into a field is one step, and its neighbour's another", () => {
    const drafts = [counts(null, 5), counts(4, 5), counts(43, 5), counts(431, 5), counts(431, 15)];
    const history = historyOf(drafts);
    expect(history.done).toHaveLength(2);
    const once = undo(history);
    expect(once?.counts.current).toBe(drafts[3]);
    const twice = undo(once?.history ?? noHistory);
    expect(twice?.counts.current).toBe(drafts[0]);
    expect(undo(twice?.history ?? noHistory)).toBeNull();
    const again = redo(twice?.history ?? noHistory);
    expect(again?.counts.current).toBe(drafts[3]);
    expect(redo(redo(again?.history ?? noHistory)?.history ?? noHistory)).toBeNull();
    expect(words(history)).toBe("Applicants: Shortlisted, BME");
  });

  test("a part that is added is a step of its own, and so is each field of it", () => {
    const parts = (...strata: readonly unknown[]): YearDraft =>
      draftOfValue({ shortlisting: { shortlisted: { white: 9 }, ...(strata.length > 0 && { strata }) } });
    const women = { by: "sex", of: "women" };
    const men = { by: "sex", of: "mne" };
    const counted = { ...women, shortlisted: { bme: 4 } };
    const named = parts(counted, { ...men, of: "men" });
    const drafts = [parts(), parts(women), parts(women, men), parts(counted, men), named];
    const history = historyOf(drafts);
    expect(history.done.map(({ changed }) => changed.map(({ path }) => path))).toEqual([
      ["shortlisting.strata[0]"],
      ["shortlisting.strata[1]"],
      ["shortlisting.strata[0].shortlisted.bme"],
      ["shortlisting.strata[1].of"],
    ]);
    expect(words(historyOf(drafts.slice(0, 2)))).toBe("a part of the people");
    const taken = historyOf([named, parts({ ...men, of: "men" })]);
    expect(taken.done.map(({ changed }) => changed[0]?.path)).toEqual(["shortlisting.strata[0]"]);
    expect(undo(taken)?.counts.current).toBe(named);
  });

  test("a change that is taken back by hand is no step", () => {
    expect(historyOf([counts(1, 5), counts(12, 5), counts(1, 5)]).done).toEqual([]);
  });

  test("a new change after an undo leaves nothing to be done again", () => {
    const drafts = [counts(1, 5), counts(2, 5)];
    const back = undo(historyOf(drafts))?.history ?? noHistory;
    expect(back.undone).toHaveLength(1);
    const on = recorded(
      back,
      { current: counts(1, 5), previous: null },
      { current: counts(1, 6), previous: null },
    );
    expect(on.undone).toEqual([]);
    expect(on.done).toHaveLength(1);
  });

  test("a file is one step, whatever stood there before; so is a block, and a whole year", () => {
    const file = withSource(counts(7, 8), "counts.json", 12);
    expect(words(historyOf([counts(1, 2), file]))).toBe("opening counts.json");
    expect(words(historyOf([file, counts(1, 2)]))).toBe("taking counts.json out");
    expect(words(historyOf([counts(1, 2), counts(3, 4)]))).toBe("2 fields");
    const before = { current: counts(1, 2), previous: null };
    const added = recorded(noHistory, before, { ...before, previous: draftOfValue({}) });
    expect(words(added)).toBe("last year’s counts");
    const typed = recorded(
      noHistory,
      { ...before, previous: draftOfValue({ year: 2020 }) },
      { ...before, previous: draftOfValue({ year: 2021 }) },
    );
    expect(words(typed)).toBe("last year, WRES year");
    expect(recorded(noHistory, before, before)).toBe(noHistory);
    const strata = (by: string) => draftOfValue({ shortlisting: { strata: [{ by }] } });
    expect(words(historyOf([strata("one"), strata("two")]))).toBe("shortlisting.strata[0].by");
  });
});
