import { describe, expect, test } from "vitest";
import { exchangeGroups, mistaken } from "../../support/mistaken-return.ts";
import { toWorkbook } from "wres-metrics/workbook";
import { filledForm, formFile } from "../../support/filled-form.ts";
import { readExample } from "../../support/read-example.ts";
import { wres } from "../../support/fake-terminal.ts";

const EARLIER = "examples/esneft-2021.json";
const now = readExample("esneft-2022");
const swapped = mistaken(now, ({ shortlisting }) => {
  exchangeGroups(shortlisting.appointed);
});
const acknowledged = {
  ...swapped,
  acknowledged: [
    {
      code: "groups-swapped",
      path: "shortlisting.appointed",
      reason: "It is so.",
      by: "A. Analyst",
      on: "2022-08-31",
    },
  ],
};
const files = {
  "swapped.json": JSON.stringify(swapped),
  "acknowledged.json": JSON.stringify(acknowledged),
  "other.json": JSON.stringify({ ...now, organisation: { code: "X", name: "Other" } }),
};
const SAID = "with White and BME exchanged, this is like";

describe("wres review", () => {
  test("says that nothing asks to be looked at", async () => {
    const { code, stdout } = await wres(`review examples/esneft-2022.json --previous ${EARLIER} --strict`);
    expect([code, stdout]).toEqual([0, "Nothing in this return asks to be looked at.\n"]);
  });

  test("prints a finding a line, with its severity, code and places", async () => {
    const { code, stdout } = await wres("review swapped.json", { files });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^query groups-swapped: People appointed: White 342, BME 1,203\. .*\[shortlisting\.appointed\]\n$/,
    );
  });

  test("exits 3 with --strict where nobody has acknowledged a query", async () => {
    expect((await wres("review swapped.json --strict", { files })).code).toBe(3);
    const { code, stdout } = await wres("review acknowledged.json --strict", { files });
    expect(code).toBe(0);
    expect(stdout).toContain("Queried, and confirmed: It is so. (A. Analyst, 2022-08-31)");
  });

  test("gives the findings as JSON, beside peers too", async () => {
    const { stdout } = await wres("review swapped.json --peers other.json --format json", { files });
    const { findings } = JSON.parse(stdout) as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toEqual(["groups-swapped"]);
  });

  test("a file that is no return is refused", async () => {
    expect((await wres("review wrong.json", { files: { "wrong.json": "{}" } })).code).toBe(1);
    const broken = { ...files, "wrong.json": "{}" };
    expect((await wres("review swapped.json --peers wrong.json", { files: broken })).code).toBe(1);
  });
});

describe("what is doubtful stands first", () => {
  test.each(["terminal", "markdown", "html"])("in a report as %s", async (format) => {
    const { stdout } = await wres(`report swapped.json --previous ${EARLIER} --format ${format}`, { files });
    const text = stdout.replace(/\s+/g, " ");
    const first = text.indexOf("Look at these first");
    expect(first).toBeGreaterThan(0);
    expect(text.indexOf(SAID)).toBeGreaterThan(first);
    expect(text.indexOf("Beyond chance")).toBeGreaterThan(text.indexOf(SAID));
  });

  test("in a report as CSV and JSON, which is read back as it was", async () => {
    const csv = await wres("report swapped.json --format csv", { files });
    expect(csv.stdout.split("\n")[0]).toMatch(/,findings\r?$/);
    expect(csv.stdout).toContain(SAID);
    const json = await wres("report swapped.json --format json", { files });
    const { findings } = JSON.parse(json.stdout) as { findings: { code: string }[] };
    expect(findings.map(({ code }) => code)).toEqual(["groups-swapped"]);
  });

  test("in a comparison, by trust", async () => {
    const { stdout, code } = await wres("compare swapped.json other.json --strict", { files });
    expect(code).toBe(3);
    expect(stdout.replace(/\s+/g, " ")).toMatch(/Look at these first RDE People appointed/);
  });

  test.each(["targets", "template out.xlsx"])("%s exits 3 with --strict too", async (command) => {
    expect((await wres(`${command} swapped.json`, { files })).code).toBe(0);
    expect((await wres(`${command} swapped.json --strict`, { files })).code).toBe(3);
  });

  test("a template without figures has nothing that is queried", async () => {
    expect((await wres("template out.xlsx --strict", { files })).code).toBe(0);
  });

  test("last year's return of a workbook stands beside this year's for every command", async () => {
    const lost = mistaken(now, ({ training }) => {
      training.accessed.bme = 28;
    });
    const form = await toWorkbook(lost, { previous: readExample("esneft-2021") });
    const { stdout } = await wres("calculate return.xlsx --strict", { files: { "return.xlsx": form } });
    const { findings } = JSON.parse(stdout) as { findings: { code: string; because: string }[] };
    expect(findings.map(({ code, because }) => [code, because])).toEqual([
      ["digit-slip", expect.stringContaining("last year")],
    ]);
  });

  test("a sheet that is missing is a finding of the report, and not only a warning", async () => {
    const form = filledForm({ "board.total.white": 10, "board.total.bme": 1 });
    form.sheets.delete("Staff survey");
    const given = { files: { "return.xlsx": formFile(form) } };
    const words = 'The data is without the sheet "Staff survey"';
    for (const format of ["terminal", "markdown", "html"]) {
      const { code, stdout } = await wres(`report return.xlsx --format ${format}`, given);
      expect([code, stdout.replaceAll("&quot;", '"')]).toEqual([0, expect.stringContaining(words)]);
    }
    expect((await wres("review return.xlsx", given)).stdout).toContain(
      `warning noticed-on-reading: ${words}`,
    );
    // Of several trusts, the one whose workbook it is.
    const { stdout } = await wres("compare return.xlsx examples/esneft-2022.json", given);
    expect(stdout.replace(/\s+/g, " ")).toMatch(new RegExp(`Look at these first X ${words}`));
  });

  test.each(["report", "calculate"])("%s exits 3 with --strict, and writes its answer", async (command) => {
    const { code, stdout } = await wres(`${command} swapped.json --strict`, { files });
    expect(code).toBe(3);
    expect(stdout.length).toBeGreaterThan(1000);
  });

  test("nothing of it is published: a finding quotes counts", { timeout: 120_000 }, async () => {
    const { stdout } = await wres("report swapped.json --publish --format json", { files });
    const { findings } = JSON.parse(stdout) as { findings: unknown[] };
    expect(findings).toEqual([]);
    expect(stdout).not.toContain("1,203");
  });
});
