import type { BandGoal, ModelEmployerGoals } from "../../model/targets.ts";
import { groupWords, type WordingOptions } from "../words/group-words.ts";
import { partsWords, shareOfStaff } from "../words/target-words.ts";
import type { Chart } from "../tables/document.ts";
import { CHART_WIDTH, chartColours, referenceLine, styledSpec } from "./chart-layers.ts";

/** A share at the end of March of a year: the one there is, or one on the way. */
interface Stage {
  readonly band: string;
  readonly year: string;
  readonly value: number;
  readonly people: string;
  readonly printed: string;
}

/**
 * The way from each senior band's share to the target, a small chart a band: how many people every year needs.
 * Null where no band has a way to go.
 *
 * @param goals - What `modelEmployerGoals` answered.
 * @param wording - `label`, what BME staff are called.
 * @throws WresError `invalid-option` for a label that cannot stand in a sentence.
 * @since 0.1.0
 */
export function trajectoryChart(
  { goals, parts, group, from, by, target }: ModelEmployerGoals,
  wording: WordingOptions = {},
): Chart | null {
  const stages = goals.flatMap((goal) => stagesOf(goal, from));
  if (stages.length === 0 || target.share.status === "not-calculable") return null;
  const aim = target.share.value;
  const title = `${partsWords(parts)}: from ${String(from)} to the target of ${String(by)}`;
  return {
    id: `trajectory-${parts.join("-")}`,
    title,
    description: `A small chart for each band: the share of ${groupWords(wording).people(group, "staff")} in ${String(from)}, the straight line to the target, and the number of people that each year needs. The dashed line marks the target: ${shareOfStaff(aim)}.`,
    spec: styledSpec({
      data: { values: stages },
      facet: { row: { field: "band", type: "nominal", sort: null } },
      spacing: 14,
      spec: { width: CHART_WIDTH, height: 90, layer: layers(Number(aim)) },
    }),
    table: {
      caption: title,
      columns: ["", "Share", "People"],
      rows: stages.map(({ band, year, printed, people }) => ({
        label: `${band}, ${year}`,
        kind: "figures",
        cells: [{ text: printed }, { text: people }],
      })),
    },
  };
}

function stagesOf({ title, basis, share, steps }: BandGoal, from: number): readonly Stage[] {
  if (share.status === "not-calculable" || steps.length === 0) return [];
  const all = [{ year: from, share: share.value, people: basis.count }, ...steps];
  return all.map((step) => ({
    band: title,
    year: String(step.year),
    value: Number(step.share),
    people: String(step.people ?? ""),
    printed: shareOfStaff(step.share),
  }));
}

function layers(aim: number): readonly Readonly<Record<string, unknown>>[] {
  const x = { field: "year", type: "ordinal", title: null, axis: { labelAngle: 0, labelOverlap: "greedy" } };
  const y = { type: "quantitative", title: null, axis: { format: ".0%", tickCount: 3, grid: true } };
  return [
    {
      mark: referenceLine,
      encoding: { y: { ...y, datum: aim } },
    },
    {
      mark: {
        type: "line",
        strokeWidth: 2,
        color: chartColours.darkBlue,
        point: { filled: true, size: 60, color: chartColours.darkBlue },
      },
      encoding: { x, y: { ...y, field: "value", scale: { zero: true } } },
    },
    {
      mark: { type: "text", baseline: "top", dy: 8 },
      encoding: { x, y: { ...y, field: "value" }, text: { field: "people", type: "nominal" } },
    },
  ];
}
