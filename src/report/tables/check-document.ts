import { printable } from "../../foundation/describe-value.ts";
import type { CannotBeCheckedReason, FigureCheck, FiguresCheck } from "../../model/check-answer.ts";
import type { Contradiction } from "../../model/check-contradiction.ts";
import type { Publishable } from "../../model/publishable.ts";
import { cannotBeCheckedWords } from "../words/check-reason-words.ts";
import type { Document, Section } from "./document.ts";

type WrongFigure = Extract<FigureCheck, { readonly status: "does-not-follow" }>;

/** Sets out a check of printed figures as plain data: what does not follow and why, what contradicts, what is open. */
export function checkDocument({ content }: Publishable<FiguresCheck>): Document {
  const { counts, figures, contradictions, library } = content;
  return {
    title: "Printed figures, held against their counts",
    subtitle: [
      `${counts.follow} follow, ${counts.doNotFollow} ${counts.doNotFollow === 1 ? "does" : "do"} not follow, ${counts.cannotBeChecked} cannot be checked.`,
      "For internal use: counts are shown as they are, and nothing is hidden.",
    ],
    sections: [
      ...figures.flatMap((figure) => (figure.status === "does-not-follow" ? [figureSection(figure)] : [])),
      ...(contradictions.length === 0 ? [] : [contradictionSection(contradictions)]),
      ...(counts.cannotBeChecked === 0 ? [] : [openSection(figures)]),
    ],
    legend: [],
    closing: [
      "A figure follows where its exact value, rounded half away from zero at the places that are printed, is what is printed.",
      "An explanation says what would give the figure. It does not say that this is what happened.",
      `${library.name} ${library.version}`,
    ],
  };
}

function figureSection({ id, published, expected, explanations }: WrongFigure): Section {
  const alternatives = explanations.map(({ arithmetic }, index) =>
    explanations.length === 1 ? arithmetic : `${index === 0 ? "Likeliest" : "Or"}. ${arithmetic}`,
  );
  const follows = expected === undefined ? "" : `; ${expected} follows`;
  return {
    heading: `Does not follow: ${printable(id)}`,
    lead: [`"${printable(published.trim())}" is printed${follows}.`],
    tables: [],
    notes: alternatives.map(printable),
  };
}

function contradictionSection(contradictions: readonly Contradiction[]): Section {
  return {
    heading: "Contradictions",
    lead: ["These figures cannot all be right."],
    tables: [],
    notes: contradictions.map(({ sentence, figures }) => printable(`${sentence} (${figures.join(", ")})`)),
  };
}

function openSection(figures: readonly FigureCheck[]): Section {
  const reasons = figures.flatMap((figure) => (figure.status === "cannot-be-checked" ? [figure.reason] : []));
  const rows = (Object.keys(cannotBeCheckedWords) as CannotBeCheckedReason[]).flatMap((reason) => {
    const number = reasons.filter((given) => given === reason).length;
    return number === 0 ? [] : [{ reason, number }];
  });
  return {
    heading: "Cannot be checked",
    lead: [],
    tables: [
      {
        caption: "Why",
        columns: ["", "figures"],
        rows: rows.map(({ reason, number }) => ({
          label: cannotBeCheckedWords[reason],
          kind: "figures",
          cells: [{ text: String(number) }],
        })),
      },
    ],
    notes: [],
  };
}
