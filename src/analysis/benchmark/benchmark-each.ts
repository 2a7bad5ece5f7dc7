import type { Measure } from "../../model/measure.ts";
import type { Benchmark } from "../../model/benchmark.ts";
import { benchmarkFigure } from "./benchmark-figure.ts";
import { readFigure } from "./read-figure.ts";

/** Sets each figure among all the others, as `benchmark` does for one; every figure is read once. */
export function benchmarkEach(measures: readonly Measure[]): readonly Benchmark[] {
  const figures = measures.map(readFigure);
  return figures.map((own, index) => benchmarkFigure(own, figures.toSpliced(index, 1), {}));
}
