import { type Group, groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import { intervalRange } from "../words/certainty-words.ts";
import { englandSentence, heterogeneitySentence } from "../words/beside-words.ts";
import { changeSentence } from "../words/change-words.ts";
import { likelihoodSentences } from "../words/likelihood-sentences.ts";
import { shortfallSentence, STRATA_DISAGREE } from "../words/shortfall-words.ts";
import { directionWords, windowWords } from "../words/choice-words.ts";
import { capitalised } from "../words/capitalised.ts";
import { changeCell, countsCell, figureCell } from "./cells.ts";
import type { Row, Section, Table } from "./document.ts";
import { strataTables } from "./strata-table.ts";
import type { MeasureInYears, Years } from "./years.ts";

/** Indicators 2, 3 and 4: likelihood by group and the relative likelihood, a year a line. */
export function likelihoodSection(years: Years, number: 2 | 3 | 4, prefix = ""): Section {
  const stem = `${prefix}indicator-${String(number)}`;
  const { over, under, shortTitle } = indicatorByNumber[number];
  const { words } = years;
  const compared = `${words.label(over)} over ${words.label(under)}`;
  const ratio = years.all(`${stem}/relative-likelihood`);
  const windows = ratio.flatMap(({ measure }) => (measure === undefined ? [] : [windowWords(measure)]));
  const within = groupsWithinBme.filter((group) => years.now(`${stem}/likelihood/${group}`) !== undefined);
  return {
    heading: `${String(number)}. ${shortTitle}`,
    lead: [`${directionWords(number, words)}.`, ...new Set(windows.filter((window) => window !== ""))],
    tables: [
      {
        caption: "Likelihood by group, and relative likelihood",
        columns: ["", ...principalGroups.map(years.heading), capitalised(compared)],
        rows: [
          ...ratio.flatMap(({ year }, index) => yearRows(stem, year, index, years)),
          ...changeRow(stem, principalGroups, "relative-likelihood", years),
        ],
      },
      ...(within.length === 0 ? [] : [withinBmeTable(stem, number, within, years)]),
      ...strataTables(stem, compared, years),
    ],
    notes: notesOf(stem, number, years),
  };
}

function yearRows(stem: string, year: number, index: number, years: Years): readonly Row[] {
  const at = (id: string): MeasureInYears["measure"] => years.all(`${stem}/${id}`)[index]?.measure;
  const likelihoods = principalGroups.map((group) => at(`likelihood/${group}`));
  return [
    {
      label: String(year),
      kind: "figures",
      cells: [...likelihoods.map(figureCell), figureCell(at("relative-likelihood"))],
    },
    {
      label: "",
      kind: "detail",
      cells: [
        ...likelihoods.map((measure, place) => countsCell(measure?.basis[principalGroups[place] ?? "white"])),
        { text: intervalRange(at("relative-likelihood")) },
      ],
    },
  ];
}

function changeRow(stem: string, shown: readonly Group[], ratio: string, years: Years): readonly Row[] {
  if (years.previous === undefined) return [];
  const indicator = years.now(`${stem}/${ratio}`)?.indicator ?? 2;
  const cells = [...shown.map((group) => `likelihood/${group}`), ratio].map((id) =>
    changeCell(years.change(`${stem}/${id}`), indicator),
  );
  return [{ label: "Change (points; ratio)", kind: "figures", cells }];
}

function withinBmeTable(stem: string, number: 2 | 3 | 4, within: readonly Group[], years: Years): Table {
  const row = (label: string, id: (group: Group) => string): readonly Row[] =>
    years.all(`${stem}/relative-likelihood`).map(({ year }, index) => ({
      label: `${label}, ${String(year)}`,
      kind: "figures",
      cells: within.map((group) => figureCell(years.all(`${stem}/${id(group)}`)[index]?.measure)),
    }));
  const compared = number === 3 ? "Each over White" : "White over each";
  return {
    caption: `Within ${years.words.bmeGroup}`,
    columns: ["", ...within.map(years.heading)],
    rows: [
      ...row("Likelihood", (group) => `likelihood/${group}`),
      ...row(compared, (group) => `relative-likelihood/${group}`),
    ],
  };
}

/** This year's ratio in words, how many people would have made it even, and what the strata say of it. */
function notesOf(stem: string, number: 2 | 3 | 4, years: Years): readonly string[] {
  const measure = years.now(`${stem}/relative-likelihood`);
  if (measure === undefined) return [];
  return [
    ...likelihoodSentences(measure, years.current, years.words),
    ...shortfallSentence(years.shortfall(measure), number, years.words),
    ...changeSentence(years.change(measure.id), years.previous ?? 0, years.words),
    ...englandSentence(years.england(measure.id)),
    ...heterogeneitySentence(years.heterogeneity(`${stem}/likelihood`), years.words),
    ...(measure.warnings.includes("strata-disagree") ? [STRATA_DISAGREE] : []),
  ];
}
