import type { DerivedFigure, DisclosureTable } from "../../../src/model/disclosure-table.ts";
import { type PublishedFigure, readFigures } from "../read-figures.ts";
import { impliedSums } from "./publication-sums.ts";

/**
 * The report as an outsider sees it: every headcount it prints or marks as redacted, every figure printed beside them,
 * and the sums that it implies. Nothing here is worked out; what is redacted is null.
 */
export interface SeenPublication {
  readonly table: DisclosureTable;
  /** The headcounts that are redacted everywhere in the report: ids of hidden cells. */
  readonly redacted: readonly string[];
  /** How many that one table redacts and the report's own text or another table prints. */
  readonly printedElsewhere: number;
}

const SOURCE = "lpt-2022/";

/** Builds it from `figures.json`. */
export function seenPublication(): SeenPublication {
  const seen = readFigures("lpt-2022")
    .map((figure) => ({ ...figure, id: figure.id.slice(SOURCE.length) }))
    // The text gives the medics of 2021 other counts than the table: two statements, and the table's is the one with sums.
    .filter(({ id }) => !id.endsWith("-narrative") || id.endsWith("headcount-narrative"));
  const shares = seen.flatMap(seenShare);
  const headcounts = seen.filter(({ kind, redacted }) => kind === "count" && redacted).map(headcountCell);
  const shown = [...shares.flatMap(({ cells }) => cells), ...headcounts.map((id) => ({ id, value: null }))];
  const printed = valuesOf(shown);
  const sums = impliedSums(printed);
  // What a sum needs and the report does not give, such as the cases of a single year: hidden, but under no mark.
  const needed = sums.flatMap(({ total, parts }) => [total, ...parts]).map((id) => ({ id, value: null }));
  const cells = [...valuesOf([...shown, ...needed])].map(([id, value]) => ({ id, value }));
  const hidden = headcounts.filter((id) => printed.get(id) === null);
  return {
    table: { cells, sums, figures: [...shares.map(({ figure }) => figure), ...seen.flatMap(seenRatio)] },
    redacted: hidden,
    printedElsewhere: headcounts.length - hidden.length,
  };
}

interface Shown {
  readonly id: string;
  readonly value: number | null;
}

/** A headcount is shown where any place of the report prints it. */
function valuesOf(cells: readonly Shown[]): ReadonlyMap<string, number | null> {
  const values = new Map<string, number | null>();
  for (const { id, value } of cells) values.set(id, values.get(id) ?? value);
  return values;
}

/** `…/band-2/bme-share` is of the cells `…/band-2/bme` and `…/band-2/known`, `…/white/share` of `…/white` and `…/white/of`. */
function seenShare(figure: PublishedFigure): readonly {
  readonly cells: readonly Shown[];
  readonly figure: DerivedFigure;
}[] {
  const [, place, group, isOwn] = /^(.+?)\/(?:(\w+)-share|(share|likelihood))$/.exec(figure.id) ?? [];
  const isObserved = !/benchmark|known-ethnicity/.test(figure.id);
  if (place === undefined || figure.kind !== "percentage" || !isObserved) return [];
  const [count, of] =
    isOwn === undefined ? [`${place}/${group ?? ""}`, `${place}/known`] : [place, `${place}/of`];
  const input = Object.values(figure.inputs ?? {})[0];
  const { numerator, denominator } =
    input !== null && input !== undefined && "numerator" in input
      ? input
      : { numerator: null, denominator: null };
  const cells = [
    { id: count, value: numerator },
    { id: of, value: denominator },
  ];
  return [{ cells, figure: { id: figure.id, kind: "percentage", of: [count, of], ...printedAs(figure) } }];
}

/** The ratios whose four counts have a place in the report, be they printed or redacted. */
function seenRatio({ id, formula, ...figure }: PublishedFigure): readonly DerivedFigure[] {
  const [, place] = /^(.+)\/relative-likelihood$/.exec(id) ?? [];
  const [over, under] = formula?.of ?? [];
  if (place === undefined || figure.inputs === null || over === undefined || under === undefined) return [];
  const [one, other] = [`${place}/${over}`, `${place}/${under}`];
  return [{ id, kind: "ratio", of: [one, `${one}/of`, other, `${other}/of`], ...printedAs(figure) }];
}

function printedAs({ published }: Pick<PublishedFigure, "published">): {
  places: number;
  value: string | null;
} {
  const [value = null, decimals = ""] = /^\d+(?:\.(\d+))?(?=%?$)/.exec(published) ?? [];
  return { places: decimals.length, value };
}

function headcountCell({ id }: PublishedFigure): string {
  return id.replace(/[-/]headcount(?:-narrative)?$/, "");
}
