import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test, vi } from "vitest";
import { startChromium } from "../support/chromium.ts";
import {
  axeFindings,
  builtCalculator,
  openCalculator,
  saved,
  savedBytes,
} from "../support/open-calculator.ts";
import { writeWorkbook } from "../../src/workbook/xlsx/write-workbook.ts";
import { wres } from "../support/fake-terminal.ts";

vi.setConfig({ testTimeout: 120_000 });
const browser = await startChromium();
const folder = builtCalculator();
afterAll(() => browser?.close());

const open = (options: Parameters<typeof openCalculator>[2] = {}) =>
  openCalculator(browser!, folder, options);
const field = (path: string): string => `[id="current-${encodeURIComponent(path)}"]`;
const value = (page: Page, path: string): Promise<string> => page.locator(field(path)).inputValue();
const openSection = (page: Page, id: string): Promise<void> =>
  page.locator(`#current-section-${id} summary`).click();
const live = (page: Page, id: string): Promise<string | null> =>
  page.locator(`#current-live-${id}`).textContent();
const said = (page: Page): Promise<string | null> => page.locator("#said").textContent();
const file = (name: string, text: string, mimeType = "application/json") => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
});
const WHITE = "shortlisting.shortlisted.white";
const BME = "shortlisting.appointed.bme";

async function typeApplicants(page: Page): Promise<void> {
  await openSection(page, "shortlisting");
  await page.locator(field(WHITE)).fill("4319");
  await page.locator(field("shortlisting.shortlisted.bme")).fill("1530");
  await page.locator(field("shortlisting.appointed.white")).fill("1203");
  await page.locator(field(BME)).fill("342");
}

describe.skipIf(browser === null)("undo and redo", () => {
  test("go back a field at a time, with the figures, and are said aloud", async () => {
    const { page, faults } = await open();
    expect(await page.locator("#undo").getAttribute("aria-disabled")).toBe("true");
    await typeApplicants(page);
    await page.locator(field(BME)).fill("34");
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await said(page)).toBe("Undone: Applicants: Appointed, BME.");
    // The field was typed into twice, one after the other: that is one step.
    expect(await value(page, BME)).toBe("");
    expect(await value(page, WHITE)).toBe("4319");
    expect(await live(page, "shortlisting")).toBe("");
    await page.getByRole("button", { name: "Redo" }).click();
    expect(await said(page)).toBe("Done again: Applicants: Appointed, BME.");
    expect(await value(page, BME)).toBe("34");
    expect(await live(page, "shortlisting")).toContain("times as likely");
    for (let step = 0; step < 4; step += 1) await page.getByRole("button", { name: "Undo" }).click();
    expect(await value(page, WHITE)).toBe("");
    // It can still be pressed, and says why nothing happens.
    await page.getByRole("button", { name: "Undo" }).click({ force: true });
    expect(await said(page)).toBe("There is nothing to undo.");
    expect(await page.locator("#redo").getAttribute("aria-disabled")).toBe("false");
    expect(faults).toEqual([]);
  });

  test("by the keyboard: a field has its own undo first, and then the page its own", async () => {
    const { page } = await open();
    await openSection(page, "shortlisting");
    await page.locator(field(WHITE)).focus();
    await page.keyboard.type("12");
    await page.keyboard.press("Tab");
    await page.keyboard.type("7");
    await page.keyboard.press("Control+z");
    expect(await value(page, "shortlisting.shortlisted.bme")).toBe("");
    expect(await value(page, WHITE)).toBe("12");
    await page.keyboard.press("Control+z");
    await expect.poll(() => value(page, WHITE)).toBe("");
    // The keyboard stays where it was, in a field that was drawn anew.
    expect(await page.evaluate("document.activeElement.id")).toBe("current-shortlisting.shortlisted.bme");
    await page.keyboard.press("Control+y");
    await expect.poll(() => value(page, WHITE)).toBe("12");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+Shift+z");
    await expect.poll(() => value(page, WHITE)).toBe("12");
  });

  test("a file is one step, and can be taken out", async () => {
    const { page } = await open();
    await typeApplicants(page);
    await page.getByLabel("This year’s return").setInputFiles("examples/lpt-2022.json");
    await page.locator("#report-title").waitFor();
    const read = page.locator("#current-source");
    expect(await read.textContent()).toMatch(
      /lpt-2022\.json, \d+ kB: \d+ entries were read \(Leicestershire/,
    );
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await said(page)).toBe("Undone: opening lpt-2022.json.");
    expect(await value(page, WHITE)).toBe("4319");
    expect(await read.textContent()).toBe("");
    await page.getByRole("button", { name: "Redo" }).click();
    await page.getByRole("button", { name: "Take out lpt-2022.json" }).click();
    expect(await value(page, WHITE)).toBe("");
    expect(await page.evaluate("document.activeElement.id")).toBe("current-file");
  });
});

describe.skipIf(browser === null)("a draft in the browser", () => {
  const stored = (page: Page): Promise<number> => page.evaluate<number>("localStorage.length");

  test("is kept only where that was asked for, comes back, and is cleared with one button", async () => {
    const { page, faults } = await open();
    page.on("dialog", (dialog) => void dialog.accept());
    await typeApplicants(page);
    await page.waitForTimeout(400);
    expect(await stored(page)).toBe(0);
    await page.getByText("Keep a draft in this browser", { exact: true }).click();
    expect(await page.locator("#keep-hint").textContent()).toContain("can read it");
    await page.getByLabel("Keep these counts as a draft in this browser").check();
    await expect.poll(() => stored(page)).toBe(1);
    await page.locator(field(BME)).fill("300");
    // Leaving asks nothing: what was typed last is kept too.
    await page.reload();
    expect(await value(page, BME)).toBe("300");
    expect(await said(page)).toContain("draft");
    expect(await page.locator("#keep-draft").isChecked()).toBe(true);
    await page.getByText("Keep a draft in this browser", { exact: true }).click();
    await page.getByRole("button", { name: "Clear the draft" }).click();
    expect(await stored(page)).toBe(0);
    expect(await value(page, BME)).toBe("300");
    await openSection(page, "shortlisting");
    await page.locator(field(BME)).fill("301");
    await page.waitForTimeout(400);
    expect(await stored(page)).toBe(0);
    expect(faults).toEqual([]);
  });

  test(
    "keeps the choices, what was published and pasted, and what was lost on reading records",
    { tags: ["night"] },
    async () => {
      const { page, faults } = await open();
      await page.locator("summary", { hasText: "Count staff records" }).click();
      const courses = "Employee Number,Ethnicity\n1,A\n2,H\n3,Q\n";
      await page.getByLabel("Files of records").setInputFiles(file("courses.csv", courses, "text/csv"));
      const mapping = {
        kind: "training",
        persons: "one-row-each",
        ethnicity: { column: "Ethnicity", codes: { table: { A: "white", H: "bme" } } },
      };
      await page
        .getByLabel("A mapping, if you have one")
        .setInputFiles(file("mapping.json", JSON.stringify(mapping)));
      await page.getByRole("button", { name: "Count the records" }).click();
      const lost = page.locator("#doubts").getByText(/1 of 3 rows was rejected/);
      await lost.waitFor();
      await page.getByLabel("Anybody: it will be published").check();
      await page.getByLabel("Hide counts below").fill("5");
      await page.getByLabel("Hide for any choice").check();
      const table = { cells: [{ id: "2021/board/total/bme", value: 2 }], sums: [] };
      await page
        .getByLabel("What was published of these counts before")
        .setInputFiles(file("earlier.json", JSON.stringify(table)));
      await page.locator("#published strong", { hasText: "earlier.json" }).waitFor();
      await page.getByText("More choices").click();
      await page.getByLabel("Shares are out of").selectOption("known");
      await page.getByLabel("A disparity is called").selectOption("five-points");
      await page.getByLabel("BME staff are called").fill("ethnic minority");
      await page.getByRole("tab", { name: "Check printed figures" }).click();
      await page.getByLabel("Figures", { exact: true }).fill("label,printed\nBME,22.4%");
      await page.getByRole("tab", { name: "Make a report" }).click();
      await page.getByText("Keep a draft in this browser", { exact: true }).click();
      await page.getByLabel("Keep these counts as a draft in this browser").check();
      await expect.poll(() => stored(page)).toBe(1);
      // Another page, to which the browser gives nothing of the fields of this one.
      const again = await page.context().newPage();
      await again.goto(page.url());
      expect(await value(again, "training.accessed.bme")).toBe("1");
      await again
        .locator("#doubts")
        .getByText(/1 of 3 rows was rejected/)
        .waitFor();
      expect(await again.locator("#audience-publish").isChecked()).toBe(true);
      expect(await again.locator("#any-option").isChecked()).toBe(true);
      const shown = ["threshold", "zeros", "denominator", "verdict-rule", "label", "check-text"].map((id) =>
        again.locator(`#${id}`).inputValue(),
      );
      expect(await Promise.all(shown)).toEqual([
        "5",
        "hidden",
        "known",
        "five-points",
        "ethnic minority",
        "label,printed\nBME,22.4%",
      ]);
      expect(await again.locator("#published").textContent()).toContain("earlier.json");
      expect(faults).toEqual([]);
    },
  );

  test("keeps the answers about a file of records, and none of its rows; the file is chosen again", async () => {
    const { page, faults } = await open();
    const asks: string[] = [];
    page.on("dialog", (dialog) => {
      asks.push(dialog.type());
      void dialog.accept();
    });
    await page.locator("summary", { hasText: "Count staff records" }).click();
    // The invented people have numbers that stand nowhere else.
    const cases = `Employee Number,Ethnicity,Case Type,Date Opened
90000001,A,Disciplinary,12/05/2021
90000002,A,Disciplinary,13/05/2021
90000003,H,Disciplinary,14/05/2021
90000004,Q7,Disciplinary,15/05/2021
90000005,Q7,Grievance,16/05/2021
90000006,Q7,Disciplinary,17/05/2021
`;
    await page.getByLabel("Files of records").setInputFiles(file("cases.csv", cases, "text/csv"));
    await page.getByLabel("What the rows are").selectOption("disciplinary");
    await page.getByLabel("WRES year of the records").fill("2022");
    await page.getByRole("button", { name: "Draft a mapping" }).click();
    const menu = (code: string) => page.locator(`#records select[aria-label$=": ${code} goes to"]`);
    await menu("Q7").selectOption("Unknown");
    await menu("Grievance").selectOption("counted");
    const questions = page.locator("#records input[data-question]");
    await questions.first().fill("Looked at: a grievance is a case here.");
    const asked = await questions.count();
    expect(asked).toBeGreaterThan(1);
    await page.getByText("Keep a draft in this browser", { exact: true }).click();
    expect(await page.locator("#keep-hint").textContent()).toMatch(/keeps no row of a\s+file/);
    await page.getByLabel("Keep these counts as a draft in this browser").check();
    const kept = (): Promise<string> => page.evaluate<string>("Object.values(localStorage).join('')");
    await expect.poll(kept).toContain("a grievance is a case here");
    expect(await kept()).not.toMatch(/9000000\d|\/05\/2021/);

    // Nothing is asked on leaving, and everything is there but the file.
    await page.reload();
    expect(asks).toEqual([]);
    const waits = page.locator("#records .waiting-file");
    expect((await waits.textContent())?.replace(/\s+/g, " ")).toContain(
      "Choose cases.csv again under “Files of records”: your 3 answers are kept.",
    );
    expect(await page.locator("#records-kind").inputValue()).toBe("disciplinary");
    expect(await page.locator("#records-year").inputValue()).toBe("2022");
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel("Files of records").setInputFiles(file("cases.csv", cases, "text/csv"));
    await page.locator(".taken-over").waitFor();
    expect(await page.locator(".taken-over").textContent()).toContain("Your 3 answers are here again.");
    expect(await waits.count()).toBe(0);
    expect(await menu("Q7").inputValue()).toBe("unknown");
    expect(await menu("Grievance").inputValue()).toBe("count");
    expect(await questions.first().inputValue()).toBe("Looked at: a grievance is a case here.");
    for (const one of (await questions.all()).slice(1)) await one.fill("Looked at.");
    await page.getByRole("button", { name: "Count with these answers" }).click();
    await page.getByRole("heading", { name: "Counts of disciplinary records" }).waitFor();
    // White: 1 and 2; Asian: 3; unknown: 4 and 6, and 5, whose grievance was said to count.
    expect(await value(page, "disciplinary.entered.white")).toBe("2");
    expect(await value(page, "disciplinary.entered.unknown")).toBe("3");

    // A file with other headings takes nothing over in silence, and the answers can be forgotten.
    await page.reload();
    const renamed = cases.replace("Ethnicity", "Ethnic Origin").replaceAll("Q7", "Z");
    await page.getByLabel("Files of records").setInputFiles(file("cases.csv", renamed, "text/csv"));
    await page.locator(".taken-over").waitFor();
    const said = (await page.locator(".taken-over").textContent()) ?? "";
    expect(said).toContain("Ethnicity: Q7 goes to Unknown");
    expect(said).toContain("look at each answer");
    await page.reload();
    await page.getByRole("button", { name: "Forget the answers about cases.csv" }).click();
    expect(await waits.count()).toBe(0);
    await expect.poll(kept).not.toContain("a grievance is a case here");
    expect(faults).toEqual([]);
  });

  test("an example is not opened over it, and a browser that keeps nothing says so", async () => {
    const { page } = await open({ hash: "#example=lpt-2022" });
    await page.locator("#report-title").waitFor();
    await page.getByText("Keep a draft in this browser", { exact: true }).click();
    await page.getByLabel("Keep these counts as a draft in this browser").check();
    await openSection(page, "organisation");
    await page.locator(field("organisation.name")).fill("Another name");
    await page.reload();
    expect(await value(page, "organisation.name")).toBe("Another name");
    await page.evaluate("Storage.prototype.setItem = () => { throw new Error('full'); }");
    await openSection(page, "organisation");
    await page.locator(field("organisation.name")).fill("A third name");
    await expect
      .poll(() => page.locator("#keep-said").textContent())
      .toContain("keeps nothing for this page");
    expect(await page.locator("#keep-draft").isChecked()).toBe(false);
  });

  test("two windows do not write over each other", { tags: ["night"] }, async () => {
    const { page } = await open();
    await typeApplicants(page);
    await page.getByText("Keep a draft in this browser", { exact: true }).click();
    await page.getByLabel("Keep these counts as a draft in this browser").check();
    await expect.poll(() => stored(page)).toBe(1);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.evaluate("localStorage.clear()");
    await expect.poll(() => said(page)).toContain("Another window");
    expect(await page.locator("#keep-draft").isChecked()).toBe(false);
  });
});

describe.skipIf(browser === null)("what is doubtful", () => {
  test("is asked about once a section is left, beside the field, and can be confirmed", async () => {
    const { page, faults } = await open();
    await openSection(page, "board");
    await page.locator(field("board.total.white")).fill("60");
    await page.locator(field("board.total.bme")).fill("40");
    await page.waitForTimeout(400);
    // In the midst of a section nobody is interrupted.
    expect(await page.locator("#doubts").count()).toBe(0);
    await page.locator("#current-section-training summary").focus();
    const doubts = page.locator("#doubts");
    await doubts.waitFor();
    expect(await doubts.getByRole("heading").textContent()).toBe("Look at these first");
    const beside = page.locator("#form .doubt-text");
    expect(await beside.textContent()).toContain("Type the number of people in each group.");
    const described = await page.locator(field("board.total.white")).getAttribute("aria-describedby");
    expect(described).toBe("current-board.total.white-doubt");
    await doubts.getByRole("link").click();
    expect(await page.evaluate("document.activeElement.id")).toBe("current-board.total.white");
    await doubts.locator("summary").click();
    await doubts.getByRole("button", { name: "Confirm" }).click();
    expect(await doubts.locator("input:invalid").count()).toBe(1);
    await doubts.getByLabel("Why it is right").fill("The board is so large.");
    await doubts.getByRole("button", { name: "Confirm" }).click();
    await expect.poll(() => doubts.textContent()).toContain("Queried, and confirmed: The board is so large.");
    expect(await beside.count()).toBe(0);
    const counts = JSON.parse(await saved(page, "Save these counts (JSON)")) as { acknowledged: unknown };
    expect(counts.acknowledged).toEqual([
      { code: "percentages-as-counts", path: "board.total", reason: "The board is so large." },
    ]);
    expect(await axeFindings(page)).toEqual([]);
    await doubts.getByRole("button", { name: "Take it back" }).click();
    await expect.poll(() => beside.count()).toBe(1);
    await page.locator(field("board.total.white")).fill("14");
    await page.locator(field("board.total.bme")).fill("3");
    await expect.poll(() => beside.count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe.skipIf(browser === null)("the keyboard", () => {
  test("stays on a button that is drawn anew, and on the one that takes its place", async () => {
    const { page } = await open();
    await typeApplicants(page);
    for (const [button, next] of [
      ["Show the four groups within BME", "toggle-columns"],
      ["Save these counts (JSON)", "save-return"],
      ["Copy this table “Applicants”", "copy-table"],
      ["Type in last year’s counts", undefined],
      ["Take last year’s counts away", "add-previous"],
    ] as const) {
      await page.getByRole("button", { name: button, exact: true }).focus();
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.dataset.action"), button).toBe(next);
    }
  });
});

describe.skipIf(browser === null)("a part of the year", () => {
  const savedFile = async (page: Page, button: string) => {
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: button, exact: true }).click();
    const download = await waiting;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };

  test(
    "is chosen by the keyboard, names its days, is kept and saved, and can be undone",
    { tags: ["night"] },
    async () => {
      const { page, faults } = await open();
      await openSection(page, "organisation");
      await page.locator(field("organisation.name")).fill("Example");
      await page.locator(field("organisation.code")).fill("X");
      await page.locator(field("year")).fill("2022");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.id")).toBe("current-period");
      // The third entry after the whole year is Q1.
      for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowDown");
      expect(await value(page, "period")).toBe("quarter-1");
      expect(await page.evaluate("document.activeElement.id")).toBe("current-period");
      expect(await page.locator("#current-section-workforce summary").textContent()).toContain(
        "1. Workforce at 30 June 2021",
      );
      expect(await axeFindings(page)).toEqual([]);
      await typeApplicants(page);
      const counts = await savedFile(page, "Save these counts (JSON)");
      expect(counts.name).toBe("wres-counts-X-2022-quarter-1.json");
      expect(JSON.parse(counts.text)).toMatchObject({ year: 2022, period: "quarter-1" });
      await page.getByRole("button", { name: "Make the report" }).click();
      await page.locator("#report-title").waitFor();
      expect(await page.frameLocator("#report-frame").locator("body").textContent()).toContain(
        "Q1 2021/22, April to June 2021",
      );
      expect((await savedFile(page, "Save JSON")).name).toBe("wres-report-X-2022-quarter-1-internal.json");
      await page.locator(field("period")).selectOption("");
      expect(await page.locator("#current-section-workforce summary").textContent()).toContain(
        "1. Workforce at 31 March",
      );
      await page.getByRole("button", { name: "Undo" }).click();
      expect(await said(page)).toBe("Undone: Part of the year.");
      expect(await value(page, "period")).toBe("quarter-1");
      expect(faults).toEqual([]);
    },
  );
});

describe.skipIf(browser === null)("an action plan", () => {
  test(
    "stands beside the figures, from JSON or from the workbook of a plan, and can be taken out",
    { tags: ["night"] },
    async () => {
      const { page, faults } = await open();
      await page.getByLabel("This year’s return").setInputFiles("examples/lpt-2022.json");
      await page.locator("#report-title").waitFor();
      await page.locator("#more-choices summary").click();
      await page.getByLabel("Your action plan").setInputFiles("examples/action-plan.json");
      await expect.poll(() => page.locator("#plan").textContent()).toMatch(/action-plan\.json: \d+ measures/);
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole("button", { name: "Make the report" }).click();
      await page.locator("#report-title").waitFor();
      const plan = JSON.parse(readFileSync("examples/action-plan.json", "utf8")) as {
        actions: readonly { title: string }[];
      };
      const report = page.frameLocator("#report-frame").locator("body");
      await expect.poll(() => report.textContent()).toContain(plan.actions[0]?.title ?? "no action");
      await page.getByRole("button", { name: "Take out action-plan.json" }).click();
      expect(await page.locator("#plan").textContent()).toBe("");
      const { savedBytes: written } = await wres("plan --template --out plan.xlsx");
      const buffer = Buffer.from(written.get("plan.xlsx") ?? "");
      await page.getByLabel("Your action plan").setInputFiles({ name: "blank.xlsx", mimeType: "", buffer });
      // Nothing is filled in: what is missing is said, and no plan is taken.
      await expect.poll(() => page.locator("#fault").textContent()).toMatch(/^blank\.xlsx: /);
      expect(faults).toEqual([]);
    },
  );
});

describe.skipIf(browser === null)("the scorecard", () => {
  test("fills with the sections, and each row leads to its own", async () => {
    const { page } = await open();
    expect(await page.locator("#scorecard table").count()).toBe(0);
    await typeApplicants(page);
    const rows = page.locator("#scorecard tbody tr");
    await expect.poll(() => rows.count()).toBe(9);
    // 1203/4319, 342/1530 and the ratio, as ESNEFT prints them
    await expect
      .poll(() => rows.nth(1).locator("td").allTextContents())
      .toEqual(["27.85%", "22.35%", "1.25 times", expect.stringContaining("Worse for BME people")]);
    await rows.getByRole("link", { name: "9 Board" }).click();
    expect(await page.locator("#current-section-board").getAttribute("open")).toBe("");
    expect(await page.evaluate("document.activeElement.closest('details').id")).toBe("current-section-board");
    await page.locator(field("board.total.white")).fill("9");
    await page.locator(field("board.total.bme")).fill("1");
    await expect.poll(() => rows.nth(8).locator("td").nth(1).textContent()).toBe("10.0%");
  });
});

describe.skipIf(browser === null)("files", () => {
  test("a blank one says so, one of another kind is named, and counts are saved under their organisation", async () => {
    const { page } = await open({ hash: "#example=lpt-2022" });
    await page.locator("#report-title").waitFor();
    const fault = page.locator("#fault");
    const chosen = page.getByLabel("This year’s return");
    await chosen.setInputFiles(file("blank.json", "{}"));
    await expect
      .poll(() => fault.textContent())
      .toBe("blank.json is blank: no count stands in it. Nothing was changed.");
    await chosen.setInputFiles(file("table.json", '{"cells":[],"sums":[]}'));
    await expect.poll(() => fault.textContent()).toContain("Audit a redacted table");
    await chosen.setInputFiles(file("staff.csv", "Ethnic Origin\nA\n", "text/csv"));
    expect(await said(page)).toContain("staff.csv looks like staff records");
    expect(await page.evaluate("document.activeElement.id")).toBe("records-files");
    expect(await value(page, "organisation.code")).toBe("RT5");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save these counts (JSON)" }).click();
    expect((await download).suggestedFilename()).toBe("wres-counts-RT5-2022.json");
    expect(await page.locator("#panel-report .button:not(.secondary)").count()).toBe(1);
    const choices = page.locator("#report-head .saves li");
    expect(await choices.filter({ hasText: "Save CSV" }).textContent()).toMatch(/\.csv, \d+ kB: the figures/);
  });

  test("a workbook of records is counted by a mapping that is answered in the page", async () => {
    const { page, faults } = await open();
    await page.locator("summary", { hasText: "Count staff records" }).click();
    const courses = "Employee Number,Ethnicity,Course\n1,A,Leadership\n2,H,Leadership\n3,Q,Leadership\n";
    await page.getByLabel("Files of records").setInputFiles(file("courses.csv", courses, "text/csv"));
    await page.getByRole("button", { name: "Count the records" }).click();
    const menu = page.getByLabel("ethnicity: the column Ethnicity: Q goes to");
    await menu.selectOption("Unknown");
    const answers = page.locator("#records input[data-question]");
    for (const answer of await answers.all()) await answer.fill("Looked at: it is right.");
    expect(await axeFindings(page)).toEqual([]);
    const mapping = JSON.parse(await saved(page, "Save Mapping (JSON)")) as {
      ethnicity: { codes: { table: unknown } };
    };
    expect(mapping.ethnicity.codes.table).toEqual({ Q: "unknown" });
    await page.getByRole("button", { name: "Count with these answers" }).click();
    await page.getByRole("heading", { name: "Counts of training records" }).waitFor();
    expect(await value(page, "training.accessed.unknown")).toBe("1");
    const rows = courses
      .trim()
      .split("\n")
      .map((line) => line.split(",").map((cell) => ({ value: cell, style: "text" as const })));
    const buffer = await writeWorkbook({
      title: "",
      subject: "",
      creator: "",
      madeAt: "2022-03-31T00:00:00Z",
      sheets: [{ title: "Courses", widths: [9, 9, 9], frozenColumns: 0, rows }],
    });
    const workbook = { ...file("courses.xlsx", ""), buffer: Buffer.from(buffer) };
    await page.getByLabel("Files of records").setInputFiles(workbook);
    await page.getByRole("button", { name: "Draft a mapping" }).click();
    await page.locator(".file-name", { hasText: "courses.xlsx" }).waitFor();
    // The workbook has the same columns: what was answered stands in it, and the page says so.
    expect(await menu.inputValue()).toBe("unknown");
    expect(await page.locator(".taken-over").textContent()).toContain("not the one of before (courses.csv");
    expect(faults).toEqual([]);
  });
});

describe.skipIf(browser === null)("records", () => {
  test(
    "a code that is too rare to be shown is written in by hand, and counts",
    { tags: ["night"] },
    async () => {
      const { page, faults } = await open();
      await page.locator("summary", { hasText: "Count staff records" }).click();
      const rows = ["1,A,CPD", "2,H,CPD", "3,A,Conduct matter", "4,H,Mandatory"];
      const courses = `Employee Number,Ethnicity,Course Category\n${rows.join("\n")}\n`;
      await page.getByLabel("Files of records").setInputFiles(file("courses.csv", courses, "text/csv"));
      await page.getByLabel("What the rows are").selectOption("training");
      await page.getByRole("button", { name: "Draft a mapping" }).click();
      const records = page.locator("#records");
      await records.getByText("1 row has a text (line 4)").first().waitFor();
      await records.getByRole("button", { name: "Add the code" }).click();
      expect(await records.locator("input:invalid").count()).toBe(1);
      await records.getByLabel("Another code", { exact: false }).first().fill("conduct matter");
      await records.getByRole("button", { name: "Add the code" }).click();
      expect(await said(page)).toBe("conduct matter is added to the column Course Category.");
      const added = records.getByLabel("conduct matter goes to");
      expect(await added.inputValue()).toBe("count");
      expect(await axeFindings(page)).toEqual([]);
      for (const one of await records.locator("input[data-question]").all()) await one.fill("Looked at.");
      await page.getByRole("button", { name: "Count with these answers" }).click();
      await page.getByRole("heading", { name: "Counts of training records" }).waitFor();
      // White: 1 and 3, whose course was said to count; BME: 2; the mandatory course of 4 does not.
      expect(await value(page, "training.accessed.white")).toBe("2");
      expect(await value(page, "training.accessed.bme")).toBe("1");
      expect(faults).toEqual([]);
    },
  );
});

describe.skipIf(browser === null)("the audit", () => {
  test("takes a pasted table with its marks, and finds its sums", async () => {
    const { page, faults } = await open({ hash: "#audit" });
    // 120 and 12 and 3 are 135; 40 and 5 and 5 are 50. In the third row 1,010 less 1,000 is 10, for two hidden counts; the last row
    // has 20 of which 12 and 5 are shown: 3 is left for the one, and 15 less 3 less 5, which is 7, for the other.
    await page
      .getByLabel("The table", { exact: true })
      .fill(
        "Band\tWhite\tBME\tUnknown\tTotal\nBand 5\t120\t12\t3\t135\nBand 6\t40\t5\t5\t50\nBand 7\t1,000\t*\t[c]\t1,010\nAll\t1,160\t20\t15\t1,195\n",
      );
    await page.getByRole("button", { name: "Audit the table" }).click();
    await page.getByText("What can be worked out of the publication").waitFor();
    expect(await page.locator("#audit-answer").textContent()).toContain('"All" is the sum of "Band 5"');
    const row = page.locator("#audit-answer tbody tr").first();
    expect(await row.locator("th").textContent()).toContain("Band 7, BME");
    expect((await row.locator("td").allTextContents()).slice(0, 2)).toEqual(["3", "3"]);
    await page.getByLabel("The table", { exact: true }).fill("Band,White\nBand 5,about ten\n");
    await page.getByRole("button", { name: "Audit the table" }).click();
    await page.locator("#audit-answer").getByText('"about ten"').waitFor();
    expect(faults).toEqual([]);
  });
});

describe.skipIf(browser === null)("what was published before", () => {
  const small = {
    organisation: { code: "X", name: "Small" },
    year: 2022,
    shortlisting: { shortlisted: { white: 400, bme: 150 }, appointed: { white: 90, bme: 14 } },
  };

  test("is given as a file, and the report is safe together with it; without one it says that it was checked alone", async () => {
    const { page, faults } = await open();
    await page.getByLabel("This year’s return").setInputFiles(file("small.json", JSON.stringify(small)));
    await page.locator("#report-title").waitFor();
    await page.getByLabel("Anybody: it will be published").check();
    expect(await page.locator("#published").textContent()).toContain("checked alone");
    const make = page.getByRole("button", { name: "Make the report" });
    await make.click();
    await page.getByText("Protected for publication").waitFor();
    expect(await page.locator("#report-head").textContent()).toContain("It was checked alone");
    const html = await saved(page, "Save HTML");
    const json = await saved(page, "Save what was published (JSON)");
    const xlsx = await savedBytes(page, "Save Excel workbook");
    const given = page.getByLabel("What was published of these counts before");
    await given.setInputFiles(file("notes.json", "{}"));
    await expect.poll(() => page.locator("#fault").textContent()).toContain("notes.json");
    await given.setInputFiles(file("earlier.html", html, "text/html"));
    await page.locator("#published strong", { hasText: "earlier.html" }).waitFor();
    // The report was checked without it.
    expect(await page.getByText("The counts or choices have changed").isVisible()).toBe(true);
    await given.setInputFiles({ ...file("earlier.xlsx", ""), buffer: xlsx });
    await page.locator("#published strong", { hasText: "earlier.xlsx" }).waitFor();
    await given.setInputFiles(file("earlier.json", json));
    await page.locator("#published strong", { hasText: "earlier.json" }).waitFor();
    await page.getByRole("button", { name: "Take out earlier.xlsx" }).click();
    await make.click();
    await page.getByText("It was checked together with 2 earlier publications.").waitFor();
    const files = { "small.json": JSON.stringify(small), "earlier.html": html, "earlier.json": json };
    const command = await wres(
      "report small.json --publish --published earlier.html --published earlier.json --format markdown",
      { files },
    );
    expect(await saved(page, "Save Markdown")).toBe(command.stdout);
    expect(faults).toEqual([]);
  });
});

test("the guide tells of everything that the page does", () => {
  const guide = readFileSync("docs/guides/calculator.md", "utf8");
  for (const word of ["Undo", "draft in this browser", "Look at these first", "checked alone", "[c]"]) {
    expect(guide).toContain(word);
  }
});
