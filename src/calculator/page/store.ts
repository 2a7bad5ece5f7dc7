import type { CalculatorState } from "../state/calculator-state.ts";

/** Holds the state of the page, and draws whatever takes its place. */
export interface Store {
  readonly state: () => CalculatorState;
  readonly change: (change: Partial<CalculatorState>) => void;
  /** The same while somebody types: the fields stay as they are. */
  readonly typed: (change: Partial<CalculatorState>) => void;
}

/** Opens a store, and draws its first state. */
export function openStore(
  initial: CalculatorState,
  draw: (state: CalculatorState, what: "everything" | "beside-the-fields") => void,
): Store {
  let state = initial;
  draw(state, "everything");
  return {
    state: () => state,
    change: (change) => {
      state = { ...state, ...change };
      draw(state, "everything");
    },
    typed: (change) => {
      state = { ...state, ...change };
      draw(state, "beside-the-fields");
    },
  };
}
