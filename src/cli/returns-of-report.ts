import type { Return } from "../model/return.ts";
import type { Arguments, Terminal } from "./command.ts";
import { holdsRecords } from "./read-records.ts";
import { isWorkbook, readBothYears, readReturns } from "./read-returns.ts";
import { recordOptions, returnOfRecords } from "./return-of-records.ts";
import { UsageError } from "./usage-error.ts";

/**
 * The returns that a report is made from, this year's first: from their files, this year's also from records. A workbook
 * is a return unless something is said of records; last year's that it holds is taken where no other is named.
 */
export async function returnsOfReport(
  given: Arguments,
  terminal: Terminal,
): Promise<readonly Return[] | null> {
  const previous = given.texts("previous");
  const [path = "-"] = given.files;
  const isOfRecords = holdsRecords(path) || (isWorkbook(path) && recordOption(given) !== undefined);
  if (!isOfRecords) {
    refuseRecordOptions(given);
    return previous.length === 0 ? readBothYears(path, terminal) : readReturns([path, ...previous], terminal);
  }
  const current = await returnOfRecords(given, terminal);
  const earlier = await readReturns(previous, terminal);
  return current === null || earlier === null ? null : [current, ...earlier];
}

/** A return is counted already: what says how to count would change nothing, and is no doubt meant for another file. */
function refuseRecordOptions(given: Arguments): void {
  const option = recordOption(given);
  if (option === undefined) return;
  throw new UsageError(
    `--${option} is for records; expected a file of records, such as staff.csv, not a return.`,
  );
}

function recordOption({ text }: Arguments): string | undefined {
  return Object.keys(recordOptions).find((option) => text(option) !== undefined);
}
