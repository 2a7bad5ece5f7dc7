import { describe, expect, test } from "vitest";
import {
  inLines,
  placed,
  ratioScale,
  ratioTicks,
  shareScale,
  shareTicks,
  TEXT_SIZE,
  textWidth,
} from "../../../../src/report/charts/drawing.ts";

describe("the scale of ratios", () => {
  test.each([
    ["nothing", [], [0.5, 2]],
    ["what is near to even", [0.9, 1, 1.1], [0.5, 2]],
    ["every interval", [0.9, 1.2, 1.6, 0.3, 1, 4], [0.3, 4]],
    ["a ratio without an interval", [null, 3, null], [0.5, 3]],
    ["no end at 0, which has no logarithm", [0, 0.4, 6], [0.4, 6]],
  ] as const)("spans a half to double, and %s", (_, values, [from, to]) => {
    expect(ratioScale(values)).toEqual({ from, to, isRatio: true });
  });

  test("puts equal ratios at equal distances, with even in the middle", () => {
    const scale = ratioScale([]);
    expect(placed(scale, 1, [0, 100])).toBeCloseTo(50, 9);
    expect(placed(scale, 2, [0, 100])).toBe(100);
  });

  test("is marked at even before all, and at no two places that touch", () => {
    const scale = { from: 0.01, to: 100, isRatio: true };
    const ticks = ratioTicks(scale, [0, 120]);
    expect(ticks[0]?.text).toBe("1");
    const places = ticks.map(({ value, text }) => ({
      at: placed(scale, value, [0, 120]),
      half: textWidth(text) / 2,
    }));
    places.sort((one, other) => one.at - other.at);
    for (const [index, { at, half }] of places.entries()) {
      const next = places[index + 1];
      if (next !== undefined) expect(next.at - next.half).toBeGreaterThan(at + half);
    }
    expect(ticks.length).toBeGreaterThan(2);
  });
});

describe("the scale of shares", () => {
  test.each([
    [[], 0.002],
    [[0.423], 0.5],
    [[0.21, 0.6], 0.6],
    [[0.0089], 0.01],
    [[1], 1],
    [[0.999], 1],
    // More people than there are: leavers.
    [[11.57], 15],
  ])("of %j begins at 0 and ends at %d", (values, to) => {
    const scale = shareScale(values);
    expect(scale.from).toBe(0);
    expect(scale.to).toBeCloseTo(to, 12);
  });

  test("is marked at round shares, with the places that they need", () => {
    const texts = (to: number): readonly string[] => shareTicks({ from: 0, to }, 200).map(({ text }) => text);
    expect(texts(0.8)).toEqual(["0%", "20%", "40%", "60%", "80%"]);
    expect(texts(0.01)).toEqual(["0%", "0.5%", "1%"]);
    expect(shareTicks({ from: -0.2, to: 0.1 }, 200).map(({ text }) => text)).toEqual([
      "−20%",
      "−10%",
      "0%",
      "10%",
    ]);
  });
});

// Adobe's metrics of Helvetica, in thousandths: digits 556, per cent 889, period 278, B 667, a 556, n 556, d 556, space 278. Those
// of DejaVu Sans, which stands in for it: digits 636, per cent 950, period 318; B 686, a 613, n 634, d 635, space 318.
test.each([
  ["22.8%", 3 * 0.556 + 0.278 + 0.889, 3 * 0.636 + 0.318 + 0.95],
  ["Band 5", 0.667 + 3 * 0.556 + 0.278 + 0.556, 0.686 + 0.613 + 0.634 + 0.635 + 0.318 + 0.636],
])("%s is never taken as narrower than in a wide font, nor as a quarter wider", (text, narrow, wide) => {
  const taken = textWidth(text) / TEXT_SIZE;
  expect(taken).toBeGreaterThanOrEqual(wide);
  expect(taken).toBeLessThan(1.25 * narrow);
  expect(textWidth(text, true)).toBeGreaterThan(textWidth(text));
});

describe("a text in lines", () => {
  test.each([
    ["Band 5", 96, ["Band 5"]],
    ["Very senior managers", 96, ["Very senior", "managers"]],
    ["Non-consultant career grades", 96, ["Non-", "consultant", "career grades"]],
    ["", 96, [""]],
  ])("breaks %j after a space or a hyphen", (text, width, lines) => {
    expect(inLines(text, width)).toEqual(lines);
  });

  test("breaks inside a word only where nothing else helps, and loses nothing", () => {
    const lines = inLines("W".repeat(40), 96);
    expect(lines.join("")).toBe("W".repeat(40));
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(96);
  });
});
