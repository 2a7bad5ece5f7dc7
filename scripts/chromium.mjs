// Debian's Chromium, for pages that live for seconds: without a window, and without what pays only in hours.
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

/** The one that has no window takes half the processor's time of the other, which draws its toolbars though nobody sees them. */
export const WITHOUT_A_WINDOW = "/usr/bin/chromium-headless-shell";
const WITH_A_WINDOW = "/usr/bin/chromium";

/** The one that is installed; the one that `scripts/engines.mjs` installs where none is. */
export const CHROMIUM =
  [WITHOUT_A_WINDOW, WITH_A_WINDOW].find((path) => existsSync(path)) ?? WITHOUT_A_WINDOW;

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
