import { describe, expect, test } from "vitest";
import { jsonText } from "../../../src/ingest/json-text.ts";

const messagesOf = (text: string): readonly string[] => {
  const json = jsonText(text, 1000);
  return json.status === "read" ? [] : json.issues.map(({ message }) => message);
};

describe("a text that is not JSON", () => {
  test("has the place of its fault, and what to write there", () => {
    expect(messagesOf('{\n  "white": 1,234\n}')).toEqual([
      "the data is not JSON at line 2, column 12: a number with a comma in it; expected a number of digits and at most a point, such as 1234 or 12.5.",
    ]);
  });

  test.each(["", " \n\t", "\u{FEFF}"])("%j is empty", (text) => {
    expect(messagesOf(text)).toEqual(["the data is empty; expected a JSON text."]);
  });

  test.each(["Name,Ethnicity\nA,B\n", '"Name";"Ethnicity"\n', "2022\t12\n"])("%j is a table", (text) => {
    expect(messagesOf(text)).toEqual([
      "the data is a table, such as a CSV file; expected a JSON text. wres count reads records of people, and wres gather makes a return of several such files.",
    ]);
  });

  test.each(["{a, b}", "// a, b", "year: 1, 2", "'a', 'b'"])("%j is no table", (text) => {
    expect(messagesOf(text)).toEqual([expect.stringContaining("is not JSON at line 1, column")]);
  });

  test("is not quoted, nor what an engine says of it", () => {
    for (const text of [
      "Oluwaseun Adeyemi",
      '{"a": Oluwaseun}',
      '["Oluwaseun" Adeyemi]',
      '{"a":\u001B]0;o\u0007',
    ]) {
      expect(messagesOf(text).join(" ")).not.toMatch(/Oluwaseun|Adeyemi|token|position|\p{Cc}/u);
    }
  });
});

describe("a key that stands twice", () => {
  test("is an issue with its path and both lines, each of them", () => {
    expect(messagesOf('{"year": 1,\n"a": {"white": 1, "white": 2},\n"year": 2}')).toEqual([
      "a.white is given twice, in line 2; expected each key once. Remove the one that is not meant.",
      "year is given twice, in line 1 and in line 3; expected each key once. Remove the one that is not meant.",
    ]);
  });

  test("is told beside a fault behind it", () => {
    expect(messagesOf('{"a": 1, "a": 2,}')).toHaveLength(2);
  });
});
