import { jsonText } from "./json-text.ts";
import { type ParsedTable, parseTable } from "./parse-table.ts";

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
  return json.status === "read" ? parseTable(json.value) : { status: "invalid", issues: [json.issue] };
}
