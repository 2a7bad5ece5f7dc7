import { unzipSync } from "fflate";
import { countSheet, type RecordMapping } from "wres-metrics/records";
import { fromWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { filledForm, formFile } from "../support/filled-form.ts";
import { type Chance, seededChance } from "../support/seeded-chance.mjs";
import { rowsXml, zipped, zippedWorkbook } from "../support/zipped-workbook.ts";

const mapping: RecordMapping = {
  kind: "training",
  persons: "one-row-each",
  ethnicity: { column: "Ethnic Origin", codes: { use: ["ethnic-categories-2001"] } },
};

/** A workbook that is a small form and a sheet of records at once. */
function goodFile(): Uint8Array {
  const form = filledForm({ "board.total.white": 9, "board.total.bme": 3, "board.executive.white": 4 });
  for (const name of ["Workforce", "Likelihoods", "Staff survey", "Strata"]) form.sheets.delete(name);
  form.sheets.set("Staff", [
    ["Ethnic Origin", "Number"],
    ...["A", "B", "H", "N"].map((code, index) => [code, index]),
  ]);
  return formFile(form);
}

const good = goodFile();
const parts = unzipSync(good);
const names = Object.keys(parts);

const structural = [
  ...[
    "<",
    ">",
    "</row>",
    '<row r="',
    "<row>",
    "<c>",
    '<c r="A1">',
    "<v>",
    "</v>",
    "<f>1+1</f>",
    '"',
    "&",
    "&amp;",
    "&#0;",
    "]]>",
  ],
  ...[
    "<![CDATA[",
    "<!--",
    "<!DOCTYPE a>",
    '<?xml version="1.1"?>',
    ' t="s"',
    ' s="99999999"',
    "1e999",
    "-1",
    "\\0",
    "NaN",
    "é",
    "\uFFFF",
  ],
  ...[
    '<mergeCell ref="A1:XFD1048576"/>',
    "A1048577",
    "1048576",
    "_x0000_",
    "<is><t>",
    "xl/../..",
    "#REF!",
    "$A$1:$XFD$1048576",
  ],
];

/** One of its parts with pieces of XML put in or taken away. */
function withinXml(chance: Chance): Uint8Array {
  const name = chance.pick(names);
  let text = new TextDecoder().decode(parts[name]);
  for (let change = chance.below(12); change >= 0; change -= 1) {
    const at = chance.below(text.length + 1);
    text =
      text.slice(0, at) +
      chance.pick(structural) +
      text.slice(at + chance.below(chance.happens(0.2) ? 400 : 3));
  }
  return zipped({ ...parts, [name]: text });
}

const cell = (chance: Chance): string | number =>
  chance.pick([0, 1.5, -2, 1e300, "A", "", "n/a", "1.234,5", "=1+1", "x".repeat(40_000)]);

/** Some of each of these. */
const hostile: Readonly<Record<string, (chance: Chance) => Uint8Array>> = {
  "random bytes": (chance) => Uint8Array.from({ length: chance.below(3000) }, () => chance.below(256)),
  "random bytes that begin as a zip and end as one": (chance) => {
    const bytes = Uint8Array.from({ length: 200 + chance.below(2000) }, () =>
      chance.below(chance.happens(0.5) ? 256 : 4),
    );
    bytes.set([0x50, 0x4b, 3, 4]);
    bytes.set(
      [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, 100, 0, 0, 0, chance.below(200), 0, 0, 0, 0, 0],
      bytes.length - 22,
    );
    return bytes;
  },
  "a workbook, cut off anywhere": (chance) => good.subarray(0, chance.below(good.length)),
  "a workbook without its beginning": (chance) => good.subarray(chance.below(good.length)),
  "a workbook with bytes changed": (chance) => {
    const file = good.slice();
    for (let change = chance.below(30); change >= 0; change -= 1)
      file[chance.below(file.length)] = chance.pick([0, 255, chance.below(256)]);
    return file;
  },
  "a workbook with bytes of its directory changed": (chance) => {
    const file = good.slice();
    const start = new DataView(file.buffer, file.byteOffset).getUint32(file.length - 6, true);
    for (let change = chance.below(6); change >= 0; change -= 1)
      file[start + chance.below(file.length - start)] = chance.pick([0, 255, chance.below(256)]);
    return file;
  },
  "a workbook with a part gone, or in the place of another": (chance) => {
    const { [chance.pick(names)]: gone, ...rest } = parts;
    return zipped(chance.happens(0.5) ? rest : { ...rest, [chance.pick(names)]: gone ?? "" });
  },
  "a workbook with its XML torn": withinXml,
  "sheets of anything": (chance) =>
    zippedWorkbook({
      sheets: ["Details", "Board", "Strata", "Details (2)"].map((name) => ({
        name,
        rows: [
          ["Section", "Item", "Figure", "Number", "Value", "White", "Ethnic Origin"].filter(() =>
            chance.happens(0.9),
          ),
          ...Array.from({ length: 12 }, () => Array.from({ length: chance.below(9) }, () => cell(chance))),
        ],
      })),
      names: {
        WRES_year: chance.pick(["Board!$A$1", "#REF!", "Details!$A:$A", "", "1+1", "'Board'!$XFE$1"]),
      },
    }),
};

describe.each(Object.entries(hostile))("%s", (_, make) => {
  test("is a return or issues, and counts that balance or issues", { timeout: 120_000 }, async () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const bytes = make(seededChance(seed));
      const parsed = await fromWorkbook(bytes);
      const issues = parsed.status === "valid" ? parsed.warnings : parsed.issues;
      if (parsed.status === "invalid") expect(issues.length, `seed ${String(seed)}`).toBeGreaterThan(0);
      for (const { message } of issues) expect(message).toMatch(/^[^\p{Cc}]{10,900}$/u);
      const { balance, issues: found } = await countSheet([bytes], mapping);
      const lost = [...balance.excluded, ...balance.rejected].reduce((sum, { rows }) => sum + rows, 0);
      expect(balance.read, `seed ${String(seed)}`).toBe(balance.counted + lost);
      if (balance.read === 0) expect(found.length).toBeGreaterThan(0);
    }
  });
});

describe("a sheet that seems to be enormous", () => {
  test("by a cell in the last row, or empty cells in every row of many, is read as what is in it", async () => {
    const last = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const empty = Array.from(
      { length: 60_000 },
      (_, index) => `<row r="${String(index + 10)}"><c s="1"/></row>`,
    ).join("");
    const beginning = rowsXml([["Ethnic Origin"], ["A"], ["H"]]);
    const file = zippedWorkbook({
      sheets: [{ name: "Staff", xml: beginning + empty + last }],
      parts: { "xl/dimension.xml": '<dimension ref="A1:XFD1048576"/>' },
    });
    const { part, balance } = await countSheet([file], mapping);
    expect(part.training?.accessed).toMatchObject({ white: 1, bme: 1, unknown: 1 });
    // The last row has something in it, if far from the table.
    expect(balance.read).toBe(3);
    expect((await fromWorkbook(file)).status).toBe("invalid");
  });
});
