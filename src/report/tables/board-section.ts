import { boardBodies } from "../../reference/board-bodies.ts";
import { groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { indicators } from "../../reference/indicators.ts";
import type { Section } from "./document.ts";
import { type ShareRow, shareTable } from "./share-table.ts";
import type { Years } from "./years.ts";

/** Indicator 9: the board and its halves by group, beside the workforce. */
export function boardSection(years: Years): Section {
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
            { caption: `${caption}, within BME`, rowHeading: "", aside: null },
            groupsWithinBme,
            shown,
            years,
          ),
        ]
      : []),
  ];
  return {
    heading: `9. ${indicators[8].shortTitle}`,
    lead: [
      "Difference in percentage points: negative means that the group is under-represented on the board.",
    ],
    tables: [...table("Share of members", rows), ...table("Difference, percentage points", differences)],
  };
}
