import { trendCharts } from "../charts/trend-charts.ts";
import { capitalised } from "../words/capitalised.ts";
import { figureCell } from "./cells.ts";
import type { Section } from "./document.ts";
import { headlines } from "./headlines.ts";
import type { Years } from "./years.ts";

/** The headline of each indicator through the years, the earliest first; none for a single year. */
export function seriesSections(years: Years): readonly Section[] {
  const shown = headlines.filter(({ id }) => years.all(id).some(({ measure }) => measure !== undefined));
  const inYears = shown.map(({ id }) => [...years.all(id)].reverse());
  const [first = []] = inYears;
  if (first.length < 2) return [];
  return [
    {
      heading: "Through the years",
      lead: [
        `${capitalised(years.words.people("bme", "staff"))} by the number of the indicator: their share, or the ratio as the indicator defines it. Every year as it was calculated; what changed, and how sure that is, stands with each indicator.`,
      ],
      tables: [
        {
          caption: "Figures of every year",
          columns: ["", ...shown.map(({ indicator, unit }) => `${String(indicator)} ${unit}`)],
          rows: first.map(({ year }, index) => ({
            label: String(year),
            kind: "figures",
            cells: inYears.map((line) => figureCell(line[index]?.measure)),
          })),
        },
      ],
      charts: trendCharts(years),
      notes: [],
    },
  ];
}
