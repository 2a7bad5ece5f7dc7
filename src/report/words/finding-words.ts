import { printable } from "../../foundation/wres-error.ts";
import type { Finding } from "../../model/finding.ts";

/** The heading of the first block of a report in which something is doubtful. */
export const LOOK_FIRST = "Look at these first";

/** A finding as a reader meets it: what was queried, and the reason that was given for it where it is confirmed. */
export function findingSentence({ message, acknowledged, paths }: Finding): string {
  const where = paths.length === 0 ? "" : ` [${paths.map((path) => printable(path)).join(", ")}]`;
  if (acknowledged === undefined) return `${printable(message)}${where}`;
  const { reason, by, on } = acknowledged;
  const who = [by, on].flatMap((one) => (one === undefined ? [] : [printable(one)])).join(", ");
  return `${printable(message)}${where} Queried, and confirmed: ${printable(reason)}${who === "" ? "" : ` (${who})`}`;
}
