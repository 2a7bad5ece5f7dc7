import { capitalised } from "../../foundation/capitals.ts";
import { printPercentage, printPoints, withThousands } from "../../foundation/print-number.ts";
import { printable } from "../../foundation/wres-error.ts";
import {
  besidePopulation,
  type BesidePopulation,
  type PopulationComparison,
} from "../../model/population-comparison.ts";
import { printReason } from "../../model/print-measure.ts";
import type { Results } from "../../model/results.ts";
import type { GroupWords } from "../words/group-words.ts";
import type { Cell, Section } from "./document.ts";

/** As a census prints its shares, and the places of differences. */
const PLACES = 1;

const headings: Readonly<Record<BesidePopulation, string>> = {
  workforce: "Workforce",
  shortlisted: "Shortlisted",
  appointed: "Appointed",
};

/** The workforce and the applicants beside the local population; nothing where a return has none. */
export function populationSections(results: Results, words: GroupWords): readonly Section[] {
  const { population } = results;
  const compared = besidePopulation(results);
  if (population === undefined || compared.length === 0) return [];
  const shown = (["workforce", "shortlisted", "appointed"] as const).filter((of) =>
    compared.some((one) => one.of === of && one.share.count !== null),
  );
  const rows = compared.filter(({ of }) => of === "workforce");
  const source = population.source === undefined ? "" : `; source: ${printable(population.source)}`;
  return [
    {
      heading: "Beside the local population",
      lead: [
        `${capitalised(printable(population.area))}${source}. Shares are of people whose ethnicity is known; differences are in percentage points.`,
      ],
      tables: [
        {
          caption: "Shares beside the population’s",
          columns: ["", "Population", ...shown.flatMap((of) => [headings[of], "Difference"])],
          rows: rows.map(({ group, percentage }) => ({
            label: capitalised(words.label(group)),
            kind: "figures",
            cells: [
              { text: `${percentage}%` },
              ...shown.flatMap((of) =>
                compared.filter((one) => one.of === of && one.group === group).flatMap(cellsOf),
              ),
            ],
          })),
        },
      ],
      notes: [
        ...rows.filter(({ group }) => group === "bme").flatMap((one) => sentence(one, words)),
        "Described, and neither tested nor judged: a population takes in children and people who have retired, a trust recruits from further away than it serves, and a census is of another year.",
      ],
    },
  ];
}

function cellsOf({ proportion, difference }: PopulationComparison): readonly Cell[] {
  return [
    {
      text:
        proportion.status === "calculated"
          ? printPercentage(proportion.value, PLACES)
          : printReason(proportion.reason),
    },
    {
      text:
        difference.status === "calculated"
          ? printPoints(difference.value, PLACES)
          : printReason(difference.reason),
    },
  ];
}

function sentence(one: PopulationComparison, words: GroupWords): readonly string[] {
  const { proportion, difference, side, share, percentage } = one;
  if (proportion.status === "not-calculable" || difference.status === "not-calculable") return [];
  const points = printPoints(difference.value, PLACES).replace("-", "");
  const where = side === "alike" ? "the same as" : `${points} percentage points ${String(side)}`;
  return [
    `${capitalised(words.people("bme", "staff"))} are ${printPercentage(proportion.value, PLACES)} of the workforce (${withThousands(share.count ?? 0)} of ${withThousands(share.of ?? 0)}), ${where} the ${percentage}% of the population.`,
  ];
}
