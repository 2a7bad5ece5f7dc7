// Random actions of a user in the calculator, after each of which form, figures, report and files must agree:
// npm run actions -- [number] [first seed] [seeds]. Needs a build, and Chromium.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { actAtRandom } from "../test/support/random-actions.mjs";
import { buildCalculator } from "./calculator.mjs";
import { launchChromium } from "./chromium.mjs";

// The built package is of the types of src; a name, so that they are known before there is a build.
const built = "../dist/index.js";
/** @type {typeof import("../src/index.ts")} */
const { calculateIndicators, measureOf, parseReturn } = await import(built);

const [actions = 300, first = 1, seeds = 1] = process.argv.slice(2).map(Number);
const library = {
  ratioOf: (/** @type {unknown} */ counts) => {
    const parsed = parseReturn(counts);
    if (parsed.status === "invalid") return null;
    const measure = measureOf(calculateIndicators(parsed.return), "indicator-2/relative-likelihood");
    return measure.status === "calculated" ? measure.printed : null;
  },
};
const folder = mkdtempSync(join(tmpdir(), "wres-actions-"));
await buildCalculator(folder);
const browser = await launchChromium();
try {
  for (let seed = first; seed < first + seeds; seed += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${pathToFileURL(folder).href}/calculator.html`);
    await actAtRandom(page, { seed, actions, library });
    console.log(`seed ${String(seed)}: after each of ${String(actions)} actions everything agrees`);
    await context.close();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
