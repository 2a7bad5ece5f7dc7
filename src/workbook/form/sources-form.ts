import { printable } from "../../foundation/wres-error.ts";
import { filterOfWords, leftOutWords, reasonOfWords, rejectedWords } from "../../model/lost-on-reading.ts";
import type { NotedOnReading, RecordBalance, ReturnSource } from "../../model/return-source.ts";

/** The title of the sheet of sources, and the headings by which it is read back. */
export const sourcesForm = {
  title: "Sources",
  headings: ["File", "Part", "What", "Which", "Rows", "Answer"],
} as const;

/** A line of the sheet: something that became of the rows of a file, or that is known of it. */
export interface SourceLine {
  readonly file: string;
  readonly part: string;
  readonly what: string;
  readonly which: string;
  /** Null where the line is about no rows. */
  readonly rows: number | null;
  readonly answer: string;
}

/** What a line can be about, beyond what is noted. */
const LINE = {
  read: "Read",
  counted: "Counted",
  bank: "Counted beside, bank only",
  excluded: "Left out",
  rejected: "Rejected",
  notUsed: "Not used, as an answer says",
  question: "Question with its answer",
} as const;

/** What the lines of notes are called. */
const notes: readonly (Pick<NotedOnReading, "code" | "severity"> & { readonly what: string })[] = [
  { what: "Different ethnicities of one person", code: "ethnicities-differ", severity: "warning" },
  { what: "Columns not used", code: "columns-not-used", severity: "warning" },
  { what: "Question without an answer", code: "question-open", severity: "query" },
  { what: "Look at this first", code: "noticed-on-reading", severity: "query" },
  { what: "Noticed", code: "noticed-on-reading", severity: "warning" },
];

/** Sets the account of a file out line by line. */
export function linesOfSource(source: ReturnSource): readonly SourceLine[] {
  const { name, part, balance, notUsed = [], answers = [], noted = [] } = source;
  const { read, counted, bank, excluded, rejected } = balance;
  const line = (what: string, which: string, rows: number | null, answer = ""): SourceLine => ({
    file: printable(name),
    part,
    what,
    which: printable(which),
    rows,
    answer: printable(answer),
  });
  return [
    line(LINE.read, "", read),
    line(LINE.counted, "", counted),
    ...(bank === 0 ? [] : [line(LINE.bank, "", bank)]),
    ...excluded.map((one) => line(LINE.excluded, leftOutWords(one.name), one.rows)),
    ...rejected.map(({ reason, rows }) => line(LINE.rejected, rejectedWords(reason), rows)),
    ...notUsed.map((heading) => line(LINE.notUsed, heading, null)),
    ...noted.map(({ code, severity, message }) => {
      const found = notes.find((note) => note.code === code && note.severity === severity);
      return line(found?.what ?? "Noticed", message, null);
    }),
    ...answers.map(({ question, answer }) => line(LINE.question, question, null, answer)),
  ];
}

/** The accounts of some files, and the names of those whose lines somebody has changed so that they do not add up. */
export interface SourcesOfLines {
  readonly sources: readonly ReturnSource[];
  readonly faulty: readonly string[];
}

/** Reads the accounts of files back from their lines, which may stand in any order. */
export function sourcesOfLines(lines: readonly SourceLine[]): SourcesOfLines {
  const keys = [...new Set(lines.map(({ file, part }) => JSON.stringify([file, part])))];
  const read = keys.map((key) =>
    sourceOf(lines.filter((one) => JSON.stringify([one.file, one.part]) === key)),
  );
  return {
    sources: read.filter((source) => addsUp(source.balance)),
    faulty: read.filter(({ balance }) => !addsUp(balance)).map(({ name }) => name),
  };
}

function sourceOf(lines: readonly SourceLine[]): ReturnSource {
  const of = (what: string): readonly SourceLine[] => lines.filter((line) => line.what === what);
  // A line without a number makes the balance one that does not add up.
  const rowsOf = ({ rows }: SourceLine): number => rows ?? NaN;
  const sum = (what: string): number => of(what).reduce((rows, line) => rows + rowsOf(line), 0);
  const { file = "", part = "" } = lines[0] ?? {};
  const notUsed = of(LINE.notUsed).map(({ which }) => which);
  const answers = of(LINE.question).map(({ which, answer }) => ({ question: which, answer }));
  const noted = lines.flatMap(({ what, which }) => {
    const found = notes.find((note) => note.what === what);
    return found === undefined ? [] : [{ code: found.code, severity: found.severity, message: which }];
  });
  return {
    name: file,
    part,
    balance: {
      read: of(LINE.read).length === 0 ? NaN : sum(LINE.read),
      counted: sum(LINE.counted),
      bank: sum(LINE.bank),
      excluded: of(LINE.excluded).map((line) => ({ name: filterOfWords(line.which), rows: rowsOf(line) })),
      rejected: of(LINE.rejected).map((line) => ({
        reason: reasonOfWords(line.which),
        rows: rowsOf(line),
      })),
    },
    ...(notUsed.length > 0 && { notUsed }),
    ...(answers.length > 0 && { answers }),
    ...(noted.length > 0 && { noted }),
  };
}

/** True where every row is accounted for; false also where a number is missing, since NaN equals nothing. */
function addsUp({ read, counted, bank, excluded, rejected }: RecordBalance): boolean {
  return [...excluded, ...rejected].reduce((rows, one) => rows + one.rows, counted + bank) === read;
}
