import type { Highs } from "highs";
import { once } from "../../foundation/once.ts";
import { WresError } from "../../foundation/wres-error.ts";

/**
 * The solver, as the package highs gives it: what `await load()` returns.
 *
 * @since 0.1.0
 */
export interface LoadedSolver {
  /** Takes a linear or whole-number program. */
  readonly createModel: (...program: never[]) => object;
  /** The solver's own numbers for minimize and maximize. */
  readonly constants: {
    /** One number for minimize, one for maximize. */
    readonly objectiveSense: object;
  };
}

/**
 * The WebAssembly of the solver, which a program serves or has read itself.
 *
 * @since 0.1.0
 */
export interface SolverWasm {
  /** An address that `fetch` reads, as text or as a `URL`, or the bytes. */
  readonly wasm:
    | string
    | {
        /** The address, as a `URL` has it. */
        readonly href: string;
      }
    | ArrayBuffer
    | Uint8Array;
}

/**
 * Which solver works. Where it is left out, the one inside this package does, which needs no other file.
 *
 * @since 0.1.0
 */
export interface SolverOptions {
  /** A solver that is loaded already, or the WebAssembly of highs 1.15. */
  readonly solver?: LoadedSolver | SolverWasm | undefined;
}

/** Gives the solver that was handed in, or loads ours (3.5 MB of WebAssembly) when it is first asked for. */
export function loadSolver({ solver }: SolverOptions = {}): Promise<Highs> {
  if (solver === undefined) return ownSolver();
  // Its own package says what a solver is; the public type asks only for what tells one.
  if ("createModel" in solver) return Promise.resolve(solver as unknown as Highs);
  const loading = handedIn.get(solver) ?? solverOf(solver);
  handedIn.set(solver, loading);
  return loading;
}

const ownSolver = /* @__PURE__ */ once(async () => {
  const { default: load } = await import("highs");
  return load();
});

/** One suppression asks for the solver many times. */
const handedIn = new WeakMap<SolverWasm, Promise<Highs>>();

async function solverOf({ wasm }: SolverWasm): Promise<Highs> {
  const bytes = await bytesOf(wasm);
  const [{ default: load }, module] = await Promise.all([
    import("highs"),
    WebAssembly.compile(bytes).catch((error: unknown) => {
      throw unreadable("these bytes are something else.", error);
    }),
  ]);
  return new Promise((resolve, reject) => {
    // The types of highs have `wasmBinary` for this, which it does not read.
    const instantiateWasm = (imports: object, done: (made: object) => void): void => {
      WebAssembly.instantiate(module, imports)
        .then(done)
        .catch((error: unknown) => {
          reject(unreadable("this WebAssembly is of another program, or of another version.", error));
        });
    };
    load({ instantiateWasm } as Parameters<typeof load>[0]).then(resolve, reject);
  });
}

/** WebAssembly as far as it is used here: only the types of pages have it, and the library does without those. */
declare const WebAssembly: {
  readonly compile: (bytes: ArrayBuffer | Uint8Array) => Promise<object>;
  readonly instantiate: (module: object, imports: object) => Promise<object>;
};

async function bytesOf(wasm: SolverWasm["wasm"]): Promise<ArrayBuffer | Uint8Array<ArrayBuffer>> {
  if (wasm instanceof ArrayBuffer) return wasm;
  if (wasm instanceof Uint8Array) return new Uint8Array(wasm);
  const address = typeof wasm === "string" ? wasm : wasm.href;
  const response = await fetch(address).catch((error: unknown) => {
    throw unreadable(`${address} could not be fetched.`, error);
  });
  if (!response.ok) throw unreadable(`${address} answers ${String(response.status)}.`, null);
  return response.arrayBuffer();
}

function unreadable(received: string, cause: unknown): WresError {
  const expected = "expected the address of highs.wasm of highs 1.15, or its bytes";
  return new WresError("unreadable-file", `solver.wasm: ${expected}; ${received}`, { cause });
}
