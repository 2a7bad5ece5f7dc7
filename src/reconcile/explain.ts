import type { ExplanationId, Working } from "../model/check-answer.ts";
import { comeAbout } from "./come-about.ts";
import { formulaText } from "./formulas/formula-text.ts";
import type { Candidate, Mistake } from "./mistakes/candidate.ts";
import type { Document } from "./mistakes/document.ts";
import { allMistakes } from "./mistakes/mistakes.ts";
import { mistypedFigure } from "./mistakes/mistyped-figure.ts";
import { mistypedInput } from "./mistakes/mistyped-input.ts";
import { isRatioAsPercentage } from "./mistakes/wrong-unit.ts";
import type { Subject } from "./subject.ts";

/** More of one kind say nothing more. */
const MOST_OF_A_KIND = 3;

/** How a figure that does not follow may have come about, the likeliest first; never none. */
export function explain(subject: Subject, document: Document): readonly Working[] {
  const found = mistakesMade(subject, document, allMistakes);
  const isSum = subject.operation === "sum";
  // Nearly any rate can be had by one wrong digit: that is looked for where nothing else gives the figure.
  const mistyped = found.length > 0 && !isSum ? [] : held(mistypedInput(subject, document), subject);
  const isUnitAlone = isRatioAsPercentage(subject) && !found.some(({ id }) => id === "wrong-unit");
  const all = [
    ...found,
    ...(isUnitAlone ? [unworked("wrong-unit")] : []),
    ...mistypedFigure(subject),
    ...mistyped.filter(isRounded),
  ];
  return all.length === 0 ? [unworked("unexplained")] : atMostOfAKind(all);
}

/** The mistakes that give what is printed: one mistake before two, and what is unlikely at the end. */
export function mistakesMade(
  subject: Subject,
  document: Document,
  mistakes: readonly Mistake[],
): readonly Working[] {
  const candidates = mistakes.flatMap((mistake) => mistake(subject, document));
  const likely = held(
    candidates.filter(({ likelihood }) => likelihood !== "unlikely"),
    subject,
  );
  const unlikely = held(
    candidates.filter(({ likelihood }) => likelihood === "unlikely"),
    subject,
  ).filter(({ id }) => !likely.some((working) => working.id === id));
  return [
    ...badlyPrinted(subject),
    ...likely.filter(isRounded),
    ...likely.filter((working) => !isRounded(working)),
    ...unlikely.filter(isRounded),
    ...unlikely.filter((working) => !isRounded(working)),
  ];
}

/** An explanation that nothing was worked out for. */
export function unworked(id: ExplanationId): Working {
  return { id, expression: "", printing: "rounded", steps: [], figures: [] };
}

/** The right number, brought to the page in the wrong way. */
function badlyPrinted(subject: Subject): readonly Working[] {
  const { operation, terms, exact } = subject;
  const way = comeAbout(exact, subject);
  if (way === null || way.printing === "rounded" || isRatioAsPercentage(subject)) return [];
  const expression = formulaText(operation, terms);
  return [{ id: way.printing, expression, ...way, figures: [] }];
}

function held(candidates: readonly Candidate[], subject: Subject): readonly Working[] {
  return candidates.flatMap(({ id, value, expression, figures = [], slip, unit }) => {
    const way = comeAbout(value, subject);
    if (way === null) return [];
    const steps = unit === "none" ? withoutSign(way.steps) : way.steps;
    return [{ id, expression, ...way, steps, figures, ...(slip && { slip }) }];
  });
}

/** The number that was worked out has no sign yet; what is printed has one. */
function withoutSign([first = "", ...others]: readonly string[]): readonly string[] {
  return [first.replace(/\s*%$/, ""), ...(others.length === 0 ? [first] : others)];
}

function isRounded({ printing }: Working): boolean {
  return printing === "rounded";
}

function atMostOfAKind(workings: readonly Working[]): readonly Working[] {
  const seen = new Map<ExplanationId, number>();
  return workings.filter(({ id }) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times <= MOST_OF_A_KIND;
  });
}
