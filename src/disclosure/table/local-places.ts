import { placesOf } from "../../foundation/fraction.ts";
import { ownValue } from "../../foundation/own-value.ts";
import type { DerivedFigure } from "../../model/disclosure-table.ts";
import {
  type LocalCount,
  localCounts,
  type LocalMeasure,
  type LocalResults,
  schemeOf,
} from "../../model/local-measure.ts";
import { type CountPlace, type PlacedCount, placeName } from "../../model/measure-cells.ts";
import { yearlyDivisor } from "../../model/measure-fraction.ts";
import type { PeriodKey } from "../../model/period.ts";
import type { ShareBasis } from "../../model/measure.ts";
import type { MeasureDefinition } from "../../reference/measure-definitions.ts";

/** The two counts of a share, with their places. */
export type PlacedShare = Readonly<Record<"count" | "of", PlacedCount>>;

/** Every share behind the local measures of a year, with the places of its counts. Amounts are there by the people they are of. */
export function localShares(
  local: LocalResults | undefined,
): readonly { readonly placed: PlacedShare; readonly share: ShareBasis }[] {
  return measuresIn(local).flatMap(({ definition, measure }) =>
    Object.entries(placedShares(definition, measure)).flatMap(([role, placed]) => {
      const share = ownValue(measure.basis, role);
      if (share === undefined) return [];
      if (!("amount" in share)) return [{ placed, share }];
      const people = { count: share.people, of: share.people };
      return [
        { placed, share: share.hidden === true ? { ...people, hidden: ["count", "of"] as const } : people },
      ];
    }),
  );
}

function measuresIn(
  local: LocalResults | undefined,
): readonly { readonly definition: MeasureDefinition; readonly measure: LocalMeasure }[] {
  const byId = new Map(local?.definitions.map((definition) => [definition.id, definition]));
  return (local?.measures ?? []).flatMap((measure) => {
    const definition = byId.get(measure.about.definition);
    return definition === undefined ? [] : [{ definition, measure }];
  });
}

/** The places of the counts of a local measure, by the role of each share. */
export function placedShares(
  definition: MeasureDefinition,
  measure: Pick<LocalMeasure, "about" | "basis" | "method">,
): Readonly<Record<string, PlacedShare>> {
  return Object.fromEntries(
    Object.entries(localCounts(definition, measure)).map(([role, { count, of }]) => {
      const whole = placedCount(definition, of, null);
      const isPart = count.who !== of.who && definition.kind !== "difference-from-workforce";
      return [role, { count: placedCount(definition, count, isPart ? whole.place : null), of: whole }];
    }),
  );
}

function placedCount(
  definition: MeasureDefinition,
  { who, column, stratum, without }: LocalCount,
  outOf: CountPlace | null,
): PlacedCount {
  const of = {
    population: "substantive" as const,
    ...(stratum !== undefined && { stratum: { ...stratum, side: "strata" as const } }),
    ...(without !== undefined && { stratum: { ...without, side: "without" as const } }),
  };
  if (who === null) return { place: { ...of, kind: "all-staff" }, column };
  return { place: { ...of, kind: "local", people: who, scheme: schemeOf(definition), outOf }, column };
}

/** The figures that a report prints of local measures, with the counts that they are worked out from. */
export function figuresOfLocal(year: PeriodKey, local: LocalResults | undefined): readonly DerivedFigure[] {
  return measuresIn(local).flatMap(({ definition, measure }) =>
    figureOfLocal(year, measure, placedShares(definition, measure)),
  );
}

function figureOfLocal(
  year: PeriodKey,
  measure: LocalMeasure,
  placed: Readonly<Record<string, PlacedShare>>,
): readonly DerivedFigure[] {
  const { basis, method, unit, status, printed } = measure;
  const shares = Object.values(basis);
  if (status !== "calculated" || shares.some((share) => "amount" in share)) return [];
  const value = printed.replace("%", "");
  const name = { id: `${year}/${measure.id}`, places: placesOf(value), value };
  const ids = ({ count, of }: PlacedShare): readonly [string, string] => [idOf(year, count), idOf(year, of)];
  if (unit === "proportion") {
    const [share] = Object.values(placed);
    return share === undefined || yearlyDivisor(method.window) !== 1
      ? []
      : [{ ...name, kind: "percentage", of: ids(share) }];
  }
  const first = ownValue(placed, method.over ?? "counted");
  const second = ownValue(placed, method.under ?? "workforce");
  const isOfCounts = shares.every((share) => !("percentage" in share));
  if (first === undefined || second === undefined || !isOfCounts) return [];
  const of = [...ids(first), ...ids(second)] as const;
  return [unit === "ratio" ? { ...name, kind: "ratio", of } : { ...name, kind: "difference", of }];
}

/** The id of a count among all counts of some years. */
export function idOf(year: PeriodKey, { place, column }: PlacedCount): string {
  return `${year}/${placeName(place)}/${column}`;
}
