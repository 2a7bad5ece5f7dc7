import { readFileSync } from "node:fs";
import type { Return } from "wres-metrics";
import { fromWorkbook } from "wres-metrics/workbook";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const parts = "examples/divisions/medicine.json examples/divisions/surgery.json";

describe("wres rollup", () => {
  test("prints the sum as a return, and each count that the whole has otherwise", async () => {
    const { code, stdout, stderr } = await wres(`rollup ${parts} --whole examples/divisions/whole.json`);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      organisation: { code: "RXX", name: "Example NHS Trust" },
      year: 2022,
      // 290 + 236 and 118 + 71; the return of the whole has 191.
      training: { accessed: { white: 526, bme: 189, unknown: 11 } },
    });
    expect(stderr).toBe(
      "wres: training.accessed.bme: the 2 parts add up to 189; the return of RXX has 191. Somebody is in no part, or one of the counts is wrong. [training.accessed.bme]\n",
    );
  });

  test("with --strict, ends with 3 where they do not agree, and says where they do", async () => {
    const strict = await wres(`rollup ${parts} --whole examples/divisions/whole.json --strict`);
    expect(strict.code).toBe(3);
    const { stdout } = await wres(`rollup ${parts} --name Example`);
    const agreed = await wres(`rollup ${parts} --whole sum.json --strict`, { files: { "sum.json": stdout } });
    expect([agreed.code, agreed.stderr]).toEqual([
      0,
      "wres: Every count that both give agrees with the return of RXX.\n",
    ]);
  });

  test("says what is doubtful in a part, and with --strict ends with 3", async () => {
    const medicine = JSON.parse(readFileSync("examples/divisions/medicine.json", "utf8")) as object;
    const board = { total: { white: 60, bme: 40, unknown: 0 } };
    const files = { "medicine.json": JSON.stringify({ ...medicine, board }) };
    const line = "rollup medicine.json examples/divisions/surgery.json";
    const { code, stderr } = await wres(`${line} --strict`, { files });
    expect(code).toBe(3);
    expect(stderr).toContain("wres: RXX-M: Members of the board: White 60, BME 40.");
    expect((await wres(line, { files })).code).toBe(0);
  });

  test("says what is lost where a part does not give a count that others give, and which part", async () => {
    const surgery = JSON.parse(readFileSync("examples/divisions/surgery.json", "utf8")) as Return;
    const { training: _training, ...others } = surgery;
    const blank = {
      ...others,
      shortlisting: {
        ...surgery.shortlisting,
        appointed: { ...surgery.shortlisting?.appointed, unknown: null },
      },
    };
    const { code, stdout, stderr } = await wres("rollup examples/divisions/medicine.json surgery.json", {
      files: { "surgery.json": JSON.stringify(blank) },
    });
    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Return).training?.accessed?.white).toBeNull();
    expect(stderr).toBe(
      [
        "wres: shortlisting.appointed.unknown: not added up, because RXX-S does not give it.\n",
        "wres: training: not added up, because RXX-S does not give it.\n",
      ].join(""),
    );
  });

  test("writes a workbook", async () => {
    const { code, savedBytes } = await wres(`rollup ${parts} --out sum.xlsx`);
    expect(code).toBe(0);
    const parsed = await fromWorkbook(savedBytes.get("sum.xlsx") ?? new Uint8Array());
    expect(parsed.status === "valid" && parsed.return.training?.accessed?.bme).toBe(189);
  });

  test.each([
    ["rollup examples/divisions/medicine.json", "a sum is of two parts or more"],
    ["rollup examples/esneft-2022.json examples/lpt-2022.json", "does not say what it is a part of"],
    [`rollup ${parts} --whole examples/esneft-2022.json`, "the whole is"],
  ])("%s is refused", async (line, words) => {
    const { code, stderr } = await wres(line);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });
});

describe("divisions of one organisation", () => {
  test("are compared as divisions, and no trust is named", async () => {
    const { code, stdout } = await wres(`compare ${parts}`);
    expect(code).toBe(0);
    expect(stdout).toContain("2 divisions of RXX, year ending 31 March 2022");
    expect(stdout).toContain("Each division is set against the others’ counts together");
    expect(stdout.replaceAll("Example NHS Trust", "")).not.toMatch(/\btrusts?\b/i);
    const { stdout: page } = await wres(`compare ${parts} --format html`);
    expect(page).toContain("A dot for each division");
  });

  test("are not compared with trusts, nor with divisions of another one", async () => {
    const { code, stderr } = await wres(`compare ${parts} examples/esneft-2022.json`);
    expect(code).toBe(2);
    expect(stderr).toContain("expected organisations, or parts of one of them");
  });

  test("are said to be parts in their own reports, and not published", async () => {
    const { stdout } = await wres("report examples/divisions/medicine.json");
    expect(stdout).toContain("Medicine (RXX-M), a part of RXX");
    for (const line of ["report examples/divisions/medicine.json --publish", `compare ${parts} --publish`]) {
      const { code, stdout: nothing, stderr } = await wres(line);
      expect([code, nothing]).toEqual([2, ""]);
      expect(stderr).toContain("is a part of");
      expect(stderr).toContain("keep its parts for internal use");
    }
  });
});
