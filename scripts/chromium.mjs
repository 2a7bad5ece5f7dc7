// Debian's Chromium, for pages that live for seconds: without a window, and without what pays only in hours.
import { chromium } from "playwright-core";

export const CHROMIUM = "/usr/bin/chromium";

/**
 * What an optimizing compiler does for scripts and for the solver takes longer here than it saves: without it, Chromium takes two
 * thirds of the processor's time, and answers the same.
 */
const WITHOUT_OPTIMIZING = "--js-flags=--no-opt --liftoff-only --single-threaded-gc";

/** Starts it where it is installed: see scripts/engines.mjs. */
export function launchChromium() {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", WITHOUT_OPTIMIZING],
  });
}
