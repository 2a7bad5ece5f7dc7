import { illustratedHtml } from "../report/html/illustrated-html.ts";
import { renderMarkdown } from "../report/markdown/render-markdown.ts";
import type { Document } from "../report/tables/document.ts";
import { renderTerminal } from "../report/terminal/render-terminal.ts";
import { chosenStyle } from "./colour-style.ts";
import type { Arguments, Option, Terminal } from "./command.ts";
import { deliver } from "./deliver.ts";

/** The formats of a document, by the endings of their files. */
export const documentExtensions = {
  terminal: ".txt",
  html: ".html",
  markdown: ".md",
  json: ".json",
} as const;

/** In which of them an answer is wanted. */
export const documentFormatOption: Option = {
  type: "string",
  value: `<${Object.keys(documentExtensions).join("|")}>`,
  help: "terminal (default), html, markdown or json",
};

/** What a command has to say, for people and for programs; made when it is wanted. */
export interface DocumentAnswer {
  readonly document: () => Document;
  readonly json: () => string;
}

/** Sends an answer in a format to where it was asked for. */
export async function deliverDocument(
  format: keyof typeof documentExtensions,
  { document, json }: DocumentAnswer,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const writers = {
    terminal: () => renderTerminal(document(), chosenStyle(given, terminal)),
    html: () => illustratedHtml(document(), json()),
    markdown: () => renderMarkdown(document()),
    json,
  } as const;
  await deliver(await writers[format](), given, terminal);
}
