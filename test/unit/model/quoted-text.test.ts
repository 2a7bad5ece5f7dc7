import { describe, expect, test } from "vitest";
import { mayBeQuoted, quotedCell } from "../../../src/model/quoted-text.ts";

const ever = { rows: 1000 };

describe("a text of a record", () => {
  test.each([
    ...[
      "Oluwaseun Adeyemi",
      "Smith",
      "Khan-Smith",
      "O'Brien",
      "J.S",
      "J Smith",
      "jsmith1",
      "Priya",
      "Khan",
      "Lee",
    ],
    ...[
      "A White",
      "White, J",
      "J West",
      "PA Black",
      "Don Black",
      "May White",
      "April English",
      "Zoë Black",
      "李 White",
    ],
    ...["CO4 5JL", "co4 5jl", "CO45JL", "CO4", "5JL", "SW1A", "E11", "M1", "AB12 CDE", "12 High Street"],
    ...[
      "1961",
      "1001",
      "943",
      "2021",
      "14 Feb 61",
      "14/02/61",
      "2/61",
      "31 May",
      "9434765919",
      "943 476 5919",
      "07700 900123",
    ],
    ...["٩٤٣٤٧٦٥٩١٩", "９４３４７６５９１９", "４２", "QQ 12 34 56 C", "QQ123456C"],
    ...[
      "a@b.example",
      "o.adeyemi＠nhs.net",
      "o.adeyemi at nhs.net",
      "Ad hoc",
      "White (see J Smith)",
      "Band 5 Okafor",
    ],
    `White ${"British ".repeat(20)}`,
  ])("%j is not quoted, however often and of however many people it is there", (text) => {
    expect(mayBeQuoted(text, ever)).toBe(false);
  });

  test.each(["#N/A", "#n/a", "#REF!", "#NAME?", "#DIV/0!"])(
    "%j, a formula that failed, is quoted",
    (text) => {
      expect(mayBeQuoted(text, { rows: 1 })).toBe(true);
      expect(mayBeQuoted(`${text} Smith`, ever)).toBe(false);
    },
  );

  test.each(["1-2", "3-5", "6-10", "3 - 5", "Don't know", "don’t know", "DONT KNOW"])(
    "%j, an answer of the staff survey, is quoted wherever it is",
    (text) => {
      expect(mayBeQuoted(text, { rows: 1 })).toBe(true);
    },
  );

  test.each(["2-3", "11-2", "1-2-61", "Don Know", "don't know Smith"])("%j is no such answer", (text) => {
    expect(mayBeQuoted(text, ever)).toBe(false);
  });

  test.each([
    ...[
      "",
      "Q",
      "7",
      "White",
      "A White - British",
      "White – British",
      "R Chinese",
      "CA White English",
      "Z Not Stated",
    ],
    ...[
      "Mixed - White & Black Caribbean",
      "Prefer not to say",
      "BME",
      "Band 5",
      "NHS|XR05|Review Body Band 5",
      "XN07",
    ],
    ...[
      "Non Review Body Band 8 - Range A",
      "VSM",
      "Medical and Dental",
      "Not shortlisted",
      "Did not attend",
      "No",
      "FALSE",
    ],
    ...["Non-Exec Director/Chair", "Fixed Term Temp", "Other formal case"],
  ])("%j is made of words of the tables, and is quoted once it is there", (text) => {
    expect(mayBeQuoted(text, { rows: 1, people: 1 })).toBe(true);
  });

  test.each([
    ["XN7", { rows: 3 }, true],
    ["XN7", { rows: 2 }, false],
    ["XN7", { rows: 14, people: 2 }, false],
    ["XN7", { rows: 14, people: 3 }, true],
    ["Q9", { rows: 3, people: 3 }, true],
    ["q9", { rows: 3 }, true],
    ["HCA", { rows: 3 }, true],
    ["hca", { rows: 3 }, false],
    ["HCA", { rows: 3, hasSmallLetters: true }, false],
    ["HCAS1", { rows: 3 }, false],
    ["H-1", { rows: 3 }, false],
    ["É1", { rows: 3 }, false],
  ])("%j in %j is quoted as a code: %s", (text, often, isQuoted) => {
    expect(mayBeQuoted(text, often)).toBe(isQuoted);
  });
});

test.each([
  ["n/a", '"n/a"'],
  ["-3.5%", '"-3.5%"'],
  ["Chinese", '"Chinese"'],
  ["about a quarter", "a text that is not quoted, since it may be about a person"],
  ["12a", "a text that is not quoted, since it may be about a person"],
  ["Anne Other", "a text that is not quoted, since it may be about a person"],
  ["anne other", "a text that is not quoted, since it may be about a person"],
  ["943 476 5919", "a long number"],
  ["1961", "a long number"],
])("a cell %j is shown as %s", (text, shown) => {
  expect(quotedCell(text)).toBe(shown);
});
