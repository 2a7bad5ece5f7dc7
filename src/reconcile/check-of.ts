import { divide } from "../foundation/fraction.ts";
import type { CannotBeCheckedReason, FigureCheck, Working } from "../model/check-answer.ts";
import type { PrintedFigure } from "../model/check-figure.ts";
import { comeAbout } from "./come-about.ts";
import { explain, unworked } from "./explain.ts";
import type { Document } from "./mistakes/document.ts";
import { isRatioAsPercentage } from "./mistakes/wrong-unit.ts";
import { printIn } from "./print-format.ts";
import { readPrinted } from "./printed/read-printed.ts";
import type { ReadFigure, Subject } from "./subject.ts";

const RATIO_PLACES = 2;

/** Whether a figure is what its inputs give, rounded at the places that are printed. */
export function follows(subject: Subject): boolean {
  return !isRatioAsPercentage(subject) && comeAbout(subject.exact, subject)?.printing === "rounded";
}

/** What is to be said of one figure of a document. */
export function checkOf(
  read: ReadFigure,
  document: Document,
  following: ReadonlySet<Subject>,
): FigureCheck<Working> {
  if (read.subject === null) return checkWithoutInputs(read.figure, read.reason);
  const { subject } = read;
  const { id, published } = subject.figure;
  const exact = divide(subject.exact);
  const expected = expectedOf(subject);
  return following.has(subject)
    ? { id, published, status: "follows", exact, expected }
    : { id, published, status: "does-not-follow", exact, expected, explanations: explain(subject, document) };
}

/** A ratio with a per cent sign is wrong by itself. */
function checkWithoutInputs(figure: PrintedFigure, reason: CannotBeCheckedReason): FigureCheck<Working> {
  const { id, published } = figure;
  const printed = reason === "redacted" ? null : readPrinted(published);
  return isRatioAsPercentage({ figure, printed })
    ? { id, published, status: "does-not-follow", explanations: [unworked("wrong-unit")] }
    : { id, published, status: "cannot-be-checked", reason };
}

function expectedOf(subject: Subject): string {
  const { exact, format } = subject;
  return isRatioAsPercentage(subject)
    ? printIn({ scale: 1n, places: RATIO_PLACES, suffix: "" }, exact)
    : printIn(format, exact);
}
