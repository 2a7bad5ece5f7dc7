import { withMinusSigns } from "../../foundation/print-number.ts";
/**
 * A place in a picture: from the left, and from the top, in pixels of a phone.
 *
 * @since 0.1.0
 */
export type Place = readonly [number, number];

/**
 * What a mark stands for, by which a page gives it a colour: `first` (White staff, or the figures of one series), `second` (BME
 * staff, or what lies beyond chance), `third` (another group, or England), `quiet` (a line to hold figures against), `grid` and
 * `band` (what stands behind them).
 *
 * @since 0.1.0
 */
export type Look = "first" | "second" | "third" | "quiet" | "grid" | "band";

/**
 * The form of a dot, which tells groups apart without colour.
 *
 * @since 0.1.0
 */
export type DotShape = "circle" | "square" | "diamond";

/**
 * One mark of a picture, in the order in which they are drawn.
 *
 * @since 0.1.0
 */
export type DrawnMark =
  | {
      /** A line through several places. */
      readonly mark: "line";
      /** What it stands for, by which a page gives it a colour. */
      readonly look: Look;
      /** The places that it joins, in order. */
      readonly places: readonly Place[];
      /** How thick it is, in the pixels of the picture; 2 where it is left out. */
      readonly width?: number;
      /** The lengths of dashes and gaps, as `stroke-dasharray` of SVG takes them; an unbroken line where it is left out. */
      readonly dashes?: string;
    }
  | {
      /** A dot, for one figure. */
      readonly mark: "dot";
      /** What it stands for, by which a page gives it a colour. */
      readonly look: Look;
      /** Its form, which tells groups apart without colour. */
      readonly shape: DotShape;
      /** The middle of the dot. */
      readonly place: Place;
      /** Half its width. */
      readonly size: number;
      /** Drawn as an outline: a figure of an earlier year, or of nobody known. */
      readonly isHollow?: boolean;
      /** Whose it is, then what is said of it, on two lines: a page says it where a reader points. */
      readonly about?: string;
    }
  | {
      /** A rectangle. */
      readonly mark: "bar";
      /** What it stands for, by which a page gives it a colour. */
      readonly look: Look;
      /** The left upper corner. */
      readonly place: Place;
      /** How far it goes to the right, in the pixels of the picture. */
      readonly width: number;
      /** How far it goes down, in the pixels of the picture. */
      readonly height: number;
      /** Drawn as an outline. */
      readonly isHollow?: boolean;
    }
  | {
      /** One line of text. */
      readonly mark: "text";
      /** Where its base line starts, or what `anchor` says. */
      readonly place: Place;
      /** The words, on one line. */
      readonly text: string;
      /** Which part of the text stands at its place; its start where it is left out. */
      readonly anchor?: "middle" | "end";
      /** Whether it is in bold type. */
      readonly isStrong?: boolean;
    };

/**
 * A picture as plain data: where each of its marks stands. Every picture is as wide as a phone has room for and has one size of text,
 * so that a reader of any screen can read it, and pictures beside each other are alike.
 *
 * @since 0.1.0
 */
export interface Drawing {
  /** In units that are pixels on a page. */
  readonly width: number;
  /** In the units of its width. */
  readonly height: number;
  /** In the order in which they are drawn. */
  readonly marks: readonly DrawnMark[];
}

/** The width of every picture: what a phone of 390 pixels leaves between the margins of a page. */
export const DRAWING_WIDTH = 350;

/** The size of every text. */
export const TEXT_SIZE = 13;

/** From one line of text to the next. */
export const LINE_HEIGHT = 16;

/** How far below the middle of a line its letters stand. */
const BASELINE = 4.5;

/** The widths of Arial's characters, in parts of the font size; any other character is taken as wide. */
const kinds = [
  ["ijl|'.,:;!", 0.28],
  [" ftrI()[]/-", 0.33],
  ["mwMW%@", 0.87],
  ["ABCDEFGHJKLNOPQRSTUVXYZ&–", 0.69],
  ["abcdeghknopqsuvxyz0123456789", 0.556],
] as const;

const widths: ReadonlyMap<string, number> = new Map(
  kinds.flatMap(([characters, width]) => Array.from(characters, (character) => [character, width] as const)),
);

const WIDE = 1;

/** Fonts that stand in for Arial are wider, such as DejaVu Sans; bold type more so. */
const [SPARE, STRONG] = [1.15, 1.12];

/** Estimates the width of a text of a picture, a little too wide: nothing measures it where a picture is made. */
export function textWidth(text: string, isStrong = false): number {
  let all = 0;
  for (const character of text) all += widths.get(character) ?? WIDE;
  return all * TEXT_SIZE * SPARE * (isStrong ? STRONG : 1);
}

/** Breaks a text into lines that a width holds, after a space or a hyphen, and inside a word only where the word alone is wider. */
export function inLines(text: string, width: number, isStrong = false): readonly string[] {
  const isWider = (line: string): boolean => textWidth(line.trimEnd(), isStrong) > width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/(?<=[ -])/)) {
    if (!isWider(line + word)) {
      line += word;
      continue;
    }
    if (line !== "") lines.push(line.trimEnd());
    line = "";
    for (const character of word) {
      if (line !== "" && isWider(line + character)) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return [...lines, line.trimEnd()];
}

/** Lines of text under each other, the first around the given height. */
export function textLines(
  lines: readonly string[],
  [x, y]: Place,
  look: { readonly anchor?: "middle" | "end"; readonly isStrong?: boolean } = {},
): readonly DrawnMark[] {
  return lines.map((text, index) => ({
    mark: "text",
    place: [x, y + index * LINE_HEIGHT + BASELINE],
    text,
    ...look,
  }));
}

/** A mark of the key, and what it stands for. */
export interface KeyItem {
  readonly text: string;
  /** What is drawn before the text, around a place. */
  readonly marks: (place: Place) => readonly DrawnMark[];
}

/** Half the room of a mark in the key, and from the end of a text to the next mark. */
const [KEY_MARK, KEY_GAP] = [9, 14];

/** What each mark of a picture stands for, in as many lines as it needs, and how high that is. */
export function keyMarks(
  items: readonly KeyItem[],
  top: number,
): { readonly marks: readonly DrawnMark[]; readonly height: number } {
  const marks: DrawnMark[] = [];
  let [x, y] = [0, top + LINE_HEIGHT / 2];
  for (const { text, marks: drawn } of items) {
    const lines = inLines(text, DRAWING_WIDTH - 2 * KEY_MARK - 4);
    const width = 2 * KEY_MARK + 4 + Math.max(...lines.map((line) => textWidth(line)));
    if (x > 0 && x + width > DRAWING_WIDTH) [x, y] = [0, y + LINE_HEIGHT + 2];
    marks.push(...drawn([x + KEY_MARK, y]), ...textLines(lines, [x + 2 * KEY_MARK + 4, y]));
    if (lines.length > 1) [x, y] = [DRAWING_WIDTH, y + (lines.length - 1) * LINE_HEIGHT];
    else x += width + KEY_GAP;
  }
  return { marks, height: items.length === 0 ? 0 : y + LINE_HEIGHT / 2 - top };
}

/** An axis: from which value to which, and whether equal steps are equal ratios. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly isRatio?: boolean;
}

/** Where a value stands between two places. */
export function placed({ from, to, isRatio = false }: Scale, value: number, [start, end]: Place): number {
  const [low, high, at] = isRatio ? [Math.log(from), Math.log(to), Math.log(value)] : [from, to, value];
  return start + ((end - start) * (at - low)) / (high - low);
}

/** Values at which an axis is marked, with what is printed there. */
export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Steps from one round share to the next; those above 1 are for more people than there are, such as leavers. */
const steps = [5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 5, 10, 20, 50, 100, 1000];

/** A scale of shares from 0 to a round number above them all. */
export function shareScale(values: readonly number[]): Scale {
  const most = Math.max(0.002, ...values);
  const step = steps.find((one) => most / one <= 5) ?? most;
  const to = Math.ceil(most / step - 1e-9) * step;
  return { from: 0, to: most <= 1 ? Math.min(1, to) : to };
}

/** The room between the texts of an axis. */
const TICK_GAP = 8;

/** Round shares, as many as have room between them. */
export function shareTicks({ from, to }: Scale, room: number): readonly Tick[] {
  const ticksOf = (step: number): readonly Tick[] => {
    const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
      const value = (first + index) * step;
      return { value, text: withMinusSigns(`${String(Math.round(value * 1e5) / 1e3)}%`) };
    });
  };
  const fitting = steps.find((step) => {
    const between = (room * step) / (to - from);
    // Far too many need no measuring.
    return between >= TICK_GAP && ticksOf(step).every(({ text }) => textWidth(text) + TICK_GAP <= between);
  });
  return ticksOf(fitting ?? to - from);
}

/** The logarithmic scale of ratios: a half to double at least, so that a small ratio looks small, and every interval. */
export function ratioScale(values: readonly (number | null)[]): Scale {
  const ends = values.filter((end) => end !== null).filter((end) => end > 0);
  return { from: Math.min(0.5, ...ends), to: Math.max(2, ...ends), isRatio: true };
}

const ratios = [1, 0.5, 2, 0.2, 5, 0.1, 10, 0.8, 1.25, 3, 0.33, 20, 0.05, 50, 0.02, 100, 0.01];

/** Ratios that readers know, as many as have room between them: even before all. */
export function ratioTicks(scale: Scale, [start, end]: Place): readonly Tick[] {
  const taken: (Tick & { readonly at: number })[] = [];
  const rising = Math.sign(end - start);
  for (const value of ratios) {
    if (value < scale.from || value > scale.to) continue;
    const text = String(value);
    const at = placed(scale, value, [start, end]);
    // Up an axis texts need a line's height, and along it their width.
    const isFree = taken.every(
      (other) =>
        Math.abs(other.at - at) >=
        (rising < 0 ? LINE_HEIGHT : (textWidth(text) + textWidth(other.text)) / 2 + 8),
    );
    if (isFree) taken.push({ value, text, at });
  }
  return taken;
}
