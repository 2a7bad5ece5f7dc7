import type { FigureCheck, FiguresCheck } from "../../model/check-answer.ts";
import type { Publishable } from "../../model/publishable.ts";
import { csvText } from "./csv-text.ts";

const columns = [
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

type Line = Readonly<Partial<Record<(typeof columns)[number], string>>>;

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
    columns,
    ...lines.map((line) => columns.map((column) => ({ ...line, ...made })[column] ?? "")),
  ]);
}

function figureLine(figure: FigureCheck): Line {
  const { id, published, status } = figure;
  if (status === "cannot-be-checked") return { id, published, status, reason: figure.reason };
  const { exact, expected = "" } = figure;
  const line = { id, published, status, exact: exact?.toFixed() ?? "", expected };
  if (status === "follows") return line;
  const { explanations } = figure;
  return {
    ...line,
    explanations: explanations.map((explanation) => explanation.id).join(" "),
    arithmetic: explanations[0]?.arithmetic ?? "",
  };
}
