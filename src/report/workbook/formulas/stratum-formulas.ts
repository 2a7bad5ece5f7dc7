import { quotedWords } from "./quoted-words.ts";
import { indicatorByNumber } from "../../../reference/indicators.ts";
import { strataPlaces } from "../../../reference/return-form/strata-places.ts";
import type { SheetSet } from "../filled-return.ts";
import { NOT_IN_USE, OVER_ITS_WHOLE } from "../no-figure-words.ts";
import { type References, referencesOf, tableCell } from "../references.ts";
import { cellRange } from "./cell-range.ts";
import { givenFormula } from "./given-formula.ts";
import { type ShareCells, twoShares } from "./two-shares.ts";

type Place = (typeof strataPlaces)[number]["of"];

const NOT_GIVEN = quotedWords("not-given");

/** Which indicator strata of a place belong to. */
export function inStrata(place: Place): 2 | 3 | 4 {
  return place === "shortlisting" ? 2 : place === "training" ? 4 : 3;
}

/** The formulas of one line of the sheet “Strata results”: what it is, its counts and those of the whole, its ratios. */
export function stratumFormulas(
  index: number,
  set: SheetSet,
  bank: "with-bank" | "without-bank",
): Readonly<Record<"names" | "counts" | "ratios", readonly string[]>> {
  const input = (column: string): string => tableCell("strata", column, index, set);
  const own = (column: string): string => tableCell("strata-results", column, index, set);
  const inUse = (formula: string): string => `IF(${input("B")}="","${NOT_IN_USE}",${formula})`;
  const named = (column: string): string => inUse(`IF(${input(column)}="",${NOT_GIVEN},${input(column)})`);
  const given = (group: "white" | "bme", columns: Readonly<Record<string, string>>): string =>
    inUse(givenFormula((of) => input(columns[of] ?? ""), group, NOT_GIVEN));
  const wholes = places(set, bank);
  const whole = (role: "outOf" | "counts", group: "white" | "bme"): string =>
    inUse(
      wholes.reduceRight(
        (rest, { title, cell }) => `IF(${input("B")}="${title}",${cell(role, group)},${rest})`,
        NOT_GIVEN,
      ),
    );
  return {
    names: ["B", "C", "D"].map(named),
    counts: [
      given("white", outOfColumns),
      given("white", countColumns),
      given("bme", outOfColumns),
      given("bme", countColumns),
      whole("outOf", "white"),
      whole("counts", "white"),
      whole("outOf", "bme"),
      whole("counts", "bme"),
    ],
    ratios: [inUse(ratioIn(own)), inUse(ratioWithout(own))],
  };
}

const outOfColumns = { white: "E", bme: "F", asian: "H", other: "K" };
const countColumns = { white: "L", bme: "M", asian: "O", other: "R" };

/** Where the whole of each place is counted; bank workers only where there are sheets for them. */
function places(set: SheetSet, bank: "with-bank" | "without-bank") {
  return strataPlaces
    .filter(({ of }) => bank === "with-bank" || !of.startsWith("bank."))
    .map(({ of, title, outOf, counts }) => {
      const { used }: References = referencesOf({
        ...set,
        people: of.startsWith("bank.") ? "bank" : "substantive",
      });
      const ids = { outOf, counts };
      return { title, cell: (role: "outOf" | "counts", group: "white" | "bme") => used(ids[role], group) };
    });
}

function ratioIn(own: (column: string) => string): string {
  return byDirection(own, {
    white: { count: own("F"), of: own("E") },
    bme: { count: own("H"), of: own("G") },
  });
}

/** The same of those who are not in the part. */
function ratioWithout(own: (column: string) => string): string {
  const less = (whole: string, part: string): string => `(${own(whole)}-${own(part)})`;
  const cells = cellRange(own("E"), own("L"));
  const isOver = ["E", "F", "G", "H"].map(
    (part, index) => `${own(part)}>${own(["I", "J", "K", "L"][index] ?? "")}`,
  );
  const ratio = byDirection(own, {
    white: { count: less("J", "F"), of: less("I", "E") },
    bme: { count: less("L", "H"), of: less("K", "G") },
  });
  return `IF(COUNT(${cells})<8,${NOT_GIVEN},IF(OR(${isOver.join(",")}),"${OVER_ITS_WHOLE}",${ratio}))`;
}

/** Which group stands over which differs by indicator. */
function byDirection(
  own: (column: string) => string,
  rates: Readonly<Record<"white" | "bme", ShareCells>>,
): string {
  const over = (group: "white" | "bme"): string =>
    twoShares(rates[group], rates[group === "white" ? "bme" : "white"], "one-over-the-other");
  const isBmeOver = strataPlaces
    .filter(({ of }) => indicatorByNumber[inStrata(of)].over === "bme")
    .map(({ title }) => `${own("B")}="${title}"`);
  return `IF(OR(${isBmeOver.join(",")}),${over("bme")},${over("white")})`;
}
