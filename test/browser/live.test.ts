import { rmSync } from "node:fs";
import { calculateIndicators, measureOf, parseReturn } from "wres-metrics";
import { parsedResults } from "../support/parsed-results.ts";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test, vi } from "vitest";
import { startChromium } from "../support/chromium.ts";
import {
  axeFindings,
  builtCalculator,
  openCalculator,
  type OpenCalculator,
  saved,
} from "../support/open-calculator.ts";
import { seededChance } from "../support/seeded-chance.mjs";

vi.setConfig({ testTimeout: 120_000 });
const browser = await startChromium();
const folder = browser === null ? "" : await builtCalculator();
afterAll(async () => {
  await browser?.close();
  if (folder !== "") rmSync(folder, { recursive: true });
});

const open = (options: Parameters<typeof openCalculator>[2] = {}): Promise<OpenCalculator> =>
  openCalculator(browser!, folder, options);
const field = (path: string): string => `[id="current-${encodeURIComponent(path)}"]`;
const section = (page: Page, id: string) => page.locator(`#current-section-${id}`);
const openSection = (page: Page, id: string): Promise<void> => section(page, id).locator("summary").click();
const live = (page: Page, id: string) => page.locator(`#current-live-${id}`);
const reportFrame = (page: Page) => page.locator("#report-frame");
const make = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Make the report" }).click();
  await page.getByRole("heading", { name: "The report", exact: true }).waitFor();
};

/** Pastes a text into a field, as a spreadsheet copies it. */
async function paste(page: Page, path: string, text: string): Promise<void> {
  await page.locator(field(path)).focus();
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }`);
}

/** The id of what has the keyboard. */
const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement?.id ?? ""');

async function typeApplicants(page: Page): Promise<void> {
  await openSection(page, "shortlisting");
  await page.locator(field("shortlisting.shortlisted.white")).fill("4319");
  await page.locator(field("shortlisting.shortlisted.bme")).fill("1,530");
  await page.locator(field("shortlisting.appointed.white")).fill("1203");
  await page.locator(field("shortlisting.appointed.bme")).fill("342");
}

async function typeOrganisation(page: Page): Promise<void> {
  await openSection(page, "organisation");
  await page.locator(field("organisation.name")).fill("Example");
  await page.locator(field("organisation.code")).fill("X");
  await page.locator(field("year")).fill("2022");
}

describe.skipIf(browser === null)("figures while somebody types", () => {
  test("four numbers and nothing else give a ratio, beside them", async () => {
    const { page, faults } = await open();
    await typeApplicants(page);
    // (1203 / 4319) / (342 / 1530) = 1.2461
    await expect
      .poll(() => live(page, "shortlisting").textContent())
      .toMatch(/^White people were 1\.25 times as likely as BME people to be appointed from shortlisting/);
    expect(await live(page, "training").textContent()).toBe("");
    expect(await section(page, "shortlisting").locator(".state").textContent()).toBe("4 filled in");
    await page.locator(field("shortlisting.appointed.bme")).fill("427");
    // 1203 / 4319 = 0.27854 and 427 / 1530 = 0.27908
    await expect.poll(() => live(page, "shortlisting").textContent()).toContain("1.00 times as likely");
    expect(await axeFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("a report of other counts is neither shown nor saved", async () => {
    const { page, faults } = await open();
    await typeOrganisation(page);
    await typeApplicants(page);
    await make(page);
    expect(await reportFrame(page).isVisible()).toBe(true);
    // Each sheet that is printed says whose it is, though the policy of the page allows no style with a name in it.
    const heads = await page.evaluate<string>(
      'document.querySelector("#report-frame").contentDocument.adoptedStyleSheets[0].cssRules[0].cssText',
    );
    expect(heads).toContain("Example");
    expect(heads).toContain("For internal use");
    await page.locator(field("shortlisting.appointed.bme")).fill("500");
    expect(await reportFrame(page).isVisible()).toBe(false);
    expect(await page.getByText("The counts or choices have changed").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: /^Save (?:CSV|HTML|JSON|Excel workbook)/ }).count()).toBe(
      0,
    );
    expect(await page.getByRole("button", { name: "Print the report" }).count()).toBe(0);
    // The field that somebody types in keeps the keyboard.
    expect(await focused(page)).toBe("current-shortlisting.appointed.bme");
    await make(page);
    // (1203 / 4319) / (500 / 1530) = 0.8523
    expect(await saved(page, "Save CSV")).toContain(",0.85");
    // Whoever will publish it has no use for what was made for inside.
    await page.getByLabel("Anybody: it will be published").check();
    expect(await reportFrame(page).isVisible()).toBe(false);
    expect(faults).toEqual([]);
  });

  test("what cannot be done without is asked for in words, in the list and beside the field", async () => {
    const { page } = await open();
    await typeApplicants(page);
    await page.locator(field("shortlisting.appointed.white")).fill("5,000");
    await page.getByRole("button", { name: "Make the report" }).click();
    const summary = page.locator("#error-summary");
    const words = [
      "Enter the code of your organisation, such as RDE.",
      "Enter the name of your organisation.",
      "Enter the WRES year: 2022 is the year that ends on 31 March 2022.",
      "Applicants: Appointed, White (5000) is more than the number shortlisted (4319).",
    ];
    for (const one of words) {
      expect(await summary.getByRole("link", { name: one, exact: true }).count()).toBe(1);
      expect(await page.locator("#form .error-text").filter({ hasText: one }).count()).toBe(1);
    }
    expect(await page.title()).toBe("Error: WRES calculator");
    await summary.getByRole("link", { name: "Enter the name of your organisation." }).click();
    await page.locator(field("organisation.name")).fill("Example");
    expect(await summary.getByRole("link", { name: "Enter the name of your organisation." }).count()).toBe(0);
  });
});

describe.skipIf(browser === null)("nothing that was typed is lost", () => {
  test("an example asks before it takes the place of typed counts, and going back to it does not", async () => {
    const { page } = await open();
    const asked: string[] = [];
    let answer: "accept" | "dismiss" = "dismiss";
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void dialog[answer]();
    });
    await typeApplicants(page);
    await page.getByRole("link", { name: /East Suffolk/ }).click();
    expect(asked).toHaveLength(1);
    expect(await page.locator(field("shortlisting.shortlisted.white")).inputValue()).toBe("4319");
    answer = "accept";
    await page.getByRole("link", { name: /Leicestershire/ }).click();
    await page.getByRole("heading", { name: "The report", exact: true }).waitFor();
    expect(asked).toHaveLength(2);
    await openSection(page, "organisation");
    await page.locator(field("organisation.name")).fill("Another name");
    await page.getByRole("tab", { name: "Check printed figures" }).click();
    await page.goBack();
    expect(await page.getByRole("tab", { name: "Make a report" }).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator(field("organisation.name")).inputValue()).toBe("Another name");
    expect(asked).toHaveLength(2);
  });

  test("leaving with counts that stand in no file asks first", async () => {
    const { page } = await open();
    const kinds: string[] = [];
    page.on("dialog", (dialog) => {
      kinds.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(kinds).toEqual([]);
    await typeApplicants(page);
    await page.reload();
    expect(kinds).toEqual(["beforeunload"]);
    await typeApplicants(page);
    await saved(page, "Save these counts (JSON)");
    await page.reload();
    expect(kinds).toEqual(["beforeunload"]);
  });

  test("the link to the main content leaves the tab as it is", async () => {
    const { page } = await open({ hash: "#check" });
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("main");
    expect(await page.getByRole("tab", { name: "Check printed figures" }).getAttribute("aria-selected")).toBe(
      "true",
    );
  });
});

describe.skipIf(browser === null)("tables of counts work as a spreadsheet does", () => {
  test("a block fills the cells that it covers, with or without its headings", async () => {
    const { page } = await open();
    await openSection(page, "shortlisting");
    await paste(page, "shortlisting.shortlisted.white", "4,319\t1,530\r\n1203\t342\r\n");
    await expect.poll(() => live(page, "shortlisting").textContent()).toContain("1.25 times as likely");
    await paste(
      page,
      "shortlisting.shortlisted.white",
      "Stage\tWhite\tBME\nShortlisted\t400\t150\nAppointed\t90\t14\n",
    );
    const values = ["shortlisted.white", "shortlisted.bme", "appointed.white", "appointed.bme"].map((path) =>
      page.locator(field(`shortlisting.${path}`)).inputValue(),
    );
    expect(await Promise.all(values)).toEqual(["400", "150", "90", "14"]);
  });

  test("says what of a block has no place", async () => {
    const { page } = await open();
    await openSection(page, "training");
    await paste(page, "training.accessed.white", "918\t286\t9\t7\n1\t2\t3\t4");
    expect(await page.locator("#fault").textContent()).toContain(
      "5 of the 8 cells that you pasted have no place here",
    );
    expect(await page.locator(field("training.accessed.bme")).inputValue()).toBe("286");
  });

  test("Enter and the arrow keys go from cell to cell", async () => {
    const { page } = await open();
    await openSection(page, "shortlisting");
    const at = (): Promise<string> => focused(page);
    await page.locator(field("shortlisting.shortlisted.white")).focus();
    await page.keyboard.type("12");
    await page.keyboard.press("Enter");
    expect(await at()).toBe("current-shortlisting.appointed.white");
    await page.keyboard.press("ArrowRight");
    expect(await at()).toBe("current-shortlisting.appointed.bme");
    await page.keyboard.press("ArrowUp");
    expect(await at()).toBe("current-shortlisting.shortlisted.bme");
    await page.keyboard.press("ArrowLeft");
    expect(await at()).toBe("current-shortlisting.shortlisted.white");
    // Inside a number the arrows move the caret.
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("9");
    expect(await page.locator(field("shortlisting.shortlisted.white")).inputValue()).toBe("192");
  });
});

describe.skipIf(browser === null)("whatever is done in whatever order", () => {
  const paths = ["shortlisted.white", "shortlisted.bme", "appointed.white", "appointed.bme"].map(
    (path) => `shortlisting.${path}`,
  );

  test.each([1, 2])("form, figures, report and file say the same (seed %i)", async (seed) => {
    const { page, faults } = await open();
    const chance = seededChance(seed);
    const upTo = (most: number): number => Math.floor(chance.next() * most);
    await typeOrganisation(page);
    await openSection(page, "shortlisting");
    for (let step = 0; step < 40; step += 1) {
      const path = paths[upTo(4)] ?? "";
      const number = String(path.includes("shortlisted") ? 500 + upTo(500) : 1 + upTo(400));
      const deed = upTo(6);
      if (deed <= 2) await page.locator(field(path)).fill(number);
      else if (deed === 3) await paste(page, paths[0] ?? "", `${String(500 + upTo(500))}\t${number}`);
      else if (deed === 4) {
        await page.getByRole("tab", { name: "Audit a redacted table" }).click();
        await page.goBack();
      } else await page.getByRole("button", { name: "Make the report" }).click();
    }
    for (const path of paths) {
      if ((await page.locator(field(path)).inputValue()) === "") await page.locator(field(path)).fill("300");
    }
    await make(page);
    const parsed = parseReturn(JSON.parse(await saved(page, "Save these counts (JSON)")));
    if (parsed.status === "invalid") throw new Error(parsed.issues[0]?.message);
    for (const path of paths) {
      const [, stage = "", group = ""] = path.split(".");
      const counts = parsed.return.shortlisting?.[stage as "appointed"] ?? {};
      expect(await page.locator(field(path)).inputValue()).toBe(String(counts[group as "bme"]));
    }
    const ratio = measureOf(calculateIndicators(parsed.return), "indicator-2/relative-likelihood").printed;
    expect(await live(page, "shortlisting").textContent()).toContain(`${ratio} times as likely`);
    const results = parsedResults(JSON.parse(await saved(page, "Save JSON")));
    expect(measureOf(results, "indicator-2/relative-likelihood").printed).toBe(ratio);
    expect(await page.frameLocator("#report-frame").locator("body").textContent()).toContain(
      `${ratio} times as likely`,
    );
    expect(faults).toEqual([]);
  });
});
