import { withThousands } from "../foundation/print-number.ts";
import { describeValue, printable } from "../foundation/wres-error.ts";
import type { Finding } from "./finding.ts";
import {
  type PersonBalance,
  type RecordIssue,
  type RecordIssueCode,
  rejectionReasons,
  type ReturnPiece,
} from "./record-counts.ts";
import {
  type NotedCode,
  type NotedOnReading,
  type RecordBalance,
  type RejectionReason,
  type ReturnSource,
} from "./return-source.ts";

/** What is known of a file once its rows are counted. */
interface ReadFile {
  /** The part of the return that it gives: `workforce`, `local.promotion`; or `pay`. */
  readonly part: string;
  readonly balance: RecordBalance;
  /** The headings of the columns that were not used. */
  readonly unused?: readonly string[] | undefined;
  /** What else is to be known of the file. */
  readonly remarks?: readonly string[] | undefined;
  /** Sentences about rules of days that leave out almost all rows. */
  readonly outside?: readonly string[] | undefined;
  /** The questions that nobody has answered. */
  readonly questions?: readonly { readonly question: string }[] | undefined;
  /** What counting each person once did. */
  readonly persons?: PersonBalance | null | undefined;
  /** The first lines that contradict the ethnicity of another row of the same person. */
  readonly contradictions?: readonly number[] | undefined;
  /** What is wrong with the file, where the answer has no place of its own for it: those of single rows are the rejected ones. */
  readonly issues?: readonly ReadIssue[] | undefined;
}

type ReadIssue = Pick<RecordIssue, "code" | "message">;

/** What was lost when a file was read, as findings: of no value where nothing was. */
export function lossesOfFile(file: ReadFile): { readonly findings?: readonly Finding[] } {
  const { part, balance, unused = [], remarks = [], outside = [], questions = [], issues = [] } = file;
  const findings = [
    ...faultsOfFile(part, issues),
    ...outside.map((sentence) => noticed(part, sentence, "query")),
    ...lossesOfBalance(part, balance),
    ...differingEthnicities(part, file.persons, file.contradictions),
    ...questions.map(({ question }) => openQuestion(part, question)),
    ...columnsNotUsed(part, unused),
    ...remarks.map((remark) => noticed(part, remark)),
  ];
  return findings.length === 0 ? {} : { findings };
}

/** The rows that were rejected, and those that were left out. */
function lossesOfBalance(part: string, { read, excluded, rejected }: RecordBalance): readonly Finding[] {
  return [
    ...rowsLost(part, "rows-rejected", {
      read,
      reasons: rejected.map(({ reason, rows }) => [rejectedWords(reason), rows]),
    }),
    ...rowsLost(part, "rows-left-out", {
      read,
      reasons: excluded.map(({ name, rows }) => [leftOutWords(name), rows]),
    }),
  ];
}

/** What findings that follow from a balance are called, so that they can be made anew from another one. */
const ofBalance: ReadonlySet<Finding["code"]> = new Set<Finding["code"]>(["rows-rejected", "rows-left-out"]);

/** Findings of a file with those of its rows made anew from its balance, which alone is checked. */
export function withBalanceLosses(
  findings: readonly Finding[],
  part: string,
  balance: RecordBalance,
): { readonly findings?: readonly Finding[] } {
  const others = findings.filter(({ code }) => !ofBalance.has(code));
  const all = [...lossesOfBalance(part, balance), ...others];
  return all.length === 0 ? {} : { findings: all };
}

/** People whose rows contradict each other in their ethnicity, and what they are counted as. */
export function differingEthnicities(
  part: string,
  persons: PersonBalance | null | undefined,
  lines: readonly number[] = [],
): readonly Finding[] {
  const people = persons?.withSeveralEthnicities ?? 0;
  if (people === 0) return [];
  const undecided = persons?.ethnicityNotDecided ?? 0;
  const message = `${differingWords(people, lines)} ${people === 1 ? "They are" : "Each is"} counted with that of the row that counts; where it does not decide, with the one that most of their rows say. ${
    undecided === 0
      ? ""
      : `${withThousands(undecided)} of them ${undecided === 1 ? "is" : "are"} counted as unknown, since neither decides. `
  }Correct the rows that are wrong.`;
  return [findingOf(part, { code: "ethnicities-differ", severity: "warning", message })];
}

/** Says how many people have rows that contradict each other in their ethnicity, and where the first of these rows stand. */
export function differingWords(people: number, lines: readonly number[]): string {
  const where = lines.length === 0 ? "" : ` (${placeWords(lines)})`;
  return `The rows of ${withThousands(people)} ${people === 1 ? "person" : "people"} say different known ethnicities${where}.`;
}

/** Where the first of some rows stand. */
export function placeWords(lines: readonly number[]): string {
  return `${lines.length === 1 ? "line" : "the first in lines"} ${lines.join(", ")}`;
}

/** What the library itself leaves out, in words. */
const ownFilters: Readonly<Record<string, string>> = {
  "same-person": "another row of the same person",
  "outside-window": "outside the window",
  "no-hourly-pay": "without hourly pay",
};

/** Why rows were left out, in words: the name of the filter, as the mapping has it, or what the library itself leaves out. */
export function leftOutWords(name: string): string {
  return ownFilters[name] ?? name;
}

/** The name of the filter that `leftOutWords` says in words. */
export function filterOfWords(words: string): string {
  return Object.keys(ownFilters).find((name) => ownFilters[name] === words) ?? words;
}

/** Why rows were rejected, in words. */
export function rejectedWords(reason: RejectionReason): string {
  return reason.replaceAll("-", " ");
}

/** The reason that `rejectedWords` says in words; of words that somebody has changed, that no rule read the code. */
export function reasonOfWords(words: string): RejectionReason {
  return rejectionReasons.find((reason) => rejectedWords(reason) === words) ?? "unmapped-code";
}

/** More reasons than this are added up. */
const MOST_REASONS = 6;

const said = {
  "rows-rejected": {
    severity: "query",
    expected: "no row rejected",
    because: "a rejected row is missing from every figure of this file",
    what: ["was rejected, and is in no figure", "were rejected, and are in no figure"],
    toDo: "Add the missing rules to the mapping, or correct the rows.",
  },
  "rows-left-out": {
    severity: "warning",
    expected: "nobody left out who is to be counted",
    because: "a row that is left out is in no figure of this file",
    what: ["was left out", "were left out"],
    toDo: "Look whether each of these is to be left out.",
  },
} as const;

function rowsLost(
  part: string,
  code: keyof typeof said,
  { read, reasons }: { readonly read: number; readonly reasons: readonly (readonly [string, number])[] },
): readonly Finding[] {
  const rows = sumOf(reasons);
  if (rows === 0) return [];
  const { severity, expected, because, what, toDo } = said[code];
  // The most frequent first, in an order that does not depend on that of the rows.
  const sorted = reasons.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const listed = sorted.slice(0, MOST_REASONS).map(([name, of]) => `${name} ${withThousands(of)}`);
  const others = sumOf(sorted.slice(MOST_REASONS));
  const why = [...listed, ...(others === 0 ? [] : [`for other reasons ${withThousands(others)}`])].join(", ");
  const received = `${withThousands(rows)} of ${withThousands(read)} rows ${what[rows === 1 ? 0 : 1]}: ${why}`;
  return [{ code, severity, paths: [part], expected, received, because, message: `${received}. ${toDo}` }];
}

function sumOf(reasons: readonly (readonly [string, number])[]): number {
  return reasons.reduce((sum, [, rows]) => sum + rows, 0);
}

/** More headings than this are only counted. */
const MOST_HEADINGS = 12;

/** Columns that decide nothing. */
function columnsNotUsed(part: string, headings: readonly string[]): readonly Finding[] {
  const unused = headings.map((heading) => heading.trim()).filter((heading) => heading !== "");
  if (unused.length === 0) return [];
  const shown = unused.slice(0, MOST_HEADINGS).map((heading) => describeValue(heading).slice(1, -1));
  const more = unused.length - shown.length;
  const names = [...shown, ...(more > 0 ? [`and ${String(more)} more`] : [])].join(", ");
  const which = unused.length === 1 ? "it" : "one of them";
  const received = `${unused.length === 1 ? "1 column is" : `${String(unused.length)} columns are`} not used: ${names}`;
  const message = `${received}. Where ${which} says who is to be counted, add it to the mapping.`;
  return [findingOf(part, { code: "columns-not-used", severity: "warning", message })];
}

function openQuestion(part: string, question: string): Finding {
  return findingOf(part, { code: "question-open", severity: "query", message: `Not decided: ${question}` });
}

/** Something that is to be known of a file, or what is wrong with it. */
export function noticed(part: string, message: string, severity: Finding["severity"] = "warning"): Finding {
  return findingOf(part, { code: "noticed-on-reading", severity, message });
}

/** What was expected of a file, and why, by what was noted of it. */
const expectedOf: Readonly<Record<NotedCode, Pick<Finding, "expected" | "because">>> = {
  "ethnicities-differ": {
    expected: "one known ethnicity in all rows of a person",
    because: "each person is counted in one group",
  },
  "columns-not-used": {
    expected: "no column unused that says who is to be counted",
    because: "a column that is not used decides nothing",
  },
  "question-open": {
    expected: "an answer in the mapping",
    because: "the answer decides what is counted",
  },
  "noticed-on-reading": { expected: "a file that is read whole", because: "" },
};

/** A note on a part of a return as a finding. */
function findingOf(part: string, { code, severity, message }: NotedOnReading): Finding {
  return { code, severity, paths: [part], ...expectedOf[code], received: message, message };
}

/** What is wrong with a file as a whole. */
const faultsOfFiles: ReadonlySet<RecordIssueCode> = new Set<RecordIssueCode>([
  "no-rows",
  "headings-alone",
  "missing-column",
  "repeated-column",
  "broken-quotes",
  "row-too-long",
  "wrong-encoding",
  "not-a-table",
  "unreadable-workbook",
  "which-sheet",
]);

function faultsOfFile(part: string, issues: readonly ReadIssue[]): readonly Finding[] {
  return issues
    .filter(({ code }) => faultsOfFiles.has(code))
    .map(({ message }) => noticed(part, message, "query"));
}

/** The part of a return that a piece gives. */
export function partOfPiece({ kind, part }: Pick<ReturnPiece, "kind" | "part">): string {
  const [measure] = kind === "local" ? Object.keys(part.local ?? {}) : [];
  return measure === undefined ? kind : `local.${measure}`;
}

/** The account of a file that a part of a return was counted from: it stands in the return, and goes wherever the return goes. */
export function sourceOfPiece(piece: ReturnPiece): ReturnSource {
  const { name, balance, notUsed, answers, findings = [], issues } = piece;
  const part = partOfPiece(piece);
  const noted = [...faultsOfFile(part, issues), ...findings].flatMap(({ code, severity, message }) =>
    isNoted(code) ? [{ code, severity, message }] : [],
  );
  return {
    name,
    part,
    balance,
    ...(notUsed && { notUsed }),
    ...(answers && { answers }),
    ...(noted.length > 0 && { noted }),
  };
}

function isNoted(code: Finding["code"]): code is NotedCode {
  return Object.hasOwn(expectedOf, code);
}

/**
 * What was lost when the files of a return were read: rows that were rejected or left out, people whose rows differ in their ethnicity,
 * columns that were not used, questions that nobody has answered, and what is wrong with a file as a whole. The faults of single rows are the rejected ones.
 */
export function lossesOfSources(sources: readonly ReturnSource[] = []): readonly Finding[] {
  const losses = sources.flatMap(({ name, part, balance, noted = [] }) =>
    [...lossesOfBalance(part, balance), ...noted.map((note) => findingOf(part, note))].map((finding) => ({
      ...finding,
      message: `${printable(name)}: ${finding.message}`,
    })),
  );
  const of = (severity: Finding["severity"]): readonly Finding[] =>
    losses.filter((finding) => finding.severity === severity);
  return [...of("query"), ...of("warning")];
}
