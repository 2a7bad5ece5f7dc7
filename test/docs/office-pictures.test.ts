import { readFileSync } from "node:fs";
import { join } from "node:path";
import { toWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { guideFormulas } from "../../scripts/libreoffice-picture.mjs";
import { isDrawnFrom, withSource } from "../../scripts/picture-source.mjs";
import { workbookPictureSources } from "../../scripts/workbook-pictures.mjs";

const picture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, "../../docs/pictures", name));
const sources = { ...(await workbookPictureSources({ toWorkbook })), "libreoffice.png": guideFormulas() };

describe("the pictures that LibreOffice drew (out of date: npm run build, npm run pictures:office)", () => {
  test.each(Object.entries(sources))("%s shows what would be drawn today", (name, source) => {
    expect(isDrawnFrom(picture(name), source)).toBe(true);
  });
});

describe("a picture that says what it was drawn from", () => {
  const plain = picture("libreoffice.png");

  test("is known again, and drawn anew says it once", () => {
    const drawn = withSource(withSource(plain, ["old"]), ["new"]);
    expect(isDrawnFrom(drawn, ["new"])).toBe(true);
    expect(isDrawnFrom(drawn, ["old"])).toBe(false);
    expect(Buffer.from(drawn).toString("latin1").split("wres-source")).toHaveLength(2);
  });

  test("is not known again where it was touched", () => {
    const drawn = withSource(plain, ["new"]);
    drawn[Math.floor(drawn.length / 2)]! ^= 1;
    expect(isDrawnFrom(drawn, ["new"])).toBe(false);
  });

  test("begins and ends as a PNG", () => {
    const drawn = Buffer.from(withSource(plain, ["new"]));
    expect(drawn.subarray(0, 8)).toEqual(plain.subarray(0, 8));
    expect(drawn.subarray(-8, -4).toString("latin1")).toBe("IEND");
  });
});
