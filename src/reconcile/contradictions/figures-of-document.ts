import type { Conflict } from "../../model/check-contradiction.ts";
import type { PrintedFigure } from "../../model/check-figure.ts";
import type { Subject } from "../subject.ts";

/** The figures of one document, those that can be worked out, and those of them that follow. */
export interface FiguresOfDocument {
  readonly figures: readonly PrintedFigure[];
  readonly subjects: readonly Subject[];
  readonly following: ReadonlySet<Subject>;
}

/** One way in which figures can contradict each other. */
export type ConflictRule = (document: FiguresOfDocument) => readonly Conflict[];

/** A contradiction between figures, with what they print. */
export function conflictOf(id: Conflict["id"], figures: readonly PrintedFigure[], detail: string): Conflict {
  return {
    id,
    figures: figures.map((figure) => figure.id),
    printed: figures.map(({ published }) => published.trim()),
    detail,
  };
}
