import { forInternalUse } from "../../disclosure/publishable.ts";
import { calculateIndicators } from "../../pipeline/calculate-indicators.ts";
import { measuresCsv } from "../../report/formats/write-csv.ts";
import { calculationChoices, calculationOptions } from "../shared-options.ts";
import type { Command } from "../command.ts";
import { chosenFormat, deliver, outOption } from "../deliver.ts";
import { readReturns } from "../read-files.ts";

/** `wres calculate`: every measure, nothing hidden. */
export const calculateCommand: Command = {
  summary: "every measure of a return, exact, with the counts that made it; nothing hidden",
  files: ["<return.json>"],
  options: {
    ...calculationOptions,
    format: { type: "string", value: "<json|csv>", help: "json (default) or csv, one measure a row" },
    out: outOption,
  },
  examples: ["wres calculate examples/esneft-2022.json --format csv --out measures.csv"],
  async run(given, terminal) {
    const choices = calculationChoices(given);
    const format = chosenFormat(given, { json: ".json", csv: ".csv" }, "json");
    const [wresReturn] = (await readReturns(given.files, terminal)) ?? [];
    if (wresReturn === undefined) return 1;
    const results = calculateIndicators(wresReturn, choices);
    const answer =
      format === "json" ? `${JSON.stringify(results, null, 2)}\n` : measuresCsv(forInternalUse(results));
    await deliver(answer, given, terminal);
    return 0;
  },
};
