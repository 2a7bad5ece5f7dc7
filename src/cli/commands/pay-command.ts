import { isWorkbookName } from "../../foundation/workbook-name.ts";
import { protectPay } from "../../disclosure/protection/protect-pay.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { dayNumber } from "../../foundation/day-number.ts";
import { printable } from "../../foundation/wres-error.ts";
import { parsePay, parsePayText } from "../../ingest/parse-pay.ts";
import type { EthnicityScheme } from "../../reference/ethnic-categories.ts";
import type { EthnicityPay } from "../../model/ethnicity-pay.ts";
import type { PayMapping } from "../../model/record-mapping.ts";
import { payDocument } from "../../report/tables/pay-document.ts";
import { payJson } from "../../report/formats/write-json.ts";
import { mappingOfHeadings, payOfFile, payResults, type ReadPay } from "../../pipeline/pay-of-records.ts";
import { jsonText } from "../../ingest/json-text.ts";
import {
  aFile,
  allOf,
  type Arguments,
  type Command,
  exitCodeOf,
  strictOptions,
  type Terminal,
  UsageError,
  wordOf,
} from "../command.ts";
import {
  chosenFormat,
  deliverDocument,
  documentExtensions,
  documentFormatOption,
  outOptions,
} from "../deliver.ts";
import { letThrough, publishingChoices, publishingOf, publishingOptions } from "../publishing.ts";
import { nameOf, opened, readParsed, readText, tellIssues, tooLarge } from "../read-files.ts";
import { calculationOptions, levelOf, schemes, wordingChoices, wordingOptions } from "../shared-options.ts";

const { publish, threshold, zeros } = publishingOptions;

/** `wres pay`: an ethnicity pay gap, from rows of staff with their pay or from published means and medians. */
export const payCommand: Command = {
  summary: "an ethnicity pay gap: hourly pay, bonuses and the quarters of pay by ethnic group",
  files: ["<pay.csv|.xlsx|.json>"],
  options: {
    ethnicity: { type: "string", value: "<heading>", help: "of records: the column of ethnicity" },
    hourly: { type: "string", value: "<heading>", help: "of records: the column of hourly pay in pounds" },
    bonus: {
      type: "string",
      value: "<heading>",
      help: "of records: the column of bonuses in pounds, where there is one",
    },
    columns: {
      type: "string",
      value: "<mapping.json>",
      reads: aFile,
      help: "of records, in place of headings: which column is what, filters, and how codes are read",
    },
    sheet: {
      type: "string",
      value: "<name>",
      help: "of a workbook: which sheet; by default the one with the columns",
    },
    "ethnicity-scheme": calculationOptions["ethnicity-scheme"],
    organisation: { type: "string", value: "<name>", help: "whose pay it is" },
    snapshot: { type: "string", value: "<day>", help: "the day of the figures, such as 2026-03-31" },
    level: calculationOptions.level,
    "with-rejected": {
      type: "boolean",
      help: "report though rows were rejected; the first lines say how many",
    },
    ...wordingOptions,
    publish,
    threshold,
    zeros,
    format: documentFormatOption,
    ...outOptions,
    ...strictOptions,
  },
  examples: [
    'wres pay payroll.csv --ethnicity "Ethnic Origin" --hourly "Hourly Rate" --snapshot 2026-03-31',
    "wres pay payroll.xlsx --columns pay-mapping.json --publish --out pay-gap.html",
    "wres pay published-pay.json",
  ],
  choices: [
    wordingChoices,
    (given) => chosenFormat(given, documentExtensions, "terminal"),
    levelOf,
    identityOf,
    publishingChoices,
    schemeOf,
  ],
  async run(given, terminal) {
    const wording = wordingChoices(given);
    const format = chosenFormat(given, documentExtensions, "terminal");
    const level = levelOf(given);
    const options = level === undefined ? {} : { level };
    const [path = "-"] = given.files;
    const identity = identityOf(given);
    const publishing = await publishingOf(given, terminal);
    if (publishing === "unreadable") return 1;
    const read = /\.json$/i.test(path)
      ? await readFigures(path, given, terminal)
      : await readPay(path, given, terminal);
    if (read === null) return 1;
    const { findings = [] } = read;
    const results = payResults(read, identity, options);
    const report = await letThrough(
      results,
      publishing,
      ({ threshold: below, zeros: shown }, { onProgress }) =>
        protectPay(results, { threshold: below, zeros: shown }, { onProgress }),
      terminal,
    );
    if (report === null) return 3;
    const answer = {
      document: () => payDocument(report, wording),
      json: () => payJson(report),
    };
    await deliverDocument(format, answer, given, terminal);
    return exitCodeOf(given, findings);
  },
};

const MOST_BYTES = 2_000_000;

/** Reads figures that a document prints, or that were counted before. */
async function readFigures(path: string, given: Arguments, terminal: Terminal): Promise<ReadPay | null> {
  for (const option of ["ethnicity", "hourly", "bonus", "columns", "sheet", "ethnicity-scheme"]) {
    if (given.text(option) !== undefined) {
      throw new UsageError(
        `--${option} is for records; expected a CSV file or a workbook, not ${printable(path)}.`,
      );
    }
  }
  return readParsed(path, { parse: parsePayText, most: MOST_BYTES }, terminal);
}

/** Counts rows of staff with their pay; null where the file has faults, or rows were rejected and nobody has allowed it. */
async function readPay(path: string, given: Arguments, terminal: Terminal): Promise<ReadPay | null> {
  const mapping = await chosenMapping(given, terminal);
  if (mapping === null) return null;
  const sheet = given.text("sheet");
  if (sheet !== undefined && !isWorkbookName(path)) {
    throw new UsageError(
      `--sheet is for workbooks; expected a workbook, such as payroll.xlsx, not ${printable(path)}.`,
    );
  }
  const { countPayCsv, countPaySheet, countRows } = await import("../read-records.ts");
  const counts = await opened(path, () =>
    countRows(path, terminal, {
      sheet: (file, onProgress) => countPaySheet(file, mapping, { sheet, onProgress }),
      csv: (file, onProgress) => countPayCsv(file, mapping, { onProgress }),
    }),
  );
  tellIssues(`${nameOf(path)}: `, counts.issues, terminal);
  const { read, counted } = counts.balance;
  if (counted === 0) {
    terminal.writeError(`${nameOf(path)}: no row was counted, so nothing was reported.\n`);
    return null;
  }
  const rejected = counts.balance.rejected.reduce((sum, { rows }) => sum + rows, 0);
  if (counts.issues.length > 0 && !given.has("with-rejected")) {
    terminal.writeError(
      `${nameOf(path)}: ${withThousands(rejected)} of ${withThousands(read)} rows ${rejected === 1 ? "was" : "were"} rejected, so nothing was reported. Mend them, add the missing rules to a mapping (--columns), or give --with-rejected: then the report says in its first lines what it lacks.\n`,
    );
    return null;
  }
  return payOfFile(nameOf(path), counts);
}

/** The mapping of a file, or one made of the headings that were given. */
async function chosenMapping(given: Arguments, terminal: Terminal): Promise<PayMapping | null> {
  const [columns, ethnicity, hourly, bonus] = ["columns", "ethnicity", "hourly", "bonus"].map(given.text);
  const scheme = schemeOf(given);
  if (columns !== undefined) {
    if (ethnicity !== undefined || hourly !== undefined || bonus !== undefined || scheme !== undefined) {
      throw new UsageError(
        "--columns says which column is what; expected no --ethnicity, --ethnicity-scheme, --hourly or --bonus beside it.",
      );
    }
    return mappingFile(columns, terminal);
  }
  if (ethnicity === undefined || hourly === undefined) {
    throw new UsageError(
      'expected --ethnicity and --hourly with the headings of the two columns, such as --ethnicity "Ethnic Origin" --hourly "Hourly Rate", or --columns with a mapping.',
    );
  }
  return mappingOfHeadings({ ethnicity, hourly, bonus }, scheme ?? "2001");
}

function schemeOf(given: Arguments): EthnicityScheme | undefined {
  return wordOf(given, "ethnicity-scheme", schemes);
}

async function mappingFile(path: string, terminal: Terminal): Promise<PayMapping | null> {
  const text = await readText(path, MOST_BYTES, terminal);
  const json =
    text === null
      ? ({ status: "unreadable", issues: [tooLarge(MOST_BYTES)] } as const)
      : jsonText(text, MOST_BYTES);
  if (json.status === "read") return json.value as PayMapping;
  tellIssues(`${nameOf(path)}: `, json.issues, terminal);
  return null;
}

function identityOf({ text }: Arguments): Pick<EthnicityPay, "organisation" | "snapshot"> {
  const [organisation, snapshot] = allOf(
    () => organisationNamed(text("organisation")),
    () => snapshotDay(text("snapshot")),
  );
  return { ...(organisation && { organisation }), ...(snapshot !== undefined && { snapshot }) };
}

function organisationNamed(name: string | undefined): EthnicityPay["organisation"] {
  if (name === undefined) return undefined;
  const parsed = parsePay({ organisation: { code: "-", name }, hourly: {} });
  if (parsed.status === "valid") return parsed.pay.organisation;
  throw new UsageError(`--organisation is ${JSON.stringify(name)}; expected a name of 1 to 200 characters.`);
}

function snapshotDay(day: string | undefined): string | undefined {
  if (day === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(day) && dayNumber(day) !== null)) return day;
  throw new UsageError(`--snapshot is ${JSON.stringify(day)}; expected a day, such as 2026-03-31.`);
}
