import { parseReturn } from "wres-metrics";
import { expect, test } from "vitest";
import { issueInForm } from "../../../../src/report/words/issue-words.ts";

const issues = (value: unknown) => {
  const parsed = parseReturn(value);
  return parsed.status === "invalid" ? parsed.issues : [];
};

test("what a form cannot do without is asked for by its name", () => {
  const said = issues({ organisation: {} }).map((issue) => issueInForm(issue, "whatever"));
  expect(said).toEqual([
    "Enter the code of your organisation, such as RDE.",
    "Enter the name of your organisation.",
    "Enter the WRES year: 2022 is the year that ends on 31 March 2022.",
  ]);
  expect(issueInForm(issues({ year: 2022 })[0]!, null)).toBe(
    "Enter the name and the code of your organisation.",
  );
});

test.each([
  {
    name: "a part above its whole names both",
    part: { shortlisting: { shortlisted: { white: 812, bme: 20 }, appointed: { white: 1640, bme: 5 } } },
    words: "Appointed, White (1640) is more than the number shortlisted (812).",
  },
  {
    name: "a count below 0",
    part: { board: { total: { white: -1, bme: 1 } } },
    words:
      "Appointed, White is -1; expected a whole number of people from 0 on, or nothing where it is not known.",
  },
  {
    name: "words in place of a percentage",
    part: { survey: { discrimination: { bme: { percentage: "a few" } } } },
    words:
      "Appointed, White is a value that is not quoted, since it may be about a person; expected a percentage from 0 to 100, such as 24.3.",
  },
])("$name", ({ part, words }) => {
  const [issue] = issues({ organisation: { code: "X", name: "Example" }, year: 2022, ...part });
  expect(issueInForm(issue!, "Appointed, White")).toBe(words);
});

test("without a field the issue keeps the place that it names", () => {
  const [issue] = issues({
    organisation: { code: "X", name: "Example" },
    year: 2022,
    board: { total: { white: -1 } },
  });
  expect(issueInForm(issue!, null)).toMatch(/^board\.total\.white is -1; /);
});
