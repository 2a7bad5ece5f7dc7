import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const EXECUTABLE = "/usr/bin/chromium";

/** Debian's Chromium, without a window; null where it is not installed, which is a fault on a machine that checks changes. */
export async function startChromium(): Promise<Browser | null> {
  if (existsSync(EXECUTABLE)) {
    return chromium.launch({ executablePath: EXECUTABLE, args: ["--no-sandbox", "--disable-gpu"] });
  }
  if (process.env["CI"]) throw new Error("Chromium is not installed: run node scripts/engines.mjs.");
  return null;
}
