import { inSentence, listed } from "../../foundation/capitals.ts";
import { withThousands } from "../../foundation/print-number.ts";
import { printable } from "../../foundation/wres-error.ts";
import type {
  Between,
  CannotBeCheckedReason,
  Conflict,
  Contradiction,
  ContradictionId,
  ExplanationId,
  FigureCheck,
  FiguresCheck,
  FigureWording,
  FollowingFigure,
  SameCounts,
  Working,
} from "../../model/figure-check.ts";
import type { Publishable } from "../../model/protection.ts";
import type { Document, Section } from "./document.ts";

type WrongFigure = Extract<FigureCheck, { readonly status: "does-not-follow" }>;

/** Sets out a check of printed figures as plain data: what does not follow and why, what contradicts, what is open. */
export function checkDocument({ content }: Publishable<FiguresCheck>): Document {
  const { counts, figures, contradictions, library } = content;
  return {
    title: "Printed figures, held against their counts",
    subtitle: [
      `${withThousands(counts.follow)} ${counts.follow === 1 ? "figure follows from its counts" : "figures follow from their counts"}, ${withThousands(counts.doNotFollow)} ${counts.doNotFollow === 1 ? "does" : "do"} not, and ${withThousands(counts.cannotBeChecked)} cannot be checked.`,
      "For internal use: counts are shown as they are, and nothing is hidden.",
    ],
    sections: [
      ...figures.flatMap((figure) => (figure.status === "does-not-follow" ? [figureSection(figure)] : [])),
      ...(contradictions.length === 0 ? [] : [contradictionSection(contradictions)]),
      ...wordingSections(figures),
      ...unitSections(figures),
      ...(counts.cannotBeChecked === 0 ? [] : [openSection(figures)]),
      ...(counts.follow === 0 ? [] : [followingSection(figures)]),
    ],
    legend: [],
    closing: [
      "A figure follows from its counts where it is their exact value, rounded (half away from zero) to the decimal places that are printed.",
      "An explanation says what would give the printed figure, not that this is what happened.",
      `${library.name} ${library.version}`,
    ],
  };
}

function figureSection({ id, published, expected, between, sameCounts, explanations }: WrongFigure): Section {
  const alternatives = explanations.map(({ arithmetic }, index) =>
    explanations.length === 1
      ? arithmetic
      : `${index === 0 ? "Most likely" : "Or"}: ${inSentence(arithmetic)}`,
  );
  const follows = expected === undefined ? "" : `; ${expected} follows${limitsOf(between)}`;
  return {
    heading: `Does not follow: ${printable(id)}`,
    lead: [`"${printable(published.trim())}" is printed${follows}.`],
    tables: [],
    notes: [
      ...alternatives,
      ...(sameCounts === undefined ? [] : [sameCountsWords(sameCounts, `${id} ${published}`)]),
    ].map(printable),
  };
}

/** The limits between which every figure follows from rates that are known only as printed. */
function limitsOf(between: Between | undefined): string {
  return between === undefined
    ? ""
    : `, and since its rates are rounded, any figure between ${between.least} and ${between.greatest}`;
}

/** What follows from two rates in the other forms: "From 27.9% and 22.4% follow: 1.25 times as likely; 25% more likely; …". */
function sameCountsWords({ of, unit, ratio, excess, distance }: SameCounts, said: string): string {
  const likely = /\blikel/i.test(said) ? " likely" : "";
  const forms = [
    ...(ratio === undefined
      ? []
      : [
          likely === ""
            ? `a ratio ${ratio.least === ratio.greatest ? "of " : ""}${spanOf(ratio)}`
            : `${spanOf(ratio)} times as likely`,
        ]),
    ...(excess === undefined ? [] : [sidesOf(excess, [`more${likely}`, `less${likely}`])]),
    ...(distance === undefined
      ? []
      : unit === "people"
        ? [sidesOf(distance, ["more", "fewer"])]
        : [sidesOf(distance, ["percentage points higher", "percentage points lower"])]),
  ];
  return `From ${listed(of)} follow: ${forms.join("; ")}.`;
}

/** "1.25", or "between 1.53 and 1.92". */
function spanOf({ least, greatest }: Between): string {
  return least === greatest ? least : `between ${least} and ${greatest}`;
}

/** A size and its side, "20% less"; with a span that lies on both sides, each end has its own. */
function sidesOf({ least, greatest }: Between, [more, less]: readonly [more: string, less: string]): string {
  const [lower, upper] = [least.replace("-", ""), greatest.replace("-", "")];
  if (!least.startsWith("-")) return `${spanOf({ least, greatest })} ${more}`;
  if (greatest.startsWith("-")) return `${spanOf({ least: upper, greatest: lower })} ${less}`;
  return `between ${lower} ${less} and ${upper} ${more}`;
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
        columns: ["", "Figures"],
        rows: rows.map(({ reason, number }) => ({
          label: cannotBeCheckedWords[reason],
          kind: "figures",
          cells: [{ text: withThousands(number) }],
        })),
      },
    ],
    notes: figures.flatMap((figure) =>
      figure.status === "cannot-be-checked" && figure.before !== undefined
        ? [printable(beforeWords(figure.published, figure.id, figure.before))]
        : [],
    ),
  };
}

function beforeWords(published: string, id: string, { least, greatest }: Between): string {
  return `${id}: with "${published.trim()}", the figure of the year before lies between ${least} and ${greatest}.`;
}

/** Every figure that follows; behind it what its counts give, where that is not what is printed. */
function followingSection(figures: readonly FigureCheck[]): Section {
  return {
    heading: "Follows",
    lead: [],
    tables: [],
    notes: figures.flatMap((figure) =>
      figure.status === "follows" ? [printable(`${figure.id}: ${followingWords(figure)}`)] : [],
    ),
  };
}

function followingWords({ published, expected, between }: FollowingFigure): string {
  const printed = published.trim();
  if (between !== undefined) return `${printed} (${spanOf(between)})`;
  return expected === printed ? printed : `${printed} (${expected})`;
}

/** The figures whose words two readers take for two numbers, whether they follow or not. */
function wordingSections(figures: readonly FigureCheck[]): readonly Section[] {
  const notes = figures.flatMap(({ id, published, wording }) =>
    wording === undefined ? [] : [printable(`"${published.trim()}" (${id}): ${wordingWords[wording]}`)],
  );
  return notes.length === 0
    ? []
    : [{ heading: "Words that can be read in two ways", lead: ["Say which is meant."], tables: [], notes }];
}

const wordingWords: Readonly<Record<FigureWording, string>> = {
  "times-more":
    "one reader takes it for so many times as likely, another for that and one more. Say “times as likely”, or how many per cent more likely.",
  "points-or-per-cent":
    "of a share this is percentage points to one reader, and per cent of the share to another. If it is a difference in percentage points, write difference under what; if it is per cent of the share, write change.",
};

/** The shares that are printed as a part of one. */
function unitSections(figures: readonly FigureCheck[]): readonly Section[] {
  const notes = figures.flatMap((figure) =>
    figure.status === "follows" && figure.unit === "part-of-one"
      ? [printable(`"${figure.published.trim()}" (${figure.id}).`)]
      : [],
  );
  const lead = "Each follows as a part of 1: 0.25 is 25%.";
  return notes.length === 0 ? [] : [{ heading: "Read as a part of 1", lead: [lead], tables: [], notes }];
}

/** The reasons why a figure cannot be checked. */
const cannotBeCheckedWords: Readonly<Record<CannotBeCheckedReason, string>> = {
  redacted: "The document hides it, and nothing is worked out about it",
  "redacted-input": "The document hides a count that it is made of",
  "no-inputs": "The document does not print its counts",
  "input-not-given": "The document does not print a count that it is made of",
  "not-a-number": "The printed text is not a number",
  "nobody-in-the-denominator": "Nobody is in the denominator",
  "nobody-in-the-comparison": "The rate that it would be compared with is 0",
};

/** A contradiction between figures as a sentence. */
export function contradictionWords(conflict: Conflict): string {
  return sentences[conflict.id](conflict);
}

const sentences: Readonly<Record<ContradictionId, (conflict: Conflict) => string>> = {
  "part-over-whole": ({ detail }) => `${detail} counts more people than there are.`,
  "parts-exceed-whole": ({ detail }) => `Parts of one whole add up to more than it: ${detail}.`,
  "printed-differently": ({ detail, printed }) => `${detail} is printed as ${listed(printed)}.`,
  trend: ({ detail, said = "" }) => {
    const [from = "", to = ""] = detail.split(" → ");
    return `It is said to have gone ${said}, but from ${from} to ${to} it did not.`;
  },
  "two-scales": ({ printed }) =>
    `Ratios of one indicator are printed with a per cent sign, as ${listed(printed)}: they cannot all be read in one way.`,
  "rests-on": ({ printed: [wrong = "", ...others] }) =>
    `${wrong} does not follow, and ${listed(others)} ${others.length === 1 ? "is" : "are"} worked out from it.`,
};

/** The name of each explanation, before its arithmetic. */
export const explanationTitles: Readonly<Record<ExplanationId, string>> = {
  truncated: "Cut off instead of rounded",
  "rounded-twice": "Rounded twice",
  "complement-of-printed": "What is printed for the rest, taken from 100%",
  "from-rounded-rates": "From rates that were already rounded",
  inverted: "The two rates the other way round",
  "excess-over-one": "The ratio, and how far it is above 1, taken for each other",
  "wrong-unit": "In another unit",
  "unknown-excluded": "People whose ethnicity is unknown left out of the denominator",
  "unknown-included": "People whose ethnicity is unknown put into the denominator",
  "part-over-rest": "The part divided by the rest, instead of by the whole",
  "previous-year": "A figure of the year before",
  sign: "With the other sign",
  digits: "One number mistyped",
  unexplained: "No mistake that is looked for gives this figure",
};

/** An explanation of a printed figure as a sentence with its arithmetic. */
export function explanationWords(working: Working): string {
  const { id, expression, figures, slip } = working;
  const title = explanationTitles[id];
  if (expression === "") return id === "wrong-unit" ? RATIO_WITH_SIGN : `${title}.`;
  const source = figures.length === 0 ? "" : ` (${figures.join(", ")})`;
  const arithmetic = `${expression} = ${stepsWords(working)}`;
  if (slip === undefined) return `${title}${source}: ${arithmetic}.`;
  const isFigure = slip.meant === working.steps.at(-1);
  return isFigure
    ? `${title}: ${arithmetic}, and typed as ${slip.typed}.`
    : `${title}: ${slip.typed} instead of ${slip.meant}, and ${arithmetic}.`;
}

const RATIO_WITH_SIGN =
  "In another unit: a ratio has no per cent sign. Either the sign should not be there, or the ratio was multiplied by 100.";

function stepsWords({ id, steps, printing }: Working): string {
  const [first = "", second, third] = steps;
  if (second === undefined) return first;
  if (third !== undefined) return `${first}, rounded to ${second} and again to ${third}`;
  if (second.startsWith('"')) return `${first}, which is ${second}`;
  if (id === "wrong-unit") return `${first}, printed as ${second}`;
  return `${first}, ${printing === "truncated" ? "cut off" : "rounded"} to ${second}`;
}
