import { type Issue, makeIssue } from "../model/issue.ts";
import type { DisclosureTable } from "../model/disclosure-table.ts";
import type { Publication } from "../model/publication.ts";
import { publicationsSchema } from "../model/schemas/publication-schema.ts";
import { valueAt } from "./issue-path.ts";
import { jsonText } from "./json-text.ts";
import { parseTable } from "./parse-table.ts";
import { atMostIssues, shapeIssues } from "./shape-issues.ts";

/**
 * What was published before, or everything that is wrong with it.
 *
 * @since 0.1.0
 */
export type ParsedPublication =
  | { readonly status: "valid"; readonly publications: readonly (Publication | DisclosureTable)[] }
  | { readonly status: "invalid"; readonly issues: readonly Issue[] };

/** A report on a hundred counts of several years, with its pictures, stays far below this. */
const LONGEST_TEXT = 50_000_000;

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
    return invalid([
      makeIssue("missing", "", "a page of `wres report`, with its data inside", "a page without them"),
    ]);
  }
  const json = jsonText(page, LONGEST_TEXT);
  return json.status === "read" ? parsePublication(json.value) : invalid([json.issue]);
}

/** The data that a page of ours carries: the text of the element with the id `measures`. */
function dataOfPage(page: string): string | null {
  const start = page.lastIndexOf('<script type="application/json" id="measures">');
  const end = page.indexOf("</script>", start);
  return start < 0 || end < 0 ? null : page.slice(page.indexOf(">", start) + 1, end);
}

function parsePublication(value: unknown): ParsedPublication {
  if (valueAt(value, ["cells"]) !== undefined) {
    const parsed = parseTable(value);
    return parsed.status === "valid" ? { status: "valid", publications: [parsed.table] } : parsed;
  }
  if (valueAt(value, ["protection"]) === "internal-use") {
    return invalid([
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
    return invalid([makeIssue("missing", "", expected, "a file that says nothing of what was published")]);
  }
  const listed: readonly unknown[] = Array.isArray(carried) ? carried : [carried];
  const { success, data, error } = publicationsSchema().safeParse(listed);
  if (success) return { status: "valid", publications: data };
  return invalid(atMostIssues(shapeIssues(error.issues, listed, "")));
}

function invalid(issues: readonly Issue[]): ParsedPublication {
  return { status: "invalid", issues };
}
