import { expect, test } from "vitest";
import { textWidth } from "../../../../src/report/charts/render-chart.ts";

// Adobe's metrics of Helvetica, in thousandths: digits 556, per cent 889, period 278, B 667, a 556, n 556, d 556, space 278.
test.each([
  ["22.8%", (3 * 556 + 278 + 889) / 1000],
  ["Band 5", (667 + 3 * 556 + 278 + 556) / 1000],
])("%s is never taken as narrower than it is, nor as a fifth wider", (text, width) => {
  const taken = textWidth(text, { fontSize: 1 });
  expect(taken).toBeGreaterThanOrEqual(width);
  expect(taken).toBeLessThan(1.2 * width);
});

test("a text that is cut off is as wide as its limit; none has no width", () => {
  expect(textWidth("a".repeat(10_000), { fontSize: 13, limit: 240 })).toBe(240);
  expect(textWidth(null, {})).toBe(0);
});
