import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import type { Measure } from "../../model/measure.ts";
import type { Summary } from "../tables/document.ts";
import type { Years } from "../tables/years.ts";
import { changeSentence } from "./change-words.ts";
import { differenceSentences } from "./survey-sentences.ts";
import { likelihoodSentences } from "./likelihood-sentences.ts";
import { subjectWords } from "./subject-words.ts";

/** The measures that a verdict can be of, apart from the rows of the workforce. */
const headlines = [
  ...[2, 3, 4].map((number) => `indicator-${String(number)}/relative-likelihood`),
  ...[5, 6, 7, 8].map((number) => `indicator-${String(number)}/difference`),
];

/**
 * What needs attention, the most important first: the disparities that are called, what has changed since the
 * year beside, and where the numbers are too small to tell. A heading with nothing under it is left out, but the
 * first: that nothing is called is said.
 */
export function attentionParts(years: Years): Summary["parts"] {
  const measures = headlines.flatMap((id) => years.now(id) ?? []);
  const called = [...underRepresented(years), ...measures.filter(isCalled).map(said(years))];
  const changed = measures
    .filter(hasChanged(years))
    .map(({ id, indicator }) =>
      item(indicator, changeSentence(years.change(id), years.previous ?? 0, years.words)),
    );
  return [
    { heading: "Disparities called", items: called.length === 0 ? [NONE_CALLED] : called },
    { heading: `Changed since ${String(years.previous ?? "")}`, items: changed },
    { heading: "Too little to tell", items: measures.filter(isUnsure).map(said(years)) },
  ].filter(({ items }) => items.length > 0);
}

const NONE_CALLED = "No disparity is called among the figures that can be judged.";

function said(years: Years) {
  return (measure: Measure): string =>
    item(
      measure.indicator,
      measure.unit === "ratio"
        ? likelihoodSentences(measure, years.current, years.words)
        : differenceSentences(measure, years.current, years.words),
    );
}

function item(indicator: Measure["indicator"], sentences: readonly string[]): string {
  return `${String(indicator)}. ${subjectWords[indicator]}. ${sentences.join(" ")}`;
}

function isCalled({ judgement }: Measure): boolean {
  return judgement?.verdict.startsWith("disparity-against-") === true;
}

function hasChanged(years: Years) {
  return ({ id }: Measure): boolean => {
    const step = years.change(id)?.step ?? null;
    return step !== null && step !== "similar";
  };
}

/** A ratio far from even that could be chance: neither a disparity nor its absence can be told. */
function isUnsure({ status, judgement }: Measure): boolean {
  const isFar = judgement?.fourFifths === "below" || judgement?.fourFifths === "above";
  return status === "calculated" && isFar && judgement.significant === false;
}

/** The rows in which BME staff are called under-represented, in one line, part by part. */
function underRepresented(years: Years): readonly string[] {
  const rows = workforceParts.flatMap(({ id: part, key, title: whole }) =>
    rowsOfPart[key].map(({ id, title }) => ({
      whole,
      title: title.toLowerCase(),
      verdict: years.now(`indicator-1/${part}/${id}/representation/bme`)?.judgement?.verdict,
    })),
  );
  const judged = rows.filter(({ verdict }) => verdict !== undefined && verdict !== "not-judged");
  const under = judged.filter(({ verdict }) => verdict === "under-represented");
  if (under.length === 0) return [];
  const names = workforceParts.flatMap(({ title: whole }) => {
    const within = under.filter((row) => row.whole === whole).map(({ title }) => title);
    return within.length === 0 ? [] : [`${whole}: ${within.join(", ")}.`];
  });
  const of = `${String(under.length)} of the ${String(judged.length)} rows that can be judged`;
  return [
    item(1, [
      `${String(years.current)}: ${years.words.people("bme", "staff")} are under-represented, by the rule, in ${of}.`,
      ...names,
    ]),
  ];
}
