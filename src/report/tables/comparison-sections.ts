import { withThousands } from "../../foundation/print-number.ts";
import {
  type Group,
  groups,
  type GroupWithinBme,
  groupsWithinBme,
  principalGroups,
} from "../../reference/groups.ts";
import { higherIsWorse, indicatorByNumber } from "../../reference/indicators.ts";
import { changeSentence, notComparedSentence } from "../words/verdict-words.ts";
import { englandSentence, heterogeneitySentence, intervalRange } from "../words/measure-words.ts";
import {
  differenceSentences,
  directionWords,
  homogeneitySentences,
  likelihoodSentences,
  shortfallSentence,
  strataSentences,
} from "../words/indicator-sentences.ts";
import { windowWords } from "../words/method-words.ts";
import { capitalised, listed } from "../../foundation/capitals.ts";
import { groupsChart } from "../charts/comparison-charts.ts";
import { changeCell, countsCell, figureCell } from "./table-cells.ts";
import type { Cell, Row, Section, Table } from "./document.ts";
import { likelihoodStrata, type Question, ratioOf, surveyStrata } from "./share-tables.ts";
import type { IndicatorScope, Years } from "./years.ts";
import type { LikelihoodAbout, MeasureAbout, SurveyDifferenceAbout } from "../../model/measure-about.ts";
import type { Measure } from "../../model/measure.ts";
import { surveyQuestions } from "../../reference/survey-questions.ts";

/** Indicators 2, 3 and 4: likelihood by group and the relative likelihood, a year a line. */
export function likelihoodSection(years: Years, scope: IndicatorScope<"likelihood">): Section {
  const { indicator } = scope;
  const { over, under, shortTitle } = indicatorByNumber[indicator];
  const { words } = years;
  const compared = `${words.label(over)} over ${words.label(under)}`;
  const inYears = years.all(ratioOf(scope));
  const windows = inYears.flatMap(({ measure }) => (measure === undefined ? [] : [windowWords(measure)]));
  const within = groupsWithinBme.filter((group) => years.now(likelihoodOf(scope, group)) !== undefined);
  return {
    heading: `${String(indicator)}. ${shortTitle}`,
    lead: [`${directionWords(indicator, words)}.`, ...new Set(windows.filter((window) => window !== ""))],
    tables: [
      {
        caption: "Likelihood by group, and relative likelihood",
        columns: ["", ...principalGroups.map(years.heading), capitalised(compared)],
        rows: [
          ...inYears.flatMap(({ year }, index) => yearRows(scope, year, index, years)),
          ...changeRow(scope, years),
        ],
      },
      ...(within.length === 0 ? [] : [withinBmeTable(scope, within, years)]),
      ...likelihoodStrata(scope, compared, years),
    ],
    charts: years.charts(() => [groupsChart(years, scope)]),
    notes: likelihoodNotes(scope, years),
  };
}

function likelihoodOf(scope: IndicatorScope<"likelihood">, group: Group): LikelihoodAbout {
  return { ...scope, kind: "likelihood", group };
}

function yearRows(
  scope: IndicatorScope<"likelihood">,
  year: string,
  index: number,
  years: Years,
): readonly Row[] {
  const at = (about: MeasureAbout): Measure | undefined => years.all(about)[index]?.measure;
  const likelihoods = principalGroups.map((group) => ({ group, measure: at(likelihoodOf(scope, group)) }));
  const ratio = at(ratioOf(scope));
  return [
    {
      label: year,
      kind: "figures",
      cells: [...likelihoods.map(({ measure }) => figureCell(measure)), figureCell(ratio)],
    },
    {
      label: "",
      kind: "detail",
      cells: [
        ...likelihoods.map(({ group, measure }) => countsCell(measure?.basis[group])),
        { text: intervalRange(ratio) },
      ],
    },
  ];
}

function changeRow(scope: IndicatorScope<"likelihood">, years: Years): readonly Row[] {
  if (years.previous === undefined) return [];
  const abouts = [...principalGroups.map((group) => likelihoodOf(scope, group)), ratioOf(scope)];
  const cells = abouts.map((about) => changeCell(years.change(about), scope.indicator));
  return [{ label: "Change (points; ratio)", kind: "figures", cells }];
}

function withinBmeTable(
  scope: IndicatorScope<"likelihood">,
  within: readonly GroupWithinBme[],
  years: Years,
): Table {
  const row = (label: string, about: (group: GroupWithinBme) => MeasureAbout): readonly Row[] =>
    years.all(ratioOf(scope)).map(({ year }, index) => ({
      label: `${label}, ${year}`,
      kind: "figures",
      cells: within.map((group) => figureCell(years.all(about(group))[index]?.measure)),
    }));
  const compared = indicatorByNumber[scope.indicator].over === "bme" ? "Each over White" : "White over each";
  return {
    caption: `Within ${years.words.bmeGroup}`,
    columns: ["", ...within.map(years.heading)],
    rows: [
      ...row("Likelihood", (group) => likelihoodOf(scope, group)),
      ...row(compared, (group) => ratioOf(scope, group)),
    ],
  };
}

/** This year's ratio in words, how many people would have made it even, and how it fits England, the groups and the strata. */
function likelihoodNotes(scope: IndicatorScope<"likelihood">, years: Years): readonly string[] {
  const about = ratioOf(scope);
  const measure = years.now(about);
  if (measure === undefined) return [];
  return [
    ...likelihoodSentences(measure, years.current, years.words),
    ...shortfallSentence(years.shortfall(about), scope.indicator, years.words),
    ...changeSentence(years.change(about), years.previous ?? "", years.words),
    ...notComparedSentence(years.change(about), years.previous ?? ""),
    ...englandSentence(years.england(about)),
    ...heterogeneitySentence(years.heterogeneity(likelihoodOf(scope, "bme")), years.words),
    ...strataSentences(measure, disagreeing(measure, years), years.words),
    ...homogeneitySentences(
      years.ofIndicator(scope).filter(({ method }) => method.adjustedFor !== undefined),
    ),
  ];
}

/** The ratios of a total that are adjusted for strata and do not say what it says. */
export function disagreeing(total: Measure, years: Years): readonly Measure[] {
  if (!total.warnings.includes("strata-disagree")) return [];
  const { population, indicator } = total.about;
  return years
    .ofIndicator({ population, indicator })
    .filter(
      ({ method, warnings }) => method.adjustedFor !== undefined && warnings.includes("strata-disagree"),
    );
}

/** Indicators 5 to 8: each group's share of the answers, and how far BME staff's is from White staff's. */
export function surveySection(years: Years, scope: IndicatorScope<"survey">): Section {
  const { words } = years;
  const { shortTitle } = indicatorByNumber[scope.indicator];
  const methods = years.all(differenceOf(scope)).flatMap(({ measure }) => measure?.method ?? []);
  const surveyYears = methods.flatMap(({ surveyYear }) => surveyYear ?? []);
  const recalculated = methods.flatMap(({ surveyYear, recalculated }) =>
    recalculated ? (surveyYear ?? []) : [],
  );
  const questions = questionsOf(scope, years);
  return {
    heading: `${String(scope.indicator)}. ${shortTitle}`,
    lead: [
      `Share of those who answered; ${higherIsWorse(scope.indicator, "proportion") === false ? "higher is better" : "higher is worse"}. Difference: ${words.label("bme")} less ${words.label("white")}, in percentage points.`,
      ...(surveyYears.length === 0 ? [] : [`NHS Staff Survey of ${listed(surveyYears.map(String))}.`]),
      ...recalculated.map(
        (year) =>
          `The survey of ${String(year)} is recalculated: its answers are counted as later surveys count them.`,
      ),
    ],
    tables: [
      ...questions.flatMap((question) => questionTables(question, years)),
      ...questions.flatMap((question) => surveyStrata(question, years)),
    ],
    notes: [
      ...differenceNotes(scope, years),
      ...questions.flatMap((question) => responseNotes(question, years)),
      ...questions.flatMap(({ share }) => heterogeneitySentence(years.heterogeneity(share("bme")), words)),
    ],
  };
}

/** How many of those invited have answered, group by group, and what intervals and tests take from it. */
function responseNotes({ caption, share, difference }: Question, years: Years): readonly string[] {
  const said = groups.flatMap(({ id }) => {
    const { [id]: basis } = years.now(share(id))?.basis ?? {};
    if (basis === undefined || !("invited" in basis) || basis.invited === undefined) return [];
    const { of, invited } = basis;
    return of === null || invited === 0
      ? []
      : [`${years.words.label(id)} ${withThousands(of)} of ${withThousands(invited)} answered`];
  });
  if (said.length === 0) return [];
  const which = difference === null ? `${caption}, of those` : "Of those";
  return [
    `${which} who were invited: ${said.join("; ")}. Intervals and the chi-squared test allow for it, as though chance had chosen who answered; who did not answer may have answered otherwise.`,
  ];
}

function differenceOf(
  scope: IndicatorScope<"survey">,
  group: SurveyDifferenceAbout["group"] = "bme",
): SurveyDifferenceAbout {
  return { ...scope, kind: "difference", group };
}

/** The question of an indicator, then the halves that the year has figures for. */
function questionsOf(scope: IndicatorScope<"survey">, years: Years): readonly Question[] {
  const halves = surveyQuestions.flatMap(({ indicator, part }): readonly Question[] => {
    if (indicator !== scope.indicator || part === null) return [];
    const share = (group: Group) => ({ ...scope, kind: "share", question: part, group }) as const;
    return years.now(share("bme")) === undefined
      ? []
      : [{ caption: `From ${part}`, share, difference: null }];
  });
  return [
    {
      caption: years.words.both("white", "bme", "staff"),
      share: (group) => ({ ...scope, kind: "share", group }),
      difference: differenceOf(scope),
    },
    ...halves,
  ];
}

function questionTables(question: Question, years: Years): readonly Table[] {
  const { caption, share } = question;
  const isShown = (group: Group): boolean =>
    years.all(share(group)).some(({ measure }) => measure !== undefined && isAnswered(measure));
  const principal = principalGroups.filter((group) => group !== "unknown" || isShown(group));
  const within = groupsWithinBme.filter(isShown);
  return [
    questionTable(question, principal, years),
    ...(within.length === 0
      ? []
      : [
          questionTable(
            { caption: `${caption}: groups within ${years.words.bmeGroup}`, share, difference: null },
            within,
            years,
          ),
        ]),
  ];
}

/** True where there is a share, even a hidden one. */
function isAnswered(measure: Measure): boolean {
  return measure.status === "calculated" || measure.reason === "hidden";
}

function questionTable(
  { caption, share, difference }: Question,
  shown: readonly Group[],
  years: Years,
): Table {
  const last = (cell: (about: MeasureAbout) => Cell): readonly Cell[] =>
    difference === null ? [] : [cell(difference)];
  const perYear = years.all(share(shown[0] ?? "white")).flatMap(({ year }, index): readonly Row[] => {
    const at = (about: MeasureAbout): Measure | undefined => years.all(about)[index]?.measure;
    return [
      {
        label: year,
        kind: "figures",
        cells: [
          ...shown.map((group) => figureCell(at(share(group)))),
          ...last((about) => figureCell(at(about))),
        ],
      },
      {
        label: "",
        kind: "detail",
        cells: [
          ...shown.map((group) => countsCell(at(share(group))?.basis[group])),
          ...last((about) => ({ text: intervalRange(at(about)) })),
        ],
      },
    ];
  });
  const change = (about: MeasureAbout): Cell => changeCell(years.change(about), about.indicator);
  const changes: Row = {
    label: "Change, points",
    kind: "figures",
    cells: [...shown.map((group) => change(share(group))), ...last(change)],
  };
  return {
    caption,
    columns: ["", ...shown.map(years.heading), ...(difference === null ? [] : ["Difference"])],
    rows: years.previous === undefined ? perYear : [...perYear, changes],
  };
}

/** The difference between BME and White staff, and that of each group within BME, in words. */
function differenceNotes(scope: IndicatorScope<"survey">, years: Years): readonly string[] {
  return (["bme", ...groupsWithinBme] as const).flatMap((group) => {
    const about = differenceOf(scope, group);
    const measure = years.now(about);
    if (measure === undefined) return [];
    return [
      ...differenceSentences(measure, years.current, years.words),
      ...changeSentence(years.change(about), years.previous ?? "", years.words),
      ...(group === "bme" ? notComparedSentence(years.change(about), years.previous ?? "") : []),
    ];
  });
}
