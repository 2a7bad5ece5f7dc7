import { printable } from "../foundation/describe-value.ts";
import { forInternalUse } from "../disclosure/for-internal-use.ts";
import type { Publishable } from "../model/publishable.ts";
import type { ReportContent } from "../model/report-content.ts";
import { calculateIndicators } from "../pipeline/calculate-indicators.ts";
import { reportContent } from "../pipeline/report-content.ts";
import { measuresCsv } from "../report/csv/measures-csv.ts";
import { renderMarkdown } from "../report/markdown/render-markdown.ts";
import { reportDocument } from "../report/tables/report-document.ts";
import { renderTerminal } from "../report/terminal/render-terminal.ts";
import type { Style } from "../report/terminal/terminal-table.ts";
import { calculationChoices, calculationOptions } from "./calculation-options.ts";
import type { Command } from "./command.ts";
import { chosenStyle } from "./colour-style.ts";
import { chosenFormat, deliver, outOption } from "./deliver.ts";
import { readReturns } from "./read-returns.ts";
import { UsageError } from "./usage-error.ts";

const extensions = { terminal: ".txt", markdown: ".md", csv: ".csv", json: ".json" } as const;

const writers: Readonly<
  Record<keyof typeof extensions, (report: Publishable<ReportContent>, style: Style) => string>
> = {
  terminal: (report, style) => renderTerminal(reportDocument(report), style),
  markdown: (report) => renderMarkdown(reportDocument(report)),
  csv: ({ content }) => measuresCsv(forInternalUse(content.results)),
  json: ({ content }) => `${JSON.stringify(content.results, null, 2)}\n`,
};

/** `wres report`: the nine indicators at a glance, beside earlier years. */
export const reportCommand: Command = {
  summary: "the nine indicators of a return at a glance, beside earlier years",
  files: ["<return.json>"],
  options: {
    previous: {
      type: "string",
      multiple: true,
      value: "<return.json>",
      help: "an earlier year's return to set beside it; may be given more than once",
    },
    ...calculationOptions,
    format: {
      type: "string",
      value: `<${Object.keys(extensions).join("|")}>`,
      help: "terminal (default), markdown, csv or json",
    },
    out: outOption,
  },
  examples: [
    "wres report examples/esneft-2022.json --previous examples/esneft-2021.json",
    "wres report examples/lpt-2022.json --denominator known --out report.md",
  ],
  async run(given, terminal) {
    const choices = calculationChoices(given);
    const format = chosenFormat(given, extensions, "terminal");
    const returns = await readReturns([...given.files, ...given.texts("previous")], terminal);
    if (returns === null) return 1;
    const [results, ...previous] = returns.map((wresReturn) => calculateIndicators(wresReturn, choices));
    if (results === undefined) return 1;
    for (const { year, organisation } of previous) {
      if (year >= results.year) {
        throw new UsageError(
          `--previous is the return of ${String(year)}; expected a year before ${String(results.year)}.`,
        );
      }
      if (organisation.code !== results.organisation.code) {
        terminal.writeError(
          `warning: --previous is of ${printable(organisation.code)} and the return of ${printable(results.organisation.code)}: these are two organisations.\n`,
        );
      }
    }
    const report = forInternalUse(reportContent(results, previous));
    await deliver(writers[format](report, chosenStyle(given, terminal)), given, terminal);
    return 0;
  },
};
