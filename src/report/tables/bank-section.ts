import type { DecimalText } from "../../foundation/decimal-text.ts";
import { printPoints } from "../../foundation/print-number.ts";
import type { BankComparison } from "../../model/bank-comparison.ts";
import { shareTitle } from "../words/measure-label.ts";
import { chanceSentence, pWords, rangeOfInterval, wordsOfInterval } from "../words/measure-words.ts";
import type { Row, Section } from "./document.ts";
import { countsCell, figureCell, noFigure } from "./table-cells.ts";
import type { Years } from "./years.ts";

/** As the survey prints its differences. */
const PLACES = 1;

/** People who work solely on the bank beside substantive staff; nothing where the two have no share in common. */
export function besideSubstantiveSections(
  years: Years,
  compared: readonly BankComparison[],
): readonly Section[] {
  if (compared.length === 0) return [];
  const titles = [...new Set(compared.map(({ about }) => shareTitle(about)))];
  return [
    {
      heading: "Bank workers beside substantive staff",
      lead: [
        "Nobody is in both: who works solely on the bank has no substantive contract. Differences are in percentage points, the bank less substantive staff.",
      ],
      tables: titles.map((title) => ({
        caption: title,
        columns: ["", "Bank", "Substantive", "Difference", "Interval", "Chance"],
        rows: compared
          .filter(({ about }) => shareTitle(about) === title)
          .flatMap((one) => rowsOf(years, one)),
      })),
      notes: [
        ...compared.flatMap((one) => (one.about.group === "bme" ? sentenceOf(years, one) : [])),
        "Described, and no disparity is called: the standard has no rule for it. Each p is that of its own row, whatever the others say.",
      ],
    },
  ];
}

const populations = ["bank", "substantive"] as const;

/** A line of figures, and one of the counts behind them. */
function rowsOf(years: Years, one: BankComparison): readonly Row[] {
  const { about, difference, test, bank, substantive } = one;
  const shares = populations.map((population) => figureCell(years.now({ ...about, population })));
  return [
    {
      label: years.heading(about.group),
      kind: "figures",
      cells: [
        ...shares,
        difference.status === "calculated" ? { text: points(difference.value) } : noFigure(difference.reason),
        { text: rangeOfInterval({ unit: UNIT, interval: difference.interval }, points) },
        { text: test.status === "tested" ? pWords(test.p) : "" },
      ],
    },
    { label: "", kind: "detail", cells: [bank, substantive].map(countsCell) },
  ];
}

const UNIT = "proportion-difference";

function points(value: DecimalText): string {
  return printPoints(value, PLACES);
}

/** "The bank: 29.3% of BME staff, …": the difference in words, and what chance makes of it. */
function sentenceOf(years: Years, { about, difference, test }: BankComparison): readonly string[] {
  if (difference.status === "not-calculable") return [];
  const [bank = "", substantive = ""] = populations.map(
    (population) => figureCell(years.now({ ...about, population })).text,
  );
  const apart = points(difference.value);
  const size = apart.replace("-", "");
  const sure = wordsOfInterval({ unit: UNIT, interval: difference.interval }, points);
  const chance = test.status === "tested" ? `; ${chanceSentence(test.p)}` : "; it cannot be tested";
  return [
    `${shareTitle(about)}, ${years.words.people(about.group, "people")}: ${bank} on the bank and ${substantive} of substantive staff, ${size} percentage points ${apart.startsWith("-") ? "lower" : "higher"} on the bank${sure === "" ? "" : ` (${sure})`}${chance}.`,
  ];
}
