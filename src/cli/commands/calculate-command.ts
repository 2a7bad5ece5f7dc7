import { protect } from "../../disclosure/protection/protect.ts";
import { calculateIndicators } from "../../pipeline/calculate-indicators.ts";
import { withLocalMeasures } from "../../pipeline/calculate-local-measures.ts";
import { definitionsAsked, measuresOption, refuseLocal } from "../measures-option.ts";
import { resultsJson } from "../../report/formats/write-json.ts";
import { measuresCsv } from "../../report/formats/write-csv.ts";
import { withFindings } from "../../model/results.ts";
import { review } from "../../review/review.ts";
import { calculationChoices, calculationOptions } from "../shared-options.ts";
import { type Arguments, exitCodeOf, strictOptions, type Command } from "../command.ts";
import { chosenFormat, csvOptions, deliver, outOptions, refuseMark } from "../deliver.ts";
import {
  alternativesOf,
  letThrough,
  publishingChoices,
  publishingOf,
  predecessorOption,
  publishingOptions,
  savePublication,
} from "../publishing.ts";
import { countsOptions, returnOrCounts } from "../gather-files.ts";

/** `wres calculate`: every measure; nothing hidden, unless it is to be published. */
export const calculateCommand: Command = {
  summary: "every measure of a return, exact, with the counts that made it",
  files: ["<return.json|.xlsx|counts.json>"],
  options: {
    ...measuresOption,
    ...calculationOptions,
    format: { type: "string", value: "<json|csv>", help: "json (default) or csv, one measure a row" },
    ...outOptions,
    ...csvOptions,
    ...strictOptions,
    ...publishingOptions,
    ...predecessorOption,
    ...countsOptions,
  },
  examples: [
    "wres calculate examples/esneft-2022.json --format csv --out measures.csv",
    "wres calculate examples/esneft-2022.json --publish --out measures.json",
  ],
  choices: [calculationChoices, formatOf, publishingChoices],
  async run(given, terminal) {
    const choices = calculationChoices(given);
    const format = formatOf(given);
    const definitions = await definitionsAsked(given, terminal);
    if (definitions === null) return 1;
    const read = await returnOrCounts(given, terminal);
    if (read === null) return 1;
    const [wresReturn, previous] = read.returns;
    if (refuseLocal([wresReturn], definitions, terminal)) return 1;
    const calculated = calculateIndicators(wresReturn, choices);
    const results = withFindings(withLocalMeasures(calculated, wresReturn, definitions), [
      ...read.losses,
      ...review(wresReturn, { previous }),
    ]);
    const publishing = await publishingOf(given, terminal);
    if (publishing === "unreadable") return 1;
    const answer = await letThrough(
      results,
      publishing,
      (policy, options) =>
        protect(results, policy, {
          ...options,
          alternatives: alternativesOf(publishing, [wresReturn], choices, definitions),
        }),
      terminal,
    );
    if (answer === null) return 3;
    // Before the answer, which may be printed at once: it is not to go out alone.
    await savePublication(answer, publishing, terminal);
    await deliver(writers[format](answer), given, terminal);
    return exitCodeOf(given, results.findings);
  },
};

function formatOf(given: Arguments): keyof typeof writers {
  const format = chosenFormat(given, { json: ".json", csv: ".csv" }, "json");
  refuseMark(given, format);
  return format;
}

const writers = { json: resultsJson, csv: measuresCsv } as const;
