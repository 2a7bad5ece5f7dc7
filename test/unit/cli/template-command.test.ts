import { readWorkbook } from "../../../src/workbook/xlsx/open-workbook.ts";
import { fromWorkbook } from "wres-metrics/workbook";
import { expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

test("writes a blank form", async () => {
  const { code, stdout, stderr, savedBytes } = await wres("template form.xlsx");
  expect([code, stdout, stderr]).toEqual([0, "", ""]);
  expect([...savedBytes.keys()]).toEqual(["form.xlsx"]);
});

test("writes a return with last year's beside it, and both read back", async () => {
  const line = "template out.xlsx examples/esneft-2022.json --previous examples/esneft-2021.json";
  const { code, savedBytes } = await wres(line);
  expect(code).toBe(0);
  const read = await fromWorkbook(savedBytes.get("out.xlsx") ?? new Uint8Array());
  expect(read).toMatchObject({ status: "valid", return: { year: 2022 }, previous: { year: 2021 } });
});

test.each([
  ["template", "takes <out.xlsx> [return.json|.xlsx|counts.json]"],
  ["template a.xlsx b.json c.json", "3 given"],
  ["template examples/esneft-2022.json", "expected a file that ends in .xlsx"],
])("%s is wrong, and says why", async (line, why) => {
  const { code, stderr, savedBytes } = await wres(line);
  expect([code, savedBytes.size]).toEqual([2, 0]);
  expect(stderr).toContain(why);
});

test("a return with issues gives no workbook", async () => {
  const { code, savedBytes } = await wres("template out.xlsx a.json", {
    files: { "a.json": '{"year":2022}' },
  });
  expect([code, savedBytes.size]).toEqual([1, 0]);
});

test("a workbook that is there is written over only on demand", async () => {
  const files = { "out.xlsx": "filled in by somebody" };
  const refused = await wres("template out.xlsx", { files });
  expect([refused.code, refused.savedBytes.size]).toEqual([2, 0]);
  expect(refused.stderr).toContain("it stays as it is; choose another name, or give --overwrite");
  const { code, savedBytes } = await wres("template out.xlsx --overwrite", { files });
  expect([code, savedBytes.size]).toEqual([0, 1]);
});

test("a form with bank workers has sheets of theirs", async () => {
  const { savedBytes } = await wres("template form.xlsx --bank");
  const workbook = readWorkbook(savedBytes.get("form.xlsx") ?? new Uint8Array());
  const titles = workbook.status === "read" ? workbook.workbook.sheets.map(({ name }) => name) : [];
  expect(titles).toEqual(expect.arrayContaining(["Bank workforce", "Bank staff survey"]));
});
