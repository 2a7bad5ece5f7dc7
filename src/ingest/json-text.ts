import { type JsonFault, type RepeatedKey, scanJson } from "../foundation/scan-json.ts";
import { type Issue, makeIssue } from "../model/issue.ts";
import { atMostIssues } from "./shape-issues.ts";

/** The value of a text of JSON, or the reasons why it has none. */
export type JsonText =
  | { readonly status: "read"; readonly value: unknown }
  | { readonly status: "unreadable"; readonly issues: readonly Issue[] };

/**
 * Reads a text as JSON. One that is far too long is another file; an editor's mark at its beginning is passed over. What is wrong is said in our
 * own words: those of an engine quote the text, and each has others. A key that stands twice is an issue, since nothing says which of the two is
 * meant.
 */
export function jsonText(text: string, mostCharacters: number): JsonText {
  if (text.length > mostCharacters) {
    const most = `a file of at most ${String(mostCharacters / 1_000_000)} million characters`;
    return unreadable([makeIssue("file-too-large", "", most, `${String(text.length)} characters long`)]);
  }
  const content = text.replace(/^\uFEFF/, "");
  const { fault, repeated } = scanJson(content);
  const issues = [
    ...(fault === null ? [] : [notJson(content, fault)]),
    ...atMostIssues(repeated.map(issueOfRepeatedKey)),
  ];
  if (issues.length > 0) return unreadable(issues);
  try {
    return { status: "read", value: JSON.parse(content) };
  } catch {
    return unreadable([makeIssue("not-json", "", "a JSON text", "nested too deeply to be read")]);
  }
}

function notJson(content: string, { line, column, found, expected }: JsonFault): Issue {
  if (/^[ \t\r\n]*$/.test(content)) return makeIssue("not-json", "", "a JSON text", "empty");
  if (isTable(content)) {
    const whatToDo =
      "wres count reads records of people, and wres gather makes a return of several such files.";
    return makeIssue("not-json", "", "a JSON text", "a table, such as a CSV file", whatToDo);
  }
  const place = `line ${String(line)}, column ${String(column)}`;
  return makeIssue("not-json", "", expected, `not JSON at ${place}: ${found}`);
}

/** True for a text whose first line has a separator of cells, and no sign of JSON. */
function isTable(content: string): boolean {
  const [first = ""] = /\S.*/.exec(content) ?? [];
  return /^["\p{L}\d][^{}[\]:]*[,;\t]/u.test(first);
}

function issueOfRepeatedKey({ path, lines: [first, again] }: RepeatedKey): Issue {
  const where =
    first === again ? `in line ${String(first)}` : `in line ${String(first)} and in line ${String(again)}`;
  return makeIssue(
    "repeated-key",
    path,
    "each key once",
    `given twice, ${where}`,
    "Remove the one that is not meant.",
  );
}

function unreadable(issues: readonly Issue[]): JsonText {
  return { status: "unreadable", issues };
}
