import { type Group, groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import {
  changeSentence,
  englandSentence,
  heterogeneitySentence,
  intervalRange,
} from "../words/measure-words.ts";
import {
  differenceSentences,
  likelihoodSentences,
  shortfallSentence,
  STRATA_DISAGREE,
} from "../words/indicator-sentences.ts";
import { directionWords, windowWords } from "../words/method-words.ts";
import { capitalised } from "../words/group-words.ts";
import { changeCell, countsCell, figureCell } from "./table-cells.ts";
import type { Cell, Row, Section, Table } from "./document.ts";
import type { MeasureInYears, Years } from "./years.ts";
import type { Measure } from "../../model/measure.ts";

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

const END = "/relative-likelihood";

/** The ratio in each stratum and in all the rest of the trust, and adjusted for the strata; earlier years beside. */
function strataTables(stem: string, compared: string, years: Years): readonly Table[] {
  const strata = namesAfter(`${stem}/without/`, years);
  if (strata.length === 0) return [];
  const row = (label: string, name: string, rest: string | null): Row => {
    const [now, ...before] = years.all(`${stem}/${name}${END}`);
    const others = rest === null ? { text: "" } : figureCell(years.now(`${stem}/${rest}${END}`));
    return {
      label,
      kind: "figures",
      cells: [
        figureCell(now?.measure),
        { text: intervalRange(now?.measure) },
        others,
        ...before.map(({ measure }) => figureCell(measure)),
      ],
    };
  };
  const [, ...earlier] = years.all(`${stem}${END}`);
  return [
    {
      caption: `By stratum: ${compared}`,
      columns: [
        "",
        "In it",
        "Interval",
        "In all the rest",
        ...earlier.map(({ year }) => `In it ${String(year)}`),
      ],
      rows: [
        ...strata.map((name) => row(name.replace("/", ": "), name, `without/${name}`)),
        ...namesAfter(`${stem}/adjusted-for/`, years).map((name) =>
          row(`Adjusted for ${name}`, `adjusted-for/${name}`, null),
        ),
      ],
    },
  ];
}

function namesAfter(start: string, years: Years): readonly string[] {
  return years.ids(start).map((id) => id.slice(start.length, -END.length));
}

/** A question of the survey: what its table is called, and where its measures are. */
interface Question {
  readonly caption: string;
  readonly stem: string;
  /** The difference between BME and White staff is a measure of the indicator, not of each of its halves. */
  readonly difference: "reported" | "not-reported";
}

/** Indicators 5 to 8: each group's share of the answers, and how far BME staff's is from White staff's. */
export function surveySection(years: Years, number: 5 | 6 | 7 | 8, prefix = ""): Section {
  const { words } = years;
  const stem = `${prefix}indicator-${String(number)}`;
  const { shortTitle, worseForBme } = indicatorByNumber[number];
  const surveyYears = years
    .all(`${stem}/difference`)
    .flatMap(({ measure }) => measure?.method.surveyYear ?? []);
  const questions: readonly Question[] = [
    { caption: words.both("white", "bme", "staff"), stem, difference: "reported" },
    ...(["managers", "colleagues"] as const)
      .filter((half) => years.now(`${stem}/${half}/bme`) !== undefined)
      .map((half) => ({
        caption: `From ${half}`,
        stem: `${stem}/${half}`,
        difference: "not-reported" as const,
      })),
  ];
  return {
    heading: `${String(number)}. ${shortTitle}`,
    lead: [
      `Share of those who answered; ${worseForBme === "below" ? "higher is better" : "higher is worse"}. Difference: ${words.label("bme")} less ${words.label("white")}, in percentage points.`,
      ...(surveyYears.length === 0 ? [] : [`NHS Staff Survey of ${surveyYears.map(String).join(" and ")}.`]),
    ],
    tables: questions.flatMap((question) => questionTables(question, years)),
    notes: [
      ...differenceNotes(stem, years),
      ...questions.flatMap((question) => heterogeneitySentence(years.heterogeneity(question.stem), words)),
    ],
  };
}

/** The difference between BME and White staff, and that of each group within BME, in words. */
function differenceNotes(stem: string, years: Years): readonly string[] {
  return ["", ...groupsWithinBme.map((group) => `/${group}`)].flatMap((group) => {
    const measure = years.now(`${stem}/difference${group}`);
    if (measure === undefined) return [];
    return [
      ...differenceSentences(measure, years.current, years.words),
      ...changeSentence(years.change(measure.id), years.previous ?? 0, years.words),
    ];
  });
}

function questionTables(question: Question, years: Years): readonly Table[] {
  const { caption, stem } = question;
  const isShown = (group: Group): boolean =>
    years.all(`${stem}/${group}`).some(({ measure }) => measure !== undefined && isAnswered(measure));
  const principal = principalGroups.filter((group) => group !== "unknown" || isShown(group));
  const within = groupsWithinBme.filter(isShown);
  return [
    questionTable(question, principal, years),
    ...(within.length === 0
      ? []
      : [
          questionTable(
            { caption: `${caption}: within ${years.words.bmeGroup}`, stem, difference: "not-reported" },
            within,
            years,
          ),
        ]),
  ];
}

/** There is a share, be it that it is hidden. */
function isAnswered(measure: Measure): boolean {
  return measure.status === "calculated" || measure.reason === "hidden";
}

function questionTable(
  { caption, stem, difference }: Question,
  shown: readonly Group[],
  years: Years,
): Table {
  const last = (cell: Cell): readonly Cell[] => (difference === "reported" ? [cell] : []);
  const perYear = years.all(`${stem}/${shown[0] ?? "white"}`).flatMap(({ year }, index): readonly Row[] => {
    const at = (id: string): Measure | undefined => years.all(`${stem}/${id}`)[index]?.measure;
    return [
      {
        label: String(year),
        kind: "figures",
        cells: [...shown.map((group) => figureCell(at(group))), ...last(figureCell(at("difference")))],
      },
      {
        label: "",
        kind: "detail",
        cells: [
          ...shown.map((group) => countsCell(at(group)?.basis[group])),
          ...last({ text: intervalRange(at("difference")) }),
        ],
      },
    ];
  });
  const change = (id: string): Cell =>
    changeCell(years.change(`${stem}/${id}`), years.now(`${stem}/${id}`)?.indicator ?? 5);
  const changes: Row = {
    label: "Change, points",
    kind: "figures",
    cells: [...shown.map(change), ...last(change("difference"))],
  };
  return {
    caption,
    columns: ["", ...shown.map(years.heading), ...(difference === "reported" ? ["Difference"] : [])],
    rows: years.previous === undefined ? perYear : [...perYear, changes],
  };
}
