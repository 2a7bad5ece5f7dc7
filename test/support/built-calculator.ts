import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildCalculator } from "../../scripts/calculator.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the built calculator. */
    readonly calculator: string;
  }
}

/** Builds the calculator once for all tests that open it. */
export default async function setup({ provide }: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "wres-calculator-"));
  await buildCalculator(folder);
  provide("calculator", folder);
  return () => {
    rmSync(folder, { recursive: true });
  };
}
