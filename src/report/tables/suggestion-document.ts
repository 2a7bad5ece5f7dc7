import { printable } from "../../foundation/describe-value.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { SuggestedColumn, SuggestedMapping } from "../../model/record-suggestion.ts";
import type { Document, Section } from "./document.ts";

/** Sets out the draft of a mapping as plain data: column by column, each code and what would become of it. */
export function suggestionDocument({ content }: Publishable<SuggestedMapping>): Document {
  const { mapping, columns, missing, unused, rows } = content;
  return {
    title: mapping === null ? "No mapping could be drafted" : `A mapping for ${mapping.kind} records`,
    subtitle: [
      `${rows} rows. Headings and codes are matched by tables that nobody has checked against your system: look at every line.`,
      ...(missing.length === 0 ? [] : [`Not found: ${missing.join(", ")}.`]),
    ],
    sections: columns.map(columnSection),
    legend: [],
    closing: [
      ...(unused.length === 0 ? [] : [`Headings that nothing was made of: ${printable(unused.join(", "))}.`]),
      ...(mapping === null ? [] : ["The mapping itself: --format json, or --out mapping.json."]),
    ],
  };
}

function columnSection({ path, column, codes }: SuggestedColumn): Section {
  const heading = `${path}: the column ${printable(column)}`;
  if (codes === null) {
    const notes = ["It holds so many different texts that they may be no codes, so none is shown."];
    return { heading, lead: [], tables: [], notes };
  }
  return {
    heading,
    lead: [],
    tables: [
      {
        caption: heading,
        columns: ["", "rows", "goes to"],
        rows: codes.map(({ code, rows, to }) => ({
          label: code === "" ? "(blank)" : printable(code),
          kind: "figures",
          cells: [{ text: String(rows) }, { text: to ?? "no rule" }],
        })),
      },
    ],
    notes: [],
  };
}
