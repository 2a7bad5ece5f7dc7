import { printable } from "../../foundation/wres-error.ts";
import type { BandGoal, ModelEmployerGoals } from "../../model/targets.ts";
import { groupWords, type WordingOptions } from "../words/group-words.ts";
import { MET, partsWords, shareOfStaff } from "../words/target-words.ts";
import type { Chart } from "../tables/document.ts";
import { groupLooks, referenceKey, seriesKey } from "./chart-figures.ts";
import { shareScale, shareTicks } from "./drawing.ts";
import { rowDrawing, type RowFigure } from "./row-chart.ts";

/**
 * Each senior band's share now, joined to the target, and how many more people that needs. Null where no band has a share, or there is
 * no target.
 *
 * @param goals - What `modelEmployerGoals` answered.
 * @param wording - `label`, what BME staff are called; `organisation`: whose figures they are, for the source below the picture.
 * @throws WresError `invalid-option` for an unknown option, or for a label that cannot stand in a sentence.
 * @example
 * ```ts
 * import { modelEmployerGoals } from "wres-metrics";
 * import { targetsChart } from "wres-metrics/report";
 * const goals = modelEmployerGoals(
 *   {
 *     clinical: { "band-8a": { white: 90, bme: 10, unknown: 0 } },
 *     total: { white: 750, bme: 250, unknown: 0 },
 *   },
 *   { from: 2022, by: 2025, parts: ["clinical"] },
 * );
 * console.log(targetsChart(goals)?.title); // Clinical staff: 15 more BME staff in bands 8a to VSM reach the target of 25.0%
 * ```
 * @since 0.1.0
 */
export function targetsChart(
  { goals, parts, group, from, by, target }: ModelEmployerGoals,
  {
    organisation,
    ...wording
  }: WordingOptions & {
    /** Whose figures they are, for the source below the picture. */
    readonly organisation?: string;
  } = {},
): Chart | null {
  const drawn = goals.filter(({ share }) => share.status === "calculated");
  if (drawn.length === 0 || target.share.status === "not-calculable") return null;
  const aim = Number(target.share.value);
  const aimed = shareOfStaff(target.share.value);
  const staff = groupWords(wording).people(group, "staff");
  const all = drawn.find(({ id }) => id === "bands-8a-and-above");
  const title = `${partsWords(parts)}: ${findingOf(all, staff, aimed)}`;
  const scale = shareScale([aim, ...drawn.map(shareOf)]);
  return {
    id: `targets-${parts.join("-")}`,
    title,
    description: `Share of ${staff} in ${String(from)}, and how many more reach ${aimed} by ${String(by)}: ${drawn
      .map((goal) => `${goal.title} ${printedShare(goal)}, ${moreOf(goal)}`)
      .join("; ")}.`,
    reading: `Each line runs from the share of ${staff} in ${String(from)} to the target of ${String(by)}, the dashed line at ${aimed}; at its end stands how many more people that needs.`,
    source:
      organisation === undefined
        ? ""
        : `Source: WRES return of ${printable(organisation)}, year ending 31 March ${String(from)}.`,
    drawing: rowDrawing({
      panels: [
        {
          heading: "",
          rows: drawn.map((goal) => ({
            label: goal.title,
            isJoined: !goal.isMet,
            figures: [
              figure(shareOf(goal), moreOf(goal), groupLooks.bme),
              ...(goal.isMet ? [] : [figure(aim, "", { look: "third", shape: "diamond", isHollow: true })]),
            ],
          })),
        },
      ],
      scale,
      ticks: (ends) => shareTicks(scale, ends[1] - ends[0]),
      axis: `Share of ${staff}`,
      reference: aim,
      key: [
        seriesKey(String(from), groupLooks.bme),
        seriesKey(`Target ${String(by)}`, { look: "third", shape: "diamond", isHollow: true }),
        referenceKey(aimed),
      ],
    }),
    table: {
      caption: title,
      columns: ["", `Share ${String(from)}`, "More people"],
      rows: drawn.map((goal) => ({
        label: goal.title,
        kind: "figures",
        cells: [{ text: printedShare(goal) }, { text: moreOf(goal) }],
      })),
    },
  };
}

function findingOf(all: BandGoal | undefined, staff: string, aimed: string): string {
  if (all === undefined || all.more.status === "not-calculable") return `the way to the target of ${aimed}`;
  if (all.isMet) return `bands 8a to VSM have reached the target of ${aimed}`;
  const { people } = all.more;
  return `${String(people)} more ${staff} in bands 8a to VSM ${people === 1 ? "reaches" : "reach"} the target of ${aimed}`;
}

function shareOf({ share }: BandGoal): number {
  return share.status === "calculated" ? Number(share.value) : 0;
}

function printedShare({ share }: BandGoal): string {
  return share.status === "calculated" ? shareOfStaff(share.value) : "";
}

function moreOf({ isMet, more }: BandGoal): string {
  if (isMet) return MET;
  return more.status === "calculated" ? `+${String(more.people)}` : "";
}

function figure(
  value: number,
  printed: string,
  look: Pick<RowFigure, "look" | "shape" | "isHollow">,
): RowFigure {
  return { ...look, value, lower: null, upper: null, isOpenEnded: false, printed };
}
