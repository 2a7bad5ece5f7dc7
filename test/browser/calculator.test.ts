import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { FrameLocator, Page } from "playwright-core";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { startChromium } from "../support/chromium.ts";
import { wres } from "../support/fake-terminal.ts";
import {
  axeFindings,
  builtCalculator,
  openCalculator,
  type OpenCalculator,
  saved,
  savedBytes,
} from "../support/open-calculator.ts";
import { readFigures } from "../evidence/read-figures.ts";
import { readWorkbook } from "../../src/workbook/xlsx/open-workbook.ts";
import { isWholeLane } from "../support/lane.ts";

// A whole report is made, and a page of a thousand fields is looked at.
vi.setConfig({ testTimeout: 120_000 });
const browser = await startChromium();
const folder = builtCalculator();
afterAll(() => browser?.close());

const ESNEFT = "examples/esneft-2022.json";
const ESNEFT_BEFORE = "examples/esneft-2021.json";
const open = async (options: Parameters<typeof openCalculator>[2] = {}): Promise<OpenCalculator> =>
  openCalculator(browser!, folder, options);
const reportOf = (page: Page): FrameLocator => page.frameLocator("#report-frame");
const make = (page: Page): Promise<void> => page.getByRole("button", { name: "Make the report" }).click();
const json = (value: unknown) => ({
  name: "return.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify(value)),
});

/** What stands in each sheet of a workbook. */
function textsOfSheets(bytes: Uint8Array): ReadonlyMap<string, readonly string[]> {
  const read = readWorkbook(bytes);
  if (read.status !== "read") throw new Error(JSON.stringify(read));
  return new Map(read.workbook.sheets.map(({ name, cells }) => [name, cells.map(({ text }) => text)]));
}

/**
 * A text whose p-values and interval ends have 12 significant digits: engines differ in the last bits of a logarithm, and
 * Chromium's is not that of Node. Every other byte is compared.
 */
const alike = (text: string): string =>
  text.replace(/\d+\.\d{10,}(?:e-\d+)?/g, (number) => {
    const digits = number.replace(/e.*$/, "").replace(/^[0.]+|\./g, "");
    return digits.length > 18 ? number : Number(number).toPrecision(12);
  });

// Ten mistakes, each with the field that it leads to.
const mistaken = {
  organisation: { code: "X", name: 5 },
  year: 2022,
  workforce: {
    nonClinical: {
      "band-2": { white: -1, bme: 10 },
      "band-3": { white: 12.5, bme: 10 },
      "band-77": { white: 1, bme: 1 },
    },
    clinical: { "band-5": { white: "many", bme: 3 } },
  },
  shortlisting: { shortlisted: { white: 30, bme: 20 }, appointed: { white: 31, bme: 5 } },
  disciplinary: { entered: { white: 1, bme: 1 }, window: "ten-years" },
  training: { accessed: { white: 1e20, bme: 2 } },
  survey: { year: 2021, discrimination: { bme: { percentage: "a few" } } },
  board: { total: { white: 9, bme: 1 }, voting: { white: 4, bme: 2 } },
};
const corrections: readonly (readonly [path: string, text: string])[] = [
  ["organisation.name", "Example"],
  ["workforce.nonClinical.band-2.white", "100"],
  ["workforce.nonClinical.band-3.white", "1,250"],
  ["workforce.nonClinical.band-77", ""],
  ["workforce.clinical.band-5.white", "40"],
  ["shortlisting.appointed.white", "13"],
  ["disciplinary.window", "single-year"],
  ["training.accessed.white", "12"],
  ["survey.discrimination.bme.percentage", "4.2"],
  ["board.voting.bme", "1"],
];
const fieldOf = (path: string) => `[id="current-${encodeURIComponent(path)}"]`;

describe.skipIf(browser === null)(
  "the calculator (where there is no Chromium: node scripts/engines.mjs)",
  () => {
    test("the first load is small, without what is loaded later", () => {
      const first = ["calculator.html", "calculator.js"].map((name) => readFileSync(join(folder, name)));
      const size = first.reduce((sum, bytes) => sum + gzipSync(bytes, { level: 9 }).length, 0);
      expect(size).toBeLessThan(250_000);
      expect(readdirSync(folder)).toContain("THIRD-PARTY-NOTICES.txt");
    });

    test("two returns give the published figures, and the files that the command makes", async () => {
      const { page, faults } = await open();
      await page.getByLabel("Last year’s return").setInputFiles(ESNEFT_BEFORE);
      await page.getByLabel("This year’s return").setInputFiles(ESNEFT);
      const report = reportOf(page);
      await report.getByRole("heading", { level: 1 }).waitFor();
      const figures = readFigures("esneft-2022");
      const published = (id: string) =>
        figures.find((figure) => figure.id === `esneft-2022/${id}`)?.published;
      for (const number of [2, 3, 4]) {
        const printed = [
          "white/likelihood",
          "bme/likelihood",
          "unknown/likelihood",
          "relative-likelihood",
        ].map((figure) => published(`indicator-${number}/2022/${figure}`));
        const heading = page.locator("h2", { hasText: new RegExp(`^${number}\\. `) });
        const section = report.locator("section", { has: heading });
        const row = section.getByRole("row", { name: /^2022 / }).first();
        await row.waitFor();
        expect(await row.locator("td").allTextContents()).toEqual(expect.arrayContaining(printed));
      }
      for (const [button, format] of [
        ["Save HTML", "html"],
        ["Save JSON", "json"],
        ["Save CSV", "csv"],
        ["Save Markdown", "markdown"],
      ] as const) {
        const { stdout } = await wres(`report ${ESNEFT} --previous ${ESNEFT_BEFORE} --format ${format}`);
        expect(alike(await saved(page, button)) === alike(stdout), format).toBe(true);
      }
      await page.getByText("For internal use", { exact: true }).waitFor();
      expect(faults).toEqual([]);
    });

    test(
      "a workbook is saved, and read again; one with a mistake names its cell",
      { tags: ["night"] },
      async () => {
        const { page, faults } = await open({ hash: "#example=esneft-2022" });
        await page.locator("#report-title").waitFor();
        const { savedBytes: written } = await wres(
          `report ${ESNEFT} --previous ${ESNEFT_BEFORE} --out report.xlsx`,
        );
        // The page has nothing that makes PNG pictures: the command has a sheet of them, and a line for it among the contents.
        const [here, there] = [
          await savedBytes(page, "Save Excel workbook"),
          written.get("report.xlsx")!,
        ].map(textsOfSheets);
        expect([...here!.keys(), "Pictures"].toSorted()).toEqual([...there!.keys()].toSorted());
        for (const [name, texts] of here!) if (name !== "Contents") expect(texts).toEqual(there!.get(name));
        const buffer = await savedBytes(page, "Save them as a workbook to fill in (Excel)");
        const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        const again = await open();
        const chosen = again.page.getByLabel("This year’s return");
        await chosen.setInputFiles({ name: "return.xlsx", mimeType, buffer });
        await again.page.locator("#report-title").waitFor();
        // Both years were in it: the change of indicator 2 is from 1.16 to 1.25, as ESNEFT printed them.
        await reportOf(again.page).getByText("beside 2021").first().waitFor();
        expect(await again.page.locator(fieldOf("shortlisting.appointed.bme")).inputValue()).toBe("342");
        await chosen.setInputFiles({ name: "return.xlsx", mimeType, buffer: Buffer.from("Band,White") });
        await again.page.locator("#error-summary").getByText("expected a workbook").waitFor();
        expect([...faults, ...again.faults]).toEqual([]);
      },
    );

    test("an address opens an example, and what is published is what the command publishes", async () => {
      const { page, faults } = await open({ hash: "#example=lpt-2022" });
      await page.locator("#report-title").waitFor();
      await page.getByLabel("Anybody: it will be published").check();
      await page.getByLabel("Hide counts below").fill("ten");
      await make(page);
      expect(await page.locator("#threshold:invalid").count()).toBe(1);
      await page.getByLabel("Hide counts below").fill("10");
      await make(page);
      await page.getByText("Protected for publication").waitFor();
      const { stdout } = await wres(
        "report examples/lpt-2022.json --previous examples/lpt-2021.json --publish --format html",
      );
      expect(alike(await saved(page, "Save HTML")) === alike(stdout)).toBe(true);
      expect(faults).toEqual([]);
    });

    test("another label is taken, or refused where it stands", { tags: ["night"] }, async () => {
      const { page, faults } = await open({ hash: "#example=esneft-2022" });
      await page.locator("#report-title").waitFor();
      await page.getByText("More choices").click();
      await page.getByLabel("BME staff are called").fill("White");
      await make(page);
      expect(await page.locator("#label:invalid:focus").count()).toBe(1);
      await page.getByLabel("BME staff are called").fill("ethnic minority");
      await make(page);
      await reportOf(page).getByText("ethnic minority staff").first().waitFor();
      expect(await page.locator("#label:invalid").count()).toBe(0);
      expect(faults).toEqual([]);
    });

    test("ten mistakes are listed at once, each leads to its field, and all are corrected in place", async () => {
      const { page, faults } = await open();
      await page.getByLabel("This year’s return").setInputFiles(json(mistaken));
      const summary = page.locator("#error-summary");
      await summary.waitFor();
      expect(await page.evaluate("document.activeElement.id")).toBe("error-summary");
      expect(await summary.getByRole("heading").textContent()).toContain("10 problems");
      const links = summary.getByRole("link");
      expect(await links.count()).toBe(10);
      const reached: string[] = [];
      for (const link of await links.all()) {
        await link.click();
        reached.push(decodeURIComponent((await page.locator(":focus").getAttribute("id")) ?? ""));
      }
      expect(reached.toSorted()).toEqual(corrections.map(([path]) => `current-${path}`).toSorted());
      for (const [path, text] of corrections) {
        const field = page.locator(fieldOf(path));
        expect(await field.getAttribute("aria-invalid"), path).toBe("true");
        await (path.endsWith("window") ? field.selectOption(text) : field.fill(text));
      }
      await make(page);
      await reportOf(page).getByRole("heading", { level: 1 }).waitFor();
      expect(await summary.count()).toBe(0);
      const corrected = JSON.parse(await saved(page, "Save these counts (JSON)")) as typeof mistaken;
      expect(corrected.workforce.nonClinical).toEqual({
        "band-2": { white: 100, bme: 10 },
        "band-3": { white: 1250, bme: 10 },
      });
      expect(faults).toEqual([]);
    });

    test("counts are typed with the keyboard alone", async () => {
      const { page, faults } = await open();
      await page.locator("#tab-report").focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.locator('[role="tab"][aria-selected="true"]').textContent()).toContain("Check");
      await page.keyboard.press("ArrowLeft");
      for (const [part, entries] of [
        ["Organisation and year", { "organisation.name": "Typed", "organisation.code": "T", year: "2022" }],
        [
          "2. Shortlisting",
          {
            "shortlisting.shortlisted.white": "4319",
            "shortlisting.shortlisted.bme": "1530",
            "shortlisting.appointed.white": "1203",
            "shortlisting.appointed.bme": "342",
          },
        ],
      ] as const) {
        await page.locator("summary", { hasText: part }).focus();
        await page.keyboard.press("Enter");
        for (const [path, text] of Object.entries(entries)) {
          await page.locator(fieldOf(path)).focus();
          await page.keyboard.type(text);
        }
      }
      await page.getByRole("button", { name: "Make the report" }).focus();
      await page.keyboard.press("Enter");
      // 1203/4319 over 342/1530, as ESNEFT printed it.
      await reportOf(page).getByText("White people were 1.25 times as likely").first().waitFor();
      expect(faults).toEqual([]);
    });

    test("records are counted in the background, with progress; and stop where they are told to", async () => {
      const bands = ["2", "3", "5", "6"];
      const rows = Array.from(
        { length: 100_000 },
        (_, index) =>
          `${String(index)},${index % 4 === 0 ? "H" : "A"},Review Body Band ${bands[index % 3] ?? "2"},Administrative and Clerical,Permanent,"a note, ${"x".repeat(20)}"`,
      );
      const csv = ["Employee Number,Ethnic Origin,Pay Scale,Staff Group,Assignment Category,Note", ...rows];
      // From a file: the page would be handed so many bytes as text.
      const own = mkdtempSync(join(tmpdir(), "wres-records-"));
      onTestFinished(() => {
        rmSync(own, { recursive: true });
      });
      const records = join(own, "staff.csv");
      writeFileSync(records, `${csv.join("\n")}\n`);
      const { page, faults } = await open();
      await page.evaluate(`
      globalThis.told = [];
      new MutationObserver(() => {
        const text = document.getElementById("work-amount").textContent;
        told.push(text);
        if (globalThis.stopAt?.test(text)) document.querySelector('[data-action="cancel"]').click();
      }).observe(document.getElementById("work-amount"), { childList: true, subtree: true });`);
      await page.locator("summary", { hasText: "Count staff records" }).click();
      await page.getByLabel("Files of records").setInputFiles(records);
      // A draft would ask first if its tables are right for these codes.
      const mapping = {
        kind: "workforce",
        ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
        row: { column: "Pay Scale", codes: { use: ["agenda-for-change"] } },
        part: { column: "Staff Group", codes: { use: ["staff-groups"] } },
      };
      await page.getByLabel("A mapping, if you have one").setInputFiles({
        name: "mapping.json",
        mimeType: "application/json",
        buffer: Buffer.from(JSON.stringify(mapping)),
      });
      await page.evaluate("globalThis.stopAt = /^[1-9]/");
      await page.getByRole("button", { name: "Count the records" }).click();
      const over = () => page.evaluate('globalThis.told.at(-1) === "" && globalThis.told.length > 1');
      await expect.poll(over, { timeout: 60_000 }).toBe(true);
      expect((await page.locator("#records").textContent())?.trim()).toBe("");
      expect(await page.locator("#fault").textContent()).toBe("");

      await page.evaluate("globalThis.stopAt = undefined; globalThis.told = []");
      await page.getByRole("button", { name: "Count the records" }).click();
      await page.getByRole("heading", { name: "Counts of workforce records" }).waitFor();
      const told = await page.evaluate<readonly string[]>("told");
      expect(told.filter((text) => /^[1-9]\d* of \d+ MB$/.test(text)).length).toBeGreaterThan(3);
      // Rows 0, 3, 6, … are of band 2: 33,334 of them, of which every fourth, 8,334, is BME.
      const value = (path: string) => page.locator(fieldOf(path)).inputValue();
      expect(await value("workforce.nonClinical.band-2.bme")).toBe("8334");
      expect(await value("workforce.nonClinical.band-2.white")).toBe("25000");
      expect(faults).toEqual([]);
    });

    test("a mapping is drafted, and can be kept", { tags: ["night"] }, async () => {
      const { page, faults } = await open();
      const buffer = Buffer.from("Employee Number,Ethnicity,Course\n1,A,Leadership\n2,Q,Leadership\n");
      await page.locator("summary", { hasText: "Count staff records" }).click();
      await page
        .getByLabel("Files of records")
        .setInputFiles({ name: "courses.csv", mimeType: "text/csv", buffer });
      await page.getByRole("button", { name: "Draft a mapping" }).click();
      const { kind } = JSON.parse(await saved(page, "Save Mapping (JSON)")) as { kind: string };
      expect(kind).toBe("training");
      expect(await page.locator("#records").textContent()).toContain("no rule");
      expect(faults).toEqual([]);
    });

    test("printed figures are checked as the command checks them", async () => {
      const { page, faults } = await open({ hash: "#check" });
      const path = "test/evidence/esneft-2022/figures.json";
      await page.getByLabel("A file of figures").setInputFiles(path);
      await expect.poll(() => page.locator("#check-text").inputValue()).not.toBe("");
      await page.getByRole("button", { name: "Check the figures" }).click();
      // Counted by hand in the list of discrepancies: test/evidence/check.
      await page
        .getByText("115 figures follow from their counts, 9 do not, and 29 cannot be checked.")
        .waitFor();
      for (const [button, format] of [
        ["Save JSON", "json"],
        ["Save CSV", "csv"],
        ["Save Markdown", "markdown"],
      ] as const) {
        expect((await saved(page, button)) === (await wres(`check ${path} --format ${format}`)).stdout).toBe(
          true,
        );
      }
      expect(faults).toEqual([]);
    });

    test("a redacted table is audited by the solver, which is loaded then", async () => {
      // 90 less 85 is 5: one hidden count, and one number that it can be.
      const table = {
        cells: [
          { id: "all", value: 90 },
          { id: "a", value: 85 },
          { id: "b", value: null },
        ],
        sums: [{ total: "all", parts: ["a", "b"] }],
      };
      const { page, faults } = await open({ hash: "#audit" });
      const hasSolver = () => page.locator('script[src="calculator-solver.js"]').count();
      await page.getByLabel("The table", { exact: true }).fill("{}");
      expect(await hasSolver()).toBe(0);
      await page.getByLabel("The table", { exact: true }).fill(JSON.stringify(table));
      await page.getByRole("button", { name: "Audit the table" }).click();
      await page.getByText("What can be worked out of the publication").waitFor();
      const row = page.locator("#audit-answer tbody tr").first();
      expect((await row.locator("td").allTextContents()).slice(0, 2)).toEqual(["5", "5"]);
      expect(await hasSolver()).toBe(1);
      const { stdout } = await wres("audit table.json", { files: { "table.json": JSON.stringify(table) } });
      expect(await saved(page, "Save JSON")).toBe(stdout);
      expect(faults).toEqual([]);
    });

    test("an ethnicity pay gap is worked out of a file, and of means that are typed", async () => {
      const { page, faults } = await open({ hash: "#pay" });
      await page.getByLabel("A file of pay").setInputFiles("examples/pay.csv");
      await page.getByLabel("Heading of the column of bonuses").fill("Bonus");
      await page.getByLabel("Day of the figures").fill("2026-03-31");
      const work = page.getByRole("button", { name: "Work out the pay gap" });
      await work.click();
      await page.getByRole("heading", { name: "Ethnicity pay gap on 31 March 2026" }).waitFor();
      const command = "pay pay.csv --ethnicity EO --hourly HR --bonus Bonus --snapshot 2026-03-31";
      const text = readFileSync("examples/pay.csv", "utf8").replace("Ethnic Origin,Hourly Rate", "EO,HR");
      const { stdout } = await wres(`${command} --format markdown`, { files: { "pay.csv": text } });
      expect(alike(await saved(page, "Save Markdown"))).toBe(alike(stdout));
      // What a mark means stands below the tables.
      await page.getByText("fewer than 10 people: no gap is given").waitFor();
      await page.locator("#pay-publish").check();
      await work.click();
      await page.getByText(/^Counts below 10, 0 among them/).waitFor();
      await page.locator("#pay-publish").uncheck();
      await page.getByLabel("A file of pay").setInputFiles([]);
      await page.getByText("No file? Type published means and medians").click();
      for (const [label, typed] of [
        ["white-people", "900"],
        ["white-mean", "18.20"],
        ["bme-people", "300"],
        ["bme-mean", "17.29"],
      ] as const) {
        await page.locator(`#pay-${label}`).fill(typed);
      }
      await work.click();
      // (18.20 − 17.29) ÷ 18.20 = 5.0%
      await page.locator("#pay-answer td", { hasText: "5.0%" }).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      expect(faults).toEqual([]);
    });

    test("a trust is set beside its peers, as the command does", async () => {
      const { page, faults } = await open({ hash: "#example=esneft-2022" });
      await reportOf(page).getByRole("heading", { level: 1 }).waitFor();
      await page.getByText("Compare with other trusts").click();
      await page.getByLabel("Returns of other trusts").setInputFiles("examples/lpt-2022.json");
      await page.getByRole("button", { name: "Compare with these trusts" }).click();
      await page.locator("#peers-title").waitFor();
      const [own, peer] = ["esneft", "lpt"].map((name) => readFileSync(`examples/${name}-2022.json`, "utf8"));
      const files = { "own.json": own ?? "", "peer.json": peer ?? "" };
      const { stdout } = await wres("compare own.json peer.json --format markdown", { files });
      await page.locator('[data-action="save"][data-of="peers"]', { hasText: "Markdown" }).waitFor();
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.locator('[data-action="save"][data-of="peers"]', { hasText: "Markdown" }).click(),
      ]);
      expect(alike(readFileSync(await download.path(), "utf8"))).toBe(alike(stdout));
      expect(faults).toEqual([]);
    });

    test(
      "it works from a web server, and asks for nothing but its scripts",
      { tags: ["night"] },
      async () => {
        const asked: string[] = [];
        const server = createServer(({ url = "" }, response) => {
          asked.push(url);
          response.setHeader("content-type", url.endsWith(".js") ? "text/javascript" : "text/html");
          response.end(readFileSync(join(folder, url.slice(1))));
        });
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        const page = await browser!.newPage();
        const { port } = server.address() as AddressInfo;
        await page.goto(`http://127.0.0.1:${String(port)}/calculator.html#example=esneft-2022`);
        await reportOf(page).getByRole("heading", { level: 1 }).waitFor();
        await page.close();
        server.close();
        expect(asked.filter((url) => url !== "/favicon.ico")).toEqual(["/calculator.html", "/calculator.js"]);
      },
    );

    /** In the dark the page has other colours, and all else is the same. */
    const findings = async (page: Page): Promise<readonly unknown[]> => {
      const inLight = await axeFindings(page);
      await page.emulateMedia({ colorScheme: "dark" });
      const inTheDark = await axeFindings(page, "of colours");
      await page.emulateMedia({ colorScheme: "light" });
      return [...inLight, ...inTheDark];
    };
    test.each(isWholeLane ? [1280, 390] : [390])(
      "is accessible in light and in the dark, %i pixels wide",
      async (width) => {
        const { page, faults } = await open({ width });
        const openAll = () =>
          page.evaluate("document.querySelectorAll('details').forEach((part) => (part.open = true))");
        await openAll();
        expect(await findings(page)).toEqual([]);
        await page.getByLabel("This year’s return").setInputFiles(json(mistaken));
        await page.locator("#error-summary").waitFor();
        await openAll();
        expect(await findings(page)).toEqual([]);
        const [address = ""] = page.url().split("#");
        await page.goto("about:blank");
        await page.goto(`${address}#example=lpt-2022`);
        await page.getByText("For internal use", { exact: true }).waitFor();
        await page.getByRole("button", { name: "Take last year’s counts away" }).waitFor();
        expect(await findings(page)).toEqual([]);
        const [scroll, inner] = await page.evaluate<[number, number]>(
          "[document.documentElement.scrollWidth, innerWidth]",
        );
        expect(scroll).toBe(inner);
        await page.getByRole("tab", { name: "Check" }).click();
        await page
          .getByLabel("Figures", { exact: true })
          .fill("label,printed,numerator,denominator\nBME,22.5%,342,1530\n");
        await page.getByRole("button", { name: "Check the figures" }).click();
        await page.locator("#check-title").waitFor();
        expect(await findings(page)).toEqual([]);
        expect(faults).toEqual([]);
      },
    );
  },
);
