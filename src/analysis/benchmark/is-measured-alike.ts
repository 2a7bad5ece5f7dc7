import { WresError } from "../../foundation/wres-error.ts";
import type { ReadFigure } from "./read-figure.ts";

/**
 * Whether two figures answer one question in one way. Counts and printed figures say nothing of that, and are
 * taken at their word.
 */
export function isMeasuredAlike(own: ReadFigure, peer: ReadFigure): boolean {
  if (own.measure === undefined || peer.measure === undefined) return true;
  const { id, method } = own.measure;
  if (peer.measure.id !== id) {
    throw new WresError("invalid-option", `a peer's measure is ${peer.measure.id}; expected ${id}.`);
  }
  if (peer.status === "no-figure") return true;
  const theirs = peer.measure.method;
  return (
    theirs.denominator === method.denominator &&
    theirs.window === method.window &&
    theirs.answered === method.answered
  );
}
