import { review } from "wres-metrics";
import { expect, test } from "vitest";
import { exchangeGroups, mistaken, scaleNumbers } from "../../support/mistaken-return.ts";
import { readExample } from "../../support/read-example.ts";

const now = readExample("esneft-2022");

test("a tenth of the workforce in the disciplinary process is more than in trusts", () => {
  const many = mistaken(now, ({ disciplinary }) => {
    Object.assign(disciplinary.entered, { white: 900, bme: 260 });
  });
  // 1,160 of White 9,066 and BME 2,483.
  expect(review(many)).toMatchObject([
    {
      code: "outside-known-range",
      paths: ["disciplinary.entered", "workforce"],
      expected: "at most 8% of 11,549, the workforce",
      received: "1,160, which is 10%",
    },
  ]);
});

test("one slip in two tables is one finding, and leaves the others as they are", () => {
  const wrong = mistaken(now, ({ shortlisting, training, board }) => {
    exchangeGroups(shortlisting.appointed);
    exchangeGroups(training.accessed);
    board.total.white = 81;
  });
  expect(review(wrong).map(({ code, paths }) => [code, paths])).toEqual([
    ["groups-swapped", ["shortlisting.appointed", "training.accessed"]],
    ["board-size", ["board.total"]],
  ]);
});

test("a peer that gives no workforce is no peer in what is out of the workforce", () => {
  const odd = mistaken(now, ({ training }) => {
    scaleNumbers(training, 0.3);
  });
  const peers = Array.from({ length: 6 }, (_, index) =>
    mistaken(now, (copy) => {
      copy.organisation.code = `P${String(index)}`;
      scaleNumbers(copy.training, 4 + index / 4);
    }),
  );
  const withoutStaff = (from: number) =>
    peers.map((peer, index) => (index < from ? peer : { ...peer, workforce: undefined }));
  const [finding, ...more] = review(odd, { peers: withoutStaff(5) });
  expect(more).toEqual([]);
  expect(finding).toMatchObject({ code: "unlike-peers", paths: ["training.accessed"] });
  expect(finding?.expected).toMatch(/, as 5 peers have$/);
  // Four that can be compared are too few.
  expect(review(odd, { peers: withoutStaff(4) })).toEqual([]);
});
