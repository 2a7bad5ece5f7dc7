import { type Arguments, oneOf, type Option, type Terminal, UsageError } from "./command.ts";
import type * as WorkbookFiles from "./workbook-files.ts";
import { plainStyle, renderTerminal, type Style } from "../report/formats/render-terminal.ts";
import { renderMarkdown } from "../report/formats/render-markdown.ts";
import type { Publication } from "../model/protection.ts";
import type { Return } from "../model/return.ts";
import type { Chart, Document } from "../report/tables/document.ts";

/**
 * Imports what reads and writes workbooks, files of Word and pages with pictures, when one of these is asked for: it is large, and
 * most commands read JSON and print text.
 */
export function workbookFiles(): Promise<typeof WorkbookFiles> {
  return import("./workbook-files.ts");
}

/** Where an answer goes. */
export const outOptions: Readonly<Record<"out" | "overwrite", Option>> = {
  out: {
    type: "string",
    value: "<file>",
    help: "write to a file, whose extension chooses the format",
  },
  overwrite: {
    type: "boolean",
    needs: ["out", "save-publication"],
    help: "write to a file though this command reads it too",
  },
};

/** How a CSV file begins. */
export const csvOptions: Readonly<Record<"bom", Option>> = {
  bom: {
    type: "boolean",
    help: "begin CSV with a byte-order mark, by which Excel knows that it is UTF-8",
  },
};

/** A mark at the beginning of anything but CSV would make it unreadable. */
export function refuseMark({ has }: Arguments, format: string): void {
  if (has("bom") && format !== "csv")
    throw new UsageError("--bom is for CSV; expected --format csv beside it.");
}

/** The format that was asked for, or that the extension of `--out` stands for. */
export function chosenFormat<Format extends string>(
  { text, takes }: Arguments,
  extensions: Readonly<Record<Format, string>>,
  usual: NoInfer<Format>,
): Format {
  const formats = Object.keys(extensions) as Format[];
  const [asked, out] = [text("format"), text("out")];
  const format = asked === undefined ? undefined : oneOf("--format", asked, formats);
  if (out === undefined) return format ?? usual;
  const extension = /\.[^./\\]*$/.exec(out)?.[0]?.toLowerCase();
  const found = formats.find((one) => extensions[one] === extension);
  if (format !== undefined && found !== undefined && found !== format) {
    throw new UsageError(
      `--out is ${JSON.stringify(out)}, which is for ${found}, and --format is ${format}; expected a file that ends in ${extensions[format]}, or no --format.`,
    );
  }
  if (format !== undefined) return format;
  if (found !== undefined) return found;
  throw new UsageError(
    `--out is ${JSON.stringify(out)}; expected a file that ends in ${Object.values(extensions).join(", ")}${takes("format") ? ", or a --format beside it" : ""}.`,
  );
}

/** Sends the answer to the file that was asked for, or to stdout if it is text. */
export async function deliver(
  content: string | Uint8Array,
  { text, has }: Arguments,
  terminal: Terminal,
  only?: "new",
): Promise<void> {
  const out = text("out");
  const answer = has("bom") && typeof content === "string" ? `\uFEFF${content}` : content;
  if (out !== undefined && out !== "-") await terminal.save({ path: out, by: "--out" }, answer, only);
  else if (typeof answer === "string") terminal.write(answer);
  else
    throw new UsageError(
      "a workbook or a Word file cannot be printed on a terminal; expected --out with a file, such as report.xlsx or report.docx.",
    );
}

/** Sends a return to the file that was asked for, a new one where nothing else is said: as JSON, or as a workbook to go on with. */
export async function deliverReturn(
  format: "json" | "xlsx",
  wresReturn: Return,
  previous: Return | undefined,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const content =
    format === "json"
      ? `${JSON.stringify(wresReturn, null, 2)}\n`
      : await (await workbookFiles()).toWorkbook(wresReturn, { previous });
  await deliver(content, given, terminal, given.has("overwrite") ? undefined : "new");
}

/** Where the pictures of an answer go. */
export const chartsOptions: Readonly<Record<"charts", Option>> = {
  charts: {
    type: "string",
    value: "<folder>",
    help: "write every picture into a new folder too, as SVG and as PNG",
  },
};

/** Writes every picture of an answer into the folder that was asked for; as SVG alone where nothing makes a PNG. */
export async function deliverCharts(
  charts: readonly Chart[],
  { text }: Arguments,
  terminal: Terminal,
): Promise<void> {
  const folder = text("charts");
  if (folder === undefined) return;
  const { pngIfInstalled, renderChart } = await workbookFiles();
  const files = new Map<string, string | Uint8Array>();
  let isDrawnOnly = false;
  for (const chart of charts) {
    const svg = renderChart(chart, { stands: "alone" });
    files.set(`${chart.id}.svg`, svg);
    const png = isDrawnOnly ? null : await pngIfInstalled(svg);
    if (png === null) isDrawnOnly = true;
    else files.set(`${chart.id}.png`, png);
  }
  if (files.size === 0) {
    terminal.writeError("warning: --charts: there is nothing to draw, and no folder is written.\n");
    return;
  }
  await terminal.saveFolder({ path: folder, by: "--charts" }, files);
  if (isDrawnOnly) {
    terminal.writeError(
      "warning: --charts: SVG files alone are written; for PNG as well: npm install @resvg/resvg-js\n",
    );
  }
}

const ESCAPE = "\u001B[";

/** Bold for what is more important and dim for what is less: it says nothing that the words do not. */
const colourStyle: Style = {
  strong: (text) => `${ESCAPE}1m${text}${ESCAPE}22m`,
  quiet: (text) => `${ESCAPE}2m${text}${ESCAPE}22m`,
};

/** A text in pieces, every second of which is a code of these styles. */
export function splitAtStyles(text: string): readonly string[] {
  const codes = ["1m", "2m", "22m"].map((code) => `\\u001B\\[${code}`);
  return text.split(new RegExp(`(${codes.join("|")})`));
}

/** Colour for a person's screen; plain text for a pipe and for a file. */
export function chosenStyle({ text }: Arguments, { showsColour }: Terminal): Style {
  return showsColour && text("out") === undefined ? colourStyle : plainStyle;
}

/** The formats of a document, by the endings of their files. */
export const documentExtensions = {
  terminal: ".txt",
  html: ".html",
  markdown: ".md",
  json: ".json",
  docx: ".docx",
} as const;

/** In which of them an answer is wanted. */
export const documentFormatOption: Option = {
  type: "string",
  value: `<${Object.keys(documentExtensions).join("|")}>`,
  help: "terminal (default), html, markdown, json or docx",
};

/** The answer of a command, for people and for programs; each form is made when it is wanted. */
interface DocumentAnswer {
  readonly document: () => Document;
  readonly json: () => string;
  /** What it tells, where it is published: a file of Word carries it, as the JSON in a page does. */
  readonly publications?: readonly Publication[] | undefined;
}

/** Sends an answer in a format to where it was asked for. */
export async function deliverDocument(
  format: keyof typeof documentExtensions,
  { document, json, publications }: DocumentAnswer,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const writers = {
    terminal: () => renderTerminal(document(), chosenStyle(given, terminal)),
    html: async () => (await workbookFiles()).illustratedHtml(document(), json()),
    markdown: () => renderMarkdown(document()),
    json,
    docx: async () => (await workbookFiles()).illustratedDocx(document(), { publications }),
  } as const;
  await deliver(await writers[format](), given, terminal);
}
