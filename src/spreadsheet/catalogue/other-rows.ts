import { usualThreshold } from "../../disclosure/audit/safety.ts";
import { cell, type FunctionRow, optional, range } from "./function-row.ts";

const threshold = optional(
  "threshold",
  `Counts below it are sensitive; ${String(usualThreshold())} if left out`,
);

/** Peers, publication, codes, and the whole report. */
export const otherRows: readonly FunctionRow[] = [
  {
    id: "PERCENTILE",
    description:
      "Better than how many per cent of other trusts, from 0 to 100. Which side is better is the indicator's own.",
    parameters: [
      cell("indicator", "The number of the indicator, 2 to 9"),
      cell("own", "Our figure: a ratio, or a share such as 24.3%"),
      range("peers", "The figures of other trusts, without ours; empty cells are passed over"),
    ],
    result: "number",
    example: {
      cells: [
        5,
        "24.3%",
        [
          [0.3, "31.2%"],
          ["", 0.2167],
          [0.25, null],
        ],
      ],
      result: 75,
      source: "by hand: 3 of 4 are above 24.3%, which is worse",
    },
  },
  {
    id: "PUBLISH_CHECK_COUNT",
    description:
      "Whether a count is to be hidden: hide, or no-finding. No finding does not mean safe: that takes an audit of all that is published.",
    parameters: [cell("count", "The count"), threshold],
    result: "text",
    example: { cells: [7], result: "hide", source: "LPT 2022: headcounts below 10 are redacted" },
  },
  {
    id: "PUBLISH_CHECK_RATIO",
    description:
      "Whether a printed ratio gives away a hidden count above its two denominators: gives-away-a-count, or no-finding, which does not mean safe.",
    parameters: [
      cell("overCount", "The count of the rate above the line"),
      cell("overOf", "Out of how many"),
      cell("underCount", "The count of the rate below the line"),
      cell("underOf", "Out of how many"),
      optional("places", "The decimal places that are printed; 2 if left out"),
      threshold,
    ],
    result: "text",
    example: {
      cells: [3, 20, 5, 40],
      result: "gives-away-a-count",
      source:
        "by hand: 1.20 is printed for 3/5, 6/10, 9/15, 12/20, 15/25 and 18/30: six counts, fewer than ten",
    },
  },
  {
    id: "ETHNIC_GROUP",
    description:
      "The group of an ethnic category, by its code, its title or both: White, BME or Unknown. An empty cell is Unknown; a text that is unclear is #VALUE!.",
    parameters: [
      cell("text", "The code or the title, such as A, 99, CA White English or Mixed - White & Asian"),
      optional("scheme", "2001 (if left out) or 2021: Chinese is Other in the first and Asian in the second"),
      optional("detail", "bme (if left out), or four-groups for Asian, Black, Mixed and Other"),
    ],
    result: "text",
    example: {
      cells: ["R", 2021, "four-groups"],
      result: "Asian",
      source: "census of 2021: Chinese is among the Asian groups",
    },
  },
  {
    id: "REPORT",
    description:
      "Every measure of a return, a row each: as printed, its value, interval, p and verdict, or the reason why there is none.",
    parameters: [
      range(
        "counts",
        "First row: a word, then the groups; first column: what is counted, such as shortlisted",
      ),
      cell("year", "The WRES year: 2022 is the year ending 31 March 2022"),
    ],
    result: "table",
    example: {
      cells: [
        [
          ["Counts", "White", "BME", "Unknown"],
          ["shortlisted", 4319, 1530, 109],
          ["appointed", 1203, 342, 55],
        ],
        2022,
      ],
      result: [
        ["Measure", "Printed", "Value", "Lower", "Upper", "P", "Verdict", "Reason"],
        [
          "indicator-2/relative-likelihood",
          "1.25",
          1.246085229280657,
          1.1229561416903,
          1.3851977878065,
          0.0000274433668931,
          "difference-inside-range",
          "",
        ],
        ["indicator-3/relative-likelihood", "–", "", "", "", "", "not-judged", "not-given"],
      ],
      source: "ESNEFT 2022, Appendix 1, row 37; limits and p as above",
    },
  },
];
