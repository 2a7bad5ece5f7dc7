import { suppress } from "../../disclosure/suppression/suppress.ts";
import type { Suppression } from "../../model/disclosure-answer.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { suppressionDocument } from "../../report/tables/disclosure-documents.ts";
import { renderTerminal, type Style } from "../../report/formats/render-terminal.ts";
import { chosenFormat, chosenStyle, deliver, outOptions } from "../deliver.ts";
import { type Arguments, type Command, withProgress } from "../command.ts";
import { policyChoices, policyOptions, wholeNumber } from "../publishing.ts";
import { readTable } from "../read-files.ts";

const extensions = { json: ".json", terminal: ".txt" } as const;

const writers: Readonly<Record<keyof typeof extensions, (answer: Suppression, style: Style) => string>> = {
  json: ({ cells, figures, audit, minimality }) =>
    `${JSON.stringify({ cells, figures, audit, minimality }, null, 2)}\n`,
  terminal: (answer, style) => renderTerminal(suppressionDocument(answer), style),
};

/** `wres suppress`: what of a table may be shown. */
export const suppressCommand: Command = {
  summary: "what of a table may be shown, so that no small count can be worked out",
  files: ["<table.json>"],
  options: {
    ...policyOptions,
    never: {
      type: "string",
      multiple: true,
      value: "<id>",
      help: "a cell that may not be hidden; may be given more than once",
    },
    candidates: {
      type: "string",
      value: "<number>",
      help: "attack the choice of cells too: run the program on every table that agrees with what is shown, where they are no more than this, such as 400; hide everything where that narrows a small count",
    },
    format: {
      type: "string",
      value: `<${Object.keys(extensions).join("|")}>`,
      help: "json (default), or terminal for a person to read",
    },
    ...outOptions,
  },
  examples: ["wres suppress table.json --threshold 10 --zeros shown", "wres suppress table.json --never all"],
  choices: [(given) => chosenFormat(given, extensions, "json"), policyChoices, candidatesOf],
  async run(given, terminal) {
    const format = chosenFormat(given, extensions, "json");
    const [file = "-"] = given.files;
    const table = await readTable(file, completion(given), [], terminal);
    if (table === null) return 1;
    const { cells, policy } = table;
    const candidates = candidatesOf(given);
    const answer = await withProgress("suppressing", cells.length, terminal, (onProgress) =>
      suppress(table, policy, { onProgress, ...(candidates !== undefined && { candidates }) }),
    );
    await deliver(writers[format](answer, chosenStyle(given, terminal)), given, terminal);
    return answer.audit.safe ? 0 : 3;
  },
};

function candidatesOf(given: Arguments): number | undefined {
  return wholeNumber(given, "candidates");
}

/** The policy of the command line overrides that of the table. */
function completion(given: Arguments): (table: DisclosureTable) => DisclosureTable {
  const never = given.texts("never");
  const policy = policyChoices(given);
  return (table) => ({
    ...table,
    policy: { ...table.policy, ...policy, ...(never.length > 0 && { never }) },
  });
}
