// relative-likelihood.tsx
"use client";
import { measureOf, type Results } from "wres-metrics";

export function RelativeLikelihood({ results }: { results: Results }) {
  const { printed } = measureOf(results, "indicator-2/relative-likelihood");
  return (
    <p>
      Relative likelihood of appointment: <strong>{printed}</strong>
    </p>
  );
}
