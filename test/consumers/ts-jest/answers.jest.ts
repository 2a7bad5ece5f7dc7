import { calculateIndicators, isWresError, share } from "wres-metrics";
import { audit } from "wres-metrics/disclosure";
import { wilsonInterval } from "wres-metrics/statistics";

test("the package answers in Jest, without modules", async () => {
  const { measures } = calculateIndicators({ organisation: { code: "X", name: "Example" }, year: 2022 });
  expect(measures.length).toBeGreaterThan(0);
  expect(wilsonInterval({ count: 81, of: 263 }).lower).toBeCloseTo(0.2553, 4);
  const publication = {
    cells: [
      { id: "all", value: 90 },
      { id: "a", value: 85 },
      { id: "b", value: null },
    ],
    sums: [{ total: "all", parts: ["a", "b"] }],
  };
  expect((await audit(publication)).cells).toMatchObject([{ id: "b", least: 5, greatest: 5 }]);
  expect(mistake()).toBe("not-a-count");
});

function mistake(): string | null {
  try {
    share({ count: 12.5, of: 100 });
    return null;
  } catch (error) {
    return isWresError(error) ? error.code : null;
  }
}
