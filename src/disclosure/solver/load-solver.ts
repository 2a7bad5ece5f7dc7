import type { Highs } from "highs";
import { once } from "../../foundation/once.ts";

/** The solver, ready to run. */
export type Solver = Highs;

/** Loads the solver (3.5 MB of WebAssembly) when it is first asked for. */
export const loadSolver: () => Promise<Solver> = once(async () => {
  const { default: load } = await import("highs");
  return load();
});
