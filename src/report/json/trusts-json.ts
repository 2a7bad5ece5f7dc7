import { measureToJson } from "../../model/measure-json.ts";
import type { Publishable } from "../../model/publishable.ts";
import type { TrustsContent } from "../../model/trusts-content.ts";

/** A comparison of trusts as JSON text: each measure as everywhere, and where it stands among the others. */
export function trustsJson({ content, protection }: Publishable<TrustsContent>): string {
  const { library, year, options, organisations, measures } = content;
  const compared = measures.map(({ id, trusts, funnel }) => ({
    id,
    funnel,
    trusts: trusts.map(({ organisation, measure, benchmark }) => ({
      organisation: organisation.code,
      measure: measureToJson(measure),
      benchmark,
    })),
  }));
  const json = { library, year, protection, options, organisations, measures: compared };
  return `${JSON.stringify(json, null, 2)}\n`;
}
