import { capitalised } from "../../foundation/capitals.ts";
import { withMinusSigns } from "../../foundation/print-number.ts";
import { WresError } from "../../foundation/wres-error.ts";
import { reportContent } from "../../pipeline/report-content.ts";
import { tableWithMinusSigns } from "../../report/tables/minus-signs.ts";
import { pageOne } from "../../report/tables/page-one.ts";
import { yearsOf } from "../../report/tables/years.ts";
import { review } from "../../review/review.ts";
import type { LiveFinding, LiveRow, LiveScorecard } from "../state/calculator-state.ts";
import { parseReturn } from "../../ingest/parse-return.ts";
import type { Return } from "../../model/return.ts";
import type { YearDraft } from "../state/year-draft.ts";
import type { Measure } from "../../model/measure.ts";
import type { MeasureAbout } from "../../model/measure-about.ts";
import { isEarlierAlike, periodsInWords, periodTitle } from "../../model/period.ts";
import { writtenId, parseMeasureId } from "../../model/measure-id.ts";
import type { Results, ResultsOptions } from "../../model/results.ts";
import { calculateIndicators } from "../../pipeline/calculate-indicators.ts";
import { type IndicatorNumber, indicatorsOf } from "../../reference/indicators.ts";
import { workforceParts } from "../../reference/workforce-rows.ts";
import { intervalWords } from "../../report/words/measure-words.ts";
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

/** What is worked out of one year while somebody types in it. */
export interface LiveYear {
  /** The parts of the return that are right so far. */
  readonly return: Return;
  readonly results: Results;
}

/** A section of the form, and the indicators that it says something of. */
interface LiveSection {
  readonly id: string;
  readonly indicators: readonly IndicatorNumber[];
}

const [appointment, disciplinary, training] = indicatorsOf("likelihood");
const one = (indicator: IndicatorNumber | undefined): readonly IndicatorNumber[] =>
  indicator === undefined ? [] : [indicator];

const sections: readonly LiveSection[] = [
  { id: "workforce", indicators: indicatorsOf("workforce") },
  { id: "shortlisting", indicators: one(appointment) },
  { id: "disciplinary", indicators: one(disciplinary) },
  { id: "training", indicators: one(training) },
  { id: "survey", indicators: indicatorsOf("survey") },
  { id: "board", indicators: indicatorsOf("board") },
];

/** The section of the form in which the counts of an indicator stand. */
function sectionOfIndicator(indicator: IndicatorNumber): string {
  return sections.find(({ indicators }) => indicators.includes(indicator))?.id ?? "";
}

/** A year for counts whose year is not typed yet: figures of one year do not depend on it. */
const ANY_YEAR = 2022;

/** Whose counts they are as long as nobody has said it. */
const nobody = { code: "–", name: "–" };

/**
 * Works out what follows already from a year that somebody is typing in. Nobody has to say first whose counts they are; and a part
 * that holds a mistake is left out, so that it stops nothing in the others.
 *
 * @returns Null where no part of the return is there yet.
 */
export function liveYear(draft: YearDraft, options: LiveChoices["options"]): LiveYear | null {
  const whole = draft.return ?? rightParts(draft);
  if (whole === null) return null;
  return { return: whole, results: calculateIndicators(whole, options) };
}

/** The parts of a draft that are right so far, as a return of nobody. */
function rightParts({ value, issues }: YearDraft): Return | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const given = value as Readonly<Record<string, unknown>>;
  const wrong = new Set(issues.map(({ segments: [part] }) => part));
  const right = Object.entries(given).filter(([part]) => !wrong.has(part) && part !== "organisation");
  const parsed = parseReturn({
    year: ANY_YEAR,
    ...Object.fromEntries(right),
    organisation:
      wrong.has("organisation") || given["organisation"] === undefined ? nobody : given["organisation"],
  });
  return parsed.status === "valid" ? parsed.return : null;
}

/** What follows from a year, in sentences by the section of the form. */
export function liveFigures(
  live: LiveYear | null,
  wording: WordingOptions,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...sections, { id: "published", indicators: publishedIndicators(live) }].map((section) => [
      section.id,
      live === null || !(section.id in live.return)
        ? []
        : sentencesOf(live.results, section, liveWords(wording, live.results)).map(withMinusSigns),
    ]),
  );
}

/** The indicators of which a figure is given as it was published. */
function publishedIndicators(live: LiveYear | null): readonly IndicatorNumber[] {
  return Object.keys(live?.return.published ?? {}).flatMap((id) => parseMeasureId(id)?.indicator ?? []);
}

/** The words of a label; those of the standard while it is not typed whole: its field says what is wrong with it. */
function liveWords(wording: WordingOptions, results: Results): GroupWords {
  return groupWords(labelFault(wording) === null ? wording : {}, periodsInWords(results));
}

function sentencesOf(results: Results, { indicators }: LiveSection, words: GroupWords): readonly string[] {
  const measures = new Map<string, Measure>(results.measures.map((measure) => [measure.id, measure]));
  const calculated = (about: MeasureAbout): Measure | undefined => {
    const measure = measures.get(writtenId(about));
    return measure?.status === "calculated" ? measure : undefined;
  };
  const bme = { population: "substantive", group: "bme" } as const;
  const ratios = indicatorsOf("likelihood")
    .filter((number) => indicators.includes(number))
    .flatMap((indicator) => calculated({ ...bme, indicator, kind: "relative-likelihood" }) ?? [])
    .map((ratio) => ratioGapSentence(ratio, periodTitle(results), words));
  const gaps = indicatorsOf("survey")
    .filter((number) => indicators.includes(number))
    .flatMap((indicator) => {
      const share = (group: "bme" | "white") => calculated({ ...bme, group, indicator, kind: "share" });
      const gap = calculated({ ...bme, indicator, kind: "difference" });
      return gap === undefined
        ? []
        : [
            surveyGapSentence(gap, { over: share("bme"), under: share("white") }, words) +
              intervalSentence(gap, `difference, ${words.label("bme")} less ${words.label("white")},`),
          ];
    });
  const share = [
    ...indicatorsOf("workforce").map((indicator) => ({ indicator, part: "workforce" as const })),
    ...indicatorsOf("board").map((indicator) => ({ indicator, body: "board" as const })),
  ]
    .filter(({ indicator }) => indicators.includes(indicator))
    .flatMap((of) => calculated({ ...bme, kind: "share", ...of }) ?? [])
    .map((measure) =>
      intervalSentence(measure, `share of the ${"body" in measure.about ? "board" : "workforce"}`),
    );
  return [
    ...ratios,
    ...gaps,
    ...representation(calculated, indicators, words).map((sentence) => sentence + share.join("")),
  ];
}

/** The interval of a figure behind its sentence; nothing where it has none. */
function intervalSentence(measure: Measure, of: string): string {
  const interval = intervalWords(measure);
  return interval === "" ? "" : ` The ${of} has a ${interval.replace("interval ", "interval of ")}.`;
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
  if (sentence !== "") return [capitalised(sentence)];
  return whole.map((share) => `${capitalised(words.people("bme", "people"))} are ${share} of the workforce.`);
}

/** The scorecard of a year that somebody is typing in, beside last year where there is one; null where nothing is there yet. */
export function liveScorecard(
  current: LiveYear | null,
  previous: LiveYear | null,
  wording: WordingOptions,
): LiveScorecard | null {
  if (current === null) return null;
  const before =
    previous !== null && isEarlierAlike(previous.results, current.results) ? [previous.results] : [];
  const years = yearsOf(reportContent(current.results, before), liveWords(wording, current.results));
  const { columns, rows } = tableWithMinusSigns(pageOne(years).scorecard);
  const published = publishedIndicators(current);
  const live = rows.map(({ label, section, cells, note = "" }): LiveRow => {
    const part = sectionOfIndicator(section as IndicatorNumber);
    return {
      label,
      section: part,
      isGiven: part in current.return || published.includes(section as IndicatorNumber),
      cells: cells.map(({ text }) => text),
      note,
    };
  });
  return live.some(({ isGiven }) => isGiven) ? { columns: columns.slice(1), rows: live } : null;
}

/** Questions a year that somebody is typing in, as the review of a report does. */
export function liveFindings(current: LiveYear | null, previous: LiveYear | null): readonly LiveFinding[] {
  if (current === null) return [];
  const isUnnamed = current.return.organisation.code === nobody.code;
  return review(current.return, { previous: previous?.return })
    .map((finding) => ({
      finding,
      parts: [...new Set(finding.paths.map((path) => path.split(/[.[]/, 1)[0] ?? ""))],
    }))
    .filter(({ parts }) => !(isUnnamed && parts.includes("organisation")));
}

/** Why a report cannot be worded so; null where it can. */
export function labelFault(wording: WordingOptions): string | null {
  try {
    groupWords(wording);
    return null;
  } catch (error) {
    if (error instanceof WresError) return error.message;
    throw error;
  }
}
