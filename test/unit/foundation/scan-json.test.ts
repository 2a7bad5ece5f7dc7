import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanJson } from "../../../src/foundation/scan-json.ts";

const A_VALUE = "a value, such as a text in double quotation marks, a number, a list or an object";
const A_NUMBER = "a number of digits and at most a point, such as 1234 or 12.5";
const ONE_COMMA = "one comma between two items, and none behind the last";

describe("a slip has its name, the place where an editor shows it, and what belongs there", () => {
  test.each([
    ["a comma of thousands", '{\n  "white": 1,234\n}', [2, 12], "a number with a comma in it", A_NUMBER],
    ["a comma behind the last of an object", '{\n  "a": 1,\n}', [2, 9], "a comma too many", ONE_COMMA],
    ["a comma behind the last of a list", "[1, 2,\n]", [1, 6], "a comma too many", ONE_COMMA],
    ["two commas", '{"a": 1,, "b": 2}', [1, 8], "a comma too many", ONE_COMMA],
    ["two commas in a list", "[1,, 2]", [1, 3], "a comma too many", ONE_COMMA],
    [
      "a comma before the first",
      "[, 1]",
      [1, 2],
      "nothing where a value belongs",
      "a value, or null for none",
    ],
    [
      "a comma before the first key",
      '{, "a": 1}',
      [1, 2],
      "a sign that begins no key",
      "a key in double quotation marks",
    ],
    [
      "single quotation marks",
      "{'a': 1}",
      [1, 2],
      "a single or a curly quotation mark",
      'straight double ones, "',
    ],
    ["curly ones", "{“a”: 1}", [1, 2], "a single or a curly quotation mark", 'straight double ones, "'],
    [
      "no comma between two lines",
      '{\n  "a": 1\n  "b": 2\n}',
      [2, 9],
      "no comma",
      "a comma between two items",
    ],
    ["no comma between two objects of a list", "[{}\n{}]", [1, 4], "no comma", "a comma between two items"],
    ["no comma before a word", "[1 é]", [1, 3], "no comma", "a comma between two items"],
    [
      "no bracket at the end",
      '{\n "a": {\n "b": 1\n}\n',
      [5, 1],
      "the end, and the { of line 1 is not closed",
      "a } that closes it",
    ],
    [
      "no square bracket at the end",
      "[\n[1,\n2",
      [3, 2],
      "the end, and the [ of line 2 is not closed",
      "a ] that closes it",
    ],
    ["nothing at all", " \n ", [2, 2], "the end", A_VALUE],
    [
      "another bracket",
      '{"a": [1}',
      [1, 9],
      "a bracket that does not close the [ of line 1",
      "a ] before it",
    ],
    [
      "a bracket of lists for one of objects",
      '\n{"a": 1]',
      [2, 8],
      "a bracket that does not close the { of line 2",
      "a } before it",
    ],
    [
      "a bracket too many",
      "{}}",
      [1, 3],
      "more, behind the end of the data",
      "one object or list, and nothing behind it",
    ],
    [
      "a second text",
      '"a" "b"',
      [1, 5],
      "more, behind the end of the data",
      "one object or list, and nothing behind it",
    ],
    ["a comment", '{\r\n// why\r\n"a": 1}', [2, 1], "a comment", "no comments, which JSON has not"],
    [
      "a comment of another language",
      '{"a": 1 # why\n}',
      [1, 9],
      "a comment",
      "no comments, which JSON has not",
    ],
    [
      "NaN",
      '{"a": NaN}',
      [1, 7],
      "a word for no number, such as NaN, which JSON has not",
      "null for no value",
    ],
    [
      "-Infinity",
      "[-Infinity]",
      [1, 2],
      "a word for no number, such as NaN, which JSON has not",
      "null for no value",
    ],
    [
      "a word that begins like one for no number",
      "[Nanny]",
      [1, 2],
      "a word without quotation marks",
      A_VALUE,
    ],
    ["True", '{"a": True}', [1, 7], "a word with capitals", "true, false or null in small letters"],
    ["a word that begins like true", "[Truest]", [1, 2], "a word without quotation marks", A_VALUE],
    ["a number with a zero before it", '{"a": 012}', [1, 7], "a number in another form", A_NUMBER],
    ["a percentage", '{"a": 12.5%}', [1, 7], "a number in another form", A_NUMBER],
    ["a point without a digit before it", "[.5]", [1, 2], "a number in another form", A_NUMBER],
    ["an amount of money", "[£12]", [1, 2], "a number in another form", A_NUMBER],
    [
      "a number in two parts",
      '{"a": 1 234}',
      [1, 7],
      "a number with a blank in it",
      "a number without blanks, or a comma between two numbers",
    ],
    ["a number behind a text", '{"a": "b" 234}', [1, 10], "no comma", "a comma between two items"],
    [
      "a number behind the comma of a text",
      '{"a": "b",234}',
      [1, 11],
      "a key without quotation marks",
      "double quotation marks around each key",
    ],
    ["no value", '{"a": }', [1, 7], "nothing where a value belongs", "a value, or null for none"],
    ["no colon", '{"a" 1}', [1, 6], "something else than a colon", "a colon between a key and its value"],
    [
      "a key without marks",
      "{a: 1}",
      [1, 2],
      "a key without quotation marks",
      "double quotation marks around each key",
    ],
    ["a word without marks", '{"a": London}', [1, 7], "a word without quotation marks", A_VALUE],
    ["a sign for a value", "[=SUM(A1)]", [1, 2], "a sign that begins no value", A_VALUE],
    [
      "a semicolon for a comma",
      '{"a": 1; "b": 2}',
      [1, 8],
      "a sign that cannot stand here",
      "a comma, or a } at the end",
    ],
    [
      "marks inside a text",
      '{"a": "an "own" name"}',
      [1, 12],
      "a letter or a digit directly behind the end of a text",
      'a comma behind the text, or \\" for a quotation mark inside it',
    ],
    [
      "one mark",
      '{"a": "x\n}',
      [1, 7],
      "a quotation mark without a second one in its line",
      "a text between two double quotation marks",
    ],
    [
      "one mark at the very end",
      '["x',
      [1, 2],
      "a quotation mark without a second one in its line",
      "a text between two double quotation marks",
    ],
    [
      "a path of Windows",
      '{"a": "C:\\Data"}',
      [1, 10],
      "a backslash that means nothing",
      "two backslashes for one",
    ],
    [
      "half a sign by its number",
      '["\\u00e"]',
      [1, 3],
      "a backslash that means nothing",
      "two backslashes for one",
    ],
    [
      "a tab in a text",
      '{"a": "x\ty"}',
      [1, 9],
      "a tab or another sign that cannot be seen, inside a text",
      "a blank, or \\t for a tab",
    ],
    [
      "an old Mac’s lines, and a character of two units",
      '{\r"😀": x}',
      [2, 6],
      "a word without quotation marks",
      A_VALUE,
    ],
  ])("%s: %j", (_, text, [line, column], found, expected) => {
    expect(scanJson(text).fault).toEqual({ line, column, found, expected });
  });
});

const throws = (text: string): boolean => {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
};

/** Texts that are nearly JSON: made of its parts, or JSON with a cut, a doubled part or a foreign sign in it. */
const nearly = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ..."{}[]:,\"\\ \n\r\t0123456789-+.eEu'“#/%\u0000\u00a0\uFEFF😀".split(/(?:)/u),
      "true",
      "false",
      "null",
      "NaN",
      '"a"',
      '"b":',
      "\\u0061",
    ),
    maxLength: 30,
  }),
  fc
    .tuple(fc.json(), fc.nat(), fc.nat(), fc.constantFrom("", ",", "}", '"', "\\", "1", " ", "/*"))
    .map(([text, from, length, put]) => {
      const at = from % (text.length + 1);
      return text.slice(0, at) + put + text.slice(at + (length % 3));
    }),
  fc.json(),
  fc.string({ unit: "binary" }),
);

test("law: of any text, there is a fault exactly where JSON.parse throws, in a line and a column that the text has", () => {
  fc.assert(
    fc.property(nearly, (text) => {
      const { fault } = scanJson(text);
      expect(fault !== null).toBe(throws(text));
      if (fault === null) return;
      const lines = text.split(/\r\n|\r|\n/);
      expect(fault.line).toBeLessThanOrEqual(lines.length);
      expect(fault.column).toBeLessThanOrEqual(Array.from(lines[fault.line - 1] ?? "").length + 1);
    }),
    { numRuns: 3000 },
  );
});

test("law: the words of a fault hold no word of the text", () => {
  fc.assert(
    fc.property(nearly, (text) => {
      const marked = text.replaceAll(/[a-z]+/g, "zqx");
      const { fault } = scanJson(marked);
      expect(`${fault?.found ?? ""} ${fault?.expected ?? ""}`).not.toContain("zqx");
    }),
  );
});

interface Writing {
  readonly text: string;
  readonly repeated: readonly (readonly (string | number)[])[];
}

/** Writes members as an object, whatever their keys are, and says which stand a second time. */
function written(members: readonly (readonly [key: string, value: Writing])[]): Writing {
  const keys = members.map(([key]) => key);
  return {
    text: `{${members.map(([key, { text }]) => `${JSON.stringify(key)}:${text}`).join(",\n")}}`,
    repeated: members.flatMap(([key, { repeated }], index) => [
      ...(keys.indexOf(key) < index ? [[key]] : []),
      ...repeated.map((path) => [key, ...path]),
    ]),
  };
}

const { tree } = fc.letrec<{ tree: Writing }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.jsonValue({ maxDepth: 0 }).map((value) => ({ text: JSON.stringify(value), repeated: [] })),
    fc
      .array(fc.tuple(fc.constantFrom("a", "b", "__proto__", "é"), tie("tree")), { maxLength: 4 })
      .map(written),
    fc.array(tie("tree"), { maxLength: 3 }).map((items) => ({
      text: `[${items.map(({ text }) => text).join(" , ")}]`,
      repeated: items.flatMap(({ repeated }, index) => repeated.map((path) => [index, ...path])),
    })),
  ),
}));

test("law: of valid JSON, exactly the keys that stand a second time are told, each with its path", () => {
  fc.assert(
    fc.property(tree, ({ text, repeated }) => {
      const scan = scanJson(text);
      expect(scan.fault).toBeNull();
      expect(scan.repeated.map(({ path }) => path)).toEqual(repeated);
    }),
  );
});

describe("a key that stands twice", () => {
  test("has the lines of both", () => {
    const text = '{\n"year": 2022,\n"board": {"total": {}},\n"year": 2023\n}';
    expect(scanJson(text).repeated).toEqual([{ path: ["year"], lines: [2, 4] }]);
  });

  test("is the same in other signs", () => {
    expect(scanJson('{"a": 1, "\\u0061": 2}').repeated).toEqual([{ path: ["a"], lines: [1, 1] }]);
  });

  test("is told with the place of its object in a list", () => {
    expect(scanJson('[0, {"a": 1, "a": 2}]').repeated).toEqual([{ path: [1, "a"], lines: [1, 1] }]);
  });

  test("is told at 50 levels with its path", () => {
    const deep = `${'{"a":'.repeat(49)}{"b":1,"b":2}${"}".repeat(49)}`;
    const path = [...Array.from({ length: 49 }, () => "a"), "b"];
    expect(scanJson(deep).repeated).toEqual([{ path, lines: [1, 1] }]);
  });

  test("is told at any depth, without its path where that is long", () => {
    const deep = `${'{"a":'.repeat(60)}{"b":1,"b":2}${"}".repeat(60)}`;
    expect(scanJson(deep).repeated).toEqual([{ path: [], lines: [1, 1] }]);
  });
});

test("a text of a million brackets is looked at without recursion", () => {
  expect(scanJson("[".repeat(1_000_000)).fault).toMatchObject({ line: 1, column: 1_000_001 });
  expect(scanJson("[".repeat(1_000_000) + "]".repeat(1_000_000)).fault).toBeNull();
});
