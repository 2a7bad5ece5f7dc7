import { forInternalUse } from "../../disclosure/publishable.ts";
import { trustsContent } from "../../pipeline/trusts-content.ts";
import { trustsJson } from "../../report/formats/write-json.ts";
import { trustsDocument } from "../../report/tables/trusts-document.ts";
import { calculationChoices, calculationOptions, wordingChoices, wordingOptions } from "../shared-options.ts";
import {
  UsageError,
  blamedOnUsage,
  exitCodeOf,
  strictOptions,
  type Command,
  type Terminal,
} from "../command.ts";
import {
  chosenFormat,
  deliverDocument,
  documentExtensions,
  documentFormatOption,
  outOptions,
} from "../deliver.ts";
import { opened, readReturns } from "../read-files.ts";

const MOST_TRUSTS = 250;

/** `wres compare`: several trusts of one year beside each other, each against the others together. */
export const compareCommand: Command = {
  summary: "up to 250 trusts of one year beside each other, with funnels",
  files: ["<folder or return.json|.xlsx>…"],
  options: {
    ...calculationOptions,
    ...wordingOptions,
    ...strictOptions,
    format: documentFormatOption,
    ...outOptions,
  },
  examples: [
    "wres compare examples/esneft-2022.json examples/lpt-2022.json",
    "wres compare returns-2022 --out comparison.html",
  ],
  async run(given, terminal) {
    const choices = calculationChoices(given);
    const wording = wordingChoices(given);
    const format = chosenFormat(given, documentExtensions, "terminal");
    const paths = await filesOf(given.files, terminal);
    const returns = await readReturns(paths, terminal);
    if (returns === null) return 1;
    // Which returns stand together is a matter of the command, not of any one return.
    const trusts = forInternalUse(blamedOnUsage(() => trustsContent(returns, choices)));
    const answer = { document: () => trustsDocument(trusts, wording), json: () => trustsJson(trusts) };
    await deliverDocument(format, answer, given, terminal);
    return exitCodeOf(
      given,
      trusts.content.findings.flatMap(({ findings }) => findings),
    );
  },
};

/** Excel keeps a file of that name beside a workbook that is open. */
function isReturn(name: string): boolean {
  return /\.(?:json|xlsx)$/i.test(name) && !name.startsWith("~$");
}

/** The files that were named, and the returns in the folders that were: JSON and workbooks. */
async function filesOf(paths: readonly string[], terminal: Terminal): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const names = await opened(path, () => terminal.list(path));
      if (names === null) return [path];
      const returns = names.filter(isReturn).sort();
      if (returns.length === 0) throw new UsageError(`${path} holds no file that ends in .json or .xlsx.`);
      return returns.map((name) => `${/[/\\]$/.test(path) ? path : `${path}/`}${name}`);
    }),
  );
  const files = found.flat();
  if (files.length >= 2 && files.length <= MOST_TRUSTS) return files;
  throw new UsageError(
    `a comparison is of 2 to ${MOST_TRUSTS} trusts; ${files.length} ${files.length === 1 ? "file" : "files"} found.`,
  );
}
