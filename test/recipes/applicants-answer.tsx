// applicants-answer.tsx
"use client";
import { calculateIndicators, measureOf, reasonInWords, type Return, verdictInWords } from "wres-metrics";

export function ApplicantsAnswer({ wresReturn }: { wresReturn: Return }) {
  const ratio = measureOf(calculateIndicators(wresReturn), "indicator-2/relative-likelihood");
  return (
    <p>
      Relative likelihood of appointment, White over BME:{" "}
      {ratio.status === "calculated" ? (
        <>
          <strong>{ratio.printed}</strong>. {verdictInWords(ratio)}
        </>
      ) : (
        reasonInWords(ratio.reason)
      )}
    </p>
  );
}
