// What a key costs in the calculator with all nine sections of two years filled: the handlers of one input event, and the task
// after the pause in which the scorecard and what is doubtful follow. Median and longest of 30 keys; 100 ms is where people
// notice. Needs a build, and Chromium: npm run build && node bench/calculator-bench.mjs
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { CHROMIUM } from "../scripts/chromium.mjs";

const page = await (
  await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] })
).newPage();
const address = pathToFileURL(join(import.meta.dirname, "../dist/site/calculator.html")).href;
await page.goto(`${address}#example=esneft-2022`);
await page.locator("#report-title").waitFor();
const times = await page.evaluate(`(async () => {
  const keys = [], pauses = [];
  const field = document.getElementById("current-shortlisting.appointed.bme");
  field.closest("details").open = true;
  field.focus();
  const setTimeoutOfPage = globalThis.setTimeout;
  globalThis.setTimeout = (work, ...others) =>
    setTimeoutOfPage(() => {
      const start = performance.now();
      work();
      pauses.push(performance.now() - start);
    }, ...others);
  for (let key = 0; key < 30; key += 1) {
    field.value = String(300 + key);
    const start = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // The style and the layout that the change asks for.
    document.body.getBoundingClientRect();
    keys.push(performance.now() - start);
    await new Promise((resolve) => setTimeoutOfPage(resolve, 400));
  }
  return { keys, pauses };
})()`);
const line = (what, list) => {
  const sorted = list.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  console.log(`${what}: median ${median.toFixed(1)} ms, longest ${(sorted.at(-1) ?? 0).toFixed(1)} ms`);
};
line("a key", times.keys);
line("the pause after it", times.pauses);
await page.context().browser().close();
