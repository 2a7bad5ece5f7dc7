import type { Return } from "../model/return.ts";
import type { Arguments, Terminal } from "./command.ts";
import { holdsRecords } from "./read-records.ts";
import { readReturns } from "./read-returns.ts";
import { recordOptions, returnOfRecords } from "./return-of-records.ts";
import { UsageError } from "./usage-error.ts";

/** The returns that a report is made from, this year's first: from their files, this year's also from records. */
export async function returnsOfReport(
  given: Arguments,
  terminal: Terminal,
): Promise<readonly Return[] | null> {
  const previous = given.texts("previous");
  if (!given.files.some(holdsRecords)) {
    refuseRecordOptions(given);
    return readReturns([...given.files, ...previous], terminal);
  }
  const current = await returnOfRecords(given, terminal);
  const earlier = await readReturns(previous, terminal);
  return current === null || earlier === null ? null : [current, ...earlier];
}

/** A return is counted already: what says how to count would change nothing, and is no doubt meant for another file. */
function refuseRecordOptions(given: Arguments): void {
  for (const option of Object.keys(recordOptions)) {
    if (given.text(option) !== undefined) {
      throw new UsageError(
        `--${option} is for records; expected a file of records, such as staff.csv, not a return.`,
      );
    }
  }
}
