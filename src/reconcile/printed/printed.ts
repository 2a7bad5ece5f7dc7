import type { Fraction } from "../../foundation/fraction.ts";

/** The numbers that words name; an end that is null is open. Every range has at least one end. */
export interface Range {
  readonly least: Fraction | null;
  readonly greatest: Fraction | null;
  /** Which of its ends belong to it. */
  readonly ends: "least" | "greatest" | "both" | "neither";
}

/** What a document prints, as a number with the places and the unit it is printed with. */
export interface Printed {
  /** The digits as a number: 21.3 for "21.3%"; of words, the number that they name. */
  readonly number: Fraction;
  readonly places: number;
  /** `part`: words that name a part or a multiple, "a third", "twice", whatever the unit would be. */
  readonly unit: "percent" | "points" | "part" | "none";
  /** What stands behind the digits, as it is printed: " %". */
  readonly suffix: string;
  /** Whether a sign is printed. */
  readonly signed: boolean;
  /** Where words stand for the number. */
  readonly range?: Range;
  /** Which way words say that it went: "fell by 1.2". */
  readonly direction?: "up" | "down";
}
