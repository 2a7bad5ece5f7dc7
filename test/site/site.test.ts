import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import table from "../../architecture/rooms.json";
import manifest from "../../package.json";
import { sectionOfPage } from "../../scripts/docs-contents.mjs";
import { lookedAtByAxe } from "../support/axe.ts";
import { startChromium } from "../support/chromium.ts";
import { isWholeLane } from "../support/lane.ts";
import { brokenLinks, pagesOfEveryElement, readSite, targetOf } from "./read-site.ts";

const folder = join(import.meta.dirname, "../../dist/site");
const pages = readSite();
const texts = ["index.html", ...[...sectionOfPage.keys()].map((path) => path.replace(/\.md$/, ".html"))];
/** The pages that axe reads: a few that hold every kind of element, or all of them, which takes two minutes more. */
const readByAxe = isWholeLane ? texts : pagesOfEveryElement(pages.filter(({ path }) => texts.includes(path)));
const ofApi = pages.filter(({ path }) => path.startsWith("api/"));
/**
 * Of each kind of page about a public name, the first: they are made from the same few templates. SITE_PAGES is a pattern
 * of others; a dot opens all of them, which takes twenty minutes.
 */
const asked = process.env["SITE_PAGES"];
const kinds =
  asked === undefined
    ? [...new Map(ofApi.toReversed().map(({ path }) => [path.split("/")[1], path])).values()]
    : ofApi.map(({ path }) => path).filter((path) => new RegExp(asked).test(path));

describe("the files", () => {
  test("every link and anchor leads somewhere, and no page loads anything from outside", () => {
    expect(brokenLinks(pages)).toEqual([]);
  });

  test("every page of docs/ and every entry point is there", () => {
    const paths = pages.map(({ path }) => path);
    expect(texts.filter((path) => !paths.includes(path))).toEqual([]);
    const modules = ofApi.filter(({ path }) => path.startsWith("api/modules/"));
    expect(modules).toHaveLength(table.entryPoints.length);
  });

  test("every page can be reached from the first by links alone, without the contents that a script draws", () => {
    const seen = new Set(["index.html", "modules.html"]);
    for (const path of seen) {
      for (const link of pages.find((page) => page.path === path)?.links ?? []) {
        const target = targetOf(path, link.split("#")[0] ?? "");
        if (target.endsWith(".html") && !/^[a-z]+:/i.test(link)) seen.add(target);
      }
    }
    expect(pages.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([]);
  });

  test("every public name stands under a purpose, and a list of one or more is written as one", () => {
    const modules = pages.filter(({ path }) => path.startsWith("api/modules/"));
    expect(modules.length).toBeGreaterThan(10);
    expect(modules.filter(({ anchors }) => anchors.has("other")).map(({ path }) => path)).toEqual([]);
    const { path = "" } = pages.find((one) => one.path.endsWith("contentToPublish.html")) ?? {};
    expect(readFileSync(join(folder, path), "utf8").replaceAll(/<[^>]+>/g, "")).toContain(
      "readonly [Return, ...Return[]]",
    );
  });

  test("a page names the public names that it speaks of, as links", () => {
    const page = readFileSync(join(folder, "methods/interval-for-a-share.html"), "utf8");
    expect(page).toMatch(/<a href="[^"]*wilsonInterval\.html"><code>wilsonInterval<\/code><\/a>/);
  });

  test("llms.txt holds every public name of every entry point", async () => {
    const text = readFileSync(join(folder, "llms.txt"), "utf8");
    const main = Object.keys(await import("wres-metrics"));
    const disclosure = Object.keys(await import("wres-metrics/disclosure"));
    expect([...main, ...disclosure].filter((name) => !text.includes(`\n### ${name}\n`))).toEqual([]);
    expect(text).toContain(`\n## ${manifest.name}/spreadsheet\n`);
  });
});

const browser = await startChromium();
afterAll(() => browser?.close());
const address = (path: string): string => pathToFileURL(join(folder, path)).href;

/** What typedoc's own parts have against them, each with the reason why it stays. */
const known: Readonly<Record<string, string>> = {
  "nested-interactive":
    "a line of the contents that unfolds holds a link; each is reached and worked by the keyboard",
};

/** What axe finds in a part of a page; the sample report in a frame has tests of its own. */
async function violations(page: Page, part: string): Promise<readonly string[]> {
  const found = await lookedAtByAxe(page, { part, isFromFolder: true });
  return found.violations
    .filter(({ id }) => !(id in known))
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** The text of a page of docs/, as its scripts have left it, and what stands around it: elements and style sheets. */
interface Text {
  readonly html: string;
  readonly around: string;
}
const TEXT = ".col-content";

async function textOf(page: Page): Promise<Text> {
  return page.evaluate<Text>(`(() => {
    const text = document.querySelector(${JSON.stringify(TEXT)});
    const around = Array.from(document.styleSheets, ({ href, ownerNode }) => href ?? ownerNode.textContent);
    for (let up = text.parentElement; up !== null; up = up.parentElement) {
      const alone = up.cloneNode(false);
      // The way to the first page, which only scripts read.
      alone.removeAttribute("data-base");
      around.push(alone.outerHTML);
    }
    return { html: text.outerHTML, around: around.join("\\n") };
  })()`);
}

/**
 * A page into which the texts of others are put for axe to read. To begin axe anew on each page takes twice as long as to read the
 * page with it. Where something else stands around a text than around the last, that page itself is opened.
 */
class Reader {
  readonly #page: Page;
  #around = "";

  constructor(page: Page) {
    this.#page = page;
  }

  async findings(path: string, { html, around }: Text): Promise<readonly string[]> {
    if (around !== this.#around) {
      await this.#page.goto(address(path));
      await this.#page.evaluate(
        "document.querySelector('.site-menu').remove(); document.head.prepend(document.createElement('base'));",
      );
      this.#around = around;
    }
    await this.#page.evaluate(`
      document.querySelector("base").href = ${JSON.stringify(address(path))};
      document.querySelector(${JSON.stringify(TEXT)}).outerHTML = ${JSON.stringify(html)};`);
    return violations(this.#page, TEXT);
  }
}

/** The contents of the site, which a script draws beside each page: a thousand links, the same on all pages. */
type Contents = "with the contents" | "without the contents";
const LEAVE_OUT_CONTENTS = "Object.defineProperty(globalThis, 'navigationData', { set: () => undefined })";

/** A tab, with what it complained of and what it asked for beyond the folder since it was last asked. */
class Tab {
  readonly #faults: string[] = [];
  readonly page: Page;
  readonly #contents: Contents;

  constructor(page: Page, contents: Contents) {
    this.page = page;
    this.#contents = contents;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.#faults.push(message.text());
    });
    page.on("pageerror", (error) => this.#faults.push(String(error)));
    page.on("request", (request) => {
      const isInside = /^(data|blob):/.test(request.url()) || request.url().startsWith(address(""));
      if (!isInside) this.#faults.push(request.url());
    });
    page.on("requestfailed", (request) => this.#faults.push(`not loaded: ${request.url()}`));
  }

  async open(path: string): Promise<void> {
    await this.page.goto(address(path));
    if (this.#contents === "with the contents") {
      await this.page.waitForSelector(".tsd-navigation li", { state: "attached" });
    }
    const [scroll = 0, inner = 0] = await this.page.evaluate<readonly number[]>(
      "[document.documentElement.scrollWidth, innerWidth]",
    );
    if (scroll > inner) this.#faults.push(`${String(scroll)} wide, on a screen of ${String(inner)}`);
  }

  /**
   * Asks axe about the whole page. Without the contents it takes half the time: their thousand links are the same on every
   * page, and axe reads them all.
   */
  async check(contents: Contents): Promise<void> {
    if (contents === "without the contents") {
      await this.page.evaluate("document.querySelector('.site-menu').remove()");
    }
    this.#faults.push(...(await violations(this.page, "html")));
  }

  takeFaults(): string[] {
    return this.#faults.splice(0);
  }
}

describe.skipIf(browser === null)(
  "in Chromium, from the folder (where there is none: node scripts/engines.mjs)",
  async () => {
    const tabOf = async (options: BrowserContextOptions, contents: Contents): Promise<Tab> => {
      const context = (await browser?.newContext(options))!;
      if (contents === "without the contents") await context.addInitScript(LEAVE_OUT_CONTENTS);
      return new Tab(await context.newPage(), contents);
    };
    const phone = { width: 390, height: 800 };
    // A page of each kind is opened with the contents: to draw them takes a third of the time in which a page opens.
    const onPhone = await tabOf({ viewport: phone }, "without the contents");
    const inTheDark = await tabOf({ viewport: phone, colorScheme: "dark" }, "with the contents");
    const onDesk = await tabOf({ viewport: { width: 1280, height: 900 } }, "with the contents");
    const reader = browser && new Reader(await browser.newPage({ viewport: phone }));

    test.each([...texts, "modules.html"])(
      "%s: no complaint, no request beyond the folder, no wider than a phone",
      { timeout: 60_000 },
      async (path) => {
        await onPhone.open(path);
        expect(onPhone.takeFaults()).toEqual([]);
      },
    );

    test.each([...readByAxe, "modules.html"])(
      "%s: its text is accessible",
      { timeout: 60_000 },
      async (path) => {
        await onPhone.open(path);
        const found = await reader?.findings(path, await textOf(onPhone.page));
        expect([...onPhone.takeFaults(), ...(found ?? [])]).toEqual([]);
      },
    );

    test.each([
      ["index.html", "without the contents"],
      ["methods/indicator-2.html", "with the contents"],
      ...kinds.map((path) => [path, "without the contents"] as const),
    ] as const)(
      "%s: the same on a desk and in the dark, and all of it accessible, %s",
      { timeout: 60_000 },
      async (path, contents) => {
        const look = (tab: Tab): Promise<void> => tab.open(path).then(() => tab.check(contents));
        await Promise.all([onDesk, inTheDark].map(look));
        expect([...onDesk.takeFaults(), ...inTheDark.takeFaults()]).toEqual([]);
      },
    );

    test("search finds a page and a public name, offline", { timeout: 60_000 }, async () => {
      const { page } = onDesk;
      await onDesk.open("methods/indicator-2.html");
      await page.click("#tsd-search-trigger");
      for (const [words, target] of [
        ["four-fifths", "methods/verdicts.html"],
        ["wilsonInterval", "wilsonInterval.html"],
      ] as const) {
        await page.fill("#tsd-search-input", words);
        await page.waitForSelector(`#tsd-search-results li:first-child a[href*="${target}"]`);
      }
      // In the light a title is dark, though the bar above has white links.
      expect(await page.evaluate("getComputedStyle(document.querySelector('.site-found-title')).color")).toBe(
        "rgb(33, 43, 50)",
      );
      await page.fill("#tsd-search-input", "xyzzy");
      await page.waitForSelector("#tsd-search-status:has-text('No page has these words')");
      await page.fill("#tsd-search-input", "wilsonInterval");
      // The keys of the field reach the first page that was found.
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/wilsonInterval\.html/);
      expect(existsSync(new URL(page.url()))).toBe(true);
      expect(onDesk.takeFaults()).toEqual([]);
    });

    test("the box of the first page answers beside its four counts", { timeout: 60_000 }, async () => {
      const { page } = onPhone;
      const written = /class="live-words">([^<]*)</.exec(readFileSync(join(folder, "index.html"), "utf8"));
      await onPhone.open("index.html");
      const words = (): Promise<string> => page.innerText(".live-words");
      const type = async (label: string, text: string): Promise<string> => {
        await page.getByLabel(label, { exact: true }).fill(text);
        return page.innerText(".live-figure");
      };
      // What stands there without a script is what the script says.
      expect(await page.innerText(".live-figure")).toBe("1.25");
      expect(await words()).toBe(written?.[1]);
      // 1203/4319 over 240/1530: 1203 × 1530 / (4319 × 240) = 1.7756…
      expect(await type("BME people appointed", "240")).toBe("1.78");
      expect(await words()).toMatch(/^White people were 1\.78 times as likely as BME people/);
      expect(await type("BME people appointed", "0")).toBe("–");
      expect(await words()).toMatch(
        /^There is no ratio of White people to BME people, because nobody among BME people was appointed/,
      );
      expect(await type("BME people appointed", "")).toBe("–");
      expect(await words()).toBe("A count is missing, and missing is not 0.");
      expect(await type("BME people appointed", "many")).toBe("–");
      expect(await words()).toMatch(/a whole number of people/);
      expect(await type("BME people appointed", "1,531")).toBe("–");
      expect(await words()).toMatch(/^More people are appointed than shortlisted/);
      expect(onPhone.takeFaults()).toEqual([]);
    });

    test(
      "a module of hundreds of names begins with what they are for, and an address unfolds its list",
      { timeout: 60_000 },
      async () => {
        const { page } = onDesk;
        await onDesk.open("api/modules/wres-metrics.html");
        const lists = await page.locator(".tsd-member-group").count();
        expect(lists).toBeGreaterThan(5);
        expect(await page.locator(".tsd-member-group[open]").count()).toBe(0);
        // Two screens, where all lists unfolded are thirty.
        expect(await page.evaluate<number>("document.documentElement.scrollHeight")).toBeLessThan(2000);
        const heading = await page.locator("#results-and-measures-what-comes-out").innerText();
        const names = await page
          .locator(".tsd-member-group:has(#results-and-measures-what-comes-out) dt")
          .count();
        expect(heading).toContain(`${String(names)} names`);
        await page.goto("about:blank");
        await page.goto(`${address("api/modules/wres-metrics.html")}#measureof`);
        await page.waitForSelector("#measureof", { state: "visible" });
        expect(onDesk.takeFaults()).toEqual([]);
      },
    );

    test(
      "an example is read in one way, which is remembered from page to page",
      { timeout: 60_000 },
      async () => {
        const { page } = onDesk;
        const shown = (): Promise<readonly string[]> =>
          page.evaluate<readonly string[]>(
            "Array.from(document.querySelectorAll('.ways section:not([hidden])'), (part) => part.dataset.way)",
          );
        await onDesk.open("methods/indicator-2.html");
        expect(await shown()).toEqual(["excel"]);
        await page.click(".ways-switch button:has-text('TypeScript')");
        expect(await shown()).toEqual(["typescript"]);
        await onDesk.open("methods/indicator-9.html");
        expect(await shown()).toEqual(["typescript"]);
        await page.goto(`${address("methods/indicator-8.html")}#by-the-command`);
        expect(await shown()).toEqual(["command"]);
        expect(onDesk.takeFaults()).toEqual([]);
      },
    );
  },
);
