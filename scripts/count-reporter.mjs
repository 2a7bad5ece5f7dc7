// Tells scripts/suite.mjs, file by file, how the tests went: a run that crashes has then said how far it came.
import { appendFileSync } from "node:fs";

/** @typedef {import("./suite.mjs").FileLine} FileLine */
/** @typedef {import("./suite.mjs").EndLine} EndLine */

const target = process.env["WRES_TEST_RESULTS"] ?? "";
const isWhole = process.env["WRES_LANE"] === "whole";

/** @param {FileLine | EndLine} line */
const tell = (line) => {
  appendFileSync(target, `${JSON.stringify(line)}\n`);
};

export default class CountReporter {
  /** @param {import("vitest/node").TestModule} file */
  onTestModuleEnd(file) {
    const tests = [...file.children.allTests()];
    /** @param {string} state */
    const of = (state) => tests.filter((test) => test.result().state === state);
    const failed = of("failed").length;
    const skipped = of("skipped");
    const toNight = isWhole ? [] : skipped.filter((test) => test.tags.includes("night"));
    tell({
      file: file.relativeModuleId,
      seconds: Math.round(file.diagnostic().duration / 100) / 10,
      passed: of("passed").length,
      // A file may fail where none of its tests did: it does not load, or what comes before or after its tests fails.
      failed: failed === 0 && !file.ok() ? 1 : failed,
      skipped: skipped
        .filter((test) => !toNight.includes(test))
        .map((test) => `${file.relativeModuleId}: ${test.fullName}`),
      toNight: toNight.length,
    });
  }

  /**
   * @param {readonly unknown[]} _files
   * @param {readonly unknown[]} unhandled
   * @param {string} reason
   */
  onTestRunEnd(_files, unhandled, reason) {
    tell({ end: reason, unhandled: unhandled.length });
  }
}
