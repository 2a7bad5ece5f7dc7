import type { SqlPlan } from "./sql-plan.ts";
import type { SqlStop } from "./sql-stop.ts";

/** A stop with the number by which a query knows it, from 1, and whether one cell alone is to blame. */
export type NumberedStop = SqlStop & { readonly number: number; readonly about: "cell" | "row" };

/** Every stop of a plan in its order. */
export function sqlStops({ readings, stops }: SqlPlan): readonly NumberedStop[] {
  return [
    ...readings.flatMap((reading) => reading.stops.map((stop) => ({ ...stop, about: "cell" as const }))),
    ...stops.map((stop) => ({ ...stop, about: "row" as const })),
  ].map((stop, index) => ({ ...stop, number: index + 1 }));
}
