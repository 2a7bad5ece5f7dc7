import type { Board, BoardOptions } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { boardMeasures } from "../../../src/indicators/indicator-9-board.ts";
import { findMeasure, printedOrReason } from "../../support/find-measure.ts";

const workforce = { white: 60, bme: 20, unknown: 20 };
const total = { white: 6, bme: 2, unknown: 2 };
const voting = { white: 4, bme: 1, unknown: 0 };
const executive = { white: 3, bme: 0, unknown: 1 };
const measureOf = (board: Board, id: string, options?: BoardOptions) =>
  findMeasure(boardMeasures({ board, workforce }, options), `indicator-9/${id}`);
const printed = (board: Board, id: string, options?: BoardOptions): string =>
  printedOrReason(measureOf(board, id, options));

describe("of everyone", () => {
  // oxfmt-ignore
  test.each([
    { id: "board/bme", is: "20.0%" }, // 2/10
    { id: "voting/bme", is: "20.0%" }, // 1/5
    { id: "non-voting/bme", is: "20.0%" }, // (2 − 1)/(10 − 5)
    { id: "non-voting/white", is: "40.0%" }, // (6 − 4)/5
    { id: "executive/bme", is: "0.0%" }, // 0/4
    { id: "non-executive/bme", is: "33.3%" }, // (2 − 0)/(10 − 4)
    { id: "workforce/bme", is: "20.0%" }, // 20/100
    { id: "difference/board/bme", is: "0.0" },
    { id: "difference/voting/white", is: "20.0" }, // 80 − 60
    { id: "difference/voting/unknown", is: "-20.0" }, // 0 − 20
    { id: "difference/executive/bme", is: "-20.0" }, // 0 − 20
  ])("$id is $is", ({ id, is }) => {
    expect(printed({ total, voting, executive }, id)).toBe(is);
  });
});

describe("of known ethnicity", () => {
  // oxfmt-ignore
  test.each([
    { id: "board/bme", is: "25.0%" }, // 2/8
    { id: "workforce/white", is: "75.0%" }, // 60/80
    { id: "difference/executive/bme", is: "-25.0" }, // 0/3 − 20/80
  ])("$id is $is", ({ id, is }) => {
    expect(printed({ total, executive }, id, { denominator: "known" })).toBe(is);
  });

  test("shares of the unknown are not reported", () => {
    const ids = boardMeasures({ board: { total }, workforce }, { denominator: "known" }).map(({ id }) => id);
    expect(ids.filter((id) => id.endsWith("/unknown"))).toEqual([]);
  });
});

describe("where the unknown of the board is not given", () => {
  const board = { total: { white: 6, bme: 2 } };

  test("its shares are of known ethnicity, 2/8, and the workforce's stay of everyone", () => {
    expect(measureOf(board, "board/bme")).toMatchObject({
      method: { denominator: "known" },
      warnings: ["unknown-not-given"],
    });
    expect(printed(board, "board/bme")).toBe("25.0%");
    expect(measureOf(board, "workforce/bme")).toMatchObject({ method: { denominator: "all" }, warnings: [] });
  });

  test("both sides of the difference are of known ethnicity: 2/8 − 20/80", () => {
    expect(measureOf(board, "difference/board/bme")).toMatchObject({
      basis: { board: { count: 2, of: 8 }, workforce: { count: 20, of: 80 } },
      method: { denominator: "known" },
      warnings: ["unknown-not-given"],
    });
    expect(printed(board, "difference/board/unknown")).toBe("not-given");
  });
});

describe("the halves", () => {
  test("are taken as given before they are derived", () => {
    expect(printed({ nonVoting: { white: 1, bme: 1, unknown: 0 } }, "non-voting/bme")).toBe("50.0%");
  });

  test("are derived group by group, where the board gives both", () => {
    const board = { total, voting: { white: 4, bme: null, unknown: 0 } };
    expect(measureOf(board, "non-voting/white").basis).toEqual({ white: { count: 2, of: null } });
    expect(printed(board, "non-voting/bme")).toBe("not-given");
  });

  test("of a board that is all voting are nobody", () => {
    expect(printed({ total, voting: total }, "non-voting/bme")).toBe("nobody-in-the-denominator");
  });
});

test("a board without members has no share and no difference", () => {
  const board = { total: { white: 0, bme: 0, unknown: 0 } };
  expect(printed(board, "board/bme")).toBe("nobody-in-the-denominator");
  expect(printed(board, "difference/board/bme")).toBe("nobody-in-the-denominator");
});

test("a board that is not given is not given, and the workforce is", () => {
  expect(printed({}, "board/bme")).toBe("not-given");
  expect(printed({}, "difference/voting/bme")).toBe("not-given");
  expect(printed({}, "workforce/bme")).toBe("20.0%");
});

test("groups within BME: 1 of 5 on the board", () => {
  const board = { total: { white: 3, asian: 1, black: 1, mixed: 0, other: 0, unknown: 0 } };
  expect(printed(board, "board/asian")).toBe("20.0%");
  expect(printed(board, "board/bme")).toBe("40.0%");
  expect(printed(board, "difference/board/asian")).toBe("not-given");
});

test("the differences of the board, of voting and of executive members are reported, and no others", () => {
  const ids = boardMeasures({ board: {}, workforce }).map(({ id }) => id.slice("indicator-9/".length));
  const bodies = ["board", "voting", "non-voting", "executive", "non-executive", "workforce"];
  const compared = ["difference/board", "difference/voting", "difference/executive"];
  expect(ids).toEqual(
    [...bodies, ...compared].flatMap((body) =>
      ["white", "bme", "unknown"].map((group) => `${body}/${group}`),
    ),
  );
});
