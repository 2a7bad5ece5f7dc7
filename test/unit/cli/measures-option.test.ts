import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const definitions = "examples/local/definitions.json";
const file = "examples/local/return-2022.json";

describe("wres report --measures", () => {
  test("reports what a file defines beside the nine indicators", async () => {
    const { code, stdout } = await wres(`report ${file} --measures ${definitions}`);
    expect(code).toBe(0);
    expect(stdout).toContain("L1. Relative likelihood of a place in reverse mentoring");
    expect(stdout).toContain("2. Relative likelihood of appointment from shortlisting");
  });

  test("--only-measures leaves the nine out", async () => {
    const { code, stdout } = await wres(
      "report examples/local/wdes-2022.json --only-measures --format markdown",
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Local measures 2022/);
    expect(stdout).not.toContain("BME");
  });

  test("a standard, and a ready-made measure with those that it is out of", async () => {
    const wdes = await wres("calculate examples/local/wdes-2022.json --measures wdes --format csv");
    expect(wdes.stdout).toContain("local/wdes-5/share/disabled");
    const upheld = await wres(`report ${file} --measures bullying-cases-upheld --measures ${definitions}`);
    expect(upheld.stdout).toContain("Relative likelihood that a case of bullying or harassment is upheld");
  });

  test("a definition that is not there is refused, in the words of the return", async () => {
    const { code, stderr } = await wres(`report ${file}`);
    expect(code).toBe(1);
    expect(stderr).toContain(
      "return of 2022: local.reverse-mentoring is given; expected the id of a definition.",
    );
    const calculated = await wres(`calculate ${file}`);
    expect([calculated.code, calculated.stdout]).toEqual([1, ""]);
  });

  test("faulty definitions and other words are refused", async () => {
    const files = { "d.json": '[{ "id": "a" }]' };
    for (const command of ["report", "calculate"]) {
      const faulty = await wres(`${command} ${file} --measures d.json`, { files });
      expect(faulty.code).toBe(1);
      expect(faulty.stderr).toContain("d.json: ");
      const word = await wres(`${command} ${file} --measures unheard`);
      expect(word.code).toBe(2);
      expect(word.stderr).toContain(
        '--measures is "unheard"; expected a file such as definitions.json, or one of wdes,',
      );
    }
  });

  test("what is published is safe in JSON and in the terminal", async () => {
    const { code, stdout } = await wres(`report ${file} --measures ${definitions} --publish --only-measures`);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "Counts below 10, 0 among them, and counts that would give them away, are hidden",
    );
    const json = await wres(`calculate ${file} --measures ${definitions} --publish`);
    expect(json.code).toBe(0);
    expect(json.stdout).toContain('"id": "local/promotion/relative-likelihood/bme"');
  });
});
