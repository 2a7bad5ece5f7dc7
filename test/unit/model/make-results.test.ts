import { resultsFromJson, type ResultsJson } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { resultsOf } from "../../support/build-return.ts";

const results = resultsOf({
  shortlisting: { shortlisted: { white: 4, bme: 4 }, appointed: { white: 2, bme: 1 } },
});

test("a measure that the return holds is found", () => {
  expect(results.measure("indicator-2/relative-likelihood")).toBe(
    results.measures.find(({ id }) => id === "indicator-2/relative-likelihood"),
  );
});

test("one that it does not hold is not calculable: not given", () => {
  expect(results.measure("indicator-1/clinical/band-5/bme")).toEqual({
    id: "indicator-1/clinical/band-5/bme",
    about: {
      population: "substantive",
      indicator: 1,
      kind: "share",
      part: "clinical",
      row: "band-5",
      group: "bme",
    },
    indicator: 1,
    unit: "proportion",
    status: "not-calculable",
    reason: "not-given",
    basis: {},
    method: {},
    warnings: [],
  });
});

test.each(["indicator-2/likelyhood/bme", "", "constructor", "indicator-5/bme\u001B[2J"])(
  "%j is no measure's id: unknown-measure",
  (id) => {
    expect(() => results.measure(id)).toThrow(expect.objectContaining({ code: "unknown-measure" }));
  },
);

test("the message shows the id without what could rewrite a terminal", () => {
  expect(() => results.measure("\u001B[2J")).toThrow(/^"\u{FFFD}\[2J" is not the id of a measure/u);
});

describe("as JSON", () => {
  const json = JSON.parse(JSON.stringify(results)) as ResultsJson;

  test("they say that they hold true counts", () => {
    expect(json.protection).toBe("internal-use");
  });

  test("they carry who, when, with what and by which choices", () => {
    expect(json).toMatchObject({
      library: { name: "wres-metrics" },
      organisation: { code: "X", name: "Example" },
      year: 2022,
      options: { denominator: "all", disciplinaryWindow: "as-returned" },
    });
  });

  test("they come back able to find a measure, with its exact value", () => {
    const ratio = resultsFromJson(json).measure("indicator-2/relative-likelihood");
    expect(ratio.status === "calculated" && ratio.value.toFixed()).toBe("2"); // (2/4)/(1/4)
  });
});
