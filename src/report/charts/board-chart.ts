import type { CountOf } from "../../model/counts.ts";
import type { MaskedCountOf, Measure } from "../../model/measure.ts";
import type { Group } from "../../reference/groups.ts";
import type { Chart } from "../tables/document.ts";
import type { IndicatorScope, Years } from "../tables/years.ts";
import { boardFinding } from "./chart-findings.ts";
import { chartId, earlier, groupLooks, seriesKey, shown, sourceLine, spoken } from "./chart-figures.ts";
import { DRAWING_WIDTH, type DrawnMark, inLines, keyMarks, LINE_HEIGHT, textLines } from "./drawing.ts";
import { dotMarks, type SeriesLook } from "./row-chart.ts";

/** More members than this are no board that a reader counts. */
const MOST_MEMBERS = 120;

/** The groups in the order in which members stand. */
const looks = {
  white: groupLooks.white,
  bme: groupLooks.bme,
  unknown: earlier(groupLooks.other),
} as const satisfies Readonly<Partial<Record<Group, SeriesLook>>>;

/** The members of a year's board: how many of each group, of those whose number may be shown. */
interface BoardYear {
  readonly year: string;
  readonly white: number;
  readonly bme: number;
  /** Null where the return does not give it. */
  readonly unknown: number | null;
}

/** A mark for each member of the board, a year after the other; no year of which a count is hidden. */
export function boardChart(years: Years, scope: IndicatorScope<"board">): Chart | null {
  const share = (group: keyof typeof looks) => ({ ...scope, kind: "share", body: "board", group }) as const;
  const boards = years.all(share("bme")).flatMap(({ year }, index): readonly BoardYear[] => {
    const of = (group: keyof typeof looks): Measure | undefined => years.all(share(group))[index]?.measure;
    const counts = [of("white"), of("bme"), of("unknown")].map(countOf);
    const [white, bme, unknown] = counts;
    if (counts.includes("hidden") || typeof white !== "number" || typeof bme !== "number") return [];
    return [{ year, white, bme, unknown: typeof unknown === "number" ? unknown : null }];
  });
  const [first] = boards;
  if (first?.year !== years.current) return null;
  const all = boards.map(membersOf);
  if (all.some((members) => members.length === 0 || members.length > MOST_MEMBERS)) return null;
  const title =
    (scope.population === "substantive" ? boardFinding(years) : null) ??
    shown(`Board members, ${years.current}`, scope);
  return {
    id: chartId("board", scope),
    title,
    description: boards.map((board) => saidOf(years, board)).join(" "),
    reading: "A mark for each member of the board. A board is described and never tested.",
    source: sourceLine(years),
    drawing: peopleDrawing(years, boards),
    table: {
      caption: title,
      columns: ["", years.heading("white"), years.heading("bme"), "Unknown", `${years.heading("bme")} share`],
      rows: boards.map(({ year, white, bme, unknown }, index) => ({
        label: year,
        kind: "figures",
        cells: [
          { text: String(white) },
          { text: String(bme) },
          { text: unknown === null ? "" : String(unknown) },
          { text: spoken(years.all(share("bme"))[index]?.measure) },
        ],
      })),
    },
  };
}

/** How many members a share is made of: null where it is not given, and `hidden` where it may not be shown. */
function countOf(measure: Measure | undefined): number | null | "hidden" {
  if (measure === undefined) return null;
  if (measure.status === "not-calculable" && measure.reason === "hidden") return "hidden";
  const { about, basis } = measure;
  const share = about.kind === "share" ? (basis[about.group] ?? basis.board) : undefined;
  if (share === undefined || "percentage" in share) return null;
  return isMasked(share) ? "hidden" : share.count;
}

function isMasked(share: CountOf | MaskedCountOf): boolean {
  return "hidden" in share && share.hidden.length > 0;
}

function membersOf({ white, bme, unknown }: BoardYear): readonly (keyof typeof looks)[] {
  const some = <Name extends keyof typeof looks>(name: Name, length: number): readonly Name[] =>
    Array.from({ length }, () => name);
  return [...some("white", white), ...some("bme", bme), ...some("unknown", unknown ?? 0)];
}

function saidOf(years: Years, board: BoardYear): string {
  const { words } = years;
  const unknown = board.unknown === null ? [] : [`${String(board.unknown)} of unknown ethnicity`];
  const each = [
    `${String(board.white)} ${words.label("white")}`,
    `${String(board.bme)} ${words.label("bme")}`,
    ...unknown,
  ];
  return `Members of the board in ${board.year}: ${each.join(", ")}.`;
}

/** From mark to mark, and half the size of one. */
const [STEP, SIZE] = [23, 8];

function peopleDrawing(years: Years, boards: readonly BoardYear[]): Chart["drawing"] {
  const key = keyMarks(
    [
      seriesKey(years.heading("white"), looks.white),
      seriesKey(years.heading("bme"), looks.bme),
      ...(boards.some(({ unknown }) => (unknown ?? 0) > 0) ? [seriesKey("Unknown", looks.unknown)] : []),
    ],
    0,
  );
  const marks: DrawnMark[] = [...key.marks];
  let y = key.height + 8;
  const inRow = Math.floor(DRAWING_WIDTH / STEP);
  for (const board of boards) {
    const { year, white, bme } = board;
    const members = membersOf(board);
    const heading = `${year}: ${String(white)} ${years.words.label("white")}, ${String(bme)} ${years.words.label("bme")}${
      (board.unknown ?? 0) === 0 ? "" : `, ${String(board.unknown)} unknown`
    }`;
    const lines = inLines(heading, DRAWING_WIDTH);
    marks.push(...textLines(lines, [0, y + LINE_HEIGHT / 2]));
    y += lines.length * LINE_HEIGHT + 4;
    for (const [index, member] of members.entries()) {
      const [column, row] = [index % inRow, Math.floor(index / inRow)];
      marks.push(...dotMarks(looks[member], [SIZE + 2 + column * STEP, y + STEP / 2 + row * STEP], SIZE));
    }
    y += Math.ceil(members.length / inRow) * STEP + 8;
  }
  return { width: DRAWING_WIDTH, height: y, marks };
}
