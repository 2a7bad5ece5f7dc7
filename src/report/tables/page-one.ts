import { capitalised, inSentence } from "../../foundation/capitals.ts";
import { familyOf } from "../../model/comparison-families.ts";
import { isBeyondChance, type Verdict } from "../../model/certainty.ts";
import type { FigureHeadline } from "../../model/headlines.ts";
import type { MeasureAbout, SurveyDifferenceAbout } from "../../model/measure-about.ts";
import type { Measure } from "../../model/measure.ts";
import { headlineMeasures } from "../../model/headline-measures.ts";
import {
  indicatorByNumber,
  type IndicatorNumber,
  type IndicatorRow,
  indicators,
} from "../../reference/indicators.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import { isPracticallyEven, subjectWords } from "../words/indicator-sentences.ts";
import {
  type BoardCount,
  boardCountWords,
  calledGroupWords,
  changeClauses,
  type ChangeClauses,
  englandWords,
  gapWithUnit,
  HIDDEN_ARE_EVEN,
  isPrintedAlike,
  type LeadershipShares,
  leadershipSentence,
  noFigure,
  noteSentence,
  plainVerdict,
  ratioGapSentence,
  reversalWords,
  rowsCalledWords,
  type SharesMoved,
  sharesMovedWords,
  surveyGapSentence,
  wayWords,
} from "../words/scorecard-words.ts";
import { notComparableBecause } from "../words/verdict-words.ts";
import type { Cell, PageOne, Row } from "./document.ts";
import { figureCell } from "./table-cells.ts";
import type { Years } from "./years.ts";

/** The first page of a report: the year in three sentences, and every indicator in a row. */
export function pageOne(years: Years): PageOne {
  return {
    sentences: [
      ...gapSentences(years),
      ...changeSentences(years),
      ...leadershipSentences(years),
      ...(years.hides && hasCallByItself(years) ? [HIDDEN_ARE_EVEN] : []),
    ],
    scorecard: {
      caption: "The nine indicators",
      columns: [
        "",
        years.heading("white"),
        years.heading("bme"),
        "Gap",
        ...(years.previous === undefined ? [] : [years.previous, "Change"]),
      ],
      noteHeading: "What it says",
      rows: indicators.map((row) => scorecardRow(years, row)),
    },
  };
}

/** Whether a figure that is shown is beyond chance by itself alone: the copy in which nothing is hidden may call it. */
function hasCallByItself(years: Years): boolean {
  return indicators.some(({ number: indicator }) =>
    years
      .ofIndicator({ population: "substantive", indicator })
      .some(
        ({ test, looks }) =>
          test !== undefined && isBeyondChance(test.p, undefined) && !isBeyondChance(test.p, looks),
      ),
  );
}

/** The largest gap between White staff and another group, whether it can be tested or not. */
function gapSentences(years: Years): readonly string[] {
  const headline = years.largestGap;
  if (headline === null) return [];
  const { about } = headline.figure;
  const measure = years.now(about);
  if (measure === undefined) return [];
  const { words, current } = years;
  const said =
    about.kind === "difference" && !("body" in about) && !("part" in about)
      ? surveyGapSentence(measure, sharesOf(years, about), words)
      : ratioGapSentence(measure, current, words);
  const reversed = headline.kind === "reversal" ? [` ${noteSentence([reversalWords(headline)])}`] : [];
  return [`The largest gap: ${said}${reversed.join("")}`];
}

/** Both shares of a question of the survey. */
export function sharesOf(
  years: Years,
  { population, indicator, group }: SurveyDifferenceAbout,
): Readonly<Record<"over" | "under", Measure | undefined>> {
  const share = (of: typeof group | "white"): Measure | undefined =>
    years.now({ population, indicator, kind: "share", group: of });
  return { over: share(group), under: share("white") };
}

/** The change that most needs a look, for better or worse; chance is said of the gap and of its change, in the same words. */
function changeSentences(years: Years): readonly string[] {
  const said = notableChange(years);
  if (said === null) return [];
  const { subject, moved, chance } = said;
  return [
    `The change that most needs a look: ${inSentence(subject)}, where ${moved}. ${capitalised(chance)}.`,
  ];
}

/** That change in clauses, and what it is a change of; null where there is none to say. */
export function notableChange(years: Years): (ChangeClauses & { readonly subject: string }) | null {
  const change = years.notableChange;
  if (change === null) return null;
  const row = indicatorByNumber[change.current.indicator];
  const clauses = changeClauses(change, sharesMoved(years, row), years.previous ?? "", years.words);
  return clauses === null ? null : { ...clauses, subject: subjectWords[change.current.indicator] };
}

/** What became of both figures behind the gap of an indicator since the year beside. */
function sharesMoved(years: Years, row: IndicatorRow): SharesMoved {
  const { white, bme } = figuresOf(row);
  return { white: years.change(white), bme: years.change(bme) };
}

const substantive = { population: "substantive", group: "bme" } as const;

function leadershipSentences(years: Years): readonly string[] {
  const sentence = leadershipSentence(leadershipShares(years), years.words);
  return sentence === "" ? [] : [sentence];
}

/** What part BME people are of the senior bands, of the board and of the workforce. */
export function leadershipShares(years: Years): LeadershipShares {
  const printed = (about: MeasureAbout): readonly string[] => {
    const measure = years.now(about);
    return measure?.status === "calculated" ? [measure.printed] : [];
  };
  const seniors = indicators.flatMap((row) =>
    row.family === "workforce" ? workforceParts.map((part) => ({ indicator: row.number, ...part })) : [],
  );
  const whole = headlineMeasures("years");
  return {
    seniors: seniors.flatMap(({ indicator, id, title }) =>
      printed({ ...substantive, indicator, kind: "share", part: id, row: "bands-8a-and-above" }).map(
        (share) => ({ part: title.toLowerCase(), share }),
      ),
    ),
    board: whole.filter((about) => "body" in about).flatMap(printed),
    workforce: whole.filter((about) => "part" in about).flatMap(printed),
  };
}

/** An indicator in a row: both groups, how far they are apart, the same a year before, and what it says. */
function scorecardRow(years: Years, row: IndicatorRow): Row {
  const figures = figuresOf(row);
  const { white, bme, gap } = figures;
  const before =
    years.previous === undefined ? [] : [gapCell(years.before(gap ?? bme)), wayCell(years, gap ?? bme)];
  return {
    label: `${String(row.number)} ${subjectWords[row.number]}`,
    kind: "figures",
    section: row.number,
    cells: [
      figureCell(years.now(white)),
      figureCell(years.now(bme)),
      gap === null ? { text: "" } : gapCell(years.now(gap)),
      ...before,
    ],
    note: noteOf(years, row, figures),
  };
}

interface IndicatorFigures {
  readonly white: MeasureAbout;
  readonly bme: MeasureAbout;
  /** The comparison of the two; null where an indicator has one for each row of the workforce. */
  readonly gap: MeasureAbout | null;
}

/** The figures of an indicator that stand for it: a trust's comparison where there is one. */
function figuresOf({ number, family }: IndicatorRow): IndicatorFigures {
  const gap = headlineMeasures("trusts").findLast(
    ({ indicator, kind }) => indicator === number && kind !== "share",
  );
  const shareOf = (group: "white" | "bme"): MeasureAbout => {
    switch (family) {
      case "workforce":
        return { population: "substantive", indicator: number, kind: "share", part: "workforce", group };
      case "likelihood":
        return { population: "substantive", indicator: number, kind: "likelihood", group };
      case "survey":
        return { population: "substantive", indicator: number, kind: "share", group };
      case "board":
        return { population: "substantive", indicator: number, kind: "share", body: "board", group };
    }
  };
  return { white: shareOf("white"), bme: shareOf("bme"), gap: gap ?? null };
}

/** A gap with its unit; a share as it is. A letter would end the word: the row says why nothing is tested, and the section has the letter. */
function gapCell(measure: Measure | undefined): Cell {
  const cell = figureCell(measure);
  if (measure?.status !== "calculated" || measure.unit === "proportion") return cell;
  const text = gapWithUnit(cell.text, measure.unit);
  return cell.mark === undefined || /^[a-z]$/.test(cell.mark) ? { text } : { ...cell, text };
}

/** Stands in place of a change that cannot be told: the words of the row say why. */
const SEE_NOTE = "see note";

/** Which way a gap went; a year that was measured differently has words, so that it is not taken for no change. */
function wayCell(years: Years, about: MeasureAbout): Cell {
  const change = years.change(about);
  if (change?.change.status === "not-calculable" && change.change.reason === "not-comparable")
    return { text: SEE_NOTE };
  const words = change?.words ?? null;
  if (change === undefined || words === null) return { text: "" };
  return { text: wayWords[isPrintedAlike(change) ? "none" : words.direction] };
}

/** Why the gap does not compare with that of the year beside. */
function notComparedWords(years: Years, about: MeasureAbout): string {
  const change = years.change(about);
  const because = change === undefined ? null : notComparableBecause(change);
  return because === null ? "" : `not comparable with ${years.previous ?? ""}: ${because}`;
}

function noteOf(years: Years, row: IndicatorRow, { bme, gap }: IndicatorFigures): string {
  const { number, family } = row;
  const england = englandWords(years.england(bme), years.current, years.words.label("bme"));
  const notCompared = notComparedWords(years, gap ?? bme);
  if (gap === null) return noteSentence([rowsCalled(years, bme), england, notCompared]);
  const measure = years.now(gap);
  if (measure === undefined) return noteSentence([noFigure(measure)]);
  if (family === "board") {
    return noteSentence([boardWords(years, bme, measure), england, notCompared]);
  }
  const change = years.change(gap);
  const moved = change === undefined ? [] : sharesMovedWords(change, sharesMoved(years, row), years.words);
  const [reversal] = headlinesOf(years, number, "indicators").filter(({ kind }) => kind === "reversal");
  const called = headlinesOf(years, number, "groups").filter(
    ({ kind }) => kind === "disparity" || kind === "difference",
  );
  return noteSentence([
    plainVerdict(measure, years.words),
    ...moved,
    reversal === undefined ? "" : reversalWords(reversal),
    calledGroupWords(called, years.words),
    englandWords(years.england(gap), years.current),
    england,
    notCompared,
  ]);
}

function headlinesOf(
  years: Years,
  indicator: IndicatorNumber,
  family: "indicators" | "groups",
): readonly FigureHeadline[] {
  return years.headlines.filter(
    ({ figure: { about } }) => about.indicator === indicator && familyOf(about)?.id === family,
  );
}

/**
 * A board by its members, where their number may be known, and beside the workforce. It is described and never tested: one member more or
 * less moves its share by several points.
 */
function boardWords(years: Years, share: MeasureAbout, gap: Measure): string {
  const counts = boardCounts(years, share);
  if (gap.status === "not-calculable") return counts === "" ? noFigure(gap) : counts;
  const alike = gap.number === 0 ? "the same" : isPracticallyEven(gap) ? "practically the same" : null;
  const [size, than] = alike === null ? [gap.number < 0 ? "a smaller" : "a larger", "than"] : [alike, "as"];
  return counts === ""
    ? `${years.words.people("bme", "people")} are ${size} part of the board ${than} of the workforce; not tested`
    : `${counts}, ${size} part ${than} of the workforce`;
}

/** The people behind the board's share, where their number may be known. */
function boardCounts(years: Years, share: MeasureAbout): string {
  const countOf = (measure: Measure | undefined): BoardCount | null => {
    const basis = measure?.status === "calculated" ? measure.basis.bme : undefined;
    if (measure === undefined || basis === undefined || "percentage" in basis || "hidden" in basis)
      return null;
    if (basis.count === null || basis.of === null) return null;
    return { count: basis.count, of: basis.of, denominator: measure.method.denominator };
  };
  const [now, before] = [countOf(years.now(share)), countOf(years.before(share))];
  const isAlike = now?.denominator === before?.denominator;
  return boardCountWords(now, isAlike ? before : null, years.previous ?? "", years.words);
}

/** The pay bands and grades that are called for BME staff, of those with a figure. */
function rowsCalled(years: Years, whole: MeasureAbout): string {
  const measure = years.now(whole);
  if (measure?.status !== "calculated") return calledRows(years) ?? noFigure(measure);
  const isPublished = measure.warnings.includes("counts-not-published");
  return (
    calledRows(years) ??
    (isPublished ? "given without counts" : "no pay band or grade can be compared with the whole")
  );
}

/** The same as a clause; null where no row has a figure. */
export function calledRows(years: Years): string | null {
  const shown = rowsWithFigures(years);
  if (shown === 0) return null;
  const called = years.headlines.filter(
    ({ kind, figure }) => kind === "representation" && figure.about.group === "bme",
  );
  const count = (verdict: Verdict): number =>
    called.filter(({ figure }) => figure.verdict === verdict).length;
  return rowsCalledWords(
    { under: count("under-represented"), over: count("over-represented"), shown },
    years.hides,
    years.words,
  );
}

/** How many pay bands and grades can be compared with the whole for BME staff; a grouping adds nobody. */
export function rowsWithFigures(years: Years): number {
  const rows = new Set<string>(workforceParts.flatMap(({ key }) => rowsOfPart[key].map(({ id }) => id)));
  return indicators
    .flatMap(({ number: indicator }) => years.ofIndicator({ population: "substantive", indicator }))
    .filter(
      ({ about }) =>
        about.kind === "representation" &&
        about.group === "bme" &&
        rows.has(about.row) &&
        years.now(about)?.status === "calculated",
    ).length;
}
