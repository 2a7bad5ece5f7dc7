// Draws the two icons that the manifest of Excel's add-in asks for, with Chromium: `npm run icons`; a test says when they are out of date.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchChromium } from "./chromium.mjs";

const BLUE = "#005EB8";
/** A rate over a rate: the higher bar, a line, and the lower bar. @param {string} ink */
const sign = (ink) =>
  `<g fill="${ink}"><path d="M4 5h24v7H4zM4 20h15v7H4z" /><path d="M2 14.75h28v2.5H2z" /></g>`;
const icons = [
  // In colour, on its own ground; and in white alone, on none.
  { name: "color", size: 192, ground: `<rect width="32" height="32" rx="5" fill="${BLUE}" />`, scale: 0.75 },
  { name: "outline", size: 32, ground: "", scale: 1 },
];

/**
 * The icons, as PNG, by the names of their files.
 * @param {import("playwright-core").Browser} browser
 * @returns {Promise<Readonly<Record<string, Buffer>>>}
 */
export async function drawnIcons(browser) {
  /** @type {Record<string, Buffer>} */
  const drawn = {};
  for (const { name, size, ground, scale } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const inset = 16 * (1 - scale);
    await page.setContent(
      `<style>body { margin: 0 } svg { display: block }</style>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="${size}" height="${size}">
        ${ground}<g transform="translate(${inset} ${inset}) scale(${scale})">${sign("#fff")}</g>
      </svg>`,
    );
    drawn[`${name}.png`] = await page.screenshot({ omitBackground: true });
    await page.close();
  }
  return drawn;
}

if (process.argv[1] === import.meta.filename) {
  const browser = await launchChromium();
  for (const [name, png] of Object.entries(await drawnIcons(browser))) {
    writeFileSync(join(import.meta.dirname, "excel-icons", name), png);
  }
  await browser.close();
}
