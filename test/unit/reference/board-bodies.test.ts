import { expect, test } from "vitest";
import { boardBodies } from "../../../src/reference/board-bodies.ts";

test("the difference to the workforce is reported for all, voting and executive members", () => {
  const reported = boardBodies.filter(({ difference }) => difference === "reported");
  expect(reported.map(({ id }) => id)).toEqual(["board", "voting", "executive"]);
});

test("non-voting is what voting leaves, non-executive what executive leaves", () => {
  const halves = boardBodies.filter(({ complementOf }) => complementOf !== null);
  expect(halves.map(({ id, complementOf }) => `${id}: ${String(complementOf)}`)).toEqual([
    "non-voting: voting",
    "non-executive: executive",
  ]);
});
