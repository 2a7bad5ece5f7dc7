import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const trust = (code: string, yes: number, answered: number, year = 2022) =>
  JSON.stringify({
    organisation: { code, name: `Trust ${code}` },
    year,
    survey: { year: year - 1, "harassment-from-public": { bme: { yes, answered } } },
  });
const files = {
  // 200/1000 and 190/1000 are alike; 400/1000 is far beyond what chance leaves.
  "returns/b.json": trust("B", 190, 1000),
  "returns/a.json": trust("A", 200, 1000),
  "returns/c.json": trust("C", 400, 1000),
  "returns/notes.txt": "not a return",
  "other.json": trust("A", 1, 2),
  "old.json": trust("D", 1, 2, 2021),
};

describe("wres compare", () => {
  test("sets the returns of a folder beside each other, by their codes, and ranks nobody", async () => {
    const { code, stdout, stderr } = await wres("compare returns", { files });
    expect([code, stderr]).toEqual([0, ""]);
    const lines = stdout.split("\n").filter((line) => line.startsWith("Trust "));
    expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
      ["Trust", "5 Harassment by public"],
      ["Trust A (A)", "20.0% ++"],
      ["Trust B (B)", "19.0% ++"],
      ["Trust C (C)", "40.0% !!"],
      ["Trust", "Figure", "Interval", "Against the others"],
      ["Trust C (C)", "40.0% !!", expect.any(String), "worse, far beyond chance"],
      ["Trust A (A)", "20.0% ++", expect.any(String), "better, far beyond chance"],
      ["Trust B (B)", "19.0% ++", expect.any(String), "better, far beyond chance"],
    ]);
    expect(stdout).toContain("3 trusts, year ending 31 March 2022");
    expect(stdout).toContain("For internal use");
  });

  test("takes workbooks in a folder as it takes JSON, but none that Excel keeps beside an open one", async () => {
    const json = await wres("compare returns", { files });
    const { savedBytes } = await wres("template a.xlsx returns/a.json", { files });
    const { "returns/a.json": left, ...others } = files;
    expect(left).toBeDefined();
    const workbook = savedBytes.get("a.xlsx") ?? new Uint8Array();
    const mixed = { ...others, "returns/a.xlsx": workbook, "returns/~$a.xlsx": "no workbook" };
    expect(await wres("compare returns", { files: mixed })).toEqual(json);
  });

  test("as a page it has a funnel: a dot a trust", async () => {
    const { saved } = await wres("compare returns --out all.html", { files });
    const page = saved.get("all.html") ?? "";
    expect(page).toContain('role="img" aria-labelledby="trusts-indicator-5-bme-title');
    expect(page).toContain('type="application/json" id="measures"');
    // The policy of the page names the one script that it has.
    const [, policy] = /script-src '(sha256-[^']+)'/.exec(page) ?? [];
    const [, script = ""] = /<script>([^]*?)<\/script>/.exec(page) ?? [];
    expect(policy).toBe(`sha256-${createHash("sha256").update(script).digest("base64")}`);
  });

  test("as JSON it holds every measure and the funnel around the share of all", async () => {
    const { stdout } = await wres("compare returns --format json", { files });
    const { protection, measures } = JSON.parse(stdout) as {
      readonly protection: string;
      readonly measures: readonly {
        readonly id: string;
        readonly funnel: { readonly centre: number } | null;
      }[];
    };
    expect(protection).toBe("internal-use");
    // 790 of 3,000
    expect(measures.find(({ id }) => id === "indicator-5/bme")?.funnel?.centre).toBeCloseTo(790 / 3000, 12);
    expect(measures.find(({ id }) => id === "indicator-1/workforce/bme")?.funnel).toBeNull();
  });

  test("as CSV it has a figure of a trust a row, with where it stands", async () => {
    const { stdout } = await wres("compare returns --format csv", { files });
    const [head = "", ...rows] = stdout.trim().split("\r\n");
    const names = head.split(",");
    const figures = rows
      .map((row) => Object.fromEntries(row.split(",").map((cell, index) => [names[index] ?? "", cell])))
      .filter(({ id }) => id === "indicator-5/bme");
    expect(figures).toMatchObject([
      {
        organisation: "A",
        printed: "20.0%",
        standing: "far-better",
        beyond: "outer",
        protection: "internal-use",
      },
      { organisation: "B", printed: "19.0%", standing: "far-better" },
      // The others have 390 of 2,000.
      { organisation: "C", printed: "40.0%", value: "0.4", standing: "far-worse", centre: "0.195" },
    ]);
  });

  const faulty = { ...files, "returns/bad.json": trust("X", 30, 20) };

  test("a faulty return is left out, named with what is wrong, and stops nothing", async () => {
    const { code, stdout, stderr } = await wres("compare returns", { files: faulty });
    expect(code).toBe(0);
    expect(stderr).toContain("returns/bad.json: 1 issue; it is left out.");
    expect(stdout).toContain("One return is left out\n  bad.json: ");
    expect(stdout).toContain("3 trusts, year ending");
    const json = await wres("compare returns --format json", { files: faulty });
    expect(JSON.parse(json.stdout)).toMatchObject({
      leftOut: [{ name: "bad.json", because: "faulty", issues: [expect.stringContaining("30")] }],
    });
  });

  test("with --strict it stops", async () => {
    const { code, stdout, stderr } = await wres("compare returns --strict", { files: faulty });
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("returns/bad.json");
  });

  test("where fewer than two are left, there is nothing to compare", async () => {
    const { code, stderr } = await wres("compare returns/bad.json returns/a.json", { files: faulty });
    expect(code).toBe(2);
    expect(stderr).toContain("expected the returns of two trusts or more; left out: bad.json");
  });

  const small = { ...files, "returns/d.json": trust("D", 4, 60) };

  test("published, a small count is nowhere, and nothing is worked out from it", async () => {
    const { code, stdout, saved } = await wres(
      "compare returns --publish --format json --save-publication p.json",
      {
        files: small,
      },
    );
    expect(code).toBe(0);
    const { protection, measures, disclosure } = JSON.parse(stdout) as {
      readonly protection: string;
      readonly disclosure: { readonly hidden: number; readonly safe: boolean };
      readonly measures: readonly {
        readonly id: string;
        readonly funnel: { readonly centre: number };
        readonly trusts: readonly { readonly organisation: string }[];
      }[];
    };
    expect([protection, disclosure.safe]).toEqual(["published", true]);
    const harassed = measures.find(({ id }) => id === "indicator-5/bme");
    // 790 of 3,000: without the trust whose 4 of 60 are hidden.
    expect(harassed?.funnel.centre).toBeCloseTo(790 / 3000, 12);
    expect(harassed?.trusts.find(({ organisation }) => organisation === "D")).toMatchObject({
      measure: { printed: "[c]", reason: "hidden", basis: { bme: { count: null } } },
      benchmark: { status: "not-calculable", reason: "hidden" },
    });
    const publications = JSON.parse(saved.get("p.json") ?? "[]") as readonly {
      readonly organisation: unknown;
    }[];
    expect(publications.map(({ organisation }) => organisation)).toEqual(
      ["A", "B", "C", "D"].map((code) => ({ code, name: `Trust ${code}` })),
    );
    const again = await wres("compare returns --publish --published p.json --format csv", {
      files: { ...small, "p.json": saved.get("p.json") ?? "" },
    });
    expect([again.code, again.stderr]).toEqual([0, ""]);
    const fromJson = await wres("compare returns --publish --published earlier.json --format csv", {
      files: { ...small, "earlier.json": stdout },
    });
    expect(fromJson.stdout).toEqual(again.stdout);
    expect(again.stdout).toContain("checked together with 4 earlier publications");
  });

  test("published, what is wrong with a faulty return is not said, and the page says what is hidden", async () => {
    const { saved } = await wres("compare returns --publish --out all.html", {
      files: { ...small, "returns/bad.json": trust("X", 30, 20) },
    });
    const page = saved.get("all.html") ?? "";
    // The third of the files of the folder, by their names.
    expect(page).toContain("Return 3 of 5: the return is faulty.");
    expect(page).not.toContain("bad.json");
    expect(page).toContain("1 of 4 figures is hidden, and is in no average, limit or picture here.");
    expect(page).not.toContain("30 of 20");
  });

  test.each([
    ["compare returns --publish --never Z/2022/x", 'never names "Z/2022/x"; expected the code of a trust'],
    ["compare returns --publish --never A/2022/x", 'never names "2022/x"; expected the id of a count'],
    ["compare returns --never A/2022/x", "expected --publish beside it"],
  ])("%s is a mistake: %s", async (line, words) => {
    const { code, stderr } = await wres(line, { files: small });
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  test.each([
    ["compare other.json", "2 to 250 trusts; 1 file found"],
    ["compare returns other.json", "two returns are of A"],
    ["compare other.json old.json", "expected one year"],
    ["compare nowhere", "there is no such file or folder"],
    ["compare", "takes <folder or return.json|.xlsx>…; 0 given"],
  ])("%s is a mistake: %s", async (line, words) => {
    const { code, stdout, stderr } = await wres(line, { files });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(words);
  });
});

describe("returns that cannot stand together", () => {
  const apart = {
    "returns/a.json": trust("A", 200, 1000),
    "returns/b.json": trust("B", 190, 1000),
    "returns/c.json": trust("C", 190, 1000),
    "returns/d-old.json": trust("D", 1, 20, 2021),
    "returns/e-older.json": trust("E", 1, 20, 2020),
    "returns/a-again.json": trust("A", 201, 1000),
    "returns/b-typed.json": trust(" b", 190, 1000),
  };

  test("are all named by their files at once, and what to do is said", async () => {
    const { code, stdout, stderr } = await wres("compare returns", { files: apart });
    expect([code, stdout]).toEqual([2, ""]);
    // Most are of 2022: what is odd is to be found, and the others are counted.
    expect(stderr.split("\n")).toEqual([
      "wres: the returns are of 2022 (5 returns) and 2021 (returns/d-old.json) and 2020 (returns/e-older.json); expected one year.",
      "wres: two returns are of A (returns/a-again.json, returns/a.json); expected one a trust.",
      'wres: two returns are of " b" and "B" (returns/b-typed.json, returns/b.json), which are one code: case and blanks make no other organisation; expected one a trust.',
      "wres: nothing was compared; take these files out of the folder, or name the files that belong together.",
      "Try wres compare --help.",
      "",
    ]);
  });

  test("half of one year and half of another: no year is that of most, and every file is named", async () => {
    const { stderr } = await wres("compare returns/a.json returns/d-old.json", { files: apart });
    expect(stderr).toContain("of 2022 (returns/a.json) and 2021 (returns/d-old.json); expected one year.");
  });

  test("organisations and parts of one are named too", async () => {
    const division = JSON.parse(trust("M", 20, 100)) as { readonly organisation: object };
    const part = JSON.stringify({ ...division, organisation: { ...division.organisation, partOf: "RDE" } });
    const { code, stderr } = await wres("compare returns/a.json part.json", {
      files: { ...apart, "part.json": part },
    });
    expect(code).toBe(2);
    expect(stderr).toContain(
      "of parts of no other organisation (returns/a.json) and RDE (part.json); expected organisations, or parts of one of them.",
    );
  });
});
