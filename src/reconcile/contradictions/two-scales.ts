import { fraction } from "../../foundation/fraction.ts";
import { compare, product } from "../../foundation/fraction-arithmetic.ts";
import type { PrintedFigure } from "../../model/check-figure.ts";
import { isRatioAsPercentage } from "../mistakes/wrong-unit.ts";
import type { Printed } from "../printed/printed.ts";
import { isRedacted, readPrinted } from "../printed/read-printed.ts";
import { conflictOf, type ConflictRule } from "./figures-of-document.ts";
import { groupedBy } from "../../foundation/grouped-by.ts";

/** No two ratios of one indicator are so far apart: one of the two is meant as a percentage, and the other is not. */
const APART = fraction(20, 1);

/** Ratios of one indicator with a per cent sign: "0.99%" with a target of "95%". */
export const twoScales: ConflictRule = ({ figures }) => {
  const ratios = figures.flatMap((figure) => {
    const printed =
      figure.redacted === true || isRedacted(figure.published) ? null : readPrinted(figure.published);
    return printed !== null && isRatioAsPercentage({ figure, printed }) ? [{ figure, printed }] : [];
  });
  return groupedBy(ratios, ({ figure }) => indicatorOf(figure)).flatMap(([, alike]) => {
    const sorted = alike.toSorted((one, other) => compare(one.printed.number, other.printed.number));
    const [least, greatest] = [sorted.at(0), sorted.at(-1)];
    if (least === undefined || greatest === undefined || !isApart(least.printed, greatest.printed)) return [];
    return [
      conflictOf(
        "two-scales",
        alike.map(({ figure }) => figure),
        "",
      ),
    ];
  });
};

function isApart(least: Printed, greatest: Printed): boolean {
  return least.number.numerator > 0n && compare(product(least.number, APART), greatest.number) < 0;
}

/** What stands in an id before its year. */
function indicatorOf({ id }: PrintedFigure): string {
  return id.split("/").slice(0, 2).join("/");
}
