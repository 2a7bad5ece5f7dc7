import { boardBodies } from "../../reference/board-bodies.ts";
import { groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { printMeasure } from "../../model/print-measure.ts";
import { changeSentence } from "../words/change-words.ts";
import { intervalWords } from "../words/certainty-words.ts";
import type { Section } from "./document.ts";
import { type ShareRow, shareTable } from "./share-table.ts";
import type { Years } from "./years.ts";

/** Indicator 9: the board and its halves by group, beside the workforce. */
export function boardSection(years: Years): Section {
  const { words } = years;
  const row = (label: string, stem: string): ShareRow => ({ label, stem: `indicator-9/${stem}` });
  const rows = [...boardBodies.map(({ id, title }) => row(title, id)), row("Workforce", "workforce")];
  const differences = boardBodies
    .filter(({ difference }) => difference === "reported")
    .map(({ id, title }) => row(`${title} less workforce`, `difference/${id}`));
  const within = years.now("indicator-9/board/asian") !== undefined;
  const table = (caption: string, shown: readonly ShareRow[]) => [
    shareTable({ caption, rowHeading: "", aside: null }, principalGroups, shown, years),
    ...(within
      ? [
          shareTable(
            { caption: `${caption}, within ${words.bmeGroup}`, rowHeading: "", aside: null },
            groupsWithinBme,
            shown,
            years,
          ),
        ]
      : []),
  ];
  return {
    heading: `9. ${indicatorByNumber[9].shortTitle}`,
    lead: [
      "Difference in percentage points: negative means that the group is under-represented on the board.",
    ],
    tables: [...table("Share of members", rows), ...table("Difference, percentage points", differences)],
    notes: boardNotes(years),
  };
}

function boardNotes(years: Years): readonly string[] {
  const measure = years.now("indicator-9/difference/board/bme");
  if (measure?.status !== "calculated") return [];
  const sure = intervalWords(measure);
  return [
    `${String(years.current)}: ${years.words.people("bme", "people")}'s share of the board less their share of the workforce is ${printMeasure(measure)} percentage points${sure === "" ? "" : ` (${sure})`}. A board is too small for a verdict: one member more or less moves its share by several points.`,
    ...changeSentence(years.change(measure.id), years.previous ?? 0, years.words),
  ];
}
