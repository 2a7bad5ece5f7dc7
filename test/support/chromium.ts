import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const EXECUTABLE = "/usr/bin/chromium";

/**
 * A page of a test lives for seconds: what an optimizing compiler does for it takes longer than it saves. Neither scripts nor the
 * solver give other answers without it, and Chromium takes two thirds of the time.
 */
const WITHOUT_OPTIMIZING = "--js-flags=--no-opt --liftoff-only --single-threaded-gc";

/** Debian's Chromium, without a window; null where it is not installed, which is a fault on a machine that checks changes. */
export async function startChromium(): Promise<Browser | null> {
  if (existsSync(EXECUTABLE)) {
    return chromium.launch({
      executablePath: EXECUTABLE,
      args: ["--no-sandbox", "--disable-gpu", WITHOUT_OPTIMIZING],
    });
  }
  if (process.env["CI"]) throw new Error("Chromium is not installed: run node scripts/engines.mjs.");
  return null;
}
