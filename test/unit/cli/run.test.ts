import { WresError } from "wres-metrics";
import { describe, expect, test } from "vitest";
import type { Terminal } from "../../../src/cli/command.ts";
import { run } from "../../../src/cli/run.ts";
import { fakeTerminal, wres } from "../../support/fake-terminal.ts";

describe("wres by itself", () => {
  test("without a command says how it is used, and that this was none", async () => {
    const { code, stdout, stderr } = await wres("");
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("Usage: wres <command>");
  });

  test.each(["--help", "-h", "help"])("%s goes to stdout", async (line) => {
    const { code, stdout, stderr } = await wres(line);
    expect([code, stderr]).toEqual([0, ""]);
    for (const command of ["report", "calculate", "schema"]) expect(stdout).toContain(command);
  });

  test("each command explains itself", async () => {
    for (const command of ["report", "calculate", "schema"]) {
      const { code, stdout } = await wres(`${command} --help`);
      expect(code).toBe(0);
      expect(stdout).toContain(`Usage: wres ${command}`);
      expect(stdout).toContain("Examples:");
    }
  });

  test("--version is that of the package", async () => {
    expect((await wres("--version")).stdout).toBe("0.1.0\n");
  });

  test.each([
    ["reprot x.json", 'there is no command "reprot"'],
    ["constructor", 'there is no command "constructor"'],
    ["report", "takes <return.json|.xlsx|staff.csv|counts.json>"],
    ["report a.json b.json", "2 given"],
    ["schema a.json", "takes no file"],
    ["report a.json --colour", "Unknown option '--colour'"],
    ["report a.json --previous", "--previous"],
    ["report a.json --format pdf", '--format is "pdf"; expected one of terminal, html, markdown'],
    [
      "report a.json --out report.pdf",
      '--out is "report.pdf"; expected a file that ends in .txt, .html, .md',
    ],
    ["calculate a.json --denominator some", '--denominator is "some"; expected one of all, known'],
    ["calculate a.json --window decade", '--window is "decade"; expected one of single-year'],
    ["calculate no-such-file.json", "no-such-file.json cannot be opened: there is no such file"],
    ["calculate src", "src cannot be opened: it is a folder"],
  ])("%s is wrong, and says why", async (line, why) => {
    const { code, stdout, stderr } = await wres(line, {
      files: { "a.json": '{"organisation":{"code":"X","name":"Y"},"year":2022}' },
    });
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(why);
    expect(stderr).toContain("wres --help");
  });
});

test("wres schema prints a JSON Schema whose every part says what it is", async () => {
  const { code, stdout } = await wres("schema");
  const schema = JSON.parse(stdout) as Record<string, unknown>;
  expect(code).toBe(0);
  expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema["required"]).toEqual(["organisation", "year"]);
  expect(schema["additionalProperties"]).toBe(false);
});

describe("what goes wrong in the middle", () => {
  const failingWith = async (fault: unknown) => {
    const { terminal, outcome } = fakeTerminal({});
    const failing: Terminal = {
      ...terminal,
      write: () => {
        throw fault;
      },
    };
    const code = await run(["--help"], failing);
    return { code, stderr: outcome().stderr };
  };

  test("an error of the library is one line, and exit code 1", async () => {
    const fault = new WresError("invalid-table", "The table has no cells.");
    expect(await failingWith(fault)).toEqual({ code: 1, stderr: "wres: The table has no cells.\n" });
  });

  test("what nobody expected is not swallowed", async () => {
    const [fault, other] = [new TypeError("a fault"), Object.assign(new Error("EIO"), { code: "EIO" })];
    await expect(failingWith(fault)).rejects.toBe(fault);
    await expect(failingWith(other)).rejects.toBe(other);
    await expect(failingWith("a text")).rejects.toBe("a text");
  });
});
