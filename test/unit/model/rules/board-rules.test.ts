import type { Board } from "wres-metrics";
import { expect, test } from "vitest";
import { foundIn } from "../../../support/found-in.ts";

const total = { white: 18, bme: 1, unknown: 0 };
const voting = { white: 13, bme: 1, unknown: 0 };
const executive = { white: 10, bme: 0, unknown: 0 };

// 18 − 13 = 5 and 18 − 10 = 8 White, 1 − 1 = 0 and 1 − 0 = 1 BME
test.each<{ what: string; board: Board; issues: string[] }>([
  { what: "without the other halves", board: { total, voting, executive }, issues: [] },
  {
    what: "with halves that agree",
    board: { total, voting, executive, nonVoting: { white: 5, bme: 0 }, nonExecutive: { white: 8, bme: 1 } },
    issues: [],
  },
  {
    what: "with a non-voting half that does not",
    board: { total, voting, nonVoting: { white: 6, bme: 0 } },
    issues: ["totals-disagree board.nonVoting.white"],
  },
  {
    what: "with a non-executive half that does not",
    board: { total, executive, nonExecutive: { white: 8, bme: 0 } },
    issues: ["totals-disagree board.nonExecutive.bme"],
  },
  {
    what: "with more voting than members",
    board: { total, voting: { white: 19, bme: 1 } },
    issues: ["part-over-whole board.voting.white"],
  },
  {
    what: "with more non-voting than members",
    board: { total, nonVoting: { bme: 2 } },
    issues: ["part-over-whole board.nonVoting.bme"],
  },
  { what: "without a total", board: { voting, nonVoting: { white: 5 } }, issues: [] },
])("a board $what", ({ board, issues }) => {
  expect(foundIn({ board }).issues).toEqual(issues);
});
