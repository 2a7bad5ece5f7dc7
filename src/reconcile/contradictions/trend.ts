import { movement } from "../formulas/movement.ts";
import { conflictOf, type ConflictRule } from "./figures-of-document.ts";

/** Words say that a figure went one way, and its numbers went the other, or nowhere. */
export const trend: ConflictRule = ({ subjects }) =>
  subjects.flatMap(({ figure, terms, printed }) => {
    const way = movement(terms);
    const said = printed.direction ?? figure.change?.direction;
    if (way === null || (said !== "up" && said !== "down") || said === way.went) return [];
    return [{ ...conflictOf("trend", [figure], `${way.previous.text} → ${way.current.text}`), said }];
  });
