import { isWorkbookName } from "../../foundation/workbook-name.ts";
import { forInternalUse } from "../../disclosure/publishable.ts";
import type { RecordCounts } from "../../model/record-counts.ts";
import { recordKinds } from "../../model/record-mapping.ts";
import { countsDocument, suggestionDocument } from "../../report/tables/records-documents.ts";
import { renderTerminal, type Style } from "../../report/formats/render-terminal.ts";
import { chosenFormat, chosenStyle, deliver, outOptions, workbookFiles } from "../deliver.ts";
import {
  aFile,
  allOf,
  type Arguments,
  type Command,
  type ExitCode,
  exitCodeOf,
  fourDigitYear,
  strictOptions,
  type Terminal,
  UsageError,
  wordOf,
} from "../command.ts";
import type { RecordChoices } from "../read-records.ts";
import { nameOf, tellIssues } from "../read-files.ts";
import { periodOf, periodOption } from "../shared-options.ts";

const extensions = { json: ".json", terminal: ".txt" } as const;

const writers: Readonly<Record<keyof typeof extensions, (counts: RecordCounts, style: Style) => string>> = {
  json: ({ part, ...rest }) => `${JSON.stringify({ ...part, ...rest }, null, 2)}\n`,
  terminal: (counts, style) => renderTerminal(countsDocument(forInternalUse(counts)), style),
};

/** `wres count`: rows of staff, applications, cases, training or answers, as a part of a return. */
export const countCommand: Command = {
  summary: "records of staff, applications, cases, training or a survey, as a part of a return",
  files: ["<records.csv|.xlsx|.parquet>"],
  options: {
    as: {
      type: "string",
      value: `<${recordKinds.join("|")}>`,
      help: "what the rows are; by default what their headings say",
    },
    columns: {
      type: "string",
      value: "<mapping.json|.xlsx>",
      reads: aFile,
      help: "which column is what, and how its codes are read; by default drafted from the headings",
    },
    sheet: {
      type: "string",
      value: "<name>",
      help: "of a workbook: which sheet; by default the one with the columns",
    },
    year: {
      type: "string",
      value: "<year>",
      help: "the WRES year, 2022 for that ending on 31 March 2022: a draft is made for it, and the days of a mapping have to be of it",
    },
    period: periodOption,
    "suggest-mapping": {
      type: "boolean",
      help: "draft a mapping, and list every code with how often it occurs and where it would go; with --columns, what is new since that mapping",
    },
    "accept-draft": {
      type: "boolean",
      without: ["suggest-mapping"],
      help: "count even if the mapping has unanswered questions; the answer lists them",
    },
    format: {
      type: "string",
      value: "<json|terminal>",
      help: "json (default), or terminal for a person to read",
    },
    ...outOptions,
    ...strictOptions,
  },
  examples: [
    "wres count staff.csv --suggest-mapping --format terminal",
    "wres count staff.csv --suggest-mapping --out mapping.xlsx",
    "wres count staff.csv --columns mapping.xlsx",
    "wres count next-year.csv --suggest-mapping --columns mapping.xlsx --year 2023",
    "wres count staff.xlsx --sheet Staff --columns mapping.json",
  ],
  choices: [
    recordChoices,
    checkSheet,
    (given) => (given.has("suggest-mapping") ? formatOfDraft(given) : formatOf(given)),
  ],
  async run(given, terminal) {
    const choices = recordChoices(given);
    const [path = "-"] = given.files;
    if (given.has("suggest-mapping")) return suggest(path, choices, given, terminal);
    const format = formatOf(given);
    const { readRecords } = await import("../read-records.ts");
    const counts = await readRecords(path, choices, terminal);
    if (counts === null) return 1;
    await deliver(writers[format](counts, chosenStyle(given, terminal)), given, terminal);
    return counts.issues.length > 0 ? 1 : exitCodeOf(given, counts.findings ?? []);
  },
};

function formatOf(given: Arguments): keyof typeof extensions {
  return chosenFormat(given, extensions, "json");
}

function formatOfDraft(given: Arguments): keyof typeof extensions | "xlsx" {
  return chosenFormat(given, { ...extensions, xlsx: ".xlsx" }, "terminal");
}

async function suggest(
  path: string,
  choices: RecordChoices,
  given: Arguments,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = formatOfDraft(given);
  const { year, sheet, columns } = choices;
  const { kindToDraft, mappingFrom, suggested } = await import("../read-records.ts");
  const mapping = columns.length === 0 ? undefined : await mappingFrom(choices, terminal);
  if (mapping === null) return 1;
  const asked = mapping === undefined ? { kind: kindToDraft(choices) } : { mapping };
  const draft = await suggested(path, { ...asked, year, sheet }, terminal);
  tellIssues(`${nameOf(path)}: `, draft.issues, terminal);
  const document = renderTerminal(suggestionDocument(forInternalUse(draft)), chosenStyle(given, terminal));
  // A file is for `--columns`; what it was drafted from is for the person who looks at it.
  const saved = given.text("out") !== undefined && format !== "terminal";
  if (saved) terminal.writeError(document);
  const { mapping: drafted } = draft;
  // Without a mapping there is nothing to fill in, and the document says what was not found.
  if (format === "xlsx" && drafted === null) return 1;
  const content = {
    json: () => `${JSON.stringify(saved ? drafted : draft, null, 2)}\n`,
    terminal: () => document,
    xlsx: async () => {
      const { mappingWorkbook, writeWorkbook } = await workbookFiles();
      return writeWorkbook(mappingWorkbook(draft, year));
    },
  };
  await deliver(await content[format](), given, terminal);
  return drafted === null ? 1 : 0;
}

/** Only a workbook has sheets: the option is no doubt meant for another file. */
function checkSheet({ files, text }: Arguments): void {
  const [path = "-"] = files;
  if (text("sheet") === undefined || isWorkbookName(path)) return;
  throw new UsageError(`--sheet is for workbooks; expected a workbook, such as staff.xlsx, not ${path}.`);
}

function recordChoices(given: Arguments): RecordChoices {
  const { text, texts, has } = given;
  const typed = text("year");
  const [kind, { year, period }] = allOf(
    () => wordOf(given, "as", recordKinds),
    () => {
      const said = typed === undefined ? undefined : fourDigitYear("--year", typed, "2022");
      return { year: said, period: partOfYear(given, said) };
    },
  );
  return {
    kind,
    columns: texts("columns"),
    acceptsDraft: has("accept-draft"),
    sheet: text("sheet"),
    period,
    year,
  };
}

/** The part of the year that the rows are of. Where only the year is said, the days of a mapping may be of any part of it. */
function partOfYear(given: Arguments, year: number | undefined): RecordChoices["period"] {
  if (given.text("period") === undefined) return "any";
  if (given.has("suggest-mapping")) {
    throw new UsageError(
      "--period is for counting; expected --suggest-mapping without it. A draft counts the whole year: change its days to those of the period.",
    );
  }
  if (year === undefined) {
    throw new UsageError("--period is a part of a year; expected --year beside it, such as --year 2022.");
  }
  return periodOf(given, year).period;
}
