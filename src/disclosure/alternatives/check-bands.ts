import { describeValue } from "../../foundation/describe-value.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { isWholeCount } from "../../model/count.ts";
import type { BandCounts } from "../../model/disclosure-alternatives.ts";

/** Stops a program whose bands are no table: without columns, with different ones, or with counts that are none. */
export function checkBands(bands: readonly BandCounts[]): void {
  const columns = Object.keys(bands[0]?.counts ?? {}).sort();
  const ids = new Set(bands.map(({ id }) => id));
  if (columns.length === 0 || ids.size < bands.length || ids.has("all") || columns.includes("all")) {
    throw new WresError(
      "invalid-table",
      "Bands need ids of their own and at least one column; neither a band nor a column may be called “all”.",
    );
  }
  for (const { id, counts } of bands) {
    const given = Object.entries(counts);
    const names = given.map(([column]) => column).sort();
    if (names.join("\n") !== columns.join("\n")) {
      throw new WresError(
        "invalid-table",
        `${id} has the columns ${names.join(", ")}; expected ${columns.join(", ")}.`,
      );
    }
    const wrong = given.find(([, count]) => !isWholeCount(count));
    if (wrong !== undefined) {
      throw new WresError(
        "invalid-table",
        `${id}/${wrong[0]} is ${describeValue(wrong[1])}; expected a whole number of people.`,
      );
    }
  }
}
