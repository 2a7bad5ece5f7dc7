import type { Work } from "../state/calculator-state.ts";
import { amountWords } from "../view/amount-words.ts";
import { element } from "./element.ts";

/** Shows what the page is busy with. What is being done is said aloud once; how far it is, is only shown. */
export function drawWork(work: Work | null): void {
  element("work", HTMLElement).hidden = work === null;
  say("work-doing", work?.doing ?? "");
  say("work-amount", work === null ? "" : amountWords(work));
  const progress = element("work-progress", HTMLProgressElement);
  if (work === null || work.of === 0) progress.removeAttribute("value");
  else progress.value = Math.min(1, work.done / work.of);
}

function say(id: string, text: string): void {
  const place = element(id, HTMLElement);
  if (place.textContent !== text) place.textContent = text;
}
