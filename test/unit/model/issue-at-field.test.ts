import { messageAtField, parseReturn } from "wres-metrics";
import { describe, expect, test } from "vitest";

const organisation = { code: "X", name: "Example" };

function messagesOf(value: unknown): readonly string[] {
  const parsed = parseReturn(value);
  return [...(parsed.status === "invalid" ? parsed.issues : []), ...parsed.warnings].map(messageAtField);
}

const messagesIn = (part: object) => messagesOf({ organisation, year: 2022, ...part });

test("what a return cannot do without is asked for by its name", () => {
  expect(messagesOf({ organisation: {} })).toEqual([
    "Enter the code of your organisation, such as RDE.",
    "Enter the name of your organisation.",
    "Enter the WRES year: 2022 is the year that ends on 31 March 2022.",
  ]);
});

describe("the sentence at a field says what to enter, without the path", () => {
  const people = "Enter a whole number of people, or leave it empty.";

  test.each([
    ["a text for a number", { disciplinary: { entered: { white: "many" } } }, people],
    ["a half", { disciplinary: { entered: { white: 1.5 } } }, people],
    ["a number below 0", { disciplinary: { entered: { white: -1 } } }, people],
    [
      "a word for a percentage",
      { survey: { discrimination: { bme: { percentage: "a few" } } } },
      "Enter a percentage from 0 to 100, such as 24.3.",
    ],
    [
      "a percentage above 100",
      { survey: { discrimination: { bme: { percentage: "140" } } } },
      "Enter a percentage from 0 to 100.",
    ],
    ["a year of two digits", { year: 22 }, "Enter a year of four digits, from 2015 on."],
    [
      "a choice that there is not",
      { disciplinary: { window: "three-years" } },
      'Choose one of "single-year", "two-year-total", "two-year-average", "not-stated".',
    ],
    [
      "a long code",
      { organisation: { code: "ABCDEFGHIJKLMNOPQRSTU", name: "Example" } },
      "Enter at most 20 characters.",
    ],
    [
      "a part above its whole",
      { shortlisting: { shortlisted: { white: 30 }, appointed: { white: 31 } } },
      "31 is more than the number shortlisted, 30. One of the two is wrong.",
    ],
    [
      "a total that is no sum",
      { workforce: { clinical: { "band-5": { white: 7 } }, total: { white: 8 } } },
      "This is 8; expected 7, the sum of the rows (an “of which” row is not added). Correct the total or the part that is wrong.",
    ],
    [
      "a key that is not known",
      { disciplinary: { enterd: {} } },
      "There is no such field. Did you mean entered?",
    ],
    ["a number for an object", { board: 5 }, "This is 5; expected an object."],
  ] as const)("%s", (_, part, message) => {
    expect(messagesIn(part)).toContain(message);
  });

  test("of a file that is no return at all", () => {
    expect(messagesOf(5)).toEqual(["This is 5; expected an object."]);
  });
});

test("no sentence has a path, or a null", () => {
  const faulty = {
    organisation: { code: "", name: 5 },
    year: "x",
    workforce: { clinical: { "band-5": { white: "x", bme: -1 } }, total: { white: 1.5 } },
    training: { strata: [{ by: "Band", of: "x" }], accessed: { bme: [] } },
    survey: { year: 1, discrimination: { bme: { yes: 3, answered: 2 } } },
    board: { total: { white: 1 }, voting: { white: 2 } },
  };
  const parsed = parseReturn(faulty);
  if (parsed.status === "valid") throw new Error("It has ten faults.");
  expect(parsed.issues.length).toBeGreaterThan(8);
  for (const issue of parsed.issues) {
    const said = messageAtField(issue);
    expect(said).not.toMatch(/\w\.\w|\[\d/);
    expect(said).not.toMatch(/\bnull\b/);
    expect(issue.message).toContain(issue.path);
  }
});

test("a sentence that names its place in other words stays as it is", () => {
  const issue = {
    code: "not-allowed",
    path: "filters[0].column",
    segments: ["filters", 0, "column"],
    expected: "a column",
    received: "missing",
    message: "In the column “Status”, a code is missing.",
  } as const;
  expect(messageAtField(issue)).toBe("In the column “Status”, a code is missing.");
});
