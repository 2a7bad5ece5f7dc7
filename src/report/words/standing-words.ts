import { printable } from "../../foundation/wres-error.ts";
import type { TrustsContent } from "../../model/document-contents.ts";
import type { Benchmark, NotPlacedReason, Placement, Standing } from "../../model/benchmarks.ts";

/** The sides of the average that a figure can lie on, once chance is allowed for, and how far. */
export type Shade = "better" | "far-better" | "worse" | "far-worse";

/** How a figure beyond the limits of chance is marked: a sign beside it says the same as the colour behind it. */
export const standingMarks: Readonly<Record<Shade, { readonly sign: string; readonly words: string }>> = {
  "far-worse": { sign: "!!", words: "worse, far beyond chance" },
  worse: { sign: "!", words: "worse, beyond chance" },
  better: { sign: "+", words: "better, beyond chance" },
  "far-better": { sign: "++", words: "better, far beyond chance" },
};

/** The side of the others that a figure lies on beyond chance; null where it cannot be told from them, or where there is no side. */
export function shadeOf(benchmark: Benchmark | null): Shade | null {
  const placement = placementOf(benchmark);
  if (placement?.status !== "placed" || placement.standing === "not-distinguishable-from-average")
    return null;
  const side = placement.standing === "worse-than-average" ? "worse" : "better";
  return placement.beyond === "outer" ? `far-${side}` : side;
}

/** A trust's standing among others, once chance is allowed for; never its rank. */
export function standingWords(benchmark: Benchmark | null): string {
  const placement = placementOf(benchmark);
  if (benchmark === null || placement === null) return "";
  if (placement.status === "not-placed") {
    if (placement.reason === "no-variation" && benchmark.unit === "ratio")
      return "not tested: nobody of the others is on one side of the line";
    // Others may have counts, and be measured in another way.
    const areUnlike = benchmark.leftOut.some(({ reason }) => reason === "not-comparable");
    return placement.reason === "no-average" && areUnlike
      ? "not tested: no other that is measured alike has counts"
      : notPlacedWords[placement.reason];
  }
  const shade = shadeOf(benchmark);
  return shade === null ? "not significantly different" : standingMarks[shade].words;
}

/** Why a figure is not set against those of the others. */
const notPlacedWords: Readonly<Record<NotPlacedReason, string>> = {
  "counts-not-published": "not tested: percentages only",
  "no-average": "not tested: no other has counts",
  "not-comparable": "not tested: measured in another way than all others",
  "no-variation": "not tested: the others are 0% or 100%",
  "no-direction": "",
  "of-a-board": "",
  "too-old": "not tested: the average is too old",
  "pooled-over-strata": "not tested: adjusted",
  "more-than-the-whole": "not tested: more than 100%",
};

function placementOf(benchmark: Benchmark | null): Placement | null {
  return benchmark?.placement ?? null;
}

/** Where a figure stands among the others; null where it is not tested. */
export function placedAs(benchmark: Benchmark | null): Standing | null {
  const placement = placementOf(benchmark);
  return placement?.status === "placed" ? placement.standing : null;
}

/** What the organisations of a comparison are called. */
export interface PeerWords {
  readonly one: "trust" | "division";
  readonly many: "trusts" | "divisions";
  /** Of whom they are divisions: " of RDE"; nothing for organisations of their own. */
  readonly of: string;
}

/** Divisions of one organisation are called so; all others are trusts. */
export function peerWords({ partOf }: Pick<TrustsContent, "partOf">): PeerWords {
  return partOf === null
    ? { one: "trust", many: "trusts", of: "" }
    : { one: "division", many: "divisions", of: ` of ${printable(partOf)}` };
}
