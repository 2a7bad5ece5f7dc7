import { printable } from "../../foundation/describe-value.ts";
import type { CellFinding, DisclosureAudit } from "../../model/disclosure-answer.ts";

/** Whether a hidden cell is not shown to hold. A number that was worked out and is not small gives nobody away. */
export function isGivenAway({ recovered, atRisk, proved }: CellFinding): boolean {
  return recovered || atRisk || !proved;
}

/** What was found of a hidden cell, in a word or two. */
export function findingWords({ recovered, atRisk, proved }: CellFinding): string {
  if (recovered) return atRisk ? "recovered" : "recovered, not small";
  if (atRisk) return "at risk";
  return proved ? "holds" : "not proved";
}

/** The answer of an audit, and the counts behind it. */
export function safetyLines({ safe, cells }: DisclosureAudit): readonly string[] {
  const count = (is: (cell: CellFinding) => boolean): string => String(cells.filter(is).length);
  const verdict = safe
    ? "Safe: no small number can be worked out, and every hidden cell keeps enough possible values."
    : "Not shown to be safe.";
  return [
    verdict,
    [
      `Hidden cells: ${String(cells.length)}.`,
      `Recovered: ${count(({ recovered }) => recovered)}.`,
      `At risk: ${count(({ recovered, atRisk }) => atRisk && !recovered)}.`,
      `Not proved: ${count(({ proved, atRisk }) => !proved && !atRisk)}.`,
    ].join(" "),
    ...narrowLines(cells),
  ];
}

/** Which shown figures give a cell away. */
export function becauseLines({ id, because }: CellFinding): readonly string[] {
  return because === null ? [] : [printable(id), `  ${printable(because)}`];
}

/** A large table is looked at for what can be worked out exactly; that is less, and has to be said. */
function narrowLines(findings: readonly CellFinding[]): readonly string[] {
  const only = findings.filter(({ checked }) => checked === "recovery").length;
  if (only === 0) return [];
  const [cells, they] = only === 1 ? ["cell", "it"] : ["cells", "they"];
  return [
    `Of ${String(only)} ${cells} it was checked that ${they} cannot be worked out exactly, not how many values are left.`,
  ];
}
