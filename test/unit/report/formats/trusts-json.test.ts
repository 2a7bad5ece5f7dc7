import type { Return } from "wres-metrics";
import { forInternalUse, trustsContent, trustsJson } from "wres-metrics/report";
import { expect, test } from "vitest";

const trust = (code: string, white: number, bme: number): Return => ({
  organisation: { code, name: `Trust ${code}` },
  year: 2022,
  shortlisting: { shortlisted: { white: 1000, bme: 500 }, appointed: { white, bme } },
});
const json = JSON.parse(
  // 0.3/0.1 = 3; 0.2/0.2 = 1
  trustsJson(forInternalUse(trustsContent([trust("B", 300, 50), trust("A", 200, 100)]))),
) as {
  readonly measures: readonly { readonly id: string }[];
};

test("holds who is compared, how, and what was done to protect people", () => {
  expect(json).toMatchObject({
    library: { name: "wres-metrics" },
    year: 2022,
    protection: "internal-use",
    options: { denominator: "all", level: 0.95 },
    organisations: [
      { code: "A", name: "Trust A" },
      { code: "B", name: "Trust B" },
    ],
  });
});

test("holds each trust's figure as everywhere, by the codes, and where it stands among the others", () => {
  expect(json.measures.find(({ id }) => id === "indicator-2/relative-likelihood")).toMatchObject({
    funnel: null,
    trusts: [
      {
        organisation: "A",
        measure: {
          status: "calculated",
          value: "1",
          printed: "1.00",
          basis: { white: { count: 200, of: 1000 } },
        },
        benchmark: { status: "calculated", peers: 1, better: 0, worse: 1, rank: { place: 1, of: 2 } },
      },
      {
        organisation: "B",
        measure: { value: "3", printed: "3.00" },
        benchmark: { better: 1, worse: 0, rank: { place: 2, of: 2 } },
      },
    ],
  });
});

test("what there is no figure for has its reason", () => {
  expect(json.measures.find(({ id }) => id === "indicator-5/bme")).toMatchObject({
    trusts: [
      { measure: { status: "not-calculable", reason: "not-given" }, benchmark: { reason: "not-given" } },
      { measure: { printed: "–" } },
    ],
  });
});
