import { isWorkbookName, isZip } from "../../foundation/workbook-name.ts";
import { forInternalUse } from "../../disclosure/publishable.ts";
import type { ParsedFigures } from "../../ingest/parse-figures.ts";
import { parseFiguresText } from "../../ingest/parse-figures-text.ts";
import type { FiguresCheck } from "../../model/figure-check.ts";
import type { Publishable } from "../../model/protection.ts";
import { checkFigures } from "../../pipeline/check-figures.ts";
import { checkCsv } from "../../report/formats/check-csv.ts";
import { checkJson } from "../../report/formats/write-json.ts";
import { renderMarkdown } from "../../report/formats/render-markdown.ts";
import { checkDocument } from "../../report/tables/check-document.ts";
import { renderTerminal, type Style } from "../../report/formats/render-terminal.ts";
import {
  chosenFormat,
  chosenStyle,
  csvOptions,
  deliver,
  outOptions,
  refuseMark,
  workbookFiles,
} from "../deliver.ts";
import type { Arguments, Command, Terminal } from "../command.ts";
import { decodedText, nameOf, opened, tellIssues, tooLarge } from "../read-files.ts";

const MOST_BYTES = 20_000_000;

const extensions = { terminal: ".txt", json: ".json", markdown: ".md", csv: ".csv" } as const;

const writers: Readonly<
  Record<keyof typeof extensions, (check: Publishable<FiguresCheck>, style: Style) => string>
> = {
  terminal: (check, style) => renderTerminal(checkDocument(check), style),
  json: checkJson,
  markdown: (check) => renderMarkdown(checkDocument(check)),
  csv: checkCsv,
};

/** `wres check`: do printed figures follow from their counts? */
export const checkCommand: Command = {
  summary: "do printed figures follow from their counts, and if not, what may have happened?",
  files: ["<figures.json|.csv|.xlsx>"],
  options: {
    format: {
      type: "string",
      value: `<${Object.keys(extensions).join("|")}>`,
      help: "terminal (default), json, markdown or csv",
    },
    ...outOptions,
    ...csvOptions,
  },
  examples: ["wres check figures.csv", "wres check figures.json --format json"],
  choices: [formatOf],
  async run(given, terminal) {
    const format = formatOf(given);
    const [path = "-"] = given.files;
    const parsed = await readFigures(path, terminal);
    if (parsed.status === "invalid") {
      tellIssues(`${nameOf(path)}: `, parsed.issues, terminal);
      return 1;
    }
    tellIssues(`${nameOf(path)}: warning: `, parsed.warnings, terminal);
    const check = checkFigures(parsed.figures);
    await deliver(writers[format](forInternalUse(check), chosenStyle(given, terminal)), given, terminal);
    return check.counts.doNotFollow + check.contradictions.length > 0 ? 3 : 0;
  },
};

function formatOf(given: Arguments): keyof typeof extensions {
  const format = chosenFormat(given, extensions, "terminal");
  refuseMark(given, format);
  return format;
}

async function readFigures(path: string, terminal: Terminal): Promise<ParsedFigures> {
  const bytes = await opened(path, () => terminal.read(path, MOST_BYTES));
  if (bytes === null) return { status: "invalid", issues: [tooLarge(MOST_BYTES)] };
  // A workbook from standard input has no name.
  if (isWorkbookName(path) || isZip(bytes)) {
    const { figuresOfWorkbook } = await workbookFiles();
    return figuresOfWorkbook(bytes);
  }
  return parseFiguresText(decodedText(path, bytes));
}
