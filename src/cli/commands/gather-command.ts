import { forInternalUse } from "../../disclosure/publishable.ts";
import { lossesOfSources } from "../../model/lost-on-reading.ts";
import { renderTerminal } from "../../report/formats/render-terminal.ts";
import { gatheredDocument } from "../../report/tables/records-documents.ts";
import { review } from "../../review/review.ts";
import { aFile, type Command, exitCodeOf, strictOptions, UsageError } from "../command.ts";
import { chosenFormat, chosenStyle, deliverReturn, outOptions } from "../deliver.ts";
import { codeAsked, gatheredYears, recordOptions, sourceOptions } from "../gather-files.ts";

/** `wres gather`: exports, the survey's percentages and the board as one return, with where each number came from. */
export const gatherCommand: Command = {
  summary: "exports, survey percentages and the board as one return, and where each number came from",
  files: ["[staff.csv|.xlsx|counts.json]"],
  options: {
    ...recordOptions,
    previous: {
      type: "string",
      value: "<return.json|.xlsx>",
      reads: aFile,
      help: "last year's return: it stands beside this year's in a workbook, and says whose they are",
    },
    out: { ...outOptions.out, value: "<return.xlsx|.json>" },
    overwrite: { type: "boolean", needs: ["out"], help: "write over a file that is there already" },
    ...strictOptions,
  },
  examples: [
    "wres gather staff.csv --shortlisting applications.csv --columns mappings.json --year 2022 --out return.xlsx",
    "wres gather counts.json --survey-percentages survey.csv --board board.csv --year 2022 --out return.json",
  ],
  choices: [(given) => chosenFormat(given, { json: ".json", xlsx: ".xlsx" }, "json")],
  async run(given, terminal) {
    const format = chosenFormat(given, { json: ".json", xlsx: ".xlsx" }, "json");
    if (given.files.length === 0 && !sourceOptions.some((option) => given.texts(option).length > 0)) {
      throw new UsageError(
        "there is nothing to gather; expected a file of staff, or one of another part of a return.",
      );
    }
    const gathered = await gatheredYears(given, terminal);
    if (gathered === null) return 1;
    const { current, previous } = gathered;
    const { pieces } = current;
    const sheet = renderTerminal(gatheredDocument(forInternalUse(pieces)), chosenStyle(given, terminal));
    await deliverReturn(format, current.return, previous, given, terminal);
    // Without a file the return itself goes to where a program reads it.
    if (given.text("out") === undefined) terminal.writeError(sheet);
    else terminal.write(sheet);
    const asked = format === "json" ? null : codeAsked(current.return);
    if (asked !== null) terminal.writeError(asked);
    return exitCodeOf(given, [
      ...lossesOfSources(current.return.sources),
      ...review(current.return, { previous }),
    ]);
  },
};
