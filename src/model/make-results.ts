import { describeValue } from "../foundation/describe-value.ts";
import { WresError } from "../foundation/wres-error.ts";
import { measureOf, notCalculable } from "./answer.ts";
import type { Measure } from "./measure.ts";
import { parseMeasureId } from "./measure-id.ts";
import { measureToJson } from "./measure-json.ts";
import type { Protection } from "./publishable.ts";
import type { Results } from "./results.ts";

/** What results hold. */
export type ResultsData = Omit<Results, "measure" | "toJSON">;

/** Adds to the data of results the two things that they can do: find a measure, and become JSON. */
export function makeResults(
  data: ResultsData,
  protection: Protection = { protection: "internal-use" },
): Results {
  const { library, organisation, year, options, measures, warnings } = data;
  let index: ReadonlyMap<string, Measure> | undefined;
  return {
    library,
    organisation,
    year,
    options,
    measures,
    warnings,
    measure(id) {
      index ??= new Map(measures.map((measure) => [measure.id, measure]));
      return index.get(id) ?? absentMeasure(id, data);
    },
    toJSON: () => ({
      library,
      organisation,
      year,
      options,
      ...protection,
      measures: measures.map(measureToJson),
      warnings,
    }),
  };
}

function absentMeasure(id: string, { options }: Pick<Results, "options">): Measure {
  const about = parseMeasureId(
    id,
    options.groupings.map((grouping) => grouping.id),
  );
  if (about === null) {
    throw new WresError(
      "unknown-measure",
      `${describeValue(id)} is not the id of a measure; expected one such as "indicator-2/relative-likelihood".`,
    );
  }
  return measureOf({ about, basis: {}, method: {} }, notCalculable("not-given"));
}
