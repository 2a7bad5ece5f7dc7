import type { FigureCheck, FiguresCheck } from "../../model/figure-check.ts";
import type { Publishable } from "../../model/protection.ts";
import { csvText } from "./csv-text.ts";

const checkColumns = [
  "id",
  "published",
  "status",
  "reason",
  "exact",
  "expected",
  "explanations",
  "arithmetic",
  "protection",
  "library",
] as const;

type Line = Readonly<Partial<Record<(typeof checkColumns)[number], string>>>;

/** A check as CSV: a figure a row, and after them a contradiction a row. */
export function checkCsv({ content, protection }: Publishable<FiguresCheck>): string {
  const { figures, contradictions, library } = content;
  const lines: readonly Line[] = [
    ...figures.map(figureLine),
    ...contradictions.map(({ id, figures: ids, printed, sentence }) => ({
      id: ids.join(" "),
      published: printed.join(" "),
      status: "contradiction",
      explanations: id,
      arithmetic: sentence,
    })),
  ];
  const made = { protection, library: `${library.name} ${library.version}` };
  return csvText([
    checkColumns,
    ...lines.map((line) => checkColumns.map((column) => ({ ...line, ...made })[column] ?? "")),
  ]);
}

function figureLine(figure: FigureCheck): Line {
  const { id, published, status } = figure;
  if (status === "cannot-be-checked") {
    const { reason, before } = figure;
    const expected = before === undefined ? "" : `before: ${before.least} to ${before.greatest}`;
    return { id, published, status, reason, expected };
  }
  const { exact, expected = "" } = figure;
  const line = { id, published, status, exact: exact ?? "", expected };
  if (status === "follows") return line;
  const { explanations } = figure;
  return {
    ...line,
    explanations: explanations.map((explanation) => explanation.id).join(" "),
    arithmetic: explanations[0]?.arithmetic ?? "",
  };
}
