import { LIBRARY } from "../foundation/version.ts";
import type { FigureCheck, FiguresCheck, Working } from "../model/check-answer.ts";
import type { Conflict } from "../model/check-contradiction.ts";
import type { PrintedFigure } from "../model/check-figure.ts";
import { checkOf, follows } from "./check-of.ts";
import { conflictsBetween } from "./contradictions/conflicts-between.ts";
import { mistakesMade } from "./explain.ts";
import { type Document, documentOf } from "./mistakes/document.ts";
import { ownMistakes } from "./mistakes/mistakes.ts";
import { readFigure } from "./read-figure.ts";
import type { Subject } from "./subject.ts";

/** Holds printed figures against what they are made of, and against each other. */
export function reconcileFigures(figures: readonly PrintedFigure[]): FiguresCheck<Working, Conflict> {
  const read = figures.map(readFigure);
  const subjects = read.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  const following = new Set(subjects.filter(follows));
  const document = documentFor(subjects, following);
  const checks = read.map((one) => checkOf(one, document, following));
  const having = (status: FigureCheck["status"]): number =>
    checks.filter((check) => check.status === status).length;
  return {
    library: LIBRARY,
    counts: {
      follow: having("follows"),
      doNotFollow: having("does-not-follow"),
      cannotBeChecked: having("cannot-be-checked"),
    },
    figures: checks,
    contradictions: conflictsBetween({ figures, subjects, following }),
  };
}

/** What is wrong for a reason of its own can be what others were taken from; what is merely wrong cannot. */
function documentFor(subjects: readonly Subject[], following: ReadonlySet<Subject>): Document {
  const alone = documentOf(subjects, (subject) => following.has(subject));
  const explained = new Map<Subject, boolean>();
  return {
    ...alone,
    stands: (subject) => {
      const stands = explained.get(subject) ?? (following.has(subject) || isExplained(subject, alone));
      explained.set(subject, stands);
      return stands;
    },
  };
}

function isExplained(subject: Subject, document: Document): boolean {
  return mistakesMade(subject, document, ownMistakes).length > 0;
}
