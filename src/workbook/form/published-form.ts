import { unitOfKind } from "../../model/measure-id.ts";
import { publishedAbout } from "../../model/published-figures.ts";
import type { Unit } from "../../model/measure.ts";
import type { Return } from "../../model/return.ts";
import { type FormYear, titleInYear } from "./return-sheets.ts";

/** The headings of the sheet of published figures, by which it is read back. */
export const publishedHeadings = { place: "Figure of", value: "As published" } as const;

/** The title of the sheet of published figures of a year. */
export function publishedTitle(year: FormYear): string {
  return titleInYear("Published figures", year);
}

/** A line of the sheet: where its value stands in a return, and what it is. */
export interface PublishedLine {
  readonly place: string;
  readonly is: string;
  readonly value: string;
}

const units: Readonly<Record<Unit, string>> = {
  ratio: "ratio",
  proportion: "per cent",
  "proportion-difference": "percentage points",
};

/** How the figures of a return were counted that stand in no other sheet, by their places. */
export const countedOtherwise = {
  "survey.recalculated": { is: "counted as later surveys count", written: "yes", value: true },
  "bank.survey.recalculated": { is: "counted as later surveys count", written: "yes", value: true },
  "training.counted": { is: "episodes of training, not people", written: "episodes", value: "episodes" },
} as const;

/** The figures that a return gives without their counts, and what it says of how others were counted. */
export function publishedLines({ published = {}, survey, bank, training }: Return): readonly PublishedLine[] {
  const isSaid: Readonly<Record<keyof typeof countedOtherwise, boolean>> = {
    "survey.recalculated": survey?.recalculated === true,
    "bank.survey.recalculated": bank?.survey?.recalculated === true,
    "training.counted": training?.counted === "episodes",
  };
  return [
    ...Object.entries(published).map(([place, value]) => {
      const read = publishedAbout(place);
      return { place, is: read.status === "publishable" ? units[unitOfKind[read.about.kind]] : "", value };
    }),
    ...Object.entries(countedOtherwise).flatMap(([place, { is, written }]) =>
      isSaid[place as keyof typeof countedOtherwise] ? [{ place, is, value: written }] : [],
    ),
  ];
}
