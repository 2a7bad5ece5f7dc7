import type { MeasureAbout } from "../../model/measure-about.ts";
import type { Measure } from "../../model/measure.ts";
import type { Group } from "../../reference/groups.ts";
import { denominatorWords } from "../words/method-words.ts";
import { verdictWord } from "../words/verdict-words.ts";
import type { Cell, Row, Table } from "./document.ts";
import { changeCell, figureCell } from "./table-cells.ts";
import type { Years } from "./years.ts";

/** A row of shares by group. */
export interface ShareRow {
  readonly label: string;
  /** The measure of a group; null for a heading over rows. */
  readonly share: ((group: Group) => MeasureAbout) | null;
  /** The measure beside the shares, where there is one. */
  readonly aside?: MeasureAbout;
}

/** The words above a table of shares. */
export interface ShareTableWords {
  readonly caption: string;
  readonly rowHeading: string;
  /** The headings of the columns for a measure beside the shares: its figure and its verdict; null for none. */
  readonly aside: { readonly figure: string; readonly verdict: string } | null;
}

/**
 * Shares by group in the columns, this year beside the year before, with the change for BME; the last
 * columns say who is in the denominator.
 */
export function shareTable(
  words: ShareTableWords,
  shown: readonly Group[],
  rows: readonly ShareRow[],
  years: Years,
): Table {
  const isBeside = years.previous !== undefined;
  const year = (group: Group, of: number): string =>
    isBeside ? `${years.heading(group)} ${String(of)}` : years.heading(group);
  const columns = shown.flatMap((group) => [
    year(group, years.current),
    ...(isBeside && hasYearBeside(group, words) ? [year(group, years.previous)] : []),
    ...(isBeside && group === "bme" ? [`${years.heading("bme")} change, points`] : []),
  ]);
  return {
    caption: words.caption,
    columns: [
      words.rowHeading,
      ...columns,
      ...(words.aside === null ? [] : [words.aside.figure, words.aside.verdict]),
      "of",
    ],
    rows: rows.map(({ label, share, aside }): Row => {
      if (share === null) return { label, kind: "heading", cells: [] };
      const figures = shown.flatMap((group) => figuresOf(share(group), group, words, years));
      const last = words.aside === null ? [] : asideCells(aside === undefined ? undefined : years.now(aside));
      return {
        label,
        kind: "figures",
        cells: [...figures, ...last, denominatorCell(years.now(share("bme")))],
      };
    }),
  };
}

/** Eighty columns hold the year before of BME always, and of White where no measure stands beside the shares. */
function hasYearBeside(group: Group, { aside }: ShareTableWords): boolean {
  return group !== "unknown" && (group !== "white" || aside === null);
}

function asideCells(measure: Measure | undefined): readonly Cell[] {
  return [figureCell(measure), { text: verdictWord(measure) }];
}

function figuresOf(about: MeasureAbout, group: Group, words: ShareTableWords, years: Years): readonly Cell[] {
  const now = years.now(about);
  const isBeside = years.previous !== undefined;
  return [
    figureCell(now),
    ...(isBeside && hasYearBeside(group, words) ? [figureCell(years.before(about))] : []),
    ...(isBeside && group === "bme" && now !== undefined
      ? [changeCell(years.change(about), now.indicator)]
      : []),
  ];
}

function denominatorCell(measure: Measure | undefined): Cell {
  const denominator = measure?.method.denominator;
  return { text: denominator === undefined ? "" : denominatorWords[denominator].word };
}
