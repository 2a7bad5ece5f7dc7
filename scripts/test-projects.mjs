// The parts of the suite, each of which can be run alone: `vitest run --project laws`. They run in this order; the one with the
// many short files is last, so that no processor is left without work at the end.
/** @satisfies {Readonly<Record<string, readonly string[]>>} the folders of test/ that each has */
export const testProjects = {
  // The examples of the pages, and the site that is made of them.
  docs: ["site", "docs"],
  browser: ["browser"],
  // The built package.
  bundle: ["bundle"],
  laws: ["laws"],
  evidence: ["evidence"],
  // One room of src at a time, and what holds the code to its plan.
  unit: ["unit", "architecture"],
};

/** The folders of tests that have an answer at once: one room of src each, of those that start nothing and write no files. */
export const quickFolders = [
  "analysis",
  "calculator",
  "check",
  "foundation",
  "indicators",
  "ingest",
  "model",
  "pipeline",
  "reference",
  "review",
  "statistics",
].map((room) => `test/unit/${room}`);
