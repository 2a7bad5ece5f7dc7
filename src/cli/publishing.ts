import { isWorkbookName } from "../foundation/workbook-name.ts";
import { usualThreshold } from "../disclosure/audit/safety.ts";
import type { ProtectOptions } from "../disclosure/protection/protect.ts";
import type { Published } from "../disclosure/protection/publish.ts";
import { withThousands } from "../foundation/print-number.ts";
import { printable, WresError } from "../foundation/wres-error.ts";
import { type ParsedPublication, parsePublicationText } from "../ingest/parse-table.ts";
import type { ReportContent } from "../model/document-contents.ts";
import type { ResultsOptions } from "../model/results.ts";
import type { Return } from "../model/return.ts";
import { anyOption } from "../pipeline/report-content.ts";
import type { MeasureDefinition } from "../reference/measure-definitions.ts";
import type { DisclosurePolicy } from "../model/disclosure-table.ts";
import type { Protection, PublicationPolicy, Publishable } from "../model/protection.ts";
import { forInternalUse } from "../disclosure/publishable.ts";
import {
  aFile,
  allOf,
  type Arguments,
  type Option,
  type Terminal,
  UsageError,
  withProgress,
  wordOf,
} from "./command.ts";
import { nameOf, opened, readText, tellIssues, tooLarge } from "./read-files.ts";

/** The options of every command that hides counts, or looks at what is hidden. */
export const policyOptions: Readonly<Record<"threshold" | "zeros", Option>> = {
  threshold: {
    type: "string",
    value: "<number>",
    help: `counts below it are sensitive; as the table says, or ${String(usualThreshold())}`,
  },
  zeros: {
    type: "string",
    value: "<hidden|shown>",
    help: "whether counts of 0 are sensitive too; as the table says, or hidden",
  },
};

/** Reads them; what is not given is left to the table. */
export function policyChoices(given: Arguments): DisclosurePolicy {
  const [threshold, zeros] = allOf(
    () => wholeNumber(given, "threshold"),
    () => wordOf(given, "zeros", ["hidden", "shown"]),
  );
  return { ...(threshold !== undefined && { threshold }), ...(zeros && { zeros }) };
}

/** Reads an option that takes a whole number from 1 on, where it is given. */
export function wholeNumber({ text }: Arguments, option: string): number | undefined {
  const given = text(option);
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(given)) return Number(given);
  throw new UsageError(
    `--${option} is ${JSON.stringify(given)}; expected a whole number from 1 on, such as 10.`,
  );
}

/** Of an option that is for what is published. */
const needs = ["publish"] as const;

/** The options of every command that publishes. */
export const publishingOptions: Readonly<
  Record<
    | "publish"
    | "threshold"
    | "zeros"
    | "board-counts"
    | "never"
    | "for-any-option"
    | "published"
    | "save-publication"
    | "list-counts",
    Option
  >
> = {
  publish: {
    type: "boolean",
    help: "hide small counts and whatever would give one away, or refuse where that is not safe",
  },
  threshold: {
    ...policyOptions.threshold,
    needs,
    help: `with --publish: counts below it are hidden; ${String(usualThreshold())} by default`,
  },
  zeros: {
    ...policyOptions.zeros,
    needs,
    help: "with --publish: whether counts of 0 are hidden too; hidden by default",
  },
  "board-counts": {
    type: "string",
    value: "<shown|hidden>",
    needs,
    help: "with --publish: shown (default) leaves the counts of the board, whose members are named in public; hidden treats them like all others",
  },
  never: {
    type: "string",
    multiple: true,
    value: "<id>",
    needs,
    help: "with --publish: a count that stays, such as 2022/workforce/total/bme; may be given more than once",
  },
  "for-any-option": {
    type: "boolean",
    needs,
    help: "with --publish: hide what another denominator or window of the same data would give away, so that publications with other choices, each with this option, add nothing",
  },
  published: {
    type: "string",
    multiple: true,
    value: "<file>",
    needs,
    reads: aFile,
    help: "with --publish: an earlier publication (html, json, xlsx, docx, or what --save-publication wrote), so that the two are safe together; may be given more than once",
  },
  "save-publication": {
    type: "string",
    value: "<file.json>",
    needs,
    help: "with --publish: where to write what was published, for the next publication",
  },
  "list-counts": {
    type: "boolean",
    needs,
    help: "with --publish: where counts can be worked out, name every one of them and not the first alone",
  },
};

/** The option of the commands that publish one organisation. */
export const predecessorOption: Readonly<Record<"predecessor", Option>> = {
  predecessor: {
    type: "string",
    multiple: true,
    value: "<code>",
    needs,
    help: "with --publish: an organisation that this one was made from whole, by a merger or under another code, whose publications may stand in --published; given once for each of them",
  },
};

/** What is published, and what was published before. */
export interface Publishing {
  readonly policy: PublicationPolicy;
  readonly published: readonly Published[];
  readonly predecessors: readonly string[];
  readonly save: string | undefined;
  /** Whether it is to be safe together with what other choices would show of the same data. */
  readonly isForAnyOption: boolean;
  /** Whether every count that is in the way is named, however many there are. */
  readonly isListed: boolean;
}

/** Reads the options: null where the answer stays inside; `unreadable` where an earlier publication cannot be read. */
export async function publishingOf(
  given: Arguments,
  terminal: Terminal,
): Promise<Publishing | null | "unreadable"> {
  const choices = publishingChoices(given);
  if (choices === null) return null;
  const read = await Promise.all(given.texts("published").map((path) => readPublication(path, terminal)));
  const published = read.filter((one) => one !== null);
  if (published.length < read.length) return "unreadable";
  return { ...choices, published: published.flat() };
}

/** What the options say of publishing, before an earlier publication is read; null where the answer stays inside. */
export function publishingChoices(given: Arguments): Omit<Publishing, "published"> | null {
  if (!given.has("publish")) return null;
  const never = given.texts("never");
  const [policy, board, anyOption] = allOf(
    () => policyChoices(given),
    () => wordOf(given, "board-counts", ["shown", "hidden"]),
    () => isForAnyOption(given),
  );
  return {
    policy: { ...policy, ...(board && { board }), ...(never.length > 0 && { never }) },
    predecessors: given.takes("predecessor") ? given.texts("predecessor") : [],
    save: given.text("save-publication"),
    isForAnyOption: anyOption,
    // A command that cannot be asked for all of them names them all.
    isListed: given.has("list-counts") || !given.takes("list-counts"),
  };
}

function isForAnyOption(given: Arguments): boolean {
  if (!given.has("for-any-option")) return false;
  if (given.texts("grouping").length === 0) return true;
  throw new UsageError(
    "--for-any-option cannot foresee groupings of one's own; expected no --grouping beside it.",
  );
}

/** What other choices would show of the returns of a publication; nothing where it is not to be safe for them. */
export function alternativesOf(
  publishing: Publishing | null,
  returns: readonly [Return, ...Return[]],
  choices: Partial<ResultsOptions>,
  definitions: readonly MeasureDefinition[] = [],
): readonly ReportContent[] {
  if (publishing?.isForAnyOption !== true) return [];
  return anyOption(returns, choices, publishing.policy, definitions);
}

const MOST_BYTES = 100_000_000;

async function readPublication(path: string, terminal: Terminal): Promise<readonly Published[] | null> {
  const parsed = await parsedPublication(path, terminal);
  if (parsed.status === "valid") return parsed.publications;
  tellIssues(`${nameOf(path)}: `, parsed.issues, terminal);
  terminal.writeError(
    `${nameOf(path)}: nothing was published, since it is not known what was published before.\n`,
  );
  return null;
}

async function parsedPublication(path: string, terminal: Terminal): Promise<ParsedPublication> {
  const isDocx = /\.docx$/i.test(path);
  if (!isDocx && !isWorkbookName(path)) {
    const text = await readText(path, MOST_BYTES, terminal);
    return text === null ? { status: "invalid", issues: [tooLarge(MOST_BYTES)] } : parsePublicationText(text);
  }
  const bytes = await opened(path, () => terminal.read(path, MOST_BYTES));
  if (bytes === null) return { status: "invalid", issues: [tooLarge(MOST_BYTES)] };
  const { publicationTextOf, publicationTextOfDocx } = await import("./workbook-files.ts");
  const text = isDocx ? publicationTextOfDocx(bytes) : publicationTextOf(bytes);
  if (text !== null) return parsePublicationText(text);
  if (isDocx) {
    throw new UsageError(
      `${path} holds no data that say what was published; expected a file of Word of \`wres report --publish\`, saved as .docx.`,
    );
  }
  throw new UsageError(
    `${path} has no sheet that says what was published; expected a workbook of \`wres report --publish\`.`,
  );
}

/** Protects something, or marks it for internal use. Says on stderr what is in the way of publishing; then there is no answer (null). */
export async function letThrough<Content>(
  content: Content,
  publishing: Publishing | null,
  protect: (policy: PublicationPolicy, options: ProtectOptions) => Promise<Publishable<Content>>,
  terminal: Terminal,
): Promise<Publishable<Content> | null> {
  if (publishing === null) return forInternalUse(content);
  const { policy, published, predecessors, isListed } = publishing;
  const answer = await withProgress("protecting", null, terminal, (onProgress) =>
    protect(policy, { published, predecessors, onProgress }).catch((error: unknown) => {
      throw error instanceof WresError && error.code === "invalid-option"
        ? new UsageError(error.message)
        : error;
    }),
  );
  if (refuseUnsafe(answer, terminal, isListed)) return null;
  return answer;
}

/**
 * Says on stderr which counts are in the way of publishing, and that nothing was printed: not even with a warning, which
 * the next copy would leave out. False where nothing is in the way.
 */
export function refuseUnsafe(protection: Protection, terminal: Terminal, isListed = false): boolean {
  if (protection.protection === "internal-use") return false;
  const { safe, atRisk, earlier, givenAwayBefore } = protection.disclosure;
  if (givenAwayBefore.length > 0) {
    terminal.writeError(
      "wres: warning: the earlier publications give these counts away together, whatever is hidden now.\n",
    );
    tellCounts(givenAwayBefore, terminal, isListed);
  }
  if (safe) return false;
  const shown = earlier === 0 ? "what would be shown" : "what would be shown and what was published before";
  terminal.writeError(
    atRisk.length === 0
      ? `wres: nothing was published: ${shown} contradict each other, so that nothing can be proved.\n`
      : `wres: nothing was published: these counts can be worked out from ${shown}, or it could not be shown that they cannot.\n`,
  );
  tellCounts(atRisk, terminal, isListed);
  return true;
}

/** So many counts are named each by itself; of more, how many there are in each part of the return, and the first of them. */
const [FEW_COUNTS, MOST_PARTS, FIRST_COUNTS] = [15, 8, 5];

/** Names counts on stderr, in fewer lines than a screen has. */
function tellCounts(ids: readonly string[], terminal: Terminal, isListed: boolean): void {
  const tell = (line: string): void => {
    terminal.writeError(`  ${line}\n`);
  };
  if (isListed || ids.length <= FEW_COUNTS) {
    for (const id of ids) tell(printable(id));
    return;
  }
  const parts = new Map<string, number>();
  for (const id of ids) {
    const part = id.split("/").slice(0, -2).join("/");
    parts.set(part, (parts.get(part) ?? 0) + 1);
  }
  const most = [...parts].toSorted(([, one], [, other]) => other - one);
  const [shown, others] = [most.slice(0, MOST_PARTS), most.slice(MOST_PARTS)];
  tell(`${withThousands(ids.length)} counts, by part of the return:`);
  for (const [part, count] of shown) tell(`  ${printable(part)}: ${withThousands(count)}`);
  if (others.length > 0)
    tell(
      `  in ${withThousands(others.length)} more: ${withThousands(others.reduce((sum, [, n]) => sum + n, 0))}`,
    );
  tell("The first of them:");
  for (const id of ids.slice(0, FIRST_COUNTS)) tell(`  ${printable(id)}`);
  tell("--list-counts names all of them.");
}

/** Writes what was published to the file that was asked for. */
export async function savePublication(
  protection: Protection,
  publishing: Publishing | null,
  terminal: Terminal,
): Promise<void> {
  const path = publishing?.save;
  if (path === undefined || protection.protection === "internal-use") return;
  const { publications } = protection.disclosure;
  await terminal.save({ path, by: "--save-publication" }, `${JSON.stringify(publications, null, 1)}\n`);
}
