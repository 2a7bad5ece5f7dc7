import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { ethnicCategories, readEthnicText } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { ethnicRules } from "../../../../src/model/rules/ethnic-text.ts";
import { ethnicLocalCodes } from "../../../../src/reference/ethnic-local-codes.ts";
import { ethnicTexts } from "../../../support/ethnic-texts.ts";

test.each(ethnicTexts)("%j is %s in the scheme of 2001 and %s in that of 2021", (text, in2001, in2021) => {
  expect([readEthnicText(text).group, readEthnicText(text, "2021").group]).toEqual([in2001, in2021]);
});

describe.each(["2001", "2021"] as const)("in the scheme of %s", (scheme) => {
  const rows = ethnicCategories.filter((row) => row.scheme === scheme);

  test.each(rows)("$code, its title, and both are one group", ({ code, title, group }) => {
    const texts =
      code === "" ? [code] : [code, title, `${code} ${title}`, `${code} - ${title}`, `${code}: ${title}`];
    for (const text of texts) expect([text, readEthnicText(text, scheme).group]).toEqual([text, group]);
  });

  test.each([
    "J Smith",
    "P O'Hara",
    "Dr A. Khan",
    "Mo Farah",
    "S Begum",
    "Z Ali",
    "X Li",
    "J. A. White",
    "C White",
    "P Black",
    "Mo Black",
    "T White",
    "Ed French",
    "White, A",
    "White, Andrew",
    "Black James",
    "Mixed Jones",
    "A East",
    "CA Jones",
    "PC Plod",
    "SE Smith",
    "Z N A Khan",
  ])("the name %j is no category", (name) => {
    expect(readEthnicText(name, scheme)).toEqual({ group: null, reading: "unclear" });
  });

  test.each(["PT", "FT", "Dr", "Ed", "Mo", "Ng", "Al", "Jo", "Di", "ZA", "E1 6AN", "E11"])(
    "%j is no code",
    (text) => {
      expect(readEthnicText(text, scheme).group).toBeNull();
    },
  );

  const surnames = fc.constantFrom(
    ...[
      "Smith",
      "Khan",
      "O'Hara",
      "Begum",
      "Ng",
      "Okafor",
      "White",
      "Black",
      "English",
      "Lee",
      "de Souza",
      "Brown",
    ],
  );
  const initials = fc.array(fc.stringMatching(/^[A-Z]$/), { minLength: 1, maxLength: 3 });
  property.prop([initials, surnames, fc.constantFrom(" ", ". ", ".")], { numRuns: 500 })(
    "initials and a surname are no category, in either order",
    (letters, surname, sign) => {
      for (const text of [`${letters.join(sign)} ${surname}`, `${surname}, ${letters.join(sign)}`])
        expect([text, readEthnicText(text, scheme).group]).toEqual([text, null]);
    },
  );

  const spelt = fc.record({
    text: fc.constantFrom(...ethnicTexts.map(([text]) => text).filter((text) => /[a-z0-9]/i.test(text))),
    dash: fc.constantFrom("-", "–", "—", "‐", " - ", ":", "/", " "),
    and: fc.constantFrom("&", "and", "AND", " & "),
    fold: fc.constantFrom("upper", "lower", "as it is"),
    ends: fc.constantFrom("", " ", "\u00A0", "\t", "."),
  });
  property.prop([spelt], { numRuns: 500 })(
    "case, dashes, brackets, commas and the sign for and make no difference",
    ({ text, dash, and, fold, ends }) => {
      // A dash inside a word, and a sign between single letters, are not what the law is about.
      const respelt = text.replace(/ [-–] |: /g, ` ${dash} `).replace(/ (?:&|and) /gi, ` ${and} `);
      const folded =
        fold === "upper" ? respelt.toUpperCase() : fold === "lower" ? respelt.toLowerCase() : respelt;
      expect(readEthnicText(ends + folded + ends, scheme)).toEqual(readEthnicText(text, scheme));
    },
  );

  test("a look-up that found nothing is no answer", () => {
    for (const text of ["#N/A", " #n/a", "#NULL!", "#REF!"])
      expect([text, readEthnicText(text, scheme)]).toEqual([text, { group: null, reading: "unclear" }]);
    expect(readEthnicText("N/A", scheme).group).toBe("unknown");
  });

  test("no pattern takes long, whatever the text", () => {
    const long = ["A", "WHITE ", "MIXED WHITE ", "ANY OTHER ", "A AND ", "NOT STATED ", "ETHNIC GROUP "];
    for (const piece of long) {
      const text = `${piece.repeat(200 / piece.length).slice(0, 190)} ?X`;
      expect(readEthnicText(text, scheme)).toBeDefined();
    }
  });

  test("patterns hold nothing that engines read in different ways", () => {
    for (const { words } of ethnicRules(scheme)) expect(words).toMatch(/^[A-Z0-9 .()|?*+[\]{},-]*$/);
  });
});

// The first character of two is the national code, as the NHS data dictionary has it.
const local = ethnicLocalCodes.flatMap(({ code, seconds }) =>
  seconds.split("").map((letter) => code + letter),
);

test.each(local)("the local code %s is read alone as its national code is", (code) => {
  expect(readEthnicText(code)).toEqual(readEthnicText(code.charAt(0)));
});

test("a group's own name is said to be one, and what is longer than any title is unclear", () => {
  expect(readEthnicText("BAME")).toEqual({ group: "bme", reading: "group" });
  expect(readEthnicText("Asian")).toEqual({ group: "asian", reading: "group" });
  expect(readEthnicText("H")).toEqual({ group: "asian", reading: "category" });
  expect(readEthnicText("White ".repeat(50))).toEqual({ group: null, reading: "unclear" });
});
