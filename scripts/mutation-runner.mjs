// Runs tests as vitest does, but ends with an error where a file cannot be read: Stryker looks at tests alone, and would take a change
// with which a module does not load, or with which a file throws before its first test, for one that nobody noticed.
import { VitestTestRunner } from "vitest/runners";

export default class extends VitestTestRunner {
  /** @param {import("vitest").RunnerTestFile[]} files */
  onCollected(files) {
    for (const { name, result } of files)
      if (result?.state === "fail")
        throw new Error(`${name} cannot be read: ${result.errors?.[0]?.message ?? ""}`);
  }
}
