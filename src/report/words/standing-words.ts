import type { Benchmark, Standing } from "../../model/benchmark.ts";

const standings: Readonly<Record<Standing, string>> = {
  "better-than-average": "better, beyond chance",
  "worse-than-average": "worse, beyond chance",
  "not-distinguishable-from-average": "cannot be told from the average",
};

/** Where a trust stands among others, once chance is allowed for; never its rank. */
export function standingWords(benchmark: Benchmark | null): string {
  if (benchmark?.status !== "calculated") return "";
  const { placement } = benchmark;
  return placement.status === "placed" ? standings[placement.standing] : "no counts to tell by";
}
