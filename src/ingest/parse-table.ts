import type * as z from "zod";
import { describeValue } from "../foundation/wres-error.ts";
import type { DisclosureTable } from "../model/disclosure-table.ts";
import { type InvalidInput, type Issue, makeIssue, valueAt } from "../model/issue.ts";
import type { Publication } from "../model/protection.ts";
import { tableIssue } from "../model/table-issue.ts";
import { disclosureTableSchema, publicationsSchema } from "../model/schemas/disclosure-table-schema.ts";
import { atMostIssues, type NumberWords, shapeIssues, withKnownKeys } from "./shape-issues.ts";
import { jsonText } from "./json-text.ts";

/**
 * A table that may come in, or everything that is wrong with its shape.
 *
 * @since 0.1.0
 */
export type ParsedTable =
  | {
      /** Its shape is right: the table can be used. */
      readonly status: "valid";
      /** The table as it was given. */
      readonly table: DisclosureTable;
    }
  | InvalidInput;

/** The numbers of a table that are not counts of people given by anybody. */
const numbers: NumberWords = {
  value: "a whole number of people from 0 on, or null where it is hidden",
  places: "a whole number of decimal places from 0 on",
  threshold: "a whole number from 1 on",
  minimumWidth: "a whole number from 0 on",
  markMeansBelow: "a whole number from 1 on",
};

/** Publications stand one inside the other; more than these are a circle, or meant to exhaust a reader. */
const MOST_YEARS = 10;

/**
 * Checks data from outside and lets it in as a table to be published, or as one that has been: wrong types, unknown
 * keys, counts that are none. Every issue is reported at once, and it never throws, whatever JSON holds. That cells
 * add up and figures follow from them is another question: `tableIssues` answers it.
 *
 * @param value - Anything, such as what `JSON.parse` gave.
 * @returns The table, or the issues.
 * @example
 * ```ts
 * import { parseTable } from "wres-metrics/disclosure";
 * const parsed = parseTable({ cells: [{ id: "bme", value: "R" }], sums: [] });
 * if (parsed.status === "invalid") for (const issue of parsed.issues) console.log(issue.message);
 * // the cell "bme" (cells[0].value) is "R"; expected a whole number of people from 0 on, or null where it is hidden.
 * ```
 * @since 0.1.0
 */
export function parseTable(value: unknown): ParsedTable {
  if (yearBefore(value, MOST_YEARS) !== undefined) return { status: "invalid", issues: [tooManyYears()] };
  const { success, data, error } = disclosureTableSchema().safeParse(value, withKnownKeys);
  return success
    ? { status: "valid", table: data }
    : { status: "invalid", issues: issuesOfTable(error.issues, value) };
}

function issuesOfTable(faults: readonly z.core.$ZodIssue[], value: unknown): readonly Issue[] {
  return atMostIssues(shapeIssues(faults, value, "", numbers, describeValue)).map((issue) =>
    tableIssue(issue, value),
  );
}

function yearBefore(value: unknown, years: number): unknown {
  let found = value;
  for (let year = 0; year < years && found !== undefined; year++) {
    found = valueAt(found, ["assumptions", "lastYear"]);
  }
  return found;
}

function tooManyYears(): Issue {
  const expected = `publications of at most ${String(MOST_YEARS)} years, one inside the other`;
  return makeIssue("too-large", "assumptions.lastYear", expected, "a longer chain of them");
}

/** A hundred trusts' bands by groups, with their sums and figures, stay below this. */
const LONGEST_TEXT = 50_000_000;

/**
 * Reads the text of a JSON file as a table. A text that is not JSON is an issue like any other.
 *
 * @param text - The whole text of the file.
 * @returns The table, or the issues.
 * @example
 * ```ts
 * import { parseTableText } from "wres-metrics/disclosure";
 * const parsed = parseTableText('{ "cells": [], "sums": [] }');
 * console.log(parsed.status); // valid
 * ```
 * @since 0.1.0
 */
export function parseTableText(text: string): ParsedTable {
  const json = jsonText(text, LONGEST_TEXT);
  return json.status === "read" ? parseTable(json.value) : { status: "invalid", issues: json.issues };
}

/**
 * What was published before, or everything that is wrong with it.
 *
 * @since 0.1.0
 */
export type ParsedPublication =
  | {
      /** Nothing is wrong: what was published can be used. */
      readonly status: "valid";
      /** What was published, in the order of the file. */
      readonly publications: readonly (Publication | DisclosureTable)[];
    }
  | InvalidInput;

/**
 * Reads what an output published: from the page itself (HTML), from its JSON, from what was saved of it beside a CSV or Markdown file,
 * or from a table with the ids of `tableOfResults`. It never throws, whatever the text is.
 *
 * @param text - The whole text of the file.
 * @returns The publications, one for each organisation, for `protect` to make the next one safe together with them; or the issues.
 * @example
 * ```ts
 * import { parsePublicationText } from "wres-metrics/disclosure";
 * const parsed = parsePublicationText('{ "protection": "internal-use", "measures": [] }');
 * if (parsed.status === "invalid") console.log(parsed.issues[0]?.message);
 * // protection is "internal-use"; expected "published". Such an output hides nothing: if it was published, every count in it is known.
 * ```
 * @since 0.1.0
 */
export function parsePublicationText(text: string): ParsedPublication {
  const page = /^\s*(?:<!doctype|<html)/i.test(text) ? dataOfPage(text) : text;
  if (page === null) {
    return invalidPublication([
      makeIssue("missing", "", "a page of `wres report`, with its data inside", "a page without them"),
    ]);
  }
  const json = jsonText(page, LONGEST_TEXT);
  return json.status === "read" ? parsePublication(json.value) : invalidPublication(json.issues);
}

/** The data that a page of ours carries: the text of the element with the id `measures`. */
function dataOfPage(page: string): string | null {
  const start = page.lastIndexOf('<script type="application/json" id="measures">');
  const end = page.indexOf("</script>", start);
  if (start < 0 || end < 0) return null;
  const from = page.indexOf(">", start) + 1;
  // What stands before the data is made blank, so that a place in them is one of the page.
  return page.slice(0, from).replace(/[^\r\n]/g, " ") + page.slice(from, end);
}

function parsePublication(value: unknown): ParsedPublication {
  if (valueAt(value, ["cells"]) !== undefined) {
    const parsed = parseTable(value);
    return parsed.status === "valid" ? { status: "valid", publications: [parsed.table] } : parsed;
  }
  if (valueAt(value, ["protection"]) === "internal-use") {
    return invalidPublication([
      makeIssue(
        "not-allowed",
        "protection",
        '"published"',
        '"internal-use"',
        "Such an output hides nothing: if it was published, every count in it is known.",
      ),
    ]);
  }
  const carried = valueAt(value, ["disclosure", "publications"]) ?? value;
  if (!Array.isArray(carried) && valueAt(carried, ["publication"]) === undefined) {
    const expected = "what `wres --publish` wrote as html, json or xlsx, or what --save-publication wrote";
    return invalidPublication([
      makeIssue("missing", "", expected, "a file that says nothing of what was published"),
    ]);
  }
  const listed: readonly unknown[] = Array.isArray(carried) ? carried : [carried];
  const { success, data, error } = publicationsSchema().safeParse(listed, withKnownKeys);
  if (success) return { status: "valid", publications: data };
  return invalidPublication(issuesOfTable(error.issues, listed));
}

function invalidPublication(issues: readonly Issue[]): ParsedPublication {
  return { status: "invalid", issues };
}
