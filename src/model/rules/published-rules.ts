import { describeValue } from "../../foundation/wres-error.ts";
import { type Issue, makeIssue } from "../issue.ts";
import { unitOfKind } from "../measure-id.ts";
import {
  publishedAbout,
  type PublishedFigures,
  publishedFraction,
  publishedWords,
} from "../published-figures.ts";

/** Every figure that stands under an id of no such measure, belongs elsewhere, or is no figure of its unit. */
export function publishedIssues(published: PublishedFigures): readonly Issue[] {
  return Object.entries(published).flatMap(([id, text]: [string, unknown]): readonly Issue[] => {
    const path = ["published", id];
    const read = publishedAbout(id);
    if (read.status === "unknown") {
      const expected = 'the id of a measure, such as "indicator-2/relative-likelihood"';
      return [makeIssue("unknown-key", path, expected, "given", "Check its spelling, or remove it.")];
    }
    if (read.status === "elsewhere") {
      return [makeIssue("not-allowed", path, read.where, "given", "Move it there, or remove it.")];
    }
    const isFigure = typeof text === "string" && publishedFraction(read.about, text) !== null;
    if (isFigure) return [];
    const expected = publishedWords[unitOfKind[read.about.kind]];
    return [
      makeIssue(
        typeof text === "string" ? "out-of-range" : "wrong-type",
        path,
        expected,
        describeValue(text),
      ),
    ];
  });
}
