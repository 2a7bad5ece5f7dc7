/**
 * What others have printed: the figures of a published report, each checked against its own counts.
 *
 * @module
 */
export type {
  CannotBeCheckedReason,
  ExplanationId,
  Working,
  Explanation,
  FigureCheck,
  FigureName,
  FigureWording,
  Between,
  FollowingFigure,
  SameCounts,
  FiguresCheck,
} from "./model/figure-check.ts";
export type { Conflict, Contradiction, ContradictionId } from "./model/figure-check.ts";
export type {
  PrintedCount,
  FigureInput,
  FigureKind,
  FigureOperation,
  PrintedFigure,
} from "./model/figure-check.ts";
export { type ParsedFigures, parseFigures } from "./ingest/parse-figures.ts";
export { parseFiguresText } from "./ingest/parse-figures-text.ts";
export { checkFigures } from "./pipeline/check-figures.ts";
