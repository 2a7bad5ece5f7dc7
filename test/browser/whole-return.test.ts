import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test, vi } from "vitest";
import { startChromium } from "../support/chromium.ts";
import { axeFindings, builtCalculator, openCalculator, saved } from "../support/open-calculator.ts";

vi.setConfig({ testTimeout: 120_000 });
const browser = await startChromium();
const folder = builtCalculator();
afterAll(() => browser?.close());

const open = () => openCalculator(browser!, folder);
const field = (path: string): string => `[id="current-${encodeURIComponent(path)}"]`;
const value = (page: Page, path: string): Promise<string> => page.locator(field(path)).inputValue();
const openAll = (page: Page): Promise<unknown> =>
  page.evaluate("document.querySelectorAll('#form details').forEach((part) => (part.open = true))");
const file = (name: string, value_: unknown) => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(value_)),
});
const make = (page: Page): Promise<void> => page.getByRole("button", { name: "Make the report" }).click();

/** Everything that a return can hold beside the tables of the national form. */
const whole = {
  format: 1,
  organisation: { code: "X", name: "Example", type: "acute", region: "East of England" },
  year: 2022,
  workforce: {
    total: { white: 900, bme: 300, unknown: 10 },
    strata: [
      { by: "sex", of: "women", workforce: { white: 700, bme: 200, unknown: 6 } },
      { by: "sex", of: "men", workforce: { white: 200, bme: 100, unknown: 4 } },
    ],
  },
  shortlisting: {
    shortlisted: { white: 400, bme: 150 },
    appointed: { white: 90, bme: 14 },
    strata: [
      {
        by: ["route", "sex"],
        of: ["international", "women"],
        shortlisted: { white: 40, bme: 15 },
        appointed: { white: 9, bme: 3 },
      },
      {
        by: ["route", "sex"],
        of: ["other", "men"],
        shortlisted: { white: 360, bme: 135 },
        appointed: { white: 81, bme: 11 },
      },
    ],
  },
  survey: {
    year: 2021,
    strata: [{ by: "sex", of: "women", discrimination: { white: { yes: 3, answered: 40 } } }],
  },
  bank: { workforce: { clinical: { "band-5": { white: 40, bme: 20 } } } },
  published: { "indicator-3/relative-likelihood": "1.8", "indicator-1/clinical/band-5/bme": "44.2" },
  population: { area: "Suffolk", source: "Census 2021", percentages: { white: "90.8", bme: "9.2" } },
  local: { promotion: { counted: { white: 60, bme: 16 } } },
};

describe.skipIf(browser === null)("a return with everything", () => {
  test("is shown whole, edited in its fields, and saved as it was but for the edits", async () => {
    const { page, faults } = await open();
    await page.getByLabel("This year’s return").setInputFiles(file("whole.json", whole));
    await page.locator("#report-title").waitFor();
    await openAll(page);
    expect(await page.locator("#current-section-others").count()).toBe(0);
    expect(await value(page, "workforce.strata[0].workforce.bme")).toBe("200");
    expect(await value(page, "population.percentages.white")).toBe("90.8");
    expect(await value(page, 'published["indicator-1/clinical/band-5/bme"]')).toBe("44.2");
    expect(await value(page, "survey.strata[0].discrimination.white.answered")).toBe("40");
    expect(await value(page, "local.promotion.counted.bme")).toBe("16");
    const report = page.frameLocator("#report-frame").locator("body");
    await expect.poll(() => report.textContent()).toContain("Relative likelihood of promotion");
    expect(await report.textContent()).toContain("Suffolk");
    await page.locator(field("shortlisting.strata[0].appointed.bme")).fill("4");
    await page.locator(field("bank.workforce.clinical.band-5.bme")).fill("25");
    await page.locator(field("population.source")).fill("Census 2011");
    // The tables of the bank are those of substantive staff, of which the calculator's own test has axe look at all.
    await page.evaluate(
      "document.querySelectorAll('#form details').forEach((part) => (part.open = /population|published|local|shortlisting/.test(part.id)))",
    );
    expect(await axeFindings(page)).toEqual([]);
    const [stratum, other] = whole.shortlisting.strata;
    expect(JSON.parse(await saved(page, "Save these counts (JSON)"))).toEqual({
      ...whole,
      shortlisting: {
        ...whole.shortlisting,
        strata: [{ ...stratum, appointed: { white: 9, bme: 4 } }, other],
      },
      bank: { workforce: { clinical: { "band-5": { white: 40, bme: 25 } } } },
      population: { ...whole.population, source: "Census 2011" },
    });
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await page.locator("#said").textContent()).toBe("Undone: Bank. Clinical: Band 5, BME.");
    expect(faults).toEqual([]);
  });

  test("what has no field stands as it is under other entries, and a definition there makes a measure whole", async () => {
    const { page } = await open();
    const local = JSON.parse(readFileSync("examples/local/return-2022.json", "utf8")) as object;
    await page.getByLabel("This year’s return").setInputFiles(file("local.json", local));
    await page.locator("#error-summary").waitFor();
    expect(await page.locator("#error-summary").textContent()).toContain("reverse-mentoring");
    await page.getByLabel("This year’s return").setInputFiles("examples/local/definitions.json");
    await page.locator("#report-title").waitFor();
    await openAll(page);
    expect(await value(page, "definitions")).toContain('"id":"reverse-mentoring"');
    expect(await page.locator(field("local.reverse-mentoring.counted.white")).count()).toBe(1);
  });

  test("parts of the people are added by hand, named anew, and taken out", { tags: ["night"] }, async () => {
    const { page, faults } = await open();
    await page.locator("#current-section-shortlisting summary").click();
    const section = page.locator("#current-section-shortlisting");
    const by = section.getByLabel("Divided by, such as sex");
    const part = section.getByLabel("Part, such as women");
    const add = section.getByRole("button", { name: "Add the part" });
    await add.click();
    expect(await section.locator("input:invalid").count()).toBe(1);
    await by.fill("sex");
    await part.fill("women");
    await add.click();
    expect(await page.locator("#said").textContent()).toBe("sex: women is added.");
    expect(await by.inputValue()).toBe("sex");
    await page.keyboard.type("mne");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator(field("shortlisting.strata[0].shortlisted.bme")).fill("40");
    // A slip in the name is corrected in its field, and the rows are called by the new name.
    await page.locator(field("shortlisting.strata[1].of")).fill("men");
    await page.keyboard.press("Tab");
    await page.locator(field("shortlisting.strata[1].appointed.white")).fill("7");
    const label = "Applicants by parts: sex: men, appointed, White";
    expect(await page.getByLabel(label).inputValue()).toBe("7");
    const written = async (): Promise<unknown> =>
      JSON.parse(await saved(page, "Save these counts (JSON)")) as unknown;
    expect(await written()).toEqual({
      shortlisting: {
        strata: [
          { by: "sex", of: "women", shortlisted: { bme: 40 } },
          { by: "sex", of: "men", appointed: { white: 7 } },
        ],
      },
    });
    expect(await axeFindings(page)).toEqual([]);
    // A field that the keyboard comes to is selected, and stays so while the names follow.
    await page.locator(field("shortlisting.strata[0].of")).fill("female");
    await page.keyboard.press("Tab");
    await page.keyboard.type("gender");
    expect(await value(page, "shortlisting.strata[1].by")).toBe("gender");
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await section.getByRole("button", { name: "Take out sex: women" }).click();
    expect(await written()).toEqual({
      shortlisting: { strata: [{ by: "sex", of: "men", appointed: { white: 7 } }] },
    });
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await value(page, "shortlisting.strata[0].shortlisted.bme")).toBe("40");
    // Bank workers have three places for parts.
    await page.getByRole("button", { name: "Type in bank workers" }).click();
    const bank = page.locator("#current-section-bank");
    await bank.getByLabel("A part of").selectOption("the survey of the bank");
    await bank.getByLabel("Divided by, such as sex").fill("site");
    await bank.getByLabel("Part, such as women").fill("north");
    await bank.getByRole("button", { name: "Add the part" }).click();
    await page.locator(field("bank.survey.strata[0].discrimination.white.yes")).fill("3");
    expect(await written()).toMatchObject({
      bank: { survey: { strata: [{ by: "site", of: "north", discrimination: { white: { yes: 3 } } }] } },
    });
    expect(faults).toEqual([]);
  });

  test("bank workers and a published figure are typed in, and a part of a whole is not published", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "Type in bank workers" }).click();
    await page.locator(field("bank.workforce.total.white")).fill("30");
    await page.locator("#current-section-organisation summary").click();
    for (const [path, text] of [
      ["organisation.name", "Surgery"],
      ["organisation.code", "X1"],
      ["organisation.partOf", "X"],
      ["year", "2022"],
    ] as const) {
      await page.locator(field(path)).fill(text);
    }
    await page.locator("#current-section-published summary").click();
    await page.locator(field('published["indicator-2/relative-likelihood"]')).fill("1.8");
    const scorecard = page.locator("#scorecard tbody tr");
    await expect.poll(() => scorecard.nth(1).locator("td").nth(2).textContent()).toBe("1.8 times");
    const other = page.getByLabel("Another figure, by the id of its measure");
    await other.fill("indicator-5/share/bme");
    await page.getByRole("button", { name: "Add the figure" }).click();
    expect(await page.locator("#current-other-figure:invalid").count()).toBe(1);
    await other.fill("indicator-1/clinical/band-5/bme");
    await page.getByRole("button", { name: "Add the figure" }).click();
    const added = 'published["indicator-1/clinical/band-5/bme"]';
    expect(await page.evaluate("decodeURIComponent(document.activeElement.id)")).toBe(`current-${added}`);
    await page.keyboard.type("44.2%");
    expect(JSON.parse(await saved(page, "Save these counts (JSON)"))).toEqual({
      organisation: { name: "Surgery", code: "X1", partOf: "X" },
      year: 2022,
      bank: { workforce: { total: { white: 30 } } },
      published: { "indicator-2/relative-likelihood": "1.8", "indicator-1/clinical/band-5/bme": "44.2" },
    });
    await page.getByLabel("Anybody: it will be published").check();
    await make(page);
    await page.locator("#fault").getByText('"X1" is a part of "X"').waitFor();
  });

  test(
    "what is published can be hidden for any choice, and every file says so",
    { tags: ["night"] },
    async () => {
      const { page, faults } = await open();
      // 60 of the 300 people of known ethnicity, and 304 in all: one report would give the other's count away.
      const counts = {
        organisation: { code: "X", name: "Example" },
        year: 2022,
        workforce: { clinical: { "band-5": { white: 240, bme: 60, unknown: 4 } } },
      };
      await page.getByLabel("This year’s return").setInputFiles(file("2022.json", counts));
      await page.locator("#report-title").waitFor();
      await page.getByLabel("Anybody: it will be published").check();
      await make(page);
      await page.getByText("It is not safe beside a report with another denominator or window").waitFor();
      await page.getByLabel("Hide for any choice").check();
      expect(await page.locator("#report-frame").isVisible()).toBe(false);
      await make(page);
      await page.getByText("It is safe beside a report with another denominator or window").waitFor();
      expect(await saved(page, "Save Markdown")).toContain("other ways of showing the same data");
      expect(faults).toEqual([]);
    },
  );
});
