import { withMinusSigns } from "../../foundation/print-number.ts";
import type { Measure } from "../../model/measure.ts";
import { rowsOfPart, workforceParts } from "../../reference/workforce-rows.ts";
import type { Chart } from "../tables/document.ts";
import { figureCell } from "../tables/table-cells.ts";
import type { IndicatorScope, Years } from "../tables/years.ts";
import { intervalRange } from "../words/measure-words.ts";
import { bandsFinding, seniorityFinding } from "./chart-findings.ts";
import {
  chartId,
  dotOnly,
  earlier,
  endsOf,
  groupLooks,
  hasFigures,
  intervalKey,
  isGiven,
  referenceKey,
  rowFigure,
  seriesKey,
  shown,
  sourceLine,
  spoken,
} from "./chart-figures.ts";
import {
  DRAWING_WIDTH,
  type DrawnMark,
  type Drawing,
  inLines,
  keyMarks,
  LINE_HEIGHT,
  shareScale,
  shareTicks,
  textLines,
  textWidth,
} from "./drawing.ts";
import { dotMarks, rowDrawing, type RowPanel, WIDEST_LABEL } from "./row-chart.ts";

/** The shares of a band or grade. */
interface BandShares {
  readonly part: string;
  readonly name: string;
  readonly white: Measure | undefined;
  readonly bme: Measure | undefined;
  readonly unknown: Measure | undefined;
  /** BME staff's share a year before. */
  readonly before: Measure | undefined;
}

/** The bands that have people; a grouping of bands would count its people twice. */
function bandsOf(years: Years, scope: IndicatorScope<"workforce">): readonly BandShares[] {
  return workforceParts.flatMap(({ id: part, key, title }) =>
    rowsOfPart[key].flatMap(({ id, title: name }): readonly BandShares[] => {
      const share = (group: "white" | "bme" | "unknown") =>
        ({ ...scope, kind: "share", part, row: id, group }) as const;
      const bme = years.now(share("bme"));
      const isEmpty = bme?.status === "not-calculable" && bme.reason === "nobody-in-the-denominator";
      if (!isGiven(bme) || isEmpty) return [];
      const [white, unknown] = [years.now(share("white")), years.now(share("unknown"))];
      return [{ part: title, name, white, bme, unknown, before: years.before(share("bme")) }];
    }),
  );
}

/** The share of BME staff in each band with its interval, last year's, and a line where the whole workforce is. */
export function sharesByBandChart(years: Years, scope: IndicatorScope<"workforce">): Chart | null {
  const bands = bandsOf(years, scope);
  const staff = years.words.people("bme", "staff");
  const panels = panelsOf(bands, (band) => ({
    label: band.name,
    figures: [dotOnly(rowFigure(band.before, earlier(groupLooks.bme))), rowFigure(band.bme, groupLooks.bme)],
  }));
  const figures = panels.flatMap(({ rows }) => rows.flatMap((row) => row.figures));
  if (!bands.some(({ bme }) => bme?.status === "calculated")) return null;
  const about = { ...scope, kind: "share", part: "workforce", group: "bme" } as const;
  const whole = years.now(about);
  const reference = whole?.status === "calculated" ? whole.number : undefined;
  const what = `share of ${staff} by pay band, ${years.current}`;
  const title =
    (scope.population === "substantive" ? bandsFinding(years) : null) ?? capitalisedShown(what, scope);
  const scale = shareScale([...endsOf(figures), ...(reference === undefined ? [] : [reference])]);
  const ofWhole = whole?.status === "calculated" ? `whole workforce, ${whole.printed}` : "";
  return {
    id: chartId("shares-by-band", scope),
    title,
    description: [
      ...(ofWhole === "" ? [] : [`Share of ${staff} in the ${ofWhole}.`]),
      ...sayBands(bands, ({ name, bme }) => `${name} ${spoken(bme)}`),
    ].join(" "),
    reading: `The share of ${staff} in each band${
      intervalKey(
        groupLooks.bme,
        bands.map(({ bme }) => bme),
      ).length === 0
        ? ""
        : ", with its interval"
    }${years.previous === undefined ? "" : `; outlines are of ${years.previous}`}.${
      ofWhole === "" ? "" : ` The dashed line is the ${ofWhole}.`
    }`,
    source: sourceLine(years),
    drawing: rowDrawing({
      panels,
      scale,
      ticks: (ends) => shareTicks(scale, ends[1] - ends[0]),
      axis: `Share of ${staff}`,
      ...(reference !== undefined && { reference }),
      key: [
        seriesKey(years.current, groupLooks.bme),
        ...(hasFigures(panels.flatMap(({ rows }) => rows.flatMap((row) => row.figures.slice(0, 1))))
          ? [seriesKey(years.previous ?? "", earlier(groupLooks.bme))]
          : []),
        ...intervalKey(
          groupLooks.bme,
          bands.map(({ bme }) => bme),
        ),
        ...(reference === undefined ? [] : [referenceKey("whole workforce")]),
      ],
    }),
    table: {
      caption: title,
      columns: [
        "Band",
        years.heading("bme"),
        "Interval",
        ...(years.previous === undefined ? [] : [years.previous]),
      ],
      rows: [{ part: "", name: "Whole workforce", bme: whole, before: years.before(about) }, ...bands].map(
        ({ part, name, bme, before }) => ({
          label: [part, name].filter((text) => text !== "").join(", "),
          kind: "figures" as const,
          cells: [
            { text: printed(bme) },
            { text: intervalRange(bme) },
            ...(years.previous === undefined ? [] : [{ text: printed(before) }]),
          ],
        }),
      ),
    },
  };
}

function capitalisedShown(what: string, scope: IndicatorScope<"workforce">): string {
  const said = shown(what, scope);
  return said.slice(0, 1).toUpperCase() + said.slice(1);
}

function printed(measure: Measure | undefined): string {
  const { text, mark = "" } = figureCell(measure);
  return `${text}${mark}`;
}

function panelsOf(
  bands: readonly BandShares[],
  row: (band: BandShares) => RowPanel["rows"][number],
): readonly RowPanel[] {
  return workforceParts.flatMap(({ title }) => {
    const rows = bands.filter(({ part }) => part === title).map(row);
    return rows.length === 0 ? [] : [{ heading: title, rows }];
  });
}

/** The bands of each part in a sentence. */
function sayBands(bands: readonly BandShares[], say: (band: BandShares) => string): readonly string[] {
  return workforceParts.flatMap(({ title }) => {
    const inPart = bands.filter(({ part }) => part === title);
    return inPart.length === 0 ? [] : [`${title}: ${inPart.map(say).join("; ")}.`];
  });
}

/** The height of a band's bar, and from band to band. */
const [BAR, STEP] = [14, 21];

/** White and BME staff as the two ends of a bar a band, so that it is seen in which bands BME staff are fewer. */
export function seniorityChart(years: Years, scope: IndicatorScope<"workforce">): Chart | null {
  const bands = bandsOf(years, scope).filter(
    ({ white, bme }) => white?.status === "calculated" || bme?.status === "calculated",
  );
  const named = payBandsOf(bands);
  if (named.length < 2) return null;
  const both = years.words.both("white", "bme", "staff");
  const title =
    (scope.population === "substantive" ? seniorityFinding(years) : null) ??
    capitalisedShown(`${both} by pay band, ${years.current}`, scope);
  return {
    id: chartId("seniority", scope),
    title,
    description: sayBands(
      named,
      ({ name, white, bme }) =>
        `${name}, ${years.words.label("white")} ${figureCell(white).text}, ${years.words.label("bme")} ${figureCell(bme).text}`,
    ).join(" "),
    reading: `Each bar is everybody in a band: ${years.words.label("white")} from the left, ${years.words.label("bme")} from the right, and people whose ethnicity is unknown between them${
      years.previous === undefined
        ? ""
        : `. The diamond is where ${years.words.label("bme")} began in ${years.previous}`
    }.`,
    source: sourceLine(years),
    drawing: seniorityDrawing(years, named),
    table: {
      caption: title,
      columns: ["Band", years.heading("white"), years.heading("bme")],
      rows: named.map(({ part, name, white, bme }) => ({
        label: `${part}, ${name}`,
        kind: "figures" as const,
        cells: [{ text: printed(white) }, { text: printed(bme) }],
      })),
    },
  };
}

/** Grades of medical staff are no ladder. */
function payBandsOf(bands: readonly BandShares[]): readonly BandShares[] {
  const ladder = workforceParts.filter(({ id }) => id !== "medical").map(({ title }) => title);
  return bands.filter(({ part }) => ladder.some((title) => title === part));
}

function seniorityDrawing(years: Years, bands: readonly BandShares[]): Drawing {
  const lines = (name: string): readonly string[] => inLines(name, WIDEST_LABEL);
  const label = Math.max(...bands.flatMap(({ name }) => lines(name).map((line) => textWidth(line))));
  const figure = (measure: Measure | undefined): string => withMinusSigns(printed(measure));
  const [white, bme] = [
    Math.max(...bands.map((band) => textWidth(figure(band.white)))),
    Math.max(...bands.map((band) => textWidth(figure(band.bme)))),
  ];
  const [left, right] = [label + white + 16, DRAWING_WIDTH - bme - 8];
  const width = right - left;
  const hasUnknown = bands.some(({ unknown }) => unknown?.status === "calculated" && unknown.number > 0);
  const hasBefore = bands.some(({ before }) => before?.status === "calculated");
  const swatch =
    (look: "first" | "second" | "quiet", isHollow = false) =>
    ([x, y]: readonly [number, number]) => [
      {
        mark: "bar",
        look,
        place: [x - 8, y - 6],
        width: 16,
        height: 12,
        ...(isHollow && { isHollow }),
      } as const,
    ];
  const key = keyMarks(
    [
      { text: years.heading("white"), marks: swatch("first") },
      { text: years.heading("bme"), marks: swatch("second") },
      ...(hasUnknown ? [{ text: "Unknown", marks: swatch("quiet", true) }] : []),
      ...(hasBefore
        ? [seriesKey(`${years.heading("bme")} ${years.previous ?? ""}`, earlier(groupLooks.other))]
        : []),
    ],
    0,
  );
  const marks: DrawnMark[] = [...key.marks];
  let y = key.height + 8;
  let part = "";
  for (const band of bands) {
    if (band.part !== part) {
      part = band.part;
      marks.push(
        ...textLines(inLines(part, DRAWING_WIDTH, true), [0, y + LINE_HEIGHT / 2], { isStrong: true }),
      );
      y += LINE_HEIGHT + 4;
    }
    const height = STEP + (lines(band.name).length - 1) * (LINE_HEIGHT - 2);
    marks.push(...bandMarks(band, { left, width, label, y: y + height / 2 }));
    y += height;
    if (bands[bands.indexOf(band) + 1]?.part !== part) y += 8;
  }
  return { width: DRAWING_WIDTH, height: y, marks };

  function bandMarks(
    { name, white: ofWhite, bme: ofBme, unknown, before }: BandShares,
    at: { readonly left: number; readonly width: number; readonly label: number; readonly y: number },
  ): readonly DrawnMark[] {
    const share = (measure: Measure | undefined): number =>
      measure?.status === "calculated" ? measure.number : 0;
    const top = at.y - BAR / 2;
    const bar = (look: "first" | "second" | "quiet", from: number, to: number): readonly DrawnMark[] =>
      to - from < 0.3
        ? []
        : [
            {
              mark: "bar",
              look,
              place: [at.left + from, top],
              width: to - from,
              height: BAR,
              ...(look === "quiet" && { isHollow: true }),
            },
          ];
    const [first, second] = [share(ofWhite) * at.width, share(ofBme) * at.width];
    const between = share(unknown) * at.width;
    return [
      ...textLines(lines(name), [0, at.y - ((lines(name).length - 1) * LINE_HEIGHT) / 2]),
      ...textLines([figure(ofWhite)], [at.label + white + 8, at.y], { anchor: "end" }),
      ...bar("first", 0, Math.max(0, first - 0.5)),
      ...bar("quiet", first + 1, first + between - 1),
      ...bar("second", at.width - second + 0.5, at.width),
      ...(before?.status === "calculated"
        ? dotMarks(earlier(groupLooks.other), [at.left + at.width * (1 - before.number), at.y], 4)
        : []),
      ...textLines([figure(ofBme)], [DRAWING_WIDTH, at.y], { anchor: "end" }),
    ];
  }
}
