import { calculateIndicators, measureOf, parseReturn } from "wres-metrics";
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
import { actAtRandom } from "../support/random-actions.mjs";
import { isWholeLane, tries } from "../support/lane.ts";

vi.setConfig({ testTimeout: 120_000 });
const browser = await startChromium();
const folder = builtCalculator();
afterAll(() => browser?.close());

const open = (options: Parameters<typeof openCalculator>[2] = {}): Promise<OpenCalculator> =>
  openCalculator(browser!, folder, options);
const field = (path: string): string => `[id="current-${encodeURIComponent(path)}"]`;
const section = (page: Page, id: string) => page.locator(`#current-section-${id}`);
/** Opens a section that is not open yet: one with a mistake has been opened by the page. */
async function openSection(page: Page, id: string): Promise<void> {
  const isOpen = await section(page, id)
    .locator("details[open]")
    .or(section(page, id).and(page.locator("details[open]")))
    .count();
  if (isOpen === 0) await section(page, id).locator("summary").click();
}
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
    await expect.poll(() => live(page, "shortlisting").textContent()).toContain("the ratio is 1.00 (");
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
    await expect
      .poll(() => summary.getByRole("link", { name: "Enter the name of your organisation." }).count())
      .toBe(0);
    // What stands beside the field goes with it.
    expect(await page.locator(field("organisation.name")).getAttribute("aria-invalid")).toBeNull();
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
    // The browser tells of another address a moment after the click.
    await expect.poll(() => asked.length).toBe(1);
    expect(await page.locator(field("shortlisting.shortlisted.white")).inputValue()).toBe("4319");
    answer = "accept";
    await page.getByRole("link", { name: /Leicestershire/ }).click();
    await page.getByRole("heading", { name: "The report", exact: true }).waitFor();
    expect(asked).toHaveLength(2);
    await openSection(page, "organisation");
    await page.locator(field("organisation.name")).fill("Another name");
    await page.getByRole("tab", { name: "Check printed figures" }).click();
    await page.goBack();
    await page.getByRole("tab", { name: "Make a report", selected: true }).waitFor();
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

  test("leaving with answers about a file of records that stand in no mapping asks first", async () => {
    const { page } = await open();
    const kinds: string[] = [];
    page.on("dialog", (dialog) => {
      kinds.push(dialog.type());
      void dialog.accept();
    });
    const answerOne = async (): Promise<void> => {
      await page.locator("#records-part summary").click();
      const buffer = Buffer.from("Employee Number,Ethnicity\n1,A\n2,H\n");
      await page
        .getByLabel("Files of records")
        .setInputFiles({ name: "courses.csv", mimeType: "text/csv", buffer });
      await page.getByLabel("What the rows are").selectOption("training");
      await page.getByRole("button", { name: "Draft a mapping" }).click();
      await page.getByLabel("ethnicity: the column Ethnicity: H goes to").selectOption("BME");
    };
    await answerOne();
    await page.reload();
    expect(kinds).toEqual(["beforeunload"]);
    await answerOne();
    await saved(page, "Save Mapping (JSON)");
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

  const values = (page: Page): Promise<readonly string[]> =>
    Promise.all(
      ["shortlisted.white", "shortlisted.bme", "appointed.white", "appointed.bme"].map((path) =>
        page.locator(field(`shortlisting.${path}`)).inputValue(),
      ),
    );

  test("a block of another shape is shown first, with what has no place, and fills nothing before", async () => {
    const { page, faults } = await open();
    await openSection(page, "training");
    await paste(page, "training.accessed.white", "918\t286\t9\t7\n1\t2\t3\t4");
    const preview = page.getByRole("dialog");
    await preview.waitFor();
    expect(await preview.textContent()).toContain("5 cells have no place, and are left out: 7, 1, 2, 3, 4.");
    expect(await page.locator(field("training.accessed.white")).inputValue()).toBe("");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect.poll(() => preview.count()).toBe(0);
    expect(await page.locator(field("training.accessed.white")).inputValue()).toBe("");
    expect(await focused(page)).toBe("current-training.accessed.white");
    await paste(page, "training.accessed.white", "918\t286\t9\t7\n1\t2\t3\t4");
    await page.getByRole("button", { name: "Fill these cells" }).click();
    expect(await page.locator(field("training.accessed.bme")).inputValue()).toBe("286");
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await page.locator(field("training.accessed.bme")).inputValue()).toBe("");
    expect(faults).toEqual([]);
  });

  test("columns in another order go by their headings, or from the cell on where that is chosen", async () => {
    const { page } = await open();
    await openSection(page, "shortlisting");
    const block = "Stage\tBME\tWhite\nShortlisted\t150\t400\nAppointed\t14\t90\n";
    await paste(page, "shortlisting.shortlisted.white", block);
    await page.getByRole("button", { name: "Fill these cells" }).click();
    expect(await values(page)).toEqual(["400", "150", "90", "14"]);
    await paste(page, "shortlisting.shortlisted.white", block);
    await page.getByLabel("From this cell on, without its headings").check();
    expect(await page.getByRole("dialog").textContent()).toContain("in place of 400");
    await page.getByRole("button", { name: "Fill these cells" }).click();
    expect(await values(page)).toEqual(["150", "400", "14", "90"]);
  });

  test("a table is copied as cells, with its headings, and fills the same cells again", async () => {
    const { page, faults } = await open();
    await typeApplicants(page);
    await page.evaluate(`{
      globalThis.copied = {};
      addEventListener("copy", ({ clipboardData }) => {
        for (const type of ["text/plain", "text/html"]) copied[type] = clipboardData.getData(type);
      });
    }`);
    await page.getByRole("button", { name: "Copy this table “Applicants”" }).click();
    expect(await page.locator("#said").textContent()).toBe("Copied, with its headings: Applicants.");
    const copied = await page.evaluate<Readonly<Record<string, string>>>("globalThis.copied");
    const text = "Stage\tWhite\tBME\tUnknown\nShortlisted\t4319\t1530\t\nAppointed\t1203\t342\t";
    expect(copied["text/plain"]).toBe(text);
    expect(copied["text/html"]).toContain("<td>4319</td><td>1530</td>");
    await page.locator(field("shortlisting.appointed.bme")).fill("");
    await paste(page, "shortlisting.shortlisted.white", text);
    expect(await values(page)).toEqual(["4319", "1530", "1203", "342"]);
    // What is selected in a field is copied as everywhere.
    await page.locator(field("shortlisting.appointed.bme")).selectText();
    await page.evaluate("globalThis.copied = {}; document.execCommand('copy')");
    expect(await page.evaluate("globalThis.copied['text/plain']")).toBe("");
    expect(faults).toEqual([]);
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
  // 300 actions of one seed take minutes: npm run actions.
  const actions = tries(30);
  test.each(isWholeLane ? [1, 2] : [1])(
    `form, figures, report and files say the same after each of ${String(actions)} actions (seed %i)`,
    async (seed) => {
      const { page, faults } = await open();
      const library = {
        ratioOf: (counts: unknown) => {
          const parsed = parseReturn(counts);
          if (parsed.status === "invalid") throw new Error(parsed.issues[0]?.message);
          const measure = measureOf(calculateIndicators(parsed.return), "indicator-2/relative-likelihood");
          return measure.status === "calculated" ? measure.printed : null;
        },
      };
      let done = 0;
      await actAtRandom(page, { seed, actions, library, onAction: () => (done += 1) });
      expect(done).toBe(actions);
      expect(faults).toEqual([]);
    },
  );
});

describe.skipIf(browser === null)("with a screen reader", () => {
  /** What is said of a part of the page: role, name and state. */
  const heard = (page: Page, of: string): Promise<string> => page.locator(of).ariaSnapshot();

  test("typing, an error, its correction and the report are heard", async () => {
    const { page } = await open();
    expect(await heard(page, "header.top")).toContain('heading "WRES calculator" [level=1]');
    await openSection(page, "shortlisting");
    const section1 = "#current-section-shortlisting";
    expect(await heard(page, section1)).toContain('textbox "Applicants: Shortlisted, White"');
    await page.locator(field("shortlisting.shortlisted.white")).fill("4319");
    await page.locator(field("shortlisting.shortlisted.bme")).fill("1530");
    await page.locator(field("shortlisting.appointed.white")).fill("5000");
    await page.locator(field("shortlisting.appointed.bme")).fill("342");
    await page.getByRole("button", { name: "Make the report" }).click();
    // The keyboard is on the list of errors, and the title begins with the word.
    expect(await page.title()).toBe("Error: WRES calculator");
    const summary = await heard(page, "#findings");
    expect(summary).toContain('group "There are 4 problems"');
    expect(summary).toContain(
      'link "Applicants: Appointed, White (5000) is more than the number shortlisted (4319)."',
    );
    await page.getByRole("link", { name: /Appointed, White \(5000\)/ }).click();
    const wrong = page.locator(":focus");
    expect(await wrong.getAttribute("aria-invalid")).toBe("true");
    const described = (await wrong.getAttribute("aria-describedby")) ?? "";
    expect(await page.locator(`[id="${described}"]`).textContent()).toBe(
      "Error: Applicants: Appointed, White (5000) is more than the number shortlisted (4319).",
    );
    await page.keyboard.press("Control+a");
    await page.keyboard.type("1203");
    await expect.poll(() => wrong.getAttribute("aria-invalid")).toBeNull();
    // What follows is said when the pause comes: the place is a live region.
    expect(await heard(page, "#current-live-shortlisting")).toMatch(
      /^- status: "?White people were 1\.25 times/,
    );
    await typeOrganisation(page);
    await expect.poll(() => page.title()).toBe("WRES calculator");
    await make(page);
    expect(await page.evaluate("document.activeElement.id")).toBe("report-title");
    const report = await heard(page, "#report-head");
    expect(report).toContain('heading "The report" [level=2]');
    expect(report).toContain('button "Print the report"');
    expect(report).toContain('list "Files to save"');
  });

  test("every control has a name of its own, with both years open", async () => {
    const { page } = await open({ hash: "#example=lpt-2022" });
    await page.getByRole("heading", { name: "The report", exact: true }).waitFor();
    await page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))");
    const snapshot = await heard(page, "#panel-report");
    const names = [
      ...snapshot.matchAll(/- '?(?:textbox|combobox|button|checkbox|radio|group|table) "([^"]+)"/g),
    ];
    expect(names.length).toBeGreaterThan(300);
    const controls = [...snapshot.matchAll(/- '?(?:textbox|combobox|button|checkbox|radio) "([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(controls.filter((name, index) => controls.indexOf(name) !== index)).toEqual([]);
  });
});

describe.skipIf(browser === null)("however it is looked at", () => {
  // 640 and 320 pixels are a window of 1280 at 200% and 400%.
  test("nothing scrolls sideways, from 1440 to 320 pixels wide", { tags: ["night"] }, async () => {
    const { page } = await open({ hash: "#example=lpt-2022", width: 1440 });
    await page.getByRole("heading", { name: "The report", exact: true }).waitFor();
    await page.locator("#audience-publish").check();
    await page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))");
    for (const width of [1440, 820, 640, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const sizes = await page.evaluate("[document.documentElement.scrollWidth, innerWidth]");
      expect(sizes).toEqual([width, width]);
    }
  });

  test("in forced colours, open and closed are told apart, and what cannot be pressed too", async () => {
    const { page } = await open();
    await page.emulateMedia({ forcedColors: "active" });
    const marker = (id: string): Promise<string> =>
      page.evaluate<string>(
        `getComputedStyle(document.querySelector("#current-section-${id} .part-title"), "::before").content`,
      );
    const closed = await marker("board");
    await openSection(page, "board");
    expect(await marker("board")).not.toBe(closed);
    expect(closed).not.toBe('""');
    const colour = (id: string): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.getElementById("${id}")).color`);
    await page.locator(field("board.total.white")).fill("9");
    expect(await colour("undo")).not.toBe(await colour("redo"));
  });
});
