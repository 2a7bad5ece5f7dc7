import type { NationalBenchmark, Standing } from "../../model/benchmark.ts";
import type { Heterogeneity } from "../../model/disaggregation.ts";
import { capitalised } from "./capitalised.ts";
import { pWords } from "./certainty-words.ts";
import type { GroupWords } from "./group-words.ts";

const standings: Readonly<Record<Standing, string>> = {
  "better-than-average": "the trust's is lower, beyond what chance would explain",
  "worse-than-average": "the trust's is higher, beyond what chance would explain",
  "not-distinguishable-from-average": "the trust's cannot be told from it by these numbers",
};

/** England's figure beside the trust's, in a sentence. */
export function englandSentence(england: NationalBenchmark | undefined): readonly string[] {
  if (england?.status !== "calculated") return [];
  const { nationalYear, printed, placement } = england;
  const standing = placement.status === "placed" ? `; ${standings[placement.standing]}` : "";
  return [`England's ratio in ${String(nationalYear)} was ${printed}${standing}.`];
}

/** Whether one figure for BME hides that its groups differ, in a sentence. */
export function heterogeneitySentence(
  heterogeneity: Heterogeneity | undefined,
  words: GroupWords,
): readonly string[] {
  if (heterogeneity?.status !== "tested") return [];
  const { groups, significant, p } = heterogeneity;
  const compared = `the groups within ${words.bmeGroup} (${groups.map((group) => words.label(group)).join(", ")})`;
  return [
    significant
      ? `${capitalised(compared)} differ from one another beyond what chance would explain (${pWords(p)}): one figure for ${words.bmeGroup} hides it.`
      : `Whether ${compared} differ from one another cannot be told from these numbers (${pWords(p)}).`,
  ];
}
