import type { MeasureAbout } from "../../model/measure-about.ts";
import type { Measure } from "../../model/measure.ts";
import { type Group, groupsWithinBme } from "../../reference/groups.ts";
import {
  higherIsWorse,
  indicatorByNumber,
  type IndicatorOf,
  indicatorsOf,
} from "../../reference/indicators.ts";
import { thresholdById } from "../../reference/thresholds.ts";
import type { Chart } from "../tables/document.ts";
import type { IndicatorScope, Years } from "../tables/years.ts";
import { subjectWords } from "../words/indicator-sentences.ts";
import { answersFinding, likelihoodsOfGroups, ratioFinding } from "./chart-findings.ts";
import {
  chartId,
  earlier,
  endsOf,
  englandFigure,
  figuresTable,
  groupLooks,
  hasFigures,
  intervalKey,
  isGiven,
  type NamedMeasure,
  onRatioAxis,
  rangeKey,
  referenceKey,
  rowFigure,
  seriesKey,
  shown,
  sourceLine,
  spoken,
} from "./chart-figures.ts";
import { ratioScale, ratioTicks, shareScale, shareTicks } from "./drawing.ts";
import { type ChartRow, rowDrawing, type RowPanel, type SeriesLook } from "./row-chart.ts";

const range = thresholdById["four-fifths"];

/** The dots of ratios, which are of two groups. */
const RATIO: SeriesLook = { look: "first", shape: "diamond" };

/** The relative likelihoods of indicators 2, 3 and 4 on one axis, each year's and England's, with the range of the four-fifths rule. */
export function likelihoodChart(years: Years): Chart | null {
  const all = indicatorsOf("likelihood").flatMap((indicator) => {
    const about = {
      population: "substantive",
      indicator,
      kind: "relative-likelihood",
      group: "bme",
    } as const;
    const inYears = years.all(about).filter(({ measure }) => isGiven(measure));
    const england = years.england(about);
    return inYears.length === 0 ? [] : [{ indicator, inYears, england }];
  });
  const panels = all.map(({ indicator, inYears, england }): RowPanel => {
    const national = englandFigure(england);
    return {
      heading: `${String(indicator)}. ${subjectWords[indicator]}: ${overUnder(indicator, years)}`,
      rows: [
        ...inYears.map(({ year, measure }): ChartRow => ({
          label: year,
          figures: [onRatioAxis(rowFigure(measure, year === years.current ? RATIO : earlier(RATIO)))],
        })),
        ...(national === null || england?.status !== "calculated"
          ? []
          : [{ label: `England ${String(england.nationalYear)}`, figures: [national] }]),
      ],
    };
  });
  const figures = panels.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
  const own = all.flatMap(({ inYears }) => inYears);
  if (own.every(({ measure }) => measure?.status !== "calculated") || !hasFigures(figures)) return null;
  const title = ratioFinding(years) ?? `Relative likelihoods, ${years.current}`;
  const scale = ratioScale(endsOf(figures));
  const people = years.words.people("bme", "people");
  return {
    id: "relative-likelihoods",
    title,
    description: all
      .map(({ indicator, inYears, england }) => {
        const said = inYears.map(({ year, measure }) => `${spoken(measure)} in ${year}`);
        const national =
          englandFigure(england) === null || england?.status !== "calculated"
            ? []
            : [`England ${england.printed} in ${String(england.nationalYear)}`];
        return `${subjectWords[indicator]}, ${overUnder(indicator, years)}: ${[...said, ...national].join("; ")}.`;
      })
      .join(" "),
    reading: `1 is even, and above 1 is worse for ${people} in each. The shaded range, ${range.lower} to ${range.upper}, is that of the four-fifths rule.`,
    source: sourceLine(years, {
      england: all.flatMap(({ england }) =>
        england !== undefined && englandFigure(england) !== null ? [england] : [],
      ),
    }),
    drawing: rowDrawing({
      panels,
      scale,
      ticks: (ends) => ratioTicks(scale, ends),
      axis: "Ratio; 1 is even",
      range: [Math.max(scale.from, Number(range.lower)), Math.min(scale.to, Number(range.upper))],
      reference: 1,
      key: [
        ...intervalKey(
          RATIO,
          own.map(({ measure }) => measure),
        ),
        rangeKey(`${range.lower} to ${range.upper}`),
        referenceKey("even"),
      ],
    }),
    table: figuresTable(
      title,
      ["", "Ratio", "Interval"],
      all.flatMap(({ indicator, inYears }) =>
        inYears.map(({ year, measure }) => ({
          label: `${subjectWords[indicator]}, ${overUnder(indicator, years)}, ${year}`,
          measure,
        })),
      ),
    ),
  };
}

function overUnder(indicator: IndicatorOf<"likelihood">, { words }: Years): string {
  const { over, under } = indicatorByNumber[indicator];
  return `${words.label(over)} over ${words.label(under)}`;
}

/** How likely it was for White and for BME people of an indicator, each year's likelihoods joined. */
export function groupsChart(years: Years, scope: IndicatorScope<"likelihood">): Chart | null {
  const subject = subjectWords[scope.indicator];
  return dumbbellChart(years, {
    id: chartId(`likelihood-${String(scope.indicator)}`, scope),
    title: shown(likelihoodsOfGroups(years, scope) ?? `${subject} by group, ${years.current}`, scope),
    reading: `Each line joins the likelihoods of White and ${years.words.people("bme", "people")}${years.previous === undefined ? "" : "; outlines are of an earlier year"}.`,
    axis: "Likelihood",
    questions: [
      {
        heading: "",
        spokenAs: subject,
        about: (group) => ({ ...scope, kind: "likelihood", group }),
        within: false,
      },
    ],
  });
}

/** The answers to the staff survey of White and BME staff, each year's joined, and of each group within BME. */
export function surveyChart(years: Years): Chart | null {
  const questions = indicatorsOf("survey");
  return dumbbellChart(years, {
    id: "survey",
    title: answersFinding(years) ?? `Staff survey by group, ${years.current}`,
    reading: `Each line joins the shares of White and ${years.words.people("bme", "staff")} who said yes${years.previous === undefined ? "" : "; outlines are of an earlier year"}.`,
    axis: "Share of those who answered",
    questions: questions.map((indicator) => ({
      heading: `${String(indicator)}. ${subjectWords[indicator]} (${
        higherIsWorse(indicator, "proportion") === false ? "higher" : "lower"
      } is better)`,
      spokenAs: subjectWords[indicator],
      about: (group) => ({ population: "substantive", indicator, kind: "share", group }),
      within: true,
    })),
  });
}

/** What is compared by group in a panel of a chart. */
interface Question {
  readonly heading: string;
  readonly spokenAs: string;
  readonly about: (group: Group) => MeasureAbout;
  /** True where the groups within BME have lines of their own. */
  readonly within: boolean;
}

interface Dumbbells {
  readonly id: string;
  readonly title: string;
  readonly reading: string;
  readonly axis: string;
  readonly questions: readonly Question[];
}

/** A panel a question, a line a year: White and BME staff as two dots that a bar joins. */
function dumbbellChart(years: Years, { id, title, reading, axis, questions }: Dumbbells): Chart | null {
  const lines = questions.flatMap((question) => linesOf(years, question));
  const figures = lines.flatMap(({ row }) => row.figures);
  if (!hasFigures(figures)) return null;
  const panels = questions.flatMap((question): readonly RowPanel[] => {
    const rows = lines.filter((line) => line.question === question).map(({ row }) => row);
    return rows.length === 0 ? [] : [{ heading: question.heading, rows }];
  });
  const measures = lines.flatMap((line) => line.named.map(({ measure }) => measure));
  const scale = shareScale(endsOf(figures));
  const hasWithin = figures.some(({ shape }) => shape === groupLooks.other.shape);
  return {
    id,
    title,
    description: questions
      .flatMap((question) => {
        const said = lines.filter((line) => line.question === question).map((line) => line.spoken);
        return said.length === 0 ? [] : [`${question.spokenAs}: ${said.join("; ")}.`];
      })
      .join(" "),
    reading,
    source: sourceLine(years, { surveys: measures.flatMap((measure) => measure?.method.surveyYear ?? []) }),
    drawing: rowDrawing({
      panels,
      scale,
      ticks: (ends) => shareTicks(scale, ends[1] - ends[0]),
      axis,
      key: [
        seriesKey(years.heading("white"), groupLooks.white),
        seriesKey(years.heading("bme"), groupLooks.bme),
        ...(hasWithin ? [seriesKey(`A group within ${years.words.bmeGroup}`, groupLooks.other)] : []),
        ...intervalKey({ look: "quiet", shape: "circle" }, measures),
      ],
    }),
    table: figuresTable(
      title,
      ["", "Share", "Interval"],
      lines.flatMap(({ named }) => named),
    ),
  };
}

interface DumbbellLine {
  readonly question: Question;
  readonly row: ChartRow;
  readonly spoken: string;
  readonly named: readonly NamedMeasure[];
}

function linesOf(years: Years, question: Question): readonly DumbbellLine[] {
  const { about, spokenAs, within } = question;
  const inYears = years.all(about("bme")).flatMap(({ year }, index): readonly DumbbellLine[] => {
    const of = (group: Group): Measure | undefined => years.all(about(group))[index]?.measure;
    const [white, bme] = [of("white"), of("bme")];
    if (!isGiven(white) && !isGiven(bme)) return [];
    const look = (series: SeriesLook): SeriesLook => (year === years.current ? series : earlier(series));
    return [
      {
        question,
        row: {
          label: year,
          figures: [rowFigure(white, look(groupLooks.white)), rowFigure(bme, look(groupLooks.bme))],
          isJoined: true,
        },
        spoken: `${years.heading("white")} ${spoken(white)} and ${years.words.label("bme")} ${spoken(bme)} in ${year}`,
        named: [
          { label: `${spokenAs}, ${years.heading("white")}, ${year}`, measure: white },
          { label: `${spokenAs}, ${years.heading("bme")}, ${year}`, measure: bme },
        ],
      },
    ];
  });
  const groups = !within
    ? []
    : groupsWithinBme.flatMap((group): readonly DumbbellLine[] => {
        const measure = years.now(about(group));
        if (!isGiven(measure)) return [];
        const name = years.heading(group);
        return [
          {
            question,
            row: { label: name, figures: [rowFigure(measure, groupLooks.other)] },
            spoken: `${name} ${spoken(measure)} in ${years.current}`,
            named: [{ label: `${spokenAs}, ${name}, ${years.current}`, measure }],
          },
        ];
      });
  return [...inYears, ...groups];
}
