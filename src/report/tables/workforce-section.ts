import { groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { rowGroupings } from "../../reference/row-groupings.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import { representationChart } from "../charts/representation-chart.ts";
import { sharesByBandChart } from "../charts/shares-by-band-chart.ts";
import { figureCell } from "./cells.ts";
import type { Section } from "./document.ts";
import { type ShareRow, shareTable } from "./share-table.ts";
import type { Years } from "./years.ts";

/** Indicator 1: every row of the workforce, by group, beside the whole. */
export function workforceSection(years: Years, prefix = ""): Section {
  const stem = `${prefix}indicator-1`;
  const bme = years.heading("bme");
  const rows: readonly ShareRow[] = [
    { label: "Whole workforce", stem: `${stem}/workforce` },
    ...workforceParts.flatMap(({ id, title }) => {
      const stems = stemsOf(years, `${stem}/${id}/`);
      return stems.length === 0
        ? []
        : [{ label: title, stem: null }, ...stems.map((row) => shareRow(years, row))];
    }),
  ];
  const words = {
    caption: "Share of staff",
    rowHeading: "",
    aside: { figure: `${bme} row / whole`, verdict: `${bme} called` },
  };
  const within = years.ids(`${stem}/`).some((id) => id.endsWith("/asian"));
  return {
    heading: `1. ${indicatorByNumber[1].shortTitle}`,
    lead: [
      "Shares of headcount at 31 March. Row / whole is the share of the row over the share of the whole workforce: 1.00 is proportionate.",
      ...otherDenominator(years, stem),
    ],
    charts: [sharesByBandChart, representationChart].flatMap((chart) => chart(years, prefix) ?? []),
    notes: [],
    tables: [
      shareTable(words, principalGroups, rows, years),
      ...(within
        ? [
            shareTable(
              { ...words, caption: `Within ${years.words.bmeGroup}`, aside: null },
              groupsWithinBme,
              rows,
              years,
            ),
          ]
        : []),
    ],
  };
}

/** The share that this year has by itself, where the year beside it forces another denominator. */
function otherDenominator(years: Years, stem: string): readonly string[] {
  const id = `${stem}/workforce/bme`;
  const [own] = years.all(id);
  const compared = years.now(id);
  if (own?.measure?.status !== "calculated" || compared?.status !== "calculated") return [];
  if (own.measure.method.denominator === compared.method.denominator) return [];
  const year = String(own.year);
  return [
    `Of everyone, unknown ethnicity included, ${years.words.people("bme", "staff")} are ${figureCell(own.measure).text} of the ${year} workforce. Beside a year that does not give the number of unknown, both years are of people whose ethnicity is known: ${figureCell(compared).text}.`,
  ];
}

/** The rows of a part, in the order of the measures. */
function stemsOf(years: Years, start: string): readonly string[] {
  return years
    .ids(start)
    .filter((id) => id.endsWith("/bme") && !id.includes("/representation/"))
    .map((id) => id.slice(0, -"/bme".length));
}

function shareRow(years: Years, stem: string): ShareRow {
  const [part, row] = stem.split("/").slice(-2);
  const key = workforceParts.find(({ id }) => id === part)?.key ?? "clinical";
  const known = [...rowsOfPart[key], ...rowGroupings].find(({ id }) => id === row);
  const title = known?.title ?? row ?? "";
  const isPart = years.now(`${stem}/bme`)?.method.ofWhich !== undefined;
  return {
    label: `  ${isPart ? `of which ${title.toLowerCase()}` : title}`,
    stem,
    aside: `${stem}/representation/bme`,
  };
}
