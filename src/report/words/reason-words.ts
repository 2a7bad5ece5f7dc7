import type { Reason } from "../../model/measure.ts";

/** Why there is no figure, in words, and the letter that stands beside the dash. */
export const reasonWords: Readonly<Record<Reason, { readonly mark: string; readonly words: string }>> = {
  "not-given": { mark: "n", words: "not given: the return lacks a count that the figure needs" },
  "nobody-in-the-denominator": { mark: "d", words: "not calculable: nobody is in the denominator" },
  "nobody-in-the-comparison": {
    mark: "b",
    words: "not calculable: the rate it would be compared with is 0, and nothing is a multiple of 0",
  },
  "window-not-available": {
    mark: "w",
    words: "not calculable: the counts cannot be brought to the window that was asked for",
  },
  "not-comparable": { mark: "q", words: "not comparable: the two were measured differently" },
  "not-asked": { mark: "a", words: "not asked for: the calculation was of other indicators" },
  // One symbol stands for everything that is hidden, without a letter that would say why.
  hidden: { mark: "", words: "confidential: a count behind it is hidden" },
};

/** The marks of figures that need a note, and the notes. */
export const warningWords = {
  "nobody-above-the-line": {
    mark: "*",
    words: "the rate above the line is 0, which says nothing about how far from even it is",
  },
  "counts-not-published": {
    mark: "p",
    words: "given without its counts, so that there is no interval and no test",
  },
  "more-than-the-whole": {
    mark: "m",
    words:
      "a count is larger than the number that it is a share of: the share is above 100%, and nothing made of it is tested",
  },
} as const;
