import type { Finding } from "../../model/finding.ts";
import { review } from "../../review/review.ts";
import { findingSentence } from "../../report/words/finding-words.ts";
import { aFile, type Arguments, exitCodeOf, strictOptions, type Command } from "../command.ts";
import { chosenFormat, deliver, outOptions } from "../deliver.ts";
import { recordOptions, returnsOfReport } from "../gather-files.ts";
import { readReturns } from "../read-files.ts";

/** `wres review`: questions about a return whose arithmetic is right and whose figures are odd. */
export const reviewCommand: Command = {
  summary: "questions about a return whose arithmetic is right and whose figures are odd",
  files: ["<return.json|.xlsx|staff.csv|counts.json>"],
  options: {
    previous: {
      type: "string",
      value: "<return.json>",
      reads: aFile,
      help: "last year's return of the same organisation, to compare with",
    },
    peers: {
      type: "string",
      multiple: true,
      value: "<return.json>",
      reads: aFile,
      help: "another organisation's return of the same year; may be given more than once",
    },
    ...recordOptions,
    format: { type: "string", value: "<text|json>", help: "text (default) or json" },
    ...outOptions,
    ...strictOptions,
  },
  examples: [
    "wres review examples/esneft-2022.json --previous examples/esneft-2021.json",
    "wres review examples/lpt-2022.json --strict --format json",
    "wres review staff.csv --columns mapping.json --year 2022",
  ],
  choices: [formatOf],
  async run(given, terminal) {
    const format = formatOf(given);
    const read = await returnsOfReport(given, terminal);
    const peers = await readReturns(given.texts("peers"), terminal);
    if (read === null || peers === null) return 1;
    const [current, lastYear] = read.returns;
    const findings = [...read.losses, ...review(current, { previous: lastYear, peers })];
    await deliver(format === "json" ? jsonOf(findings) : textOf(findings), given, terminal);
    return exitCodeOf(given, findings);
  },
};

function formatOf(given: Arguments): "text" | "json" {
  return chosenFormat(given, { text: ".txt", json: ".json" }, "text");
}

function jsonOf(findings: readonly Finding[]): string {
  return `${JSON.stringify({ findings }, null, 2)}\n`;
}

/** A finding a line, so that a list can be counted and searched. */
function textOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return "Nothing in this return asks to be looked at.\n";
  return findings
    .map((finding) => `${finding.severity} ${finding.code}: ${findingSentence(finding)}\n`)
    .join("");
}
