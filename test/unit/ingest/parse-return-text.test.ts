import { parseReturnText } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { buildReturn } from "../../support/build-return.ts";

const text = JSON.stringify(buildReturn());
const codesOf = (given: string): readonly string[] => {
  const parsed = parseReturnText(given);
  return parsed.status === "invalid" ? parsed.issues.map(({ code, path }) => `${code} ${path}`.trim()) : [];
};

test("a JSON text comes in, with a byte order mark or without", () => {
  expect(parseReturnText(text)).toMatchObject({ status: "valid", return: buildReturn() });
  expect(parseReturnText(`\u{FEFF}${text}`)).toMatchObject({ status: "valid", return: buildReturn() });
});

test.each(["", "{", "{ year: 2022 }", "NaN", "year,2022", "{} {}"])("%j is not JSON", (given) => {
  expect(codesOf(given)).toEqual(["not-json"]);
});

test("a text of six million characters is another file", () => {
  expect(codesOf(" ".repeat(6_000_000))).toEqual(["file-too-large"]);
});

describe("a text nested 10,000 deep ends in an issue", () => {
  test("of lists", () => {
    expect(codesOf("[".repeat(10_000) + "]".repeat(10_000))).toEqual(["wrong-type"]);
  });

  test("of workforces", () => {
    const deep = '{"workforce":'.repeat(10_000) + "1" + "}".repeat(10_000);
    expect(codesOf(deep)).toEqual([
      "missing organisation",
      "missing year",
      "unknown-key workforce.workforce",
    ]);
  });

  test("under a key that no return has", () => {
    const deep = `${text.slice(0, -1)},"extra":${"[".repeat(10_000)}${"]".repeat(10_000)}}`;
    expect(codesOf(deep)).toEqual(["unknown-key extra"]);
  });
});
