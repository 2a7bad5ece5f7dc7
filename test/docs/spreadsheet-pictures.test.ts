import { readFileSync } from "node:fs";
import { callSpreadsheetFunction, spreadsheetFunctions } from "wres-metrics/spreadsheet";
import { expect, test } from "vitest";
import { drawnPictures } from "../../scripts/spreadsheet-pictures.mjs";

test("the pictures of the guides show what Univer works out: npm run build, npm run pictures", async () => {
  const drawn = await drawnPictures(
    callSpreadsheetFunction,
    spreadsheetFunctions.map(({ id }) => id),
  );
  expect(Object.keys(drawn).length).toBe(7);
  for (const [name, svg] of Object.entries(drawn)) {
    expect(readFileSync(`docs/pictures/${name}`, "utf8"), name).toBe(svg);
  }
});
