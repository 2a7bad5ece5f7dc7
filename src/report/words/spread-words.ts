import type { Standing } from "../../model/benchmark.ts";
import type { ComparedMeasure } from "../../model/trusts-content.ts";
import { printMeasure } from "../../model/print-measure.ts";

/** How far the figures of several trusts lie apart, and how many of them chance alone would hardly leave there. */
export function spreadWords({ trusts }: Pick<ComparedMeasure, "trusts">): readonly string[] {
  const figures = trusts
    .map(({ measure }) => measure)
    .filter((measure) => measure.status === "calculated")
    .toSorted((one, other) => one.value.comparedTo(other.value));
  const [least, middle, most] = [figures[0], figures[Math.ceil(figures.length / 2) - 1], figures.at(-1)];
  if (least === undefined || middle === undefined || most === undefined || figures.length < 2) return [];
  const without = trusts.length - figures.length;
  const lacking =
    without === 0
      ? ""
      : ` ${String(without)} of ${String(trusts.length)} trusts ${without === 1 ? "has" : "have"} no figure.`;
  const counted = String(figures.length);
  const half =
    figures.length % 2 === 0
      ? `half of the ${counted} trusts have ${printMeasure(middle)} or less`
      : `the middle one of the ${counted} trusts has ${printMeasure(middle)}`;
  return [`From ${printMeasure(least)} to ${printMeasure(most)}; ${half}.${lacking}`, ...placedWords(trusts)];
}

function placedWords(trusts: ComparedMeasure["trusts"]): readonly string[] {
  const standings = trusts.flatMap(({ benchmark }): readonly Standing[] =>
    benchmark?.status === "calculated" && benchmark.placement.status === "placed"
      ? [benchmark.placement.standing]
      : [],
  );
  if (standings.length === 0) return [];
  const count = (standing: Standing): string => String(standings.filter((one) => one === standing).length);
  return [
    `Of ${String(standings.length)} trusts with counts, ${count("better-than-average")} lie beyond the limits of chance on the better side and ${count("worse-than-average")} on the worse; about one in 20 would lie there by chance alone. The other ${count("not-distinguishable-from-average")} cannot be told from the average.`,
  ];
}
