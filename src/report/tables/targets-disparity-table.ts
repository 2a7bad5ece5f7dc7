import { NO_NUMBER, printFixed } from "../../foundation/print-number.ts";
import { disparityTiers } from "../../reference/target-tiers.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import type { Count } from "../../model/count.ts";
import type { DisparityRatio } from "../../model/target-disparity.ts";
import { capitalised } from "../words/capitalised.ts";
import type { GroupWords } from "../words/group-words.ts";
import { warningWords } from "../words/reason-words.ts";
import type { Cell, Row, Table } from "./document.ts";
import { answerCell } from "./targets-goals-table.ts";

/** The race disparity ratio by part of the workforce and pair of levels. */
export function disparityTable(ratios: readonly DisparityRatio[], words: GroupWords): Table {
  const under = capitalised(words.label(ratios[0]?.under ?? "bme"));
  return {
    caption: "Race disparity ratio",
    columns: ["", "White lower", "White higher", `${under} lower`, `${under} higher`, "Ratio"],
    rows: workforceParts.flatMap(({ id, title }) => {
      const inPart = ratios.filter(({ part }) => part === id);
      return inPart.length === 0
        ? []
        : [{ label: title, kind: "heading" as const, cells: [] }, ...inPart.map(ratioRow)];
    }),
  };
}

function ratioRow({ from, to, basis, answer }: DisparityRatio): Row {
  const counts = [basis.over.from, basis.over.to, basis.under.from, basis.under.to];
  const ratio = answerCell(answer, (value) => printFixed(value, 2));
  const isNone = answer.status === "calculated" && answer.warnings.includes("nobody-above-the-line");
  return {
    label: `  ${tierTitle(from)} to ${tierTitle(to).toLowerCase()}`,
    kind: "figures",
    cells: [
      ...counts.map(countCell),
      isNone ? { ...ratio, mark: warningWords["nobody-above-the-line"].mark } : ratio,
    ],
  };
}

function countCell(count: Count): Cell {
  return { text: count === null ? NO_NUMBER : String(count) };
}

function tierTitle(id: string): string {
  return disparityTiers.find((tier) => tier.id === id)?.title ?? id;
}
