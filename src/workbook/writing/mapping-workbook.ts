import { capitalised } from "../../foundation/capitals.ts";
import { printable } from "../../foundation/wres-error.ts";
import { LIBRARY } from "../../foundation/version.ts";
import type { MappingQuestion, RecordMapping } from "../../model/record-mapping.ts";
import { type SuggestedColumn, type SuggestedMapping, unquotedWords } from "../../model/record-counts.ts";
import { wordsOfPath } from "../../model/mapping-words.ts";
import { purposeOf } from "../../model/mapping-words.ts";
import type { WrittenCell, WrittenSheet, WrittenWorkbook } from "../xlsx/written-workbook.ts";
import { BLANK_CODE, MAPPING_HEADER_ROW, mappingNames, NO_RULE } from "../form/mapping-names.ts";
import { labelCell, sheetText } from "./table-sheet.ts";

/**
 * Sets a drafted mapping out as a workbook: a sheet of questions, a sheet for each column with its codes and where they go, and
 * the rules as a program keeps them.
 */
export function mappingWorkbook({ mapping, questions, columns }: SuggestedMapping): WrittenWorkbook {
  if (mapping === null) throw new RangeError("there is no mapping to write");
  const titles = columns.map(({ column }, index) => sheetTitle(column, index));
  return {
    title: `A mapping for ${mapping.kind} records`,
    subject: "NHS Workforce Race Equality Standard",
    creator: `${LIBRARY.name} ${LIBRARY.version}`,
    madeAt: "2015-03-31T00:00:00Z",
    sheets: [
      questionsSheet(mapping.toDecide ?? questions, titles),
      ...columns.map((column, index) => columnSheet(column, { mapping, index, title: titles[index] ?? "" })),
      rulesSheet(mapping, columns),
    ],
  };
}

/** At most 31 characters. */
function sheetTitle(column: string, index: number): string {
  return `${String(index + 1)} ${sheetText(printable(column), " ")}`.slice(0, 31).trim();
}

const heading = (value: string): WrittenCell => ({ value, style: "header" });
const note = (value: string): WrittenCell => ({ value, style: "note" });
const named = (value: string, name: string): WrittenCell => ({ value, style: "title", name });

function questionsSheet(questions: readonly MappingQuestion[], titles: readonly string[]): WrittenSheet {
  return {
    title: "Questions",
    widths: [8, 80, 60, 24],
    rows: [
      [named("Questions: nothing is counted until each has its answer", mappingNames.questions)],
      [note(`First look at the sheets ${titles.join(", ")}, and correct where each code goes.`)],
      [note("Then answer in your own words: what was decided, and why. A blank answer counts as no answer.")],
      ["No.", "Question", "Answer", "Column"].map(heading),
      ...questions.map(({ column = "", question, answer = null }, index) => [
        labelCell(index + 1),
        labelCell(printable(question)),
        {
          value: answer,
          style: "input" as const,
          rule: { allows: { type: "anything" } as const, help: "What was decided, and why." },
        },
        labelCell(printable(column)),
      ]),
    ],
    table: { name: "Table_Questions", headerRow: MAPPING_HEADER_ROW },
    frozenColumns: 1,
  };
}

function columnSheet(
  { path, column, codes, unquoted }: SuggestedColumn,
  {
    mapping,
    index,
    title,
  }: { readonly mapping: RecordMapping; readonly index: number; readonly title: string },
): WrittenSheet {
  const words = wordsOfPath(mapping, path);
  const lead = `${purposeOf(path)}: the column ${printable(column)}`;
  return {
    title,
    widths: [60, 10, 30, 30, 60],
    rows: [
      [named(capitalised(lead), mappingNames.column(index))],
      [
        note(
          codes === null
            ? TOO_MANY
            : "Correct “Goes to” where it is not right; rows of a code that goes nowhere are rejected. A code that is not listed gets a line of its own below.",
        ),
      ],
      [
        note(
          `Proposed is what the rules say already. Notes are yours: no program reads them. ${unquotedWords(unquoted)}`.trim(),
        ),
      ],
      ["Code", "Rows", "Proposed", "Goes to", "Notes"].map(heading),
      ...(codes ?? []).map(({ code, rows, to }) => [
        labelCell(code === "" ? BLANK_CODE : printable(code)),
        labelCell(rows),
        labelCell(to ?? NO_RULE),
        {
          value: to,
          style: "input" as const,
          rule: {
            allows: { type: "list", choices: words } as const,
            help: "Choose where the rows with this code go.",
          },
        },
        { value: null, style: "input" as const },
      ]),
    ],
    table: { name: `Table_Column_${String(index + 1)}`, headerRow: MAPPING_HEADER_ROW },
    frozenColumns: 1,
  };
}

const TOO_MANY = "It holds so many different texts that they may be no codes, so none is shown.";

/** The rules as a program keeps them, and which sheet is for which column; a line a cell. */
function rulesSheet(mapping: RecordMapping, columns: readonly SuggestedColumn[]): WrittenSheet {
  const kept = { sheets: columns.map(({ path }) => path), mapping };
  return {
    title: "Rules",
    widths: [110],
    rows: [
      [named("Rules: the mapping as JSON, for programs", mappingNames.rules)],
      [
        note(
          "The other sheets list what can be changed in it. If you know JSON, you can change it here too.",
        ),
      ],
      [],
      [heading("JSON")],
      ...JSON.stringify(kept, null, 2)
        .split("\n")
        .map((value): readonly WrittenCell[] => [{ value, style: "text" }]),
    ],
    frozenColumns: 0,
  };
}
