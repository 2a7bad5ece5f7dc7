import { capitalised } from "../../foundation/capitals.ts";
import { ownValue } from "../../foundation/own-value.ts";
import { printable } from "../../foundation/wres-error.ts";
import { leftOutWords, lossesOfSources, rejectedWords, sourceOfPiece } from "../../model/lost-on-reading.ts";
import type { SourceLines } from "../../model/document-contents.ts";
import { missingWords, purposeOf, WITHOUT_YEAR } from "../../model/mapping-words.ts";
import type { Publishable } from "../../model/protection.ts";
import {
  type PersonBalance,
  type RecordCounts,
  type ReturnPiece,
  type SuggestedColumn,
  type SuggestedMapping,
  unquotedWords,
} from "../../model/record-counts.ts";
import type { NotedCode, RecordBalance, ReturnSource } from "../../model/return-source.ts";
import { groups, principalGroups } from "../../reference/groups.ts";
import { type Cell, type Document, lookFirst, type Row, type Section, type Table } from "./document.ts";

/** What counting each person once did. */
function personsWords({
  people,
  withSeveralRows,
  decidedByRule,
  ethnicityOfAnotherRow,
  withSeveralEthnicities,
}: PersonBalance): string {
  const known =
    ethnicityOfAnotherRow === 0
      ? ""
      : ` Of ${ethnicityOfAnotherRow} the row that counts has no known ethnicity: they are counted with that of another row of theirs.`;
  const differing =
    withSeveralEthnicities === 0
      ? ""
      : ` Of ${withSeveralEthnicities} the rows say different known ethnicities.`;
  return `People: ${people}; with several rows: ${withSeveralRows}; of those, decided by the rule for several rows: ${decidedByRule}.${known}${differing}`;
}

/** Sets out counts of rows as plain data: what became of every row, then every count. */
export function countsDocument({ content }: Publishable<RecordCounts>): Document {
  const { kind, part, beside, balance, persons } = content;
  const counts = countsTables(part, { applied: beside.applied });
  const people = persons === null ? [] : [personsWords(persons)];
  return {
    title: `Counts of ${kind} records`,
    subtitle: ["For internal use: counts are shown as they are, and nothing is hidden."],
    ...lookFirst(content.findings ?? []),
    sections: [
      balanceSection(balance, [...people, ...notUsedWords(content)]),
      {
        heading: "Counts",
        lead: kind === "survey" ? ["Of each question: yes, of those who answered."] : [],
        tables: counts,
        notes: counts.length === 0 ? ["Nothing was counted."] : [],
      },
    ],
    legend: [],
    closing: [],
  };
}

/** Every count of a part, and of what stands beside it; no table where there is none. */
function countsTables(...parts: readonly object[]): readonly Table[] {
  const rows = parts.flatMap((part) => countRows("", part));
  return rows.length === 0 ? [] : [{ caption: "Counts", columns: ["", ...labels], rows }];
}

const labels = principalGroups.map((id) => groups.find((group) => group.id === id)?.label ?? id);

/** Names the columns that an answer in the mapping says decide nothing; nothing where there are none. */
function notUsedWords({ notUsed = [] }: Pick<ReturnPiece, "notUsed">): readonly string[] {
  if (notUsed.length === 0) return [];
  return [`Not used, as the mapping answers: ${printable(notUsed.join(", "))}.`];
}

/** How the lines of a balance add up. */
export const BALANCE = "Read = counted + beside + left out + rejected.";

/** What became of the rows of a file, a line each. */
function balanceLines({
  read,
  counted,
  bank,
  excluded,
  rejected,
}: RecordBalance): readonly (readonly [label: string, rows: number])[] {
  return [
    ["Read", read],
    ["Counted", counted],
    ...(bank === 0 ? [] : [["Counted beside, bank only", bank] as const]),
    ...excluded.map(({ name, rows }) => [`Left out: ${printable(leftOutWords(name))}`, rows] as const),
    ...rejected.map(({ reason, rows }) => [`Rejected: ${rejectedWords(reason)}`, rows] as const),
  ];
}

function balanceSection(balance: RecordBalance, notes: readonly string[]): Section {
  return {
    heading: "Every row",
    lead: [BALANCE],
    tables: [
      {
        caption: "Every row",
        columns: ["", "rows"],
        rows: balanceLines(balance).map(([label, rows]): Row => ({
          label,
          kind: "figures",
          cells: [{ text: String(rows) }],
        })),
      },
    ],
    notes,
  };
}

/** Sets out where each number of a gathered return came from: what became of every row of every file. */
export function gatheredDocument({ content }: Publishable<readonly ReturnPiece[]>): Document {
  return {
    title: "Where each number came from",
    subtitle: ["For internal use: numbers of rows are shown as they are."],
    ...lookFirst(lossesOfSources(content.map(sourceOfPiece))),
    sections: content.map((piece) => {
      const { name, kind, part, balance } = piece;
      const { bank = {}, ...own } = part;
      const gives = [...Object.keys(own), ...Object.keys(bank).map((key) => `${key} of the bank`)];
      const section = balanceSection(balance, notUsedWords(piece));
      return {
        ...section,
        tables: [...section.tables, ...countsTables(part)],
        heading: `${printable(name)}: ${kind}`,
        lead: [`Gives ${gives.length === 0 ? "nothing" : gives.join(", ")}.`, ...section.lead],
      };
    }),
    legend: [],
    closing: [],
  };
}

/** A line for everything in a part that is counted by group, called by where it stands. */
function countRows(path: string, value: unknown): readonly Row[] {
  if (typeof value !== "object" || value === null) return [];
  if ("white" in value)
    return [{ label: path, kind: "figures", cells: principalGroups.map((id) => cellOf(value, id)) }];
  return Object.entries(value).flatMap(([key, inner]) =>
    countRows(path === "" ? key : `${path}, ${key}`, inner),
  );
}

function cellOf(counts: object, group: string): Cell {
  const count: unknown = (counts as Readonly<Record<string, unknown>>)[group];
  if (typeof count !== "object" || count === null)
    return { text: typeof count === "number" ? String(count) : "–" };
  const { yes, answered, percentage } = count as Readonly<Record<string, unknown>>;
  if (typeof percentage === "number" || typeof percentage === "string") return { text: `${percentage}%` };
  return { text: `${String(yes)} of ${String(answered)}` };
}

/** Sets out the draft of a mapping as plain data: column by column, each code and what would become of it. */
export function suggestionDocument({ content }: Publishable<SuggestedMapping>): Document {
  const { mapping, columns, missing, unused, rows } = content;
  return {
    title: mapping === null ? "No mapping could be drafted" : `A mapping for ${mapping.kind} records`,
    subtitle: [
      `${rows} ${rows === 1 ? "row" : "rows"}. Headings and codes are matched by tables that nobody has checked against your system: look at every line.`,
      ...(missing.length === 0 ? [] : [`${capitalised(missingWords(missing))}.`]),
      ...(missing.includes("year") ? [WITHOUT_YEAR] : []),
    ],
    sections: [...questionSection(content), ...columns.map(columnSection)],
    legend: [],
    closing: [
      ...(unused.length === 0 ? [] : [`Columns that are not used: ${printable(unused.join(", "))}.`]),
      ...(mapping === null
        ? []
        : [
            "Answer the questions before you count: --out mapping.xlsx writes the mapping as a workbook with a sheet of questions, --out mapping.json as JSON.",
          ]),
    ],
  };
}

/** What has to be decided: about the file, or before anything is counted. */
function questionSection({
  mapping,
  questions,
}: Pick<SuggestedMapping, "mapping" | "questions">): readonly Section[] {
  if (questions.length === 0) return [];
  const notes = questions.map(({ question }, index) => `${String(index + 1)}. ${printable(question)}`);
  return [
    {
      heading: "Questions",
      lead: mapping === null ? [] : ["Nothing is counted until each has its answer in the mapping."],
      tables: [],
      notes,
    },
  ];
}

/**
 * Says what a report was counted from: a line a file, and the account of each. What was lost stands in the findings beside it; a
 * published report has none of them, so that its lines say what was lost, without the name of the file and without the numbers that could
 * give a count away.
 */
export function recordsOfReport(sources: readonly ReturnSource[] = []): { readonly records?: SourceLines } {
  if (sources.length === 0) return {};
  return {
    records: {
      lines: sources.map((source) => sourceLine(source, printable(source.name), numbersOf(source))),
      withoutNumbers: sources.map((source) =>
        sourceLine(source, recordsOfPart(source.part), lostWithoutNumbers(source)),
      ),
      sources,
    },
  };
}

/** What a file holds, by the part of a return that it gives. */
const heldBy: Readonly<Record<string, string>> = {
  workforce: "the records of staff",
  shortlisting: "the records of applications",
  disciplinary: "the records of disciplinary cases",
  training: "the records of training",
  survey: "the survey",
  board: "the table of the board",
  pay: "the records of pay",
};

/** What a publication calls a file. Its name is for those inside: it may be that of a person, or of a case. */
function recordsOfPart(part: string): string {
  return ownValue(heldBy, part) ?? "the records of a local measure";
}

function sourceLine(source: ReturnSource, from: string, rows: string): string {
  const { part, balance } = source;
  return [
    `${balance.rejected.length === 0 ? "" : "INCOMPLETE: rows were rejected. "}Counted from ${from} as ${part}:`,
    rows,
    ...notUsedWords(source),
  ].join(" ");
}

function numbersOf({ balance: { read, counted, bank } }: ReturnSource): string {
  const beside = bank === 0 ? "" : `, ${String(bank)} beside as bank`;
  return `${String(read)} rows read, ${String(counted)} counted${beside}.`;
}

function lostWithoutNumbers({ balance, noted = [] }: ReturnSource): string {
  const out = balance.excluded.map(({ name }) => printable(leftOutWords(name))).join(", ");
  const refused = balance.rejected.map(({ reason }) => rejectedWords(reason)).join(", ");
  const has = (code: NotedCode): boolean => noted.some((note) => note.code === code);
  return [
    "numbers of rows are left out, since they could give a hidden count away;",
    `left out: ${out === "" ? "none" : out}; rejected: ${refused === "" ? "none" : refused}.`,
    ...(has("ethnicities-differ")
      ? ["Rows of one person say different known ethnicities; each person is counted once, in one group."]
      : []),
    ...(has("question-open")
      ? ["Not decided: there are questions about this file that nobody has answered."]
      : []),
  ].join(" ");
}

const AS_COUNTED = "Changes that were made to the return after it was counted are not in it.";

/** Sets out what a report was counted from, a file a section: what became of every row, and what was answered. Nothing of it is published. */
export function sourceSections({ sources = [] }: Partial<SourceLines> = {}): readonly Section[] {
  return sources.map((source) => {
    const { name, part, balance, answers = [] } = source;
    const section = balanceSection(balance, [
      ...notUsedWords(source),
      ...answers.map(({ question, answer }) => `${printable(question)} Answer: ${printable(answer)}`),
    ]);
    return {
      ...section,
      heading: `Counted from ${printable(name)}: ${part}`,
      lead: [...section.lead, AS_COUNTED],
    };
  });
}

function columnSection({ path, column, codes, ...unquoted }: SuggestedColumn): Section {
  const heading = `${purposeOf(path)}: the column ${printable(column)}`;
  if (codes === null) {
    const notes = ["It holds so many different texts that they may be no codes, so none is shown."];
    return { heading, lead: [], tables: [], notes };
  }
  return {
    heading,
    lead: [],
    tables: [
      {
        caption: heading,
        columns: ["", "rows", "goes to"],
        rows: codes.map(({ code, rows, to }) => ({
          label: code === "" ? "(blank)" : printable(code),
          kind: "figures",
          cells: [{ text: String(rows) }, { text: to ?? "no rule" }],
        })),
      },
    ],
    notes: [unquotedWords(unquoted)].filter((words) => words !== ""),
  };
}
