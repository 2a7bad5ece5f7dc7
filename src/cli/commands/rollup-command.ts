import { rollUp } from "../../analysis/series/roll-up.ts";
import { printable } from "../../foundation/wres-error.ts";
import { review } from "../../review/review.ts";
import { findingSentence } from "../../report/words/finding-words.ts";
import { aFile, blamedOnUsage, type Command, exitCodeOf, strictOptions, UsageError } from "../command.ts";
import { chosenFormat, deliverReturn, outOptions } from "../deliver.ts";
import { readReturns } from "../read-files.ts";

/** `wres rollup`: the divisions or services of an organisation added up, and held against its own return. */
export const rollupCommand: Command = {
  summary: "divisions or services added up to a return of the whole, and where it does not agree",
  files: ["<division.json|.xlsx>…"],
  options: {
    whole: {
      type: "string",
      value: "<return.json|.xlsx>",
      reads: aFile,
      help: "the return of the whole, which the sum is held against",
    },
    name: {
      type: "string",
      value: "<name>",
      without: ["whole"],
      help: "what the whole is called, where there is no --whole",
    },
    out: { ...outOptions.out, value: "<return.xlsx|.json>" },
    overwrite: { type: "boolean", needs: ["out"], help: "write over a file that is there already" },
    strict: {
      ...strictOptions.strict,
      help: "exit 3 where the sum is not what the whole says, or a part has questions that nobody acknowledged; it is still written",
    },
  },
  examples: [
    "wres rollup examples/divisions/medicine.json examples/divisions/surgery.json --whole examples/divisions/whole.json",
    "wres rollup examples/divisions/medicine.json examples/divisions/surgery.json --out sum.xlsx",
  ],
  choices: [(given) => chosenFormat(given, { json: ".json", xlsx: ".xlsx" }, "json")],
  async run(given, terminal) {
    const format = chosenFormat(given, { json: ".json", xlsx: ".xlsx" }, "json");
    if (given.files.length < 2) {
      throw new UsageError("a sum is of two parts or more; expected the return of each.");
    }
    const wholePath = given.text("whole");
    const returns = await readReturns(
      [...given.files, ...(wholePath === undefined ? [] : [wholePath])],
      terminal,
    );
    if (returns === null) return 1;
    const parts = returns.slice(0, given.files.length);
    const whole = returns[given.files.length];
    // Which returns stand together is a matter of the command, not of any one return.
    const sum = blamedOnUsage(() => rollUp(parts, { whole, name: given.text("name") }));
    await deliverReturn(format, sum.wresReturn, undefined, given, terminal);
    const doubts = parts.flatMap((part) =>
      review(part).map((finding) => ({ part: part.organisation.code, finding })),
    );
    const said = [
      ...doubts.map(({ part, finding }) => `${printable(part)}: ${findingSentence(finding)}`),
      ...sum.notAdded.map(({ path, because }) => `${path}: not added up, because ${printable(because)}.`),
      ...sum.differences.map(findingSentence),
      ...(whole !== undefined && sum.differences.length === 0
        ? [`Every count that both give agrees with the return of ${printable(whole.organisation.code)}.`]
        : []),
    ];
    for (const line of said) terminal.writeError(`wres: ${line}\n`);
    return exitCodeOf(given, [...doubts.map(({ finding }) => finding), ...sum.differences]);
  },
};
