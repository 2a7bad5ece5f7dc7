import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { drawnIcons } from "../../scripts/spreadsheet-icons.mjs";
import { startChromium } from "../support/chromium.ts";

const browser = await startChromium();
afterAll(() => browser?.close());

/** How far two pictures are apart where they differ most, as the browser reads them; null where their sizes differ. */
const apart = (was: Buffer, is: Buffer): string => `(async () => {
  const pixels = async (base64) => {
    const image = new Image();
    image.src = "data:image/png;base64," + base64;
    await image.decode();
    const { width, height } = image;
    const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    context.drawImage(image, 0, 0);
    return { width, height, data: context.getImageData(0, 0, width, height).data };
  };
  const [was, is] = [await pixels("${was.toString("base64")}"), await pixels("${is.toString("base64")}")];
  if (was.width !== is.width || was.height !== is.height) return null;
  return is.data.reduce((most, value, index) => Math.max(most, Math.abs(value - was.data[index])), 0);
})()`;

describe.skipIf(browser === null)(
  "the icons of Excel's add-in (out of date: npm run icons; where there is no Chromium: node scripts/engines.mjs)",
  async () => {
    const kept = (name: string): Buffer =>
      readFileSync(join(import.meta.dirname, "../../scripts/excel-icons", name));
    const drawn = browser === null ? {} : await drawnIcons(browser);
    const page = await browser?.newPage();

    test.each(Object.entries(drawn))("%s is what is drawn today", async (name, icon) => {
      // Versions of Chromium may smooth an edge a little differently.
      expect(await page!.evaluate<number | null>(apart(kept(name), icon))).toBeLessThanOrEqual(16);
    });

    test("there are two, and they differ", async () => {
      expect(Object.keys(drawn)).toEqual(["color.png", "outline.png"]);
      expect(await page!.evaluate<number | null>(apart(kept("color.png"), drawn["outline.png"]!))).toBeNull();
    });
  },
);
