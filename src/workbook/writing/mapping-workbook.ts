import { capitalised } from "../../foundation/capitals.ts";
import { printable } from "../../foundation/wres-error.ts";
import { LIBRARY } from "../../foundation/version.ts";
import { type ColumnPlace, columnPlaces } from "../../model/mapping-columns.ts";
import {
  expectedAnswersWords,
  filterWords,
  purposeOfPlace,
  purposeOf,
  wordsOfPath,
} from "../../model/mapping-words.ts";
import type { RecordColumn, RecordMapping } from "../../model/record-mapping.ts";
import type { MappingQuestion } from "../../model/mapping-questions.ts";
import {
  type OtherColumn,
  type SuggestedColumn,
  type SuggestedMapping,
  unquotedWords,
} from "../../model/record-counts.ts";
import type { WrittenCell, WrittenSheet, WrittenWorkbook } from "../xlsx/written-workbook.ts";
import {
  BLANK_CODE,
  type KeptRules,
  MAPPING_HEADER_ROW,
  mappingNames,
  NO_RULE,
  NOT_USED,
  OTHER_TEXTS,
} from "../form/mapping-names.ts";
import { labelCell, sheetText } from "./table-sheet.ts";

/**
 * Sets a drafted mapping out as a workbook: a sheet of questions, a sheet of what each column of the file is for, a sheet for each
 * column with its codes and where they go, a sheet of columns that are not used, and the rules as a program keeps them.
 *
 * @param year - The WRES year that the draft is for; without it no rule of days can be added.
 */
export function mappingWorkbook(drafted: SuggestedMapping, year?: number): WrittenWorkbook {
  const { mapping, questions, columns, others } = drafted;
  if (mapping === null) throw new RangeError("there is no mapping to write");
  const places = columnPlaces(mapping, year);
  const headings = headingsOfFile(drafted, places);
  const titles = columns.map(({ column }, index) => sheetTitle(column, index));
  return {
    title: `A mapping for ${mapping.kind} records`,
    subject: "NHS Workforce Race Equality Standard",
    creator: `${LIBRARY.name} ${LIBRARY.version}`,
    madeAt: "2015-03-31T00:00:00Z",
    sheets: [
      questionsSheet(mapping.toDecide ?? questions, titles),
      columnsSheet(mapping, places, headings.length),
      ...columns.map((column, index) => columnSheet(column, { mapping, index, title: titles[index] ?? "" })),
      ...othersSheets(mapping, others),
      headingsSheet(headings, places),
      rulesSheet({
        sheets: columns.map(({ path }) => path),
        places: places.map(({ path }) => path),
        headings,
        forms: Object.fromEntries(
          others.flatMap(({ column, formats: [form] = [] }) => (form === undefined ? [] : [[column, form]])),
        ),
        ...(year !== undefined && { year }),
        mapping,
      }),
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
    widths: [8, 80, 60, 24, 50],
    rows: [
      [named("Questions: nothing is counted until each has its answer", mappingNames.questions)],
      [note(`First look at the sheet Columns, then at ${titles.join(", ")}, and correct what is not right.`)],
      [
        note(
          "Then answer under Answer: what was decided, and why. A blank answer counts as no answer. Where answers have a meaning, begin with one of them.",
        ),
      ],
      ["No.", "Question", "Answer", "Column", "Answers that have a meaning"].map(heading),
      ...questions.map(({ column = "", question, answers = [], answer = null }, index) => [
        labelCell(index + 1),
        labelCell(printable(question)),
        {
          value: answer,
          style: "input" as const,
          rule: { allows: { type: "anything" } as const, help: "What was decided, and why." },
        },
        labelCell(printable(column)),
        labelCell(expectedAnswersWords(answers)),
      ]),
    ],
    table: { name: "Table_Questions", headerRow: MAPPING_HEADER_ROW },
    frozenColumns: 1,
  };
}

function columnSheet(
  { path, column, codes, ...unquoted }: SuggestedColumn,
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

/** The headings of a file that a workbook may name: those that the mapping reads, and those that it does not use. */
function headingsOfFile(
  { unused, columns }: SuggestedMapping,
  places: readonly ColumnPlace[],
): readonly string[] {
  const read = places.flatMap(({ column }) => headingIn(column) ?? []);
  // A row of people that was taken for headings is not quoted.
  const quoted = new Set(unused).size === unused.length ? unused : [];
  return [...new Set([...columns.map(({ column }) => column), ...read, ...quoted])];
}

function headingIn(column: RecordColumn | null): string | undefined {
  return column === null ? undefined : [column].flat()[0];
}

const HEADINGS = "Headings";

/** What each column of the file is for, a line a place of the mapping, with the headings of the file to choose from. */
function columnsSheet(
  mapping: RecordMapping,
  places: readonly ColumnPlace[],
  headings: number,
): WrittenSheet {
  const first = MAPPING_HEADER_ROW + 1;
  const cells = `${HEADINGS}!$A$${String(first)}:$A$${String(first + headings)}`;
  return {
    title: "Columns",
    widths: [8, 50, 40, 40, 50],
    rows: [
      [named("Columns: which column of the file is what", mappingNames.columns)],
      [
        note(
          `Choose another column where the one that is proposed is not right, or ${NOT_USED} where none is to be read.`,
        ),
      ],
      [
        note(
          "Then draft again with this workbook as --columns: the new one lists the codes of the columns that you have chosen.",
        ),
      ],
      ["No.", "What it is for", "Proposed", "Column", "Notes"].map(heading),
      ...places.map(({ path, column }, index) => [
        labelCell(index + 1),
        labelCell(capitalised(purposeOfPlace(mapping, path))),
        labelCell(printable(headingIn(column) ?? NOT_USED)),
        {
          value: printable(headingIn(column) ?? NOT_USED),
          style: "input" as const,
          rule: {
            allows: { type: "list-in-cells", cells } as const,
            help: "Choose a column of the file.",
          },
        },
        { value: null, style: "input" as const },
      ]),
    ],
    table: { name: "Table_Columns", headerRow: MAPPING_HEADER_ROW },
    frozenColumns: 1,
  };
}

/** The columns that are not used and that may decide which rows count: each of their codes with room for what becomes of it. */
function othersSheets(mapping: RecordMapping, others: readonly OtherColumn[]): readonly WrittenSheet[] {
  const listed = others.filter(({ codes }) => (codes?.length ?? 0) > 0);
  if (listed.length === 0) return [];
  const choices = filterWords(mapping.kind);
  return [
    {
      title: "Other columns",
      widths: [40, 60, 10, 30, 60],
      rows: [
        [named("Other columns: these decide nothing, unless you say so", mappingNames.others)],
        [
          note(
            "To keep some rows of a column, choose “count” for their codes: the others are then left out. To leave some out, choose “exclude” for them.",
          ),
        ],
        [note(`A column with nothing under “Goes to” decides nothing. Choose from ${choices.join(", ")}.`)],
        ["Column", "Code", "Rows", "Goes to", "Notes"].map(heading),
        ...listed.flatMap(({ column, codes, unquoted }) =>
          [
            ...(codes ?? []).map(({ code, rows }) => ({
              shown: code === "" ? BLANK_CODE : printable(code),
              rows,
            })),
            ...(unquoted === undefined ? [] : [{ shown: OTHER_TEXTS, rows: unquoted.rows }]),
          ].map(({ shown, rows }): readonly WrittenCell[] => [
            labelCell(printable(column)),
            labelCell(shown),
            labelCell(rows),
            {
              value: null,
              style: "input",
              rule: {
                allows: { type: "list", choices },
                help: "Choose what becomes of the rows with this code. Blank: the column decides nothing.",
              },
            },
            { value: null, style: "input" },
          ]),
        ),
      ],
      table: { name: "Table_Other_columns", headerRow: MAPPING_HEADER_ROW },
      frozenColumns: 1,
    },
  ];
}

/** The headings of the file, from which the sheet of columns chooses. */
function headingsSheet(headings: readonly string[], places: readonly ColumnPlace[]): WrittenSheet {
  const purposes = (shown: string): string =>
    places
      .filter(({ column }) => headingIn(column) === shown)
      .map(({ path }) => purposeOf(path))
      .join(", ");
  return {
    title: HEADINGS,
    widths: [50, 60],
    rows: [
      [{ value: "Headings: the columns of the file", style: "title" }],
      [note("The sheet Columns chooses from these. Nothing is changed here.")],
      [],
      ["Column", "Proposed for"].map(heading),
      [labelCell(NOT_USED), labelCell("")],
      ...headings.map((shown) => [labelCell(printable(shown)), labelCell(purposes(shown))]),
    ],
    table: { name: "Table_Headings", headerRow: MAPPING_HEADER_ROW },
    frozenColumns: 1,
  };
}

/** The rules as a program keeps them, and what each sheet is about; a line a cell. */
function rulesSheet(kept: KeptRules): WrittenSheet {
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
