import { WresError } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { groupWords } from "../../../../src/report/words/group-words.ts";

describe("the words of the groups", () => {
  test("are the standard's where no others are chosen", () => {
    const words = groupWords();
    expect([words.label("white"), words.label("bme"), words.label("unknown"), words.bmeGroup]).toEqual([
      "White",
      "BME",
      "Unknown",
      "BME",
    ]);
    expect(words.people("mixed", "staff")).toBe("staff from Mixed ethnic groups");
    expect(words.both("white", "bme", "people")).toBe("White and BME people");
    expect(words.both("white", "other", "staff")).toBe("White staff and staff from Other ethnic groups");
    // docs/language.md
    expect(words.definition).toBe(
      "White includes White minorities; BME is every other ethnic group, which the Race Disparity Unit calls “ethnic minorities (excluding White minorities)”. Unknown belongs to neither.",
    );
  });

  test("take another label for BME, and for nobody else", () => {
    const words = groupWords({ label: " ethnic   minority " });
    expect(words.label("bme")).toBe("ethnic minority");
    expect(words.label("asian")).toBe("Asian");
    expect(words.people("bme", "staff")).toBe("ethnic minority staff");
    expect(words.both("white", "bme", "staff")).toBe("White and ethnic minority staff");
    expect(words.bmeGroup).toBe("the ethnic minority group");
    expect(words.definition).toBe(
      "White includes White minorities; “ethnic minority” is every other ethnic group, which the standard calls BME and the Race Disparity Unit calls “ethnic minorities (excluding White minorities)”. Unknown belongs to neither.",
    );
  });
});

describe("a label", () => {
  test.each(["BAME", "Global Majority", "<b>bold</b>", "أقلية", "👩🏽‍⚕️ staff group", "a".repeat(40)])(
    "may be %s",
    (label) => {
      expect(groupWords({ label }).label("bme")).toBe(label);
    },
  );

  test.each([
    ["nothing", "", "a word"],
    ["blanks", "   ", "a word"],
    ["signs alone", "–", "a word"],
    ["two lines", "ethnic\nminority", "one line"],
    ["a line separator", "ethnic\u2028minority", "one line"],
    ["a change of direction", "BME\u202Egnol", "one line"],
    ["a character that is not seen", "B\u200BME", "one line"],
    ["half a character", "BME \uD83D", "one line"],
    ["too long", "a".repeat(41), "at most 40 characters"],
    ["far too long", "a".repeat(10_000), "at most 40 characters"],
    ["another group", "white", "another group's name"],
    ["nobody's", "Unknown", "another group's name"],
  ])("is not %s", (_, label, expected) => {
    let thrown: unknown;
    try {
      groupWords({ label });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(WresError);
    const { code, message } = thrown as WresError;
    expect(code).toBe("invalid-option");
    expect(message).toContain(expected);
    expect(message.length).toBeLessThan(200);
    expect(message).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  });

  test("is a text", () => {
    expect(() => groupWords({ label: 7 as unknown as string })).toThrow("expected a text");
  });
});
