import type {
  WrittenCell,
  WrittenSheet,
  WrittenWorkbook,
} from "../../foundation/workbook-file/written-workbook.ts";
import { LIBRARY } from "../../foundation/version.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { ReportContent } from "../../model/report-content.ts";
import type { Document } from "../tables/document.ts";
import { reportDocument } from "../tables/report-document.ts";
import type { WordingOptions } from "../words/group-words.ts";
import { protectionLines } from "../words/protection-words.ts";
import { contentsSheet } from "./contents-sheet.ts";
import { reportSheet } from "./report-sheet.ts";
import { symbolsSheet } from "./symbols-sheet.ts";

/** A report as a workbook: what it says first, a list of its sheets, and a sheet for every table. */
export function reportWorkbook(report: Publishable<ReportContent>, wording: WordingOptions): WrittenWorkbook {
  const document = reportDocument(report, wording);
  const protection = protectionLines(report);
  const sheets = document.sections.flatMap((section) =>
    section.tables.map((table, index) => {
      const title = `${sheetName(section.heading)}${index === 0 ? "" : ` (${String(index + 1)})`}`;
      return reportSheet(table, { title, section, protection });
    }),
  );
  const all = [...sheets, symbolsSheet(document.legend)];
  const { organisation, year } = report.content.results;
  return {
    title: `${document.title}: ${organisation.name}`,
    subject: protection.join(" "),
    creator: `${LIBRARY.name} ${LIBRARY.version}`,
    madeAt: `${String(year)}-03-31T00:00:00Z`,
    sheets: [
      coverSheet(document),
      contentsSheet(
        all.map(({ title, rows }) => ({ title, holds: String(rows[0]?.[0]?.value ?? "") })),
        protection.join(" "),
      ),
      ...all,
    ],
  };
}

/** The name of a section's sheet: at most 31 characters, and none that a sheet's name may not have. */
function sheetName(heading: string): string {
  const [, bank = "", number] = /^(Bank workers: )?(\d)\./.exec(heading) ?? [];
  const name = number === undefined ? heading : `${bank === "" ? "Indicator" : "Bank indicator"} ${number}`;
  return name.replaceAll(/[[\]:*?/\\']/g, "").slice(0, 26);
}

function coverSheet({ title, subtitle, summary, methods = [], closing }: Document): WrittenSheet {
  const lines = (style: WrittenCell["style"], texts: readonly string[]): readonly WrittenCell[] =>
    texts.map((value) => ({ value, style }));
  const cells = [
    ...lines("title", [title]),
    ...lines("text", subtitle),
    ...(summary?.parts ?? []).flatMap(({ heading, items }) => [
      ...lines("section", [`${summary?.heading ?? ""}: ${heading}`]),
      ...lines("text", items),
    ]),
    ...lines("section", ["Methods, and how to read this"]),
    ...lines("text", [...methods, ...closing]),
  ];
  return { title: "Cover", widths: [100], rows: cells.map((cell) => [cell]), frozenColumns: 0 };
}
