import type { Rate } from "./formula.ts";
import { groupedBy } from "../foundation/lists.ts";
import type { Subject } from "./read-figure.ts";

/** A share of people that is printed as a percentage in digits. */
export interface Part extends Rate {
  readonly subject: Subject;
}

/** Some people of known ethnicity, and everybody. */
export interface Split {
  readonly known: number;
  readonly all: number;
}

/** The figures of one document that can be worked out, arranged for the search for mistakes. */
export interface Document {
  /** Shares of so many people. */
  readonly partsOf: (people: number) => readonly Part[];
  /** Known and unknown ethnicity apart, where everybody, or everybody of known ethnicity, are so many. */
  readonly splits: readonly Split[];
  /** True where a share of these counts is printed so. */
  readonly isPrinted: (rate: Rate, text: string) => boolean;
  /** The figures of the year before, by an id's steps before its year. */
  readonly yearBefore: (subject: Subject) => readonly Subject[];
  /** True where a figure follows, or a mistake of its own explains it: then others may rest on it as it is printed. */
  readonly stands: (subject: Subject) => boolean;
}

/** Indexes the figures of a document, so that each mistake finds at once what it needs. */
export function documentOf(subjects: readonly Subject[], stands: Document["stands"]): Document {
  const parts = new Map(groupedBy(subjects.flatMap(partOf), ({ of }) => of));
  const years = new Map(groupedBy(subjects, ({ figure }) => yearKey(figure.id, 0)));
  const printed = new Set(
    subjects.flatMap(({ operation, terms, figure }) =>
      operation === "share" ? [printedKey(terms[0]?.rate ?? null, figure.published)] : [],
    ),
  );
  return {
    partsOf: (people) => parts.get(people) ?? [],
    splits: subjects.flatMap(({ terms }) => terms.flatMap(({ name, rate }) => splitOf(name, rate))),
    isPrinted: (rate, text) => printed.has(printedKey(rate, text)),
    yearBefore: ({ figure }) => {
      const key = yearKey(figure.id, -1);
      return key === null ? [] : (years.get(key) ?? []);
    },
    stands,
  };
}

/** The share that a figure is, where it is one. */
export function partOf(subject: Subject): readonly Part[] {
  const { operation, figure, printed, terms } = subject;
  const rate = terms[0]?.rate ?? null;
  const isPart = operation === "share" && figure.kind === "percentage" && printed.range === undefined;
  return isPart && rate !== null ? [{ subject, ...rate }] : [];
}

function splitOf(name: string, rate: Rate | null): readonly Split[] {
  if (rate === null) return [];
  const { count, of } = rate;
  if (name === "known") return [{ known: count, all: of }];
  return name === "unknown" ? [{ known: of - count, all: of }] : [];
}

function printedKey(rate: Rate | null, published: string): string {
  return `${String(rate?.count)}/${String(rate?.of)}: ${published.replace(/\s/g, "")}`;
}

function yearKey(id: string, years: 0 | -1): string | null {
  const place = placeInYears(id);
  return place === null ? null : `${place.before}${String(place.year + years)}`;
}

/** Where an id stands among the years of a document. */
interface PlaceInYears {
  readonly before: string;
  readonly year: number;
  readonly after: string;
}

/** Takes an id apart at its first step that begins with a year: `…/2022/…`, `…/2021-survey/…`; null: it has none. */
export function placeInYears(id: string): PlaceInYears | null {
  const [, before = "", year = "", after = ""] =
    /^((?:[^/]*\/)*?)((?:19|20)\d\d)(?=[-/])(.*)$/s.exec(id) ?? [];
  return year === "" ? null : { before, year: Number(year), after };
}
