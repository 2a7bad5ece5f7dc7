import { benchmarkAgainstEngland } from "../analysis/benchmark/benchmark-against-england.ts";
import { countsByGroup } from "../analysis/disaggregation/counts-by-group.ts";
import { shortfall } from "../analysis/judgement/shortfall.ts";
import { compareYears } from "../analysis/series/compare-years.ts";
import type { CountsByGroup } from "../model/disaggregation.ts";
import type { ShareBasis } from "../model/measure.ts";
import { headlineMeasures } from "../model/headline-measures.ts";
import type { LikelihoodAbout, MeasureAbout, SurveyShareAbout } from "../model/measure-about.ts";
import { idWithoutGroup, measureId, type ShareStem } from "../model/measure-id.ts";
import type { ReportContent } from "../model/document-contents.ts";
import type { Results } from "../model/results.ts";
import { disaggregate } from "../analysis/disaggregation/disaggregate.ts";

/** Puts beside the results what a report says of them: earlier years, England, the groups within BME. */
export function reportContent(results: Results, previous: readonly Results[]): ReportContent {
  const latestFirst = [...previous].sort((one, other) => other.year - one.year);
  const headlines = headlineMeasures("years").map(measureId);
  const ratios = results.measures.filter(({ id, unit }) => unit === "ratio" && headlines.includes(id));
  return {
    results,
    comparisons: latestFirst.map((earlier) => compareYears(results, earlier)),
    shortfalls: byId(results.measures, (measure) => shortfall(measure)),
    england: byId(ratios, (measure) => benchmarkAgainstEngland(measure, { year: results.year })),
    heterogeneity: Object.fromEntries(
      stemsWithGroups(results).flatMap((stem) => {
        const counts = countsByGroup(results, stem);
        return isOfItsWhole(counts) ? [[stem, disaggregate(counts).heterogeneity] as const] : [];
      }),
    ),
  };
}

function byId<Item extends { readonly id: string }, Value>(
  items: readonly Item[],
  value: (item: Item) => Value | null,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    items.flatMap((item) => {
      const found = value(item);
      return found === null ? [] : [[item.id, found] as const];
    }),
  );
}

/** The shares of indicators 2 to 8 that are given for groups within BME, each by its id without the group. */
function stemsWithGroups({ measures }: Results): readonly ShareStem[] {
  return measures.flatMap(({ about }) =>
    about.population === "substantive" && about.group === "asian" && isShareOfItsOwn(about)
      ? [idWithoutGroup(about)]
      : [],
  );
}

/** True for a share of a group's own people; false for its share of all staff or of the board. */
function isShareOfItsOwn(about: MeasureAbout): about is LikelihoodAbout | SurveyShareAbout {
  return about.kind === "likelihood" || (about.kind === "share" && !("part" in about) && !("body" in about));
}

/** Leavers can be counted among those who entered and not in the workforce: then there is nothing to test. */
function isOfItsWhole({ white, groups }: CountsByGroup): boolean {
  return [white, ...Object.values(groups)].every(
    (share: ShareBasis) => "percentage" in share || (share.count ?? 0) <= (share.of ?? Infinity),
  );
}
