import { draftOfKept, type KeptDraft, keptText } from "../state/kept-draft.ts";
import type { CalculatorState } from "../state/calculator-state.ts";
import type { Store } from "./store.ts";

/** The one name under which a draft stands in the browser. */
const NAME = "wres-calculator-draft";

/** What this page has written last, by which another window's draft is told apart. */
let written: string | null = null;

/** The draft that this browser keeps; null where there is none, or where the browser keeps nothing for this page. */
export function readKept(): KeptDraft | null {
  try {
    const text = localStorage.getItem(NAME);
    written = text;
    return text === null ? null : draftOfKept(text);
  } catch {
    return null;
  }
}

/** Writes the draft where that was asked for. A browser may refuse: for a page in a folder, in a private window, or when it is full. */
export function keepDraft(state: CalculatorState, address: string): CalculatorState["keeping"] {
  if (state.keeping !== "on") return state.keeping;
  const text = keptText({ ...state, address });
  if (text === written) return "on";
  try {
    localStorage.setItem(NAME, text);
    written = text;
    return "on";
  } catch {
    return "refused";
  }
}

/** Takes the draft out of the browser. */
export function clearKept(): void {
  written = null;
  try {
    localStorage.removeItem(NAME);
  } catch {
    // A browser that keeps nothing has nothing to clear.
  }
}

/** Stops keeping where another window of this page keeps or clears the draft: two windows would overwrite each other. */
export function listenToOtherWindows(store: Store): void {
  addEventListener("storage", ({ key, newValue }) => {
    if ((key !== NAME && key !== null) || store.state().keeping !== "on" || newValue === written) return;
    const said =
      newValue === null
        ? "Another window of this page has cleared the draft. This one keeps none now."
        : "Another window of this page keeps its draft now. This one keeps none.";
    store.change({ keeping: "off", said });
  });
}
