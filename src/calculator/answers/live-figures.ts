import { labelFault } from "./label-fault.ts";
import { parseReturn } from "../../ingest/parse-return.ts";
import type { Measure } from "../../model/measure.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import { measureId } from "../../model/measure-id.ts";
import type { Results, ResultsOptions } from "../../model/results.ts";
import { calculateIndicators } from "../../pipeline/calculate-indicators.ts";
import { type IndicatorNumber, indicatorsOf } from "../../reference/indicators.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import { groupWords, type GroupWords, type WordingOptions } from "../../report/words/group-words.ts";
import {
  leadershipSentence,
  ratioGapSentence,
  surveyGapSentence,
} from "../../report/words/scorecard-words.ts";

/** The choices by which figures are worked out and worded, as for the report. */
export interface LiveChoices {
  readonly options: Partial<ResultsOptions>;
  readonly wording: WordingOptions;
}

/** A section of the form, the parts of a return that its figures are made of, and the indicators that they are. */
interface LiveSection {
  readonly id: string;
  readonly parts: readonly string[];
  readonly indicators: readonly IndicatorNumber[];
}

const [appointment, disciplinary, training] = indicatorsOf("likelihood");
const one = (indicator: IndicatorNumber | undefined): readonly IndicatorNumber[] =>
  indicator === undefined ? [] : [indicator];

const sections: readonly LiveSection[] = [
  { id: "workforce", parts: ["workforce"], indicators: indicatorsOf("workforce") },
  { id: "shortlisting", parts: ["shortlisting"], indicators: one(appointment) },
  { id: "disciplinary", parts: ["workforce", "disciplinary"], indicators: one(disciplinary) },
  { id: "training", parts: ["workforce", "training"], indicators: one(training) },
  { id: "survey", parts: ["survey"], indicators: indicatorsOf("survey") },
  { id: "board", parts: ["workforce", "board"], indicators: indicatorsOf("board") },
];

/**
 * What follows already from what is typed, in sentences by the section of the form. Nobody has to say first whose counts they
 * are; and each section is worked out by itself, so that a mistake in another one stops nothing.
 */
export function liveFigures(
  value: unknown,
  { options, wording }: LiveChoices,
): ReadonlyMap<string, readonly string[]> {
  // A label is wrong until it is typed whole: its field says so.
  const words = groupWords(labelFault(wording) === null ? wording : {});
  return new Map(
    sections.map((section) => {
      const results = resultsOf(value, section, options);
      return [section.id, results === null ? [] : sentencesOf(results, section, words)];
    }),
  );
}

/** A year for counts whose year is not typed yet: figures of one year do not depend on it. */
const ANY_YEAR = 2022;

/** The figures of a section; null where nothing of it is typed, or where it holds a mistake. */
function resultsOf(
  value: unknown,
  { id, parts, indicators }: LiveSection,
  options: LiveChoices["options"],
): Results | null {
  const given =
    typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  if (!(id in given)) return null;
  const own = Object.fromEntries(parts.flatMap((part) => (part in given ? [[part, given[part]]] : [])));
  const parsed = parseReturn({
    organisation: { code: "–", name: "–" },
    year: given["year"] ?? ANY_YEAR,
    ...own,
  });
  return parsed.status === "valid" ? calculateIndicators(parsed.return, { ...options, indicators }) : null;
}

function sentencesOf(results: Results, { indicators }: LiveSection, words: GroupWords): readonly string[] {
  const measures = new Map<string, Measure>(results.measures.map((measure) => [measure.id, measure]));
  const calculated = (about: MeasureAbout): Measure | undefined => {
    const measure = measures.get(measureId(about));
    return measure?.status === "calculated" ? measure : undefined;
  };
  const bme = { population: "substantive", group: "bme" } as const;
  const ratios = indicatorsOf("likelihood")
    .filter((number) => indicators.includes(number))
    .flatMap((indicator) => calculated({ ...bme, indicator, kind: "relative-likelihood" }) ?? [])
    .map((ratio) => ratioGapSentence(ratio, results.year, words));
  const gaps = indicatorsOf("survey")
    .filter((number) => indicators.includes(number))
    .flatMap((indicator) => {
      const share = (group: "bme" | "white") => calculated({ ...bme, group, indicator, kind: "share" });
      const gap = calculated({ ...bme, indicator, kind: "difference" });
      return gap === undefined
        ? []
        : [surveyGapSentence(gap, { over: share("bme"), under: share("white") }, words)];
    });
  return [...ratios, ...gaps, ...representation(calculated, indicators, words)];
}

/** The BME share of the workforce, of its senior bands and of the board, as far as they are given. */
function representation(
  calculated: (about: MeasureAbout) => Measure | undefined,
  numbers: readonly IndicatorNumber[],
  words: GroupWords,
): readonly string[] {
  const bme = { population: "substantive", group: "bme" } as const;
  const printed = (about: MeasureAbout): readonly string[] => {
    const measure = calculated(about);
    return measure === undefined ? [] : [measure.printed];
  };
  const whole = indicatorsOf("workforce").flatMap((indicator) =>
    numbers.includes(indicator) ? printed({ ...bme, indicator, kind: "share", part: "workforce" }) : [],
  );
  const seniors = indicatorsOf("workforce").flatMap((indicator) =>
    workforceParts.flatMap(({ id, title }) =>
      numbers.includes(indicator)
        ? printed({ ...bme, indicator, kind: "share", part: id, row: "bands-8a-and-above" }).map((share) => ({
            part: title.toLowerCase(),
            share,
          }))
        : [],
    ),
  );
  const board = indicatorsOf("board").flatMap((indicator) =>
    numbers.includes(indicator) ? printed({ ...bme, indicator, kind: "share", body: "board" }) : [],
  );
  const sentence = leadershipSentence({ seniors, board, workforce: whole }, words).replace(
    /^Leadership: /,
    "",
  );
  if (sentence !== "") return [sentence];
  return whole.map((share) => `${words.people("bme", "people")} are ${share} of the workforce.`);
}
