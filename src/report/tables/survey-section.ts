import { type Group, groupsWithinBme, principalGroups } from "../../reference/groups.ts";
import { indicatorByNumber } from "../../reference/indicators.ts";
import type { Measure } from "../../model/measure.ts";
import { heterogeneitySentence } from "../words/beside-words.ts";
import { changeSentence } from "../words/change-words.ts";
import { differenceSentences } from "../words/survey-sentences.ts";
import { intervalRange } from "../words/certainty-words.ts";
import { changeCell, countsCell, figureCell } from "./cells.ts";
import type { Cell, Row, Section, Table } from "./document.ts";
import type { Years } from "./years.ts";

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
