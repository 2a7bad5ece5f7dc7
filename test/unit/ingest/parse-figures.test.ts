import { parseFigures } from "wres-metrics/check";
import { describe, expect, test } from "vitest";

const figure = {
  id: "a",
  kind: "ratio",
  formula: { op: "ratio", of: ["white", "bme"] },
  inputs: { white: { numerator: 1203, denominator: 4319 }, bme: { numerator: null, denominator: "R" } },
  published: "1.25",
};

function messagesOf(value: unknown): readonly string[] {
  const parsed = parseFigures(value);
  return parsed.status === "invalid" ? parsed.issues.map(({ message }) => message) : [];
}

test("lets figures in, with keys that a check does not need", () => {
  const file = {
    schema: "1",
    figures: [
      { ...figure, indicator: 2, note: null },
      { id: "b", kind: "count", published: "R" },
    ],
  };
  expect(parseFigures(file)).toMatchObject({ status: "valid", figures: [{ id: "a" }, { id: "b" }] });
});

test("says everything that is wrong, at once", () => {
  const messages = messagesOf({
    figures: [
      { ...figure, kind: "share", published: 1.25 },
      { ...figure, inputs: { white: { numerator: 12.5, denominator: 30 }, bme: { people: 3 } } },
      { ...figure, formula: { op: "share", of: ["white", "bme"] } },
      { ...figure, formula: { op: "sum", of: [] } },
      "a figure",
    ],
  });
  expect(messages).toEqual([
    'figures[0].kind is a value that is not quoted, since it may be about a person; expected one of "ratio", "percentage", "percentage-point-difference", "count".',
    "figures[0].published is 1.25; expected a text.",
    expect.stringMatching(
      /^figures\[1\]\.inputs\.white is an object; expected \{ "numerator", "denominator" \}/,
    ),
    expect.stringMatching(/^figures\[1\]\.inputs\.bme is an object; expected /),
    "figures[4] is a value that is not quoted, since it may be about a person; expected an object.",
    'figures[2].formula.of is a list of 2; expected a list of 1, since op is "share".',
    'figures[3].formula.of is a list of 0; expected a list of at least 1, since op is "sum".',
    'figures[3].id is "a"; expected an id that is not taken.',
  ]);
});

describe("never throws", () => {
  test.each([null, [], 3, "x", {}, { figures: {} }, { figures: [null] }, { figures: [{ inputs: [] }] }])(
    "%j",
    (value) => {
      expect(parseFigures(value).status).toBe("invalid");
    },
  );
});
