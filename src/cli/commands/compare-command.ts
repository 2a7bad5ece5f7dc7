import { protectTrusts, trustsContent } from "../../pipeline/trusts-content.ts";
import { whatKeepsApart } from "../../pipeline/what-keeps-apart.ts";
import { renderMarkdown } from "../../report/formats/render-markdown.ts";
import { renderTerminal, type Style } from "../../report/formats/render-terminal.ts";
import { trustsCsv, trustsFiguresJson } from "../../report/formats/write-csv.ts";
import { trustsJson } from "../../report/formats/write-json.ts";
import { documentCharts } from "../../report/tables/document.ts";
import { trustsDocument } from "../../report/tables/trusts-document.ts";
import type { WordingOptions } from "../../report/words/group-words.ts";
import type { LeftOutTrust, TrustsContent } from "../../model/document-contents.ts";
import type { Publishable } from "../../model/protection.ts";
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
  chartsOptions,
  chosenFormat,
  chosenStyle,
  deliver,
  deliverCharts,
  outOptions,
  workbookFiles,
} from "../deliver.ts";
import {
  alternativesOf,
  letThrough,
  publishingChoices,
  publishingOf,
  publishingOptions,
  savePublication,
} from "../publishing.ts";
import { opened, readSoundReturns } from "../read-files.ts";

const MOST_TRUSTS = 250;

const extensions = {
  terminal: ".txt",
  html: ".html",
  markdown: ".md",
  csv: ".csv",
  json: ".json",
  docx: ".docx",
} as const;

const writers: Readonly<
  Record<
    keyof typeof extensions,
    (
      trusts: Publishable<TrustsContent>,
      wording: WordingOptions,
      style: Style,
    ) => string | Promise<string | Uint8Array>
  >
> = {
  terminal: (trusts, wording, style) => renderTerminal(trustsDocument(trusts, wording), style),
  html: async (trusts, wording) =>
    (await workbookFiles()).illustratedHtml(trustsDocument(trusts, wording), trustsFiguresJson(trusts)),
  markdown: (trusts, wording) => renderMarkdown(trustsDocument(trusts, wording)),
  csv: trustsCsv,
  json: trustsJson,
  docx: async (trusts, wording) =>
    (await workbookFiles()).illustratedDocx(trustsDocument(trusts, wording), {
      publications: trusts.protection === "published" ? trusts.disclosure.publications : undefined,
    }),
};

/** `wres compare`: several trusts of one year beside each other, each against the others together. */
export const compareCommand: Command = {
  summary: "up to 250 trusts, or divisions of one, of one year beside each other, with funnels",
  files: ["<folder or return.json|.xlsx>…"],
  options: {
    ...calculationOptions,
    ...wordingOptions,
    strict: {
      ...strictOptions.strict,
      help: `exit 1 where a return is faulty, which is left out otherwise; ${strictOptions.strict.help}`,
    },
    ...publishingOptions,
    never: {
      ...publishingOptions.never,
      value: "<code/id>",
      help: "with --publish: a count of a trust that stays, such as RDE/2022/workforce/total/bme; may be given more than once",
    },
    format: {
      type: "string",
      value: `<${Object.keys(extensions).join("|")}>`,
      help: "terminal (default), html, markdown, csv, json or docx",
    },
    ...outOptions,
    ...chartsOptions,
  },
  examples: [
    "wres compare examples/esneft-2022.json examples/lpt-2022.json",
    "wres compare returns-2022 --out comparison.html",
    "wres compare examples/divisions/medicine.json examples/divisions/surgery.json",
    "wres compare examples/esneft-2022.json examples/lpt-2022.json --publish --out comparison.csv",
  ],
  choices: [
    calculationChoices,
    wordingChoices,
    (given) => chosenFormat(given, extensions, "terminal"),
    publishingChoices,
  ],
  async run(given, terminal) {
    const choices = calculationChoices(given);
    const wording = wordingChoices(given);
    const format = chosenFormat(given, extensions, "terminal");
    const publishing = await publishingOf(given, terminal);
    if (publishing === "unreadable") return 1;
    const paths = await filesOf(given.files, terminal);
    const { sound, losses, faulty } = await readSoundReturns(paths, terminal);
    if (faulty.length > 0 && given.has("strict")) return 1;
    // Which returns stand together is a matter of the command, not of any one return.
    const apart = whatKeepsApart(sound.map(({ path, wresReturn }) => ({ wresReturn, name: path })));
    if (apart.length > 0) throw new UsageError(...apart.map(({ message }) => message), NOTHING_COMPARED);
    const returns = sound.map(({ wresReturn }) => wresReturn);
    const leftOut = faulty.map(({ path, issues }): LeftOutTrust => ({
      name: fileName(path),
      because: "faulty",
      issues: issues.map(({ message }) => message),
    }));
    const content = blamedOnUsage(() => trustsContent(returns, choices, leftOut, losses));
    const trusts = await letThrough(
      content,
      publishing,
      (policy, options) =>
        protectTrusts(returns, policy, {
          ...options,
          calculation: choices,
          leftOut: leftOut.map((one, index) => ({ ...one, name: unnamed(faulty[index], paths) })),
          alternatives: (wresReturn) => alternativesOf(publishing, [wresReturn], {}),
        }),
      terminal,
    );
    if (trusts === null) return 3;
    for (const { name } of trusts.content.leftOut.filter(({ because }) => because === "not-safe")) {
      terminal.writeError(
        `wres: warning: ${name} is left out: its small counts could not be hidden safely.\n`,
      );
    }
    if (given.text("charts") !== undefined)
      await deliverCharts(documentCharts(trustsDocument(trusts, wording)), given, terminal);
    // Before the answer, which may be printed at once: it is not to go out alone.
    await savePublication(trusts, publishing, terminal);
    await deliver(await writers[format](trusts, wording, chosenStyle(given, terminal)), given, terminal);
    return exitCodeOf(
      given,
      content.findings.flatMap(({ findings }) => findings),
    );
  },
};

const NOTHING_COMPARED =
  "nothing was compared; take these files out of the folder, or name the files that belong together.";

/** The name of a file without its folders: an answer may travel, and where its files lay is nobody's matter. */
function fileName(path: string): string {
  return path.replace(/^.*[/\\]/, "");
}

/** What a publication calls a file: its name is for those inside. */
function unnamed(file: { readonly path: string } | undefined, paths: readonly string[]): string {
  return `Return ${String(paths.indexOf(file?.path ?? "") + 1)} of ${String(paths.length)}`;
}

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
