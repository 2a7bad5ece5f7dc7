import type { FiguresCheck } from "../../model/check-answer.ts";
import type { Publishable } from "../../model/publishable.ts";

/** A check of printed figures as JSON text. */
export function checkJson({ content: { library, ...rest }, protection }: Publishable<FiguresCheck>): string {
  return `${JSON.stringify({ library, protection, ...rest }, null, 2)}\n`;
}
