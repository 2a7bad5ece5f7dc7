import { medicalGrades, payBands } from "wres-metrics";
import { measuresNow, numberOf, type Rule } from "./report-grammar.ts";

const NUMBER = String.raw`[\d,]+`;
const EARLIER = `(?:(?<one>one earlier publication)|(?<many>${NUMBER}) earlier publications)`;

/** The sentences of a published report on what it hides, leaves out and was checked with. */
export const publicationRules: readonly Rule[] = [
  {
    name: "how much is hidden",
    pattern: new RegExp(
      `For publication, checked (?:(?<alone>by itself)|with (?:(?<one>one)|(?<many>${NUMBER})) before it): (?<hidden>${NUMBER}) of (?<counts>${NUMBER}) counts (?<are>is|are) hidden \\(\\[c\\]\\)\\.`,
    ),
    check({ alone, one, many, hidden = "", counts = "", are }, { disclosure }) {
      return [
        disclosure?.safe !== true && "it is not safe",
        earlierOf(alone, one, many) !== disclosure?.earlier && "it was checked with others",
        numberOf(hidden) !== disclosure?.hidden && "another number is hidden",
        numberOf(counts) !== disclosure?.counts && "it has another number of counts",
        (are === "is") !== (numberOf(hidden) === 1) && "one and many are mixed",
      ];
    },
  },
  {
    name: "the rule of hiding",
    pattern: new RegExp(
      `Counts (?:below (?<below>\\d+), 0 among them|from 1 to (?<most>\\d+)), and counts that would give them away, are hidden \\(\\[c\\]\\), with every figure worked out from them: (?<hidden>${NUMBER}) of (?<counts>${NUMBER}) counts\\.`,
    ),
    check({ below, most, hidden = "", counts = "" }, { disclosure }) {
      const line = below === undefined ? Number(most) + 1 : Number(below);
      return [
        line !== disclosure?.threshold && "the threshold is another",
        (below === undefined) !== (disclosure?.zeros === "shown") && "zeros are said wrongly",
        numberOf(hidden) !== disclosure?.hidden && "another number is hidden",
        numberOf(counts) !== disclosure?.counts && "it has another number of counts",
      ];
    },
  },
  {
    name: "the board is public",
    pattern: /Counts of the board are shown whatever their size, since its members are named in public\./,
    check: (_, { disclosure }) => [disclosure?.board !== "shown" && "counts of the board are hidden"],
  },
  {
    name: "how many rows are left out",
    pattern: new RegExp(
      `(?:One row of the workforce of which no figure can be shown is left out; its|(?<many>${NUMBER}) rows of the workforce of which no figure can be shown are left out; their) people are counted in the rows that stay\\.`,
    ),
    check: ({ many = "1" }, { disclosure }) => [
      numberOf(many) !== disclosure?.leftOut.length && "another number of rows is left out",
    ],
  },
  {
    name: "which rows are left out",
    pattern:
      /Not shown by themselves, since small counts would follow: (?<rows>[^.]+)\. Their people are counted in the grouped rows and in the totals\./,
    check({ rows = "" }, { disclosure, population }) {
      const out = disclosure?.leftOut.filter((row) => row.population === population) ?? [];
      const named = rows
        .split("; ")
        .flatMap((part) => part.replace(/^(?:non-clinical|clinical|medical and dental) /, "").split(", "));
      return [
        named.length !== out.length && `${String(out.length)} are left out`,
        ...out.flatMap(({ row, ofWhich }) => {
          const title = [...payBands, ...medicalGrades].find(({ id }) => id === row)?.title.toLowerCase();
          return [
            title !== undefined && ofWhich === null && !named.includes(title) && `${title} is left out too`,
          ];
        }),
      ];
    },
  },
  {
    name: "the rows that stand for them",
    pattern: new RegExp(
      `Grouped in their place, BME staff: (?<each>[a-z][^:]+: ${NUMBER} of ${NUMBER}(?:; [a-z][^:]+: ${NUMBER} of ${NUMBER})*)\\.`,
    ),
    check({ each = "" }, place) {
      const grouped = measuresNow(place).flatMap(({ about, basis }) => {
        const { bme } = basis;
        const isRow =
          about.population === place.population &&
          about.indicator === 1 &&
          about.group === "bme" &&
          about.kind === "share" &&
          "row" in about;
        return isRow && bme !== undefined && "count" in bme ? [bme] : [];
      });
      return each.split("; ").map((one) => {
        const [, count = "", of = ""] = /: ([\d,]+) of ([\d,]+)$/.exec(one) ?? [];
        return (
          !grouped.some((bme) => bme.count === numberOf(count) && bme.of === numberOf(of)) &&
          `no grouped row has the counts of “${one}”`
        );
      });
    },
  },
  {
    name: "what it was checked with",
    pattern: new RegExp(
      `This publication was checked (?:(?<alone>by itself)\\. Any other publication of these years has to be checked together with it|together with ${EARLIER})\\.`,
    ),
    check: ({ alone, one, many }, { disclosure }) => [
      earlierOf(alone, one, many) !== disclosure?.earlier && "it was checked with others",
    ],
  },
];

function earlierOf(alone: string | undefined, one: string | undefined, many: string | undefined): number {
  return alone === undefined ? (one === undefined ? numberOf(many ?? "") : 1) : 0;
}
