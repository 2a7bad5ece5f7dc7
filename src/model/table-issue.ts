import { listed } from "../foundation/capitals.ts";
import { describeValue } from "../foundation/wres-error.ts";
import { type Issue, type PathSegment, valueAt } from "./issue.ts";

/** The lists of a table, how an item of each is called, and the key that names it. */
const lists: Readonly<Record<string, { readonly word: string; readonly name: string }>> = {
  cells: { word: "the cell", name: "id" },
  figures: { word: "the figure", name: "id" },
  sums: { word: "the sum to", name: "total" },
};

/** What a key of an item holds, where the key itself does not say it. */
const parts: Readonly<Record<string, string>> = { parts: "a part", of: "a count" };

/**
 * An issue of a table in the words of somebody who knows its cells: the cell, the sum or the figure is named, and the path only says where it
 * stands.
 *
 * @param table - The table as it was given, whatever it is.
 */
export function tableIssue(issue: Issue, table: unknown): Issue {
  const { path, segments, message } = issue;
  const named = namedPart(segments, table);
  return named === null || !message.startsWith(path)
    ? issue
    : { ...issue, message: `${named} (${path})${message.slice(path.length)}` };
}

/** What a path leads to, by its name: `the cell "bme"`; null where nothing there has one. */
function namedPart(segments: readonly PathSegment[], table: unknown): string | null {
  const at = segments.findLastIndex((step, index) => isItem(step, segments[index + 1]));
  const list = lists[String(segments[at])];
  if (list === undefined) return null;
  const item = segments.slice(0, at + 2);
  const [key, index] = segments.slice(at + 2);
  const name = valueAt(table, [...item, list.name]);
  // An item whose name is wrong has none that a message could give.
  if (typeof name !== "string" || name === "" || key === list.name || key === undefined) return null;
  const whose = `${list.word} ${describeValue(name)}`;
  if (key === "value") return whose;
  const part = typeof index === "number" ? parts[String(key)] : undefined;
  return `${part ?? `the key ${describeValue(key)}`} of ${whose}`;
}

function isItem(step: PathSegment, next: PathSegment | undefined): boolean {
  return typeof step === "string" && Object.hasOwn(lists, step) && typeof next === "number";
}

/** How many cells a message names before it counts the rest. */
const MOST_NAMED = 4;

/** The names of some cells in a sentence: `"white" and "bme"`, `"a", "b", "c", "d" and 3 others`. */
export function cellNames(ids: readonly string[]): string {
  const named = ids.slice(0, MOST_NAMED).map(describeValue);
  const others = ids.length - named.length;
  const all = others === 0 ? named : [...named, `${String(others)} ${others === 1 ? "other" : "others"}`];
  return listed(all);
}
