import { audit } from "../../disclosure/audit/audit.ts";
import type { DisclosureAudit } from "../../model/disclosure-answer.ts";
import type { DisclosureTable } from "../../model/disclosure-table.ts";
import { auditJson } from "../../report/formats/write-json.ts";
import { auditDocument } from "../../report/tables/disclosure-documents.ts";
import { renderTerminal, type Style } from "../../report/formats/render-terminal.ts";
import { chosenFormat, chosenStyle, deliver, outOptions } from "../deliver.ts";
import { allOf, type Arguments, type Command, withProgress } from "../command.ts";
import { policyChoices, policyOptions, wholeNumber } from "../publishing.ts";
import { readTable } from "../read-files.ts";

const extensions = { json: ".json", terminal: ".txt" } as const;

const writers: Readonly<Record<keyof typeof extensions, (answer: DisclosureAudit, style: Style) => string>> =
  {
    json: auditJson,
    terminal: (answer, style) => renderTerminal(auditDocument(answer), style),
  };

/** `wres audit`: what an outsider can work out of what a publication hides. */
export const auditCommand: Command = {
  summary: "what can be worked out of the counts that a publication hides",
  files: ["<publication.json>"],
  options: {
    ...policyOptions,
    "mark-means-below": {
      type: "string",
      value: "<number>",
      help: "an outsider takes every hidden count to be below this number",
    },
    "zeros-always-shown": { type: "boolean", help: "an outsider knows that no hidden count is 0" },
    format: {
      type: "string",
      value: `<${Object.keys(extensions).join("|")}>`,
      help: "json (default), or terminal for a person to read",
    },
    ...outOptions,
  },
  examples: [
    "wres audit publication.json --format terminal",
    "wres audit publication.json --mark-means-below 10",
  ],
  choices: [(given) => chosenFormat(given, extensions, "json"), completion],
  async run(given, terminal) {
    const format = chosenFormat(given, extensions, "json");
    const completed = completion(given);
    const [file = "-"] = given.files;
    // A figure that contradicts its counts stops nothing: published reports have some, and the audit says which.
    const publication = await readTable(file, completed, ["figure-disagrees"], terminal);
    if (publication === null) return 1;
    const hidden = publication.cells.filter(({ value }) => value === null).length;
    const answer = await withProgress("auditing", hidden, terminal, () => audit(publication));
    await deliver(writers[format](answer, chosenStyle(given, terminal)), given, terminal);
    return answer.safe && answer.issues.length === 0 ? 0 : 3;
  },
};

/** The command line's assumptions about the outsider override those of the publication. */
function completion(given: Arguments): (publication: DisclosureTable) => DisclosureTable {
  const [markMeansBelow, policy] = allOf(
    () => wholeNumber(given, "mark-means-below"),
    () => policyChoices(given),
  );
  const known = {
    ...(markMeansBelow !== undefined && { markMeansBelow }),
    ...(given.has("zeros-always-shown") && { zerosAlwaysShown: true }),
  };
  return (publication) => ({
    ...publication,
    policy: { ...publication.policy, ...policy },
    assumptions: { ...publication.assumptions, ...known },
  });
}
