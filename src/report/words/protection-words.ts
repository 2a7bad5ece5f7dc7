import { capitalised, inSentence } from "../../foundation/capitals.ts";
import { CONFIDENTIAL } from "../../model/print-measure.ts";
import type { DisclosureControl, LeftOutRow, Protection } from "../../model/protection.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import { rowTitle } from "./measure-label.ts";

/** Stands in published tables for a number that there is not, as in government statistics. */
export const NOT_AVAILABLE = "[x]";

/** The meaning of each symbol of a published table. */
export const symbolWords: Readonly<Record<typeof CONFIDENTIAL | typeof NOT_AVAILABLE, string>> = {
  [CONFIDENTIAL]:
    "confidential: hidden, because a count behind it is small or would help to work out a small one",
  [NOT_AVAILABLE]: "not available: not given, or not calculable",
};

/** The sentences about disclosure control: who may read the output, and the rules by which counts are hidden. */
export function protectionLines(protection: Protection): readonly string[] {
  return protection.protection === "internal-use"
    ? [INTERNAL_USE]
    : [...notSafe(protection.disclosure), ...rulesOfHiding(protection.disclosure)];
}

/**
 * The same for a first page that must be short: who may read it, how many counts are hidden and what it was checked with. The
 * rules stand at the end of the output.
 */
export function protectionInShort(protection: Protection): {
  readonly head: readonly string[];
  readonly rules: readonly string[];
} {
  if (protection.protection === "internal-use") return { head: [INTERNAL_USE], rules: [] };
  const { disclosure } = protection;
  const { safe, hidden, counts, earlier } = disclosure;
  const checked =
    earlier === 0
      ? "checked by itself"
      : `checked with ${earlier === 1 ? "one" : withThousands(earlier)} before it`;
  return {
    head: [
      ...notSafe(disclosure),
      `${safe ? `${protectionMarks.published}, ${checked}` : capitalised(checked)}: ${withThousands(hidden)} of ${withThousands(counts)} counts ${hidden === 1 ? "is" : "are"} hidden (${CONFIDENTIAL}).`,
    ],
    rules: rulesOfHiding(disclosure),
  };
}

const INTERNAL_USE = "For internal use: counts are shown as they are, and nothing is hidden.";

/** Says that a publication is not safe, and why; nothing where it is. */
function notSafe({ safe, atRisk }: DisclosureControl): readonly string[] {
  if (safe) return [];
  return [
    `Not to be published: ${withThousands(atRisk.length)} of the hidden counts can be worked out from what is shown, or it could not be shown that they cannot.`,
  ];
}

/** What is hidden and left out, and what the publication was checked with. */
function rulesOfHiding(disclosure: DisclosureControl): readonly string[] {
  const { hidden, counts, board, leftOut, earlier, alternatives, givenAwayBefore } = disclosure;
  return [
    `${smallCounts(disclosure)}, and counts that would give them away, are hidden (${CONFIDENTIAL}), with every figure worked out from them: ${withThousands(hidden)} of ${withThousands(counts)} counts.`,
    ...(board === "shown"
      ? ["Counts of the board are shown whatever their size, since its members are named in public."]
      : []),
    ...leftOutLines(leftOut),
    earlierWords(earlier),
    ...alternativesWords(alternatives),
    ...givenAwayWords(givenAwayBefore),
  ];
}

function leftOutLines({ length }: readonly LeftOutRow[]): readonly string[] {
  if (length === 0) return [];
  return length === 1
    ? [
        "One row of the workforce of which no figure can be shown is left out; its people are counted in the rows that stay.",
      ]
    : [
        `${withThousands(length)} rows of the workforce of which no figure can be shown are left out; their people are counted in the rows that stay.`,
      ];
}

/** Names rows that are left out, part by part; nothing where there are none. */
export function leftOutWords(rows: readonly LeftOutRow[]): readonly string[] {
  const named = workforceParts.flatMap(({ id, title }) => {
    const titles = rows.filter(({ part }) => part === id).map(({ row }) => inSentence(rowTitle(row)));
    return titles.length === 0 ? [] : [`${inSentence(title)} ${titles.join(", ")}`];
  });
  return named.length === 0
    ? []
    : [
        `Not shown by themselves, since small counts would follow: ${named.join("; ")}. Their people are counted in the grouped rows and in the totals.`,
      ];
}

/** The publications that a publication was checked with: two that are safe, each by itself, can undo each other. */
function earlierWords(earlier: number): string {
  if (earlier === 0) {
    return "This publication was checked by itself. Any other publication of these years has to be checked together with it.";
  }
  return `This publication was checked together with ${earlierPublications(earlier)}.`;
}

function earlierPublications(earlier: number): string {
  return earlier === 1 ? "one earlier publication" : `${withThousands(earlier)} earlier publications`;
}

/** The other choices whose figures a publication is safe together with. */
function alternativesWords(alternatives = 0): readonly string[] {
  if (alternatives === 0) return [];
  const ways = alternatives === 1 ? "one other way" : `${withThousands(alternatives)} other ways`;
  return [
    `It is safe together with ${ways} of showing the same data, such as another denominator or another window: a publication of one of these, protected in the same way, adds nothing.`,
  ];
}

function givenAwayWords(givenAwayBefore: readonly string[]): readonly string[] {
  if (givenAwayBefore.length === 0) return [];
  const counts = givenAwayBefore.length === 1 ? "count" : "counts";
  return [
    `The earlier publications together give ${withThousands(givenAwayBefore.length)} ${counts} below the threshold away, whatever this one hides.`,
  ];
}

/** The same in a word for a column. */
export function protectionWord(protection: Protection): "internal-use" | "published" | "not-to-be-published" {
  if (protection.protection === "internal-use" || protection.disclosure.safe) return protection.protection;
  return "not-to-be-published";
}

/** Who may read a page of paper. */
export function protectionMark(protection: Protection): string {
  return protectionMarks[protectionWord(protection)];
}

/** Who may read a picture; of what is published also that something is not in it, so that nobody takes a gap for a 0. */
export function chartMark(protection: Protection): string {
  const mark = protectionMark(protection);
  if (protection.protection === "internal-use") return mark;
  const { hidden, leftOut } = protection.disclosure;
  if (hidden > 0) return `${mark}; hidden counts are not drawn`;
  return leftOut.length === 0 ? mark : `${mark}; rows that are left out are not drawn`;
}

const protectionMarks: Readonly<Record<ReturnType<typeof protectionWord>, string>> = {
  "internal-use": "For internal use",
  published: "For publication",
  "not-to-be-published": "Not to be published",
};

function smallCounts({ threshold, zeros }: DisclosureControl): string {
  return zeros === "hidden"
    ? `Counts below ${withThousands(threshold)}, 0 among them`
    : `Counts from 1 to ${withThousands(threshold - 1)}`;
}
