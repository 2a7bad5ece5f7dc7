/**
 * How words that stand for numbers are read. It is our reading, meant to be generous: a figure is called into
 * question only where no ordinary reader would use the words for it.
 */
export interface BoundWords {
  readonly words: readonly string[];
  /** On which side of the named number the figure lies. */
  readonly side: "below" | "above" | "around";
  /**
   * How far it may be away: this part of the number, but at least half a unit of its last printed place. Null: as
   * far as it likes.
   */
  readonly within: readonly [part: number, of: number] | null;
  /** Whether the named number itself is meant too. */
  readonly orEqual: boolean;
}

const TWENTIETH = [1, 20] as const;
const TENTH = [1, 10] as const;

/** Words before a number; a longer one stands before a shorter one that it begins with. */
// prettier-ignore
export const boundsBefore: readonly BoundWords[] = [
  { words: ["just under", "just below", "slightly under", "slightly below", "a little under"], side: "below", within: TWENTIETH, orEqual: false },
  { words: ["just over", "just above", "slightly over", "slightly above", "a little over"], side: "above", within: TWENTIETH, orEqual: false },
  { words: ["almost", "nearly", "close to", "approaching"], side: "below", within: TENTH, orEqual: false },
  { words: ["about", "around", "approximately", "roughly", "circa", "some"], side: "around", within: TENTH, orEqual: true },
  { words: ["at least", "no less than", "not less than", "no fewer than"], side: "above", within: null, orEqual: true },
  { words: ["at most", "no more than", "not more than", "up to"], side: "below", within: null, orEqual: true },
  { words: ["more than", "greater than", "well over", "over", "above", "exceeding", ">"], side: "above", within: null, orEqual: false },
  { words: ["less than", "fewer than", "well under", "under", "below", "<"], side: "below", within: null, orEqual: false },
];

/** Words after a number: "5% or more". */
// prettier-ignore
export const boundsAfter: readonly BoundWords[] = [
  { words: ["or more", "or above", "or over", "or higher", "and over", "and above", "plus"], side: "above", within: null, orEqual: true },
  { words: ["or less", "or fewer", "or below", "or under", "or lower"], side: "below", within: null, orEqual: true },
];

/** A part or a multiple that is named without more ado: "a third of", "twice". */
export const plainWord: BoundWords = { words: [], side: "around", within: TWENTIETH, orEqual: true };

/** Parts and multiples, as fractions of one. */
export const partWords: Readonly<Record<string, readonly [part: number, of: number]>> = {
  none: [0, 1],
  "a tenth": [1, 10],
  "one tenth": [1, 10],
  "a fifth": [1, 5],
  "one fifth": [1, 5],
  "a quarter": [1, 4],
  "one quarter": [1, 4],
  "a third": [1, 3],
  "one third": [1, 3],
  "two fifths": [2, 5],
  half: [1, 2],
  "a half": [1, 2],
  "one half": [1, 2],
  "three fifths": [3, 5],
  "two thirds": [2, 3],
  "three quarters": [3, 4],
  "four fifths": [4, 5],
  all: [1, 1],
  "one and a half times": [3, 2],
  double: [2, 1],
  twice: [2, 1],
  "two times": [2, 1],
  "two and a half times": [5, 2],
  treble: [3, 1],
  triple: [3, 1],
  "three times": [3, 1],
  "four times": [4, 1],
  "five times": [5, 1],
  "ten times": [10, 1],
};

/** Whole numbers that are written out. */
// prettier-ignore
export const wholeWords: readonly string[] = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
];

/** Words that say which way a figure went, and by how much. */
// prettier-ignore
export const directionWords: Readonly<Record<"up" | "down", readonly string[]>> = {
  up: ["up by", "rose by", "risen by", "increased by", "grew by", "up", "an increase of", "a rise of"],
  down: ["down by", "fell by", "fallen by", "decreased by", "reduced by", "dropped by", "down", "a decrease of", "a fall of", "a reduction of"],
};
