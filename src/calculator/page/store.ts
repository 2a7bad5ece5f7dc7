import type { CalculatorState } from "../state/calculator-state.ts";

/** Holds the state of the page, and draws whatever takes its place. */
export interface Store {
  readonly state: () => CalculatorState;
  readonly change: (change: Partial<CalculatorState>) => void;
}

/** Opens a store, and draws its first state. */
export function openStore(initial: CalculatorState, draw: (state: CalculatorState) => void): Store {
  let state = initial;
  draw(state);
  return {
    state: () => state,
    change: (change) => {
      state = { ...state, ...change };
      draw(state);
    },
  };
}
