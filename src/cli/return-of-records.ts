import type { RecordCounts, RecordPart } from "../model/record-counts.ts";
import type { RecordKind } from "../model/record-mapping.ts";
import type { Return } from "../model/return.ts";
import { parseReturn } from "../ingest/parse-return.ts";
import type { Arguments, Option, Terminal } from "./command.ts";
import { readRecords } from "./read-records.ts";
import { tellIssues } from "./tell-issues.ts";
import { UsageError } from "./usage-error.ts";

type Flow = Exclude<RecordKind, "workforce">;

const flows: readonly Flow[] = ["shortlisting", "disciplinary", "training", "survey"];

const file = (what: string): Option => ({ type: "string", value: "<file>", help: `the records of ${what}` });

/** The options of a command that makes a return of records; its own file is the workforce. */
export const recordOptions: Readonly<Record<"columns" | "year" | "organisation" | Flow, Option>> = {
  columns: {
    type: "string",
    value: "<mappings.json>",
    help: "of records: a list of mappings, one for each file; by default drafted from the headings",
  },
  shortlisting: file("applications"),
  disciplinary: file("disciplinary cases"),
  training: file("training"),
  survey: file("survey answers"),
  year: {
    type: "string",
    value: "<year>",
    help: "of records: the WRES year, 2022 for that ending on 31 March 2022",
  },
  organisation: { type: "string", value: "<name>", help: "of records: whose they are" },
};

/**
 * Counts the files of records into one return. Their issues go to stderr and stop nothing, since the rest is counted;
 * null where there is no return, because a mapping has issues, or a part of it contradicts another.
 */
export async function returnOfRecords(given: Arguments, terminal: Terminal): Promise<Return | null> {
  const year = yearOf(given);
  const files = [
    { kind: "workforce" as const, path: given.files[0] ?? "-" },
    ...flows.flatMap((kind) =>
      given
        .texts(kind)
        .slice(0, 1)
        .map((path) => ({ kind, path })),
    ),
  ];
  const counted: (RecordCounts | null)[] = [];
  // One after another: each takes the whole processor, and progress is shown of one.
  for (const { kind, path } of files) {
    counted.push(await readRecords(path, { kind, columns: given.text("columns"), year }, terminal));
  }
  const parts = counted.flatMap((counts) => (counts === null ? [] : [counts.part]));
  if (parts.length < counted.length) return null;
  const name = given.text("organisation") ?? "Organisation not named";
  const parsed = parseReturn({ organisation: { code: "–", name }, year, ...joined(parts) });
  tellIssues("warning: ", parsed.warnings, terminal);
  if (parsed.status === "valid") return parsed.return;
  tellIssues("", parsed.issues, terminal);
  return null;
}

/** The parts as one; what several have beside, of the bank, is put together. */
function joined(parts: readonly RecordPart[]): RecordPart {
  const bank = Object.assign({}, ...parts.map((part) => part.bank ?? {})) as NonNullable<RecordPart["bank"]>;
  const whole = Object.assign({}, ...parts) as RecordPart;
  return { ...whole, ...(Object.keys(bank).length > 0 && { bank }) };
}

function yearOf({ text }: Arguments): number {
  const year = text("year");
  if (year !== undefined && /^\d{4}$/.test(year)) return Number(year);
  throw new UsageError(
    `${year === undefined ? "records do not say their year" : `--year is ${JSON.stringify(year)}`}; expected --year with four digits, such as 2022.`,
  );
}
