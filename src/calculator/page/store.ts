import type { CalculatorState } from "../state/calculator-state.ts";
import { recorded } from "../state/history.ts";

/** Holds the state of the page, and draws whatever takes its place. */
export interface Store {
  readonly state: () => CalculatorState;
  readonly change: (change: Partial<CalculatorState>) => void;
  /** The same while somebody types: the fields stay as they are. */
  readonly typed: (change: Partial<CalculatorState>) => void;
}

/** Opens a store, and draws its first state. Every change of the counts, by hand or by a file, is a step of the history. */
export function openStore(
  initial: CalculatorState,
  draw: (state: CalculatorState, what: "everything" | "beside-the-fields") => void,
): Store {
  let state = initial;
  const take = (change: Partial<CalculatorState>): void => {
    const next = { ...state, ...change };
    state = "history" in change ? next : { ...next, history: recorded(state.history, state, next) };
  };
  draw(state, "everything");
  return {
    state: () => state,
    change: (change) => {
      take(change);
      draw(state, "everything");
    },
    typed: (change) => {
      take(change);
      draw(state, "beside-the-fields");
    },
  };
}
