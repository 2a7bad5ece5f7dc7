import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startChromium } from "../support/chromium.ts";
import { recipeScript } from "../support/recipe-page.ts";
import { saveTraining } from "../recipes/save-training.ts";

const browser = await startChromium();
const folder = mkdtempSync(join(tmpdir(), "wres-forms-"));
const recipes = join(import.meta.dirname, "../recipes");
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const program = `
import { createRoot } from "react-dom/client";
import { ApplicantsForm } from ${JSON.stringify(join(recipes, "applicants-form.tsx"))};
import { ApplicantsAnswer } from ${JSON.stringify(join(recipes, "applicants-answer.tsx"))};
import { TrainingPage } from ${JSON.stringify(join(recipes, "training-page.tsx"))};
const save = async (wresReturn) => { 
  document.querySelector("output").textContent = JSON.stringify(wresReturn);
  createRoot(document.querySelector("aside")).render(<ApplicantsAnswer wresReturn={wresReturn} />);
};
createRoot(document.querySelector("main")).render(
  location.hash === "#training" ? <TrainingPage /> : <ApplicantsForm save={save} />,
);
`;

describe.skipIf(browser === null)("forms in Chromium (where there is none: node scripts/engines.mjs)", () => {
  let script = "";
  beforeAll(async () => {
    writeFileSync(join(folder, "entry.tsx"), program);
    script = await recipeScript(join(folder, "entry.tsx"), folder);
  });

  async function openForm(hash: string): Promise<Page> {
    const page = await browser?.newPage();
    if (page === undefined) throw new Error("there is no browser");
    await page.goto(`about:blank${hash}`);
    await page.setContent("<!doctype html><title>Form</title><main></main><output></output><aside></aside>");
    await page.addScriptTag({ type: "module", content: script });
    await page.waitForSelector("form");
    return page;
  }

  const fill = async (page: Page, values: Readonly<Record<string, string>>): Promise<void> => {
    for (const [name, value] of Object.entries(values)) await page.locator(`[id="${name}"]`).fill(value);
  };
  const errorAt = (page: Page, name: string) => page.locator(`[id="${name}-error"]`);
  const trust = { "organisation.code": "RDE", "organisation.name": "Example", year: "2022" };

  test("react-hook-form puts the messages of the library to their fields", async () => {
    const page = await openForm("");
    await fill(page, {
      ...trust,
      year: "22",
      "shortlisting.shortlisted.white": "4,319",
      "shortlisting.appointed.white": "1203",
      "shortlisting.shortlisted.bme": "30",
      "shortlisting.appointed.bme": "31",
    });
    await page.getByRole("button").click();
    await errorAt(page, "shortlisting.appointed.bme").filter({ hasText: "31" }).waitFor();
    expect(await errorAt(page, "shortlisting.appointed.bme").textContent()).toBe(
      "31 is more than the number shortlisted, 30. One of the two is wrong.",
    );
    expect(await errorAt(page, "year").textContent()).toBe("Enter a year of four digits, from 2015 on.");
    expect(await errorAt(page, "shortlisting.shortlisted.white").textContent()).toBe("");
    expect(await page.locator("output").textContent()).toBe("");

    await fill(page, {
      year: "2022",
      "shortlisting.shortlisted.bme": "1530",
      "shortlisting.appointed.bme": "",
    });
    await page.getByRole("button").click();
    expect(JSON.parse((await page.locator("output:not(:empty)").textContent()) ?? "")).toEqual({
      organisation: { code: "RDE", name: "Example" },
      year: 2022,
      shortlisting: { shortlisted: { white: 4319, bme: 1530 }, appointed: { white: 1203 } },
    });
    expect(await page.locator("aside").textContent()).toBe(
      "Relative likelihood of appointment, White over BME: not given: the return lacks a count that the figure needs",
    );

    // 1,203 of 4,319 is 27.854%, 342 of 1,530 is 22.353%: 1.246, inside 0.80 to 1.25.
    await fill(page, { "shortlisting.appointed.bme": "342" });
    await page.getByRole("button").click();
    await page.locator("aside strong").waitFor();
    expect(await page.locator("aside").textContent()).toMatch(
      /White over BME: 1\.25\. The ratio is inside 0\.80 to 1\.25; .* A difference beyond chance, inside the four-fifths range\.$/,
    );
  });

  test("a form of React validates by its action alone", async () => {
    const page = await openForm("#training");
    await fill(page, { ...trust, "workforce.total.white": "9,066", "training.accessed.white": "many" });
    await page.getByRole("button").click();
    await page.waitForSelector('[data-status="refused"]');
    expect(await errorAt(page, "training.accessed.white").textContent()).toBe(
      "Enter a whole number of people, or leave it empty.",
    );
    await fill(page, { ...trust, "workforce.total.white": "9,066", "training.accessed.white": "918" });
    await page.getByRole("button").click();
    await page.waitForSelector('[data-status="saved"]');
    expect(await errorAt(page, "year").textContent()).toBe("Saved for 2022.");
  });
});

describe("a server action", () => {
  const before = { status: "new", messages: {} } as const;
  const sent = (fields: Readonly<Record<string, string>>): FormData => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    return form;
  };

  test("validates the FormData that it is sent", async () => {
    const trust = { "organisation.code": "RDE", "organisation.name": "Example", year: "2022" };
    expect(await saveTraining(before, sent({ ...trust, "training.accessed.bme": "286" }))).toMatchObject({
      status: "saved",
    });
    expect(await saveTraining(before, sent({ ...trust, "training.accessed.bme": "-1" }))).toEqual({
      status: "refused",
      messages: {
        "training.accessed.bme": "Enter a whole number of people, or leave it empty.",
      },
    });
    expect(await saveTraining(before, sent({}))).toMatchObject({ status: "refused" });
  });
});
