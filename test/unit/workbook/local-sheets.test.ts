import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { MeasureDefinition, Return } from "wres-metrics";
import { toWorkbook } from "../../../src/pipeline/to-workbook.ts";
import { localMeasures } from "../../../src/reference/local-measures.ts";
import { standardsBeside } from "../../../src/reference/standards-beside.ts";
import { fromWorkbook } from "../../../src/workbook/reading/from-workbook.ts";
import { readLocalCells } from "../../../src/workbook/reading/local-cells.ts";
import { readWorkbook } from "../../../src/workbook/xlsx/open-workbook.ts";

function example(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../../../examples/local/${name}.json`), "utf8"));
}

const definitions = example("definitions") as readonly MeasureDefinition[];

test.each([
  ["ethnic groups, amounts and a definition of its own", "return-2022", definitions],
  ["disability", "wdes-2022", []],
])("a form with %s is read back as it was", async (_, name, own) => {
  const wresReturn = example(name) as Return;
  const parsed = await fromWorkbook(await toWorkbook(wresReturn, { definitions: own }));
  expect(parsed.status).toBe("valid");
  if (parsed.status !== "valid") return;
  expect(parsed.return.local).toEqual(wresReturn.local);
  expect(parsed.return.localWorkforces).toEqual(wresReturn.localWorkforces);
  expect(parsed.return.definitions).toEqual(own.length === 0 ? undefined : own);
  expect(parsed.losses).toEqual([]);
});

test("a form has a cell for everything that definitions ask for, and none where there are no definitions", async () => {
  const all = [...localMeasures, ...standardsBeside.flatMap((standard) => standard.definitions)];
  const sheetsOf = async (wanted: readonly MeasureDefinition[]) => {
    const read = readWorkbook(await toWorkbook(undefined, { definitions: wanted }));
    if (read.status !== "read") throw new Error("it is a workbook");
    return read.workbook.sheets;
  };
  const sheet = (await sheetsOf(all)).find(({ name }) => name === "Local measures");
  const places = sheet?.cells.filter(({ text }) => text.startsWith("local")).map(({ text }) => text) ?? [];
  expect(places).toContain("local.wdes-3.countedPreviousYear.disabled");
  expect(places).toContain("local.promotion-from-application.outOf.bme");
  expect(places).toContain("local.wdes-5.answers.disabled.percentage");
  expect(places).toContain("local.sickness-absence.amounts.asian.people");
  expect(places).toContain("localWorkforces.disability.unknown");
  expect(places).toContain("local.interview-panels.counted.white");
  expect(new Set(places).size).toBe(places.length);
  expect((await sheetsOf([])).map(({ name }) => name)).not.toContain("Local measures");
});

const cell = (row: number, column: number, text: string, more: object = {}) =>
  ({ row, column, type: "text", text, format: "", isFormula: false, ...more }) as const;

test("what stands in the wrong place is an issue with its cell", () => {
  const { cells, issues } = readLocalCells([
    {
      name: "Local measures",
      state: "visible",
      cells: [
        cell(1, 1, "Place"),
        cell(1, 2, "Value"),
        cell(2, 1, "local.promotion.counted.bme"),
        cell(2, 2, "12"),
        cell(3, 1, "local.promotion.counted.white"),
        cell(3, 2, "34", { isFormula: true }),
        cell(4, 1, "workforce.total.white"),
        cell(4, 2, "5"),
        cell(5, 2, "6"),
        cell(6, 1, "local.sickness-absence.amounts.bme.amount"),
        cell(6, 2, "7"),
        cell(7, 1, "local.leavers.counted.bme"),
      ],
    },
    {
      name: "Definitions",
      state: "visible",
      cells: [cell(1, 1, "Definition"), cell(2, 1, "[1]"), cell(3, 1, "{")],
    },
    { name: "Board", state: "visible", cells: [] },
  ]);
  expect(cells.map(({ path, value }) => [path.join("."), value])).toEqual([
    ["local.promotion.counted.bme", 12],
    ["local.sickness-absence.amounts.bme.amount", "7"],
    ["definitions", [[1]]],
    ["definitions.0", undefined],
    ["definitions.1", undefined],
  ]);
  expect(issues.map(({ code, path }) => [code, path])).toEqual([
    ["formula-in-input", "'Local measures'!B3"],
    ["unknown-key", "'Local measures'!B4"],
    ["unknown-key", "'Local measures'!B5"],
    ["not-json", "Definitions!A3"],
  ]);
  const without = readLocalCells([{ name: "Local measures", state: "visible", cells: [cell(1, 1, "x")] }]);
  expect(without.issues.map(({ code }) => code)).toEqual(["missing"]);
});

test("a fault in what somebody typed names the cell", async () => {
  const wresReturn = {
    ...(example("return-2022") as Return),
    local: { promotion: { counted: { bme: 3, asian: 4 } } },
  };
  const parsed = await fromWorkbook(await toWorkbook(wresReturn, { definitions }));
  expect(parsed.status).toBe("invalid");
  if (parsed.status === "invalid")
    expect(parsed.issues[0]?.message).toMatch(/^'Local measures'!E\d+ is 3; expected at least 4\./);
});
