import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** The rules of these levels that axe itself files under colour. */
const RULES_OF_COLOURS = `axe.getRules(["cat.color"])
  .filter(({ tags }) => tags.some((tag) => ${JSON.stringify(LEVELS)}.includes(tag)))
  .map(({ ruleId }) => ruleId)`;

interface AxeOptions {
  /** A selector; the whole page where it is left out. */
  readonly part?: string;
  /** In the dark, a page that has been looked at in light differs in its colours alone. */
  readonly rules?: "all" | "of colours";
  /** A page from a folder may not ask for its style sheets again, nor speak to the page in a frame. */
  readonly isFromFolder?: boolean;
}

/**
 * Lets axe look at a page. It is put in once for each document, from outside of what the policy of the page forbids: to begin it
 * anew takes as long as to look at a page with it.
 */
export async function lookedAtByAxe(
  page: Page,
  { part = "html", rules = "all", isFromFolder = false }: AxeOptions = {},
): Promise<AxeResults> {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(`${axe}; 0`);
  const runOnly = rules === "all" ? LEVELS : await page.evaluate<readonly string[]>(RULES_OF_COLOURS);
  const options = {
    runOnly,
    resultTypes: ["violations"],
    ...(isFromFolder ? { preload: false, iframes: false } : {}),
  };
  return page.evaluate<AxeResults>(`axe.run(${JSON.stringify(part)}, ${JSON.stringify(options)})`);
}
