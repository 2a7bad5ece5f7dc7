import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const returnOf = (year: number): string =>
  JSON.stringify({
    organisation: { code: "X", name: "Example" },
    year,
    shortlisting: {
      shortlisted: { white: 400, bme: 150, unknown: 30 },
      appointed: { white: 90, bme: 7, unknown: 0 },
    },
  });
const given = { "2021.json": returnOf(2021), "2022.json": returnOf(2022) };
const together = /checked together with/;
const alone = "This publication was checked by itself.";
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

describe("--published takes what an earlier output carries", { timeout: 120_000 }, () => {
  test.each(["json", "html"])("%s", async (format) => {
    const earlier = await wres(`report 2021.json --publish --format ${format}`, { files: given });
    expect([earlier.code, earlier.stderr]).toEqual([0, ""]);
    const path = `earlier.${format}`;
    const now = await wres(`report 2022.json --publish --published ${path}`, {
      files: { ...given, [path]: earlier.stdout },
    });
    expect([now.code, now.stderr]).toEqual([0, ""]);
    expect(oneLine(now.stdout)).toMatch(together);
    expect(oneLine(now.stdout)).not.toContain(alone);
  });

  test("a workbook", async () => {
    const earlier = await wres("report 2021.json --publish --out earlier.xlsx", { files: given });
    const bytes = earlier.savedBytes.get("earlier.xlsx") ?? new Uint8Array();
    const now = await wres("report 2022.json --publish --published earlier.xlsx", {
      files: { ...given, "earlier.xlsx": bytes },
    });
    expect([now.code, now.stderr]).toEqual([0, ""]);
    expect(oneLine(now.stdout)).toMatch(together);
  });

  test("a file of Word", async () => {
    const earlier = await wres("report 2021.json --publish --out earlier.docx", { files: given });
    const bytes = earlier.savedBytes.get("earlier.docx") ?? new Uint8Array();
    const now = await wres("report 2022.json --publish --published earlier.docx", {
      files: { ...given, "earlier.docx": bytes },
    });
    expect([now.code, now.stderr]).toEqual([0, ""]);
    expect(oneLine(now.stdout)).toMatch(together);
  });

  test("a file of Word with targets", { tags: ["night"] }, async () => {
    const earlier = await wres("targets examples/esneft-2021.json --publish --out earlier.docx");
    const bytes = earlier.savedBytes.get("earlier.docx") ?? new Uint8Array();
    const now = await wres("targets examples/esneft-2022.json --publish --published earlier.docx", {
      files: { "earlier.docx": bytes },
    });
    expect([now.code, now.stderr]).toEqual([0, ""]);
    expect(oneLine(now.stdout)).toMatch(together);
  });

  test("what --save-publication wrote beside a CSV, more than one of them", async () => {
    const line = (year: number) =>
      `calculate ${String(year)}.json --publish --format csv --save-publication p.json`;
    const saved = (await wres(line(2021), { files: given })).saved.get("p.json") ?? "";
    // The counts that are shown are those of the return; nothing of what is hidden is in the file.
    expect(saved).toContain('"2021/shortlisting/appointed/white"');
    expect(saved).toMatch(/"value": 90\b/);
    expect(saved).not.toMatch(/"value": 7\b/);
    const again = (await wres(line(2022), { files: given })).saved.get("p.json") ?? "";
    const now = await wres("report 2022.json --publish --published a.json --published b.json", {
      files: { ...given, "a.json": saved, "b.json": again },
    });
    expect([now.code, now.stderr]).toEqual([0, ""]);
    expect(oneLine(now.stdout)).not.toContain(alone);
  });
});

describe("what says nothing of a publication is refused, and nothing is published", () => {
  const refused = async (path: string, content: string | Uint8Array) => {
    const { code, stdout, stderr } = await wres(`report 2022.json --publish --published ${path}`, {
      files: { ...given, [path]: content },
    });
    expect(stdout).toBe("");
    return [code, stderr] as const;
  };

  test.each([
    ["a page of another kind", "other.html", "<!doctype html><title>Other</title>", "a page without them"],
    ["a return", "2021.json", returnOf(2021), "a file that says nothing of what was published"],
    ["no JSON", "other.json", "{", "other.json"],
    ["a table that is none", "table.json", '{ "cells": 1 }', "cells"],
    ["publications that are none", "list.json", `[{ "publication": 1 }]`, "organisation is missing"],
  ])("%s", async (_, path, content, words) => {
    const [code, stderr] = await refused(path, content);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).toContain("nothing was published, since it is not known what was published before");
  });

  test("an output for internal use, because it hides nothing", async () => {
    const earlier = await wres("calculate 2021.json", { files: given });
    const [code, stderr] = await refused("internal.json", earlier.stdout);
    expect(code).toBe(1);
    expect(stderr).toContain("if it was published, every count in it is known");
  });

  test("a workbook without the sheet, and a file that is no workbook", async () => {
    const plain = await wres("report 2021.json --out plain.xlsx", { files: given });
    const bytes = plain.savedBytes.get("plain.xlsx") ?? new Uint8Array();
    for (const content of [bytes, "no workbook"]) {
      const [code, stderr] = await refused("plain.xlsx", content);
      expect(code).toBe(2);
      expect(stderr).toContain("plain.xlsx has no sheet that says what was published");
    }
  });

  test("a file of Word without the data, and a file that is none", async () => {
    const plain = await wres("report 2021.json --out plain.docx", { files: given });
    const bytes = plain.savedBytes.get("plain.docx") ?? new Uint8Array();
    for (const content of [bytes, "no file of Word"]) {
      const [code, stderr] = await refused("plain.docx", content);
      expect(code).toBe(2);
      expect(stderr).toContain("plain.docx holds no data that say what was published");
    }
  });

  test("the options of a publication without --publish, and a board that is neither shown nor hidden", async () => {
    const without = await wres("report 2022.json --published 2021.json", { files: given });
    expect([without.code, without.stderr]).toEqual([
      2,
      expect.stringContaining("expected --publish beside it"),
    ]);
    const board = await wres("report 2022.json --publish --board-counts maybe", { files: given });
    expect([board.code, board.stderr]).toEqual([
      2,
      expect.stringContaining('--board-counts is "maybe"; expected one of shown, hidden'),
    ]);
  });
});

test("a count that an earlier publication showed is not hidden by hiding it now: refused, and named", async () => {
  // Seven people are below ten, and were above five.
  const earlier = await wres("report 2022.json --publish --threshold 5 --format json", { files: given });
  expect(earlier.stdout).toContain('"2022/shortlisting/appointed/bme"');
  const { code, stdout, stderr } = await wres("report 2022.json --publish --published earlier.json", {
    files: { ...given, "earlier.json": earlier.stdout },
  });
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toContain("from what would be shown and what was published before");
  expect(stderr).toContain("\n  2022/shortlisting/appointed/bme\n");
});

test("a publication of another organisation says nothing of this one's", async () => {
  const other = JSON.stringify({
    ...(JSON.parse(returnOf(2021)) as object),
    organisation: { code: "Y", name: "Y" },
  });
  const earlier = await wres("report other.json --publish --format json", { files: { "other.json": other } });
  const { code, stdout, stderr } = await wres("report 2022.json --publish --published y.json", {
    files: { ...given, "y.json": earlier.stdout },
  });
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("Y");
});

test("a count that may never be shown, and that there is not, is the caller's mistake", async () => {
  const { code, stderr } = await wres("report 2022.json --publish --never 2022/nothing", { files: given });
  expect([code, stderr]).toEqual([2, expect.stringContaining("2022/nothing")]);
});

describe("--for-any-option", { timeout: 120_000 }, () => {
  // Of 304 people 4 are of unknown ethnicity. 304 stays, so that a report of everyone hides the 60; one of people of known ethnicity
  // would print 240 of 300.
  const files = {
    "2022.json": JSON.stringify({
      organisation: { code: "X", name: "Example" },
      year: 2022,
      workforce: { clinical: { "band-5": { white: 240, bme: 60, unknown: 4 } } },
    }),
  };
  const bme = (json: string): string | undefined => {
    const { measures } = JSON.parse(json) as { measures: readonly { id: string; printed: string }[] };
    return measures.find(({ id }) => id === "indicator-1/workforce/bme")?.printed;
  };

  test.each(["report", "calculate"])("%s hides what another denominator would give away", async (command) => {
    const line = `${command} 2022.json --publish --format json --denominator known`;
    // 60 of 300.
    expect(bme((await wres(line, { files })).stdout)).toBe("20.0%");
    const { stdout } = await wres(`${line} --for-any-option --never 2022/workforce/total/all`, { files });
    expect(bme(stdout)).toBe("[c]");
  });

  test("so do a comparison and what targets need", async () => {
    const other = files["2022.json"].replaceAll('"X"', '"Y"');
    const compared = await wres("compare 2022.json other.json --publish --for-any-option --format csv", {
      files: { ...files, "other.json": other },
    });
    expect([compared.code, compared.stderr]).toEqual([0, ""]);
    const targets = await wres("targets examples/esneft-2022.json --publish --for-any-option");
    expect([targets.code, targets.stderr]).toEqual([0, ""]);
  });

  test.each([
    ["report 2022.json --for-any-option", "expected --publish beside it"],
    [
      "report 2022.json --publish --for-any-option --grouping some=band-5,band-6",
      "cannot foresee groupings of one's own",
    ],
  ])("%s is refused", async (line, words) => {
    const { code, stderr } = await wres(line, { files });
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe("a trust that was made from two others", { timeout: 120_000 }, () => {
  const trust = (code: string, year: number, appointed: number, shortlisted: number): string =>
    JSON.stringify({
      organisation: { code, name: code },
      year,
      shortlisting: {
        shortlisted: { white: 2 * shortlisted, bme: shortlisted },
        appointed: { white: shortlisted, bme: appointed },
      },
    });
  // 66 less 60 are the 6 that B hid.
  const files = {
    "a.json": trust("A", 2022, 60, 400),
    "b.json": trust("B", 2022, 6, 100),
    "before.json": trust("C", 2022, 66, 500),
    "now.json": trust("C", 2023, 80, 300),
  };

  test("hides the year before where what they published is named", async () => {
    const [a, b] = [
      await wres("report a.json --publish --format html", { files }),
      await wres("report b.json --publish --format html", { files }),
    ];
    expect([a.code, b.code]).toEqual([0, 0]);
    const all = { ...files, "a.html": a.stdout, "b.html": b.stdout };
    const asked = "report now.json --previous before.json --publish --published a.html --published b.html";
    const now = await wres(`${asked} --predecessor A --predecessor B`, { files: all });
    expect([now.code, now.stderr]).toEqual([0, ""]);
    expect(oneLine(now.stdout)).toMatch(/checked with 2 before it/);
    expect(now.stdout).not.toContain("66 of 500");

    const refused = await wres(asked, { files: all });
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain('published holds a publication of "A"');
  });

  test("shows it where nothing is named", async () => {
    const alone = await wres("report now.json --previous before.json --publish", { files });
    expect(alone.stdout).toContain("66 of 500");
  });
});
