import { redo, type Turn, undo } from "../state/history.ts";
import { fieldId } from "../view/form-issues.ts";
import { stepWords } from "../view/live-view.ts";
import { sectionsOfReturn } from "../state/fields-of-file.ts";
import { openAround } from "./element.ts";
import type { Store } from "./store.ts";
import { readForm } from "./take-returns.ts";

/** Takes the last change of the counts back, says aloud what it was, and shows where. */
export function undoStep(store: Store): void {
  turn(store, undo(store.state().history), "Undone");
}

/** Makes the change again that was undone last. */
export function redoStep(store: Store): void {
  turn(store, redo(store.state().history), "Done again");
}

function turn(store: Store, made: Turn | null, verb: string): void {
  if (made === null) {
    store.change({ said: verb === "Undone" ? "There is nothing to undo." : "There is nothing to redo." });
    return;
  }
  const { step, counts, history } = made;
  const shown = { columns: "all-groups", hasBank: true, figures: [] } as const;
  const sections = [step.before, step.after]
    .flatMap(({ current, previous }) => [current, previous])
    .flatMap((draft) => (draft === null ? [] : sectionsOfReturn(draft.value, shown)));
  const words = stepWords(step, sections);
  store.change({ current: counts.current, previous: counts.previous, history, said: `${verb}: ${words}.` });
  const [place] = step.changed;
  if (place !== undefined && place.path !== "") openAround(fieldId(place.slot, place.path));
}

/** What stood in a field when the keyboard came to it; null once a block was pasted there. */
let before: string | null = null;

/**
 * Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y take steps back and make them again. A field in which something was typed has its own undo first,
 * which the browser keeps.
 */
export function listenToUndo(store: Store): void {
  document.addEventListener("focusin", ({ target }) => {
    before = isText(target) ? target.value : null;
  });
  document.addEventListener("input", (event) => {
    // What a program has put in is not in the field's own undo.
    if (!event.isTrusted && isText(event.target)) before = event.target.value;
  });
  document.addEventListener("keydown", (event) => {
    const { key, ctrlKey, metaKey, shiftKey, altKey, target } = event;
    if (altKey || !(ctrlKey || metaKey)) return;
    const letter = key.toLowerCase();
    const isRedo = letter === "y" || (letter === "z" && shiftKey);
    if (!isRedo && letter !== "z") return;
    if (isText(target) && (target.closest("#form") === null || target.value !== before)) return;
    store.typed(readForm(store.state()));
    const { done, undone } = store.state().history;
    if ((isRedo ? undone : done).length === 0) return;
    event.preventDefault();
    if (isRedo) redoStep(store);
    else undoStep(store);
    before = isText(document.activeElement) ? document.activeElement.value : null;
  });
}

function isText(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ["text", "search", "number"].includes(target.type);
}
