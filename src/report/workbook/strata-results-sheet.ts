import type { WrittenCell, WrittenSheet } from "../../foundation/workbook-file/written-workbook.ts";
import { strataPlaces } from "../../reference/return-form/strata-places.ts";
import { formInputName } from "../../model/form-input-name.ts";
import { completeGroupCounts, type CompleteGroupCounts } from "../../model/group-counts.ts";
import { COUNT_FORMAT, labelCell, shownValue } from "./cells.ts";
import type { Edition } from "./edition.ts";
import { inStrata, stratumFormulas } from "./formulas/stratum-formulas.ts";
import { noFigureWords, NOT_IN_USE } from "./no-figure-words.ts";
import { type StratumLine, linesFor, strataOf } from "./strata-sheet.ts";
import { stratumWhole } from "./stratum-whole.ts";
import { type Column, tableSheet } from "./table-sheet.ts";

const columns: readonly Column[] = [
  ["Number", 9],
  ["Part of", 18],
  ["By", 12],
  ["Which", 22],
  ["White out of, in the part", 13],
  ["White of them, in the part", 13],
  ["BME out of, in the part", 13],
  ["BME of them, in the part", 13],
  ["White out of, in the whole", 13],
  ["White of them, in the whole", 13],
  ["BME out of, in the whole", 13],
  ["BME of them, in the whole", 13],
  ["Relative likelihood in the part", 15],
  ["Relative likelihood without it", 15],
];

/** What the cells of a line are called. */
const names = {
  names: ["place", "by", "of"],
  counts: [
    "white-out-of",
    "white-of-them",
    "bme-out-of",
    "bme-of-them",
    "white-out-of-whole",
    "white-of-whole",
    "bme-out-of-whole",
    "bme-of-whole",
  ],
  ratios: ["relative-likelihood", "relative-likelihood-without"],
} as const;

/** The relative likelihood in each stratum, and in the whole without it. */
export function strataResultsSheet(edition: Edition, bank: "with-bank" | "without-bank"): WrittenSheet {
  const strata = strataOf(edition.wresReturn);
  const rows = Array.from({ length: linesFor(strata.length) }, (_, index) => {
    const formulas = stratumFormulas(index, edition, bank);
    const values = valuesOf(strata[index], edition);
    const shown = (value: string | number | null): string | number =>
      strata[index] === undefined ? NOT_IN_USE : (value ?? noFigureWords["not-given"]);
    const cell = (
      [kind, column]: readonly ["names" | "counts" | "ratios", number],
      look: Pick<WrittenCell, "style" | "format">,
    ): WrittenCell => ({
      value: shown(values[kind][column] ?? null),
      formula: formulas[kind][column] ?? "",
      ...look,
      name: formInputName(["strata-results", String(index + 1), names[kind][column] ?? ""], edition.year),
    });
    return [
      labelCell(index + 1),
      ...names.names.map((_, column) => cell(["names", column], { style: "label" })),
      ...names.counts.map((_, column) =>
        cell(["counts", column], { style: "calculated", format: COUNT_FORMAT }),
      ),
      ...names.ratios.map((_, column) => cell(["ratios", column], { style: "calculated", format: "0.00" })),
    ];
  });
  return tableSheet({ id: "strata-results", columns, rows, frozenColumns: 4 }, edition);
}

interface Values {
  readonly names: readonly string[];
  readonly counts: readonly (number | null)[];
  readonly ratios: readonly (string | number)[];
}

function valuesOf(stratum: StratumLine | undefined, edition: Edition): Values {
  const place = strataPlaces.find(({ title }) => title === stratum?.place);
  if (stratum === undefined || place === undefined) return { names: [], counts: [], ratios: [] };
  const { by, of } = stratum;
  const inPart = [completeGroupCounts(stratum.outOf), completeGroupCounts(stratum.counts)] as const;
  const indicator = inStrata(place.of);
  const ratio = (stem: string): string | number => {
    const bank = place.of.startsWith("bank.") ? "bank/" : "";
    const id = `${bank}indicator-${String(indicator)}/${stem}${by}/${of}/relative-likelihood`;
    const measure = edition.results.measures.find((one) => one.id === id);
    return measure === undefined ? noFigureWords["not-given"] : shownValue(measure);
  };
  return {
    names: [stratum.place, by, of],
    counts: [...whiteAndBme(inPart), ...whiteAndBme(stratumWhole(place.of, edition))],
    ratios: [ratio(""), ratio("without/")],
  };
}

function whiteAndBme([outOf, counts]: readonly [CompleteGroupCounts, CompleteGroupCounts]) {
  return [outOf.white, counts.white, outOf.bme, counts.bme];
}
