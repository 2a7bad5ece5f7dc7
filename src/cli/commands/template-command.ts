import { review } from "../../review/review.ts";
import { aFile, type Arguments, type Command, exitCodeOf, strictOptions, UsageError } from "../command.ts";
import { readReturns } from "../read-files.ts";
import { countsOptions, returnOrCounts } from "../gather-files.ts";
import { definitionsAsked, measuresOption } from "../measures-option.ts";

/** `wres template`: the return as a workbook that calculates by itself. */
export const templateCommand: Command = {
  summary: "the return as a workbook to fill in, with live formulas",
  files: ["<out.xlsx>", "[return.json|.xlsx|counts.json]"],
  options: {
    previous: {
      type: "string",
      value: "<return.json|.xlsx>",
      reads: aFile,
      help: "last year's return, shown beside it on sheets of its own",
    },
    bank: {
      type: "boolean",
      help: "sheets for bank workers too, also where the return says nothing of them",
    },
    overwrite: {
      type: "boolean",
      help: "write the workbook over one that is there already, and may have been filled in",
    },
    ...measuresOption,
    ...strictOptions,
    ...countsOptions,
  },
  examples: [
    "wres template return-2022.xlsx",
    "wres template return-2022.xlsx --measures promotion --measures wdes",
    "wres template return-2022.xlsx examples/esneft-2022.json --previous examples/esneft-2021.json",
  ],
  choices: [checkFiles],
  async run(given, terminal) {
    const [out = "", ...paths] = given.files;
    const read = paths.length === 0 ? undefined : await returnOrCounts({ ...given, files: paths }, terminal);
    const earlier = await readReturns(given.texts("previous"), terminal);
    const definitions = await definitionsAsked(given, terminal);
    if (read === null || earlier === null || definitions === null) return 1;
    const [current, beside] = read?.returns ?? [];
    const previous = earlier[0] ?? beside;
    const { toWorkbook } = await import("../workbook-files.ts");
    const bytes = await toWorkbook(current, {
      previous,
      bank: given.has("bank") ? "with-bank" : undefined,
      definitions,
    });
    await terminal.save({ path: out, by: null }, bytes, given.has("overwrite") ? undefined : "new");
    return current === undefined
      ? 0
      : exitCodeOf(given, [...(read?.losses ?? []), ...review(current, { previous })]);
  },
};

function checkFiles(given: Arguments): void {
  const [out, path] = given.files;
  if (out !== undefined && !/\.xlsx$/i.test(out)) {
    throw new UsageError(
      `the workbook cannot be written to ${JSON.stringify(out)}; expected a file that ends in .xlsx, and the return after it.`,
    );
  }
  const ofCounts = Object.keys(countsOptions).find(
    (option) => given.has(option) || given.texts(option).length > 0,
  );
  if (path !== undefined || ofCounts === undefined) return;
  throw new UsageError(
    `--${ofCounts} is for what wres count printed; expected such a file behind that of the workbook.`,
  );
}
