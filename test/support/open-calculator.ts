import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { inject, onTestFinished } from "vitest";
import "./built-calculator.ts";
import { lookedAtByAxe } from "./axe.ts";

/** The folder of the calculator, which is built once for all tests: nothing is written there. */
export function builtCalculator(): string {
  return inject("calculator");
}

/** A page of the calculator, and everything that went wrong or out while it was used. */
export interface OpenCalculator {
  readonly page: Page;
  /** Errors on the console, uncaught ones, breaches of the policy, and requests to anywhere but beside the page. */
  readonly faults: readonly string[];
}

/** How a page is opened; at the usual width, without a fragment. */
interface OpenOptions {
  readonly hash?: string;
  readonly width?: number;
}

/** Opens it from its folder, as a person does who has it on a drive. */
export async function openCalculator(
  browser: Browser,
  folder: string,
  { hash = "", width = 1280 }: OpenOptions = {},
): Promise<OpenCalculator> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: "light" });
  // It keeps memory and a process as long as it is open.
  onTestFinished(() => context.close());
  // As long as a test may take: somebody else's work may be done first.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  const faults: string[] = [];
  const beside = pathToFileURL(folder).href;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("request", (request) => {
    const url = request.url();
    if (![beside, "blob:", "data:"].some((start) => url.startsWith(start))) faults.push(url);
  });
  await page.exposeFunction("tellBreach", (breach: string) => faults.push(breach));
  await page.addInitScript(
    'addEventListener("securitypolicyviolation", (event) => tellBreach(event.violatedDirective))',
  );
  await page.goto(`${beside}/calculator.html${hash}`);
  return { page, faults };
}

/** What axe finds on a page. The report in its frame runs no script; the tests of the report look at it. */
export async function axeFindings(
  page: Page,
  rules: "all" | "of colours" = "all",
): Promise<readonly unknown[]> {
  const { violations } = await lookedAtByAxe(page, { rules, isFromFolder: true });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html).slice(0, 3)]);
}

/** The text of a file that a button saves. */
export async function saved(page: Page, button: string): Promise<string> {
  return (await savedBytes(page, button)).toString("utf8");
}

/** The bytes of a file that a button saves. */
export async function savedBytes(page: Page, button: string): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).filter({ visible: true }).click();
  return readFileSync(await (await download).path());
}
