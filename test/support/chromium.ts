import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { CHROMIUM, launchChromium } from "../../scripts/chromium.mjs";

/** Debian's Chromium, without a window; null where it is not installed, which is a fault on a machine that checks changes. */
export async function startChromium(): Promise<Browser | null> {
  if (existsSync(CHROMIUM)) return launchChromium();
  if (process.env["CI"]) throw new Error("Chromium is not installed: run node scripts/engines.mjs.");
  return null;
}
