import { describe, expect, test } from "vitest";
import { expectedKey } from "../../../src/foundation/mistyped.ts";
import { refuseUnknownKeys, withKnownKeys, withKnownKeysLater } from "../../../src/foundation/wres-error.ts";

const keys = ["level", "population"];
const messageOf = (options: unknown): string => {
  try {
    refuseUnknownKeys("options", options, keys, expectedKey);
  } catch (error) {
    expect(error).toMatchObject({ code: "invalid-option" });
    return (error as Error).message;
  }
  return "taken";
};

describe("options", () => {
  test.each([
    [{ level: 0.9, population: undefined }],
    [{}],
    [undefined],
    // Whoever reads it says what is wrong with it.
    [null],
    [Object.create({ inherited: 1 })],
  ])("%j are taken", (options) => {
    expect(messageOf(options)).toBe("taken");
  });

  test("every key that there is not is named, with the one that was meant", () => {
    expect(messageOf({ levle: 0.9, level: 0.9, seed: 1 })).toBe(
      "options.levle is given; expected one of level, population, perhaps level.\n" +
        "options.seed is given; expected one of level, population.",
    );
    expect(messageOf({ toString: 1 })).toBe("options.toString is given; expected one of level, population.");
  });

  test("a number or a text in their place is none", () => {
    expect(messageOf(0.99)).toBe("options is 0.99; expected an object with level or population.");
    expect(messageOf("known")).toBe('options is "known"; expected an object with level or population.');
  });

  test("a key cannot rewrite the line of a terminal that shows it", () => {
    expect(messageOf({ "a\u{1B}[2J": 1 })).toContain("options.a\u{FFFD}[2J is given");
  });
});

test("of a few keys the list says which was meant", () => {
  expect(() => {
    refuseUnknownKeys("options", { levle: 0.9 }, keys);
  }).toThrow("options.levle is given; expected level or population.");
});

describe("a function that knows the keys of its options", () => {
  const sum = (one: number, options: { readonly plus?: number } = {}): number => one + (options.plus ?? 0);

  test("answers, or refuses", () => {
    const checked = withKnownKeys(sum, 1, "options", ["plus"]);
    expect([checked(1), checked(1, { plus: 2 })]).toEqual([1, 3]);
    expect(() => checked(1, { puls: 2 } as object)).toThrow("options.puls is given; expected plus.");
  });

  test("refuses later what answers later", async () => {
    const later = withKnownKeysLater(
      (...given: Parameters<typeof sum>) => Promise.resolve(sum(...given)),
      1,
      "tools",
      ["plus"],
    );
    await expect(later(1, { plus: 2 })).resolves.toBe(3);
    const refused = later(1, { puls: 2 } as object);
    await expect(refused).rejects.toThrow("tools.puls is given; expected plus.");
  });
});
