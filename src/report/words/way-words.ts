import { capitalised } from "../../foundation/capitals.ts";
import { withThousands } from "../../foundation/print-number.ts";
import type { ComparedMeasure, TrustFigure } from "../../model/document-contents.ts";
import type { Measure } from "../../model/measure.ts";
import { type MeasuredWay, measuredWays } from "../../model/measured-ways.ts";
import { disciplinaryWindows } from "../../reference/disciplinary-windows.ts";
import type { PeerWords } from "./standing-words.ts";

/** Stands beside a figure that is measured in another way than most. */
export const WAY_SIGN = "‡";

/** What `WAY_SIGN` says, once above the table of all trusts. */
export const WAY_LINE =
  "‡ A figure that is measured in another way than most of its column: the table of its indicator says how.";

/** How figures are measured, by what they differ in: "single year", "of everyone". Nothing where all are measured alike. */
export function wayWords({ differsBy }: MeasuredWay<TrustFigure>): string {
  const words = (["window", "denominator", "answered", "counted"] as const).flatMap((part) =>
    part in differsBy ? [partWords[part](differsBy)] : [],
  );
  return words.join(", ");
}

type WayParts = MeasuredWay<TrustFigure>["differsBy"];

const partWords: Readonly<Record<keyof WayParts, (method: WayParts) => string>> = {
  window: ({ window }) => disciplinaryWindows.find(({ id }) => id === window)?.title ?? "window not stated",
  denominator: ({ denominator }) => (denominator === "known" ? "of known ethnicity" : "of everyone"),
  answered: ({ answered }) =>
    answered === "yes-or-no" ? "of those who said yes or no" : "of those who said yes, no or not sure",
  counted: ({ counted }) => (counted === "episodes" ? "episodes" : "people"),
};

/** The words of the way in which each figure is measured; nothing for figures that are all measured alike. */
export function wayOfEach(trusts: ComparedMeasure["trusts"]): ReadonlyMap<TrustFigure, string> {
  const ways = measuredWays(trusts);
  if (ways.length < 2) return new Map();
  return new Map(ways.flatMap((way) => way.figures.map((figure) => [figure, wayWords(way)] as const)));
}

/** The figures that are measured in another way than most; all of them where no way is that of most. */
export function unusual(trusts: ComparedMeasure["trusts"]): ReadonlySet<TrustFigure> {
  const ways = measuredWays(trusts);
  return new Set(
    ways.length < 2 ? [] : ways.filter(({ isUsual }) => !isUsual).flatMap(({ figures }) => figures),
  );
}

/** Says that figures of several ways stand in one table, and how many of each. */
export function waysSentence(trusts: ComparedMeasure["trusts"], { many }: PeerWords): readonly string[] {
  const ways = measuredWays(trusts);
  if (ways.length < 2) return [];
  const each = ways.map((way) => `${withThousands(way.figures.length)} ${wayWords(way)}`);
  const isTested = trusts.some(({ benchmark }) => benchmark?.placement?.status === "placed");
  const end = isTested
    ? "each is set against those that are measured alike"
    : "figures that are measured differently do not compare";
  return [`${capitalised(many)} are measured in ${String(ways.length)} ways (${each.join("; ")}): ${end}.`];
}

/** The denominators of the shares of a workforce, and of a board beside it, that a comparison has. */
export function denominatorsOf(
  measures: readonly ComparedMeasure[],
): readonly NonNullable<Measure["method"]["denominator"]>[] {
  const all = measures.flatMap(({ trusts }) => measuredWays(trusts)).flatMap(({ figures }) => figures);
  return [...new Set(all.flatMap(({ measure }) => measure.method.denominator ?? []))];
}
