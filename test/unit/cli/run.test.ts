import { WresError } from "wres-metrics";
import { describe, expect, test } from "vitest";
import { type Machine, StoppedError } from "../../../src/cli/command.ts";
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
    [
      "report a.json --colour",
      'wres report has no option "--colour"; wres report --help lists those that it has.\n',
    ],
    ["count a.json --column b.json", 'wres count has no option "--column"; did you mean --columns?\n'],
    ["check a.json --fromat json", 'wres check has no option "--fromat"; did you mean --format?\n'],
    ["check a.json --xout b.txt", 'wres check has no option "--xout"; wres check --help lists'],
    ["check a.json -o b.txt", 'wres check has no option "-o"; did you mean --out?'],
    [
      "report a.json --previous",
      "--previous is given without a value; expected --previous <return.json|.xlsx>.",
    ],
    ["report a.json --out --publish", "--out is given without a value; expected --out <file>."],
    ["report a.json --publish=yes", '--publish is given "yes"; expected no value.'],
    ["suppress a.json --threshold -1", '--threshold is "-1"; expected a whole number from 1 on'],
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
    expect(stderr).toMatch(/\nTry wres (?:\w+ )?--help\.\n$/);
  });
});

describe("all that is wrong in a command is told at once", () => {
  const files = { "a.json": '{"organisation":{"code":"X","name":"Y"},"year":2022}' };
  const linesOf = async (line: string): Promise<readonly string[]> => {
    const { code, stderr, stdout, saved } = await wres(line, { files });
    expect([code, stdout, saved.size]).toEqual([2, "", 0]);
    return stderr.split("\n").slice(0, -2);
  };

  test.each([
    ["report a.json --denominator x --window y --level z", ["denominator", "window", "level"]],
    ["report a.json --format pdf --label 1 --verdict-rule w", ["verdict-rule", "label", "format"]],
    [
      "report a.json --publish --threshold 0 --zeros maybe --board-counts no",
      ["threshold", "zeros", "board-counts"],
    ],
    ["report a.json --grouping x --grouping y", ["grouping", "grouping"]],
    ["targets a.json --growth x --turnover y --target z --by w", ["by", "target", "growth", "turnover"]],
    ["pay p.csv --level x --snapshot soon --format pdf", ["format", "level", "snapshot"]],
    ["count s.csv --as people --year 22", ["as", "year"]],
    ["audit a.json --threshold x --mark-means-below y --zeros z", ["mark-means-below", "threshold", "zeros"]],
  ])("the options of %s", async (line, options) => {
    const lines = (await linesOf(line)).filter((one) => !one.includes("cannot be opened"));
    expect(lines.map((one) => /^wres: (?:--)?([a-z-]+) is /.exec(one)?.[1])).toEqual(options);
  });

  test("the files that are not there, and a folder, beside a wrong option", async () => {
    const line =
      "report nope1.json --previous nope2.json --national nope3.csv --plan nope4.json --previous src";
    expect(
      (await linesOf(`${line} --colour`)).map((one) => one.replace(/ cannot be opened: .*/, "")),
    ).toEqual([
      'wres: wres report has no option "--colour"; wres report --help lists those that it has.',
      // The first may be the value of the option that is not known.
      ...["nope2.json", "src", "nope4.json", "nope3.csv"].map((file) => `wres: ${file}`),
    ]);
    expect(await linesOf(line)).toHaveLength(5);
    expect(await linesOf("rollup nope1.json nope2.json --whole nope3.json")).toHaveLength(3);
    expect(await linesOf("gather nope1.csv --local promotion=nope2.csv --board nope3.csv")).toHaveLength(3);
  });
});

describe("an option that would say nothing is refused", () => {
  const files = {
    "a.json": '{"organisation":{"code":"X","name":"Y"},"year":2022}',
    "b.json": '{"organisation":{"code":"Z","name":"Y"},"year":2022}',
    "s.csv": "Ethnicity\nA\n",
  };
  const alone = (option: string, needed: string): string =>
    `--${option} says nothing by itself; expected --${needed} beside it.`;

  test.each([
    ["report a.json --today 2024-04-30", alone("today", "plan")],
    ["report a.json --zeros shown", alone("zeros", "publish")],
    ["pay a.json --threshold 5", alone("threshold", "publish")],
    ["report a.json --overwrite", alone("overwrite", "out or --save-publication")],
    ["rollup a.json b.json --overwrite", alone("overwrite", "out")],
    [
      "report a.json --only-measures",
      "--only-measures leaves nothing to report; expected --measures beside it",
    ],
    [
      "plan --template --today 2024-04-30 --out p.xlsx",
      "--template and --today are given together; expected one of them.",
    ],
    ["plan --template --out plan.json", '--out is "plan.json"; expected a file that ends in .xlsx'],
    [
      "count s.csv --suggest-mapping --accept-draft",
      "--accept-draft and --suggest-mapping are given together",
    ],
    ["rollup a.json b.json --whole a.json --name Us", "--name and --whole are given together"],
    ["template f.xlsx --year 2022", "--year is for what wres count printed"],
    [
      "report a.json --format html --out x.docx",
      '--out is "x.docx", which is for docx, and --format is html; expected a file that ends in .html, or no --format.',
    ],
    ["review a.json --out x.docx", '--out is "x.docx"; expected a file that ends in .txt, .json'],
  ])("%s", async (line, why) => {
    const { code, stdout, stderr, saved } = await wres(line, { files });
    expect([code, stdout, saved.size]).toEqual([2, "", 0]);
    expect(stderr).toContain(why);
  });

  test("a name of its own for the format goes with --format", async () => {
    const { saved } = await wres("report a.json --format html --out report.htm", { files });
    expect(saved.get("report.htm")).toMatch(/^<!doctype html>/i);
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
    const failing: Machine = {
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

  test("what the computer refuses is one line, and exit code 4", async () => {
    const fault = new StoppedError("report.html was not written, because the disk is full.");
    expect(await failingWith(fault)).toEqual({
      code: 4,
      stderr: "wres: report.html was not written, because the disk is full.\n",
    });
  });

  test.each([
    [new TypeError("x is not a function\n    at somewhere"), "TypeError: x is not a function"],
    [Object.assign(new Error("EIO: a fault"), { code: "EIO" }), "Error: EIO: a fault"],
    ["a text", "a text"],
  ])("what nobody expected is one line without a trace, and exit code 5", async (fault, what) => {
    expect(await failingWith(fault)).toEqual({
      code: 5,
      stderr: `wres: a fault in wres itself, and not in your files, stopped the command (${what}); please report it with the command that you typed.\n`,
    });
  });
});

describe("an answer never takes the place of what it was made from", () => {
  const files = {
    "in.json": '{"organisation":{"code":"X","name":"Y"},"year":2022}',
    "folder/a.json": "{}",
    "in.xlsx": "",
    "publication.json": "[]",
  };

  test.each([
    ["calculate in.json --out in.json", "in.json"],
    [
      "report in.json --publish --published publication.json --save-publication publication.json",
      "publication.json",
    ],
    ["compare folder --out folder/a.json", "folder/a.json"],
    ["template in.xlsx in.xlsx", "in.xlsx"],
  ])("%s is refused before anything is read", async (line, path) => {
    const { code, stderr, saved } = await wres(line, { files });
    expect([code, saved.size]).toEqual([2, 0]);
    expect(stderr).toBe(
      `wres: ${path} is read by this command too, and would be written over; choose another name, or give --overwrite.\nTry wres ${line.split(" ")[0] ?? ""} --help.\n`,
    );
  });

  test("with --overwrite it does", async () => {
    const { code, saved } = await wres("calculate in.json --out in.json --overwrite", { files });
    expect([code, [...saved.keys()]]).toEqual([0, ["in.json"]]);
  });

  test("nor that of another answer", async () => {
    const line = "report in.json --publish --out p.json --save-publication p.json --overwrite";
    const { code, stderr } = await wres(line, { files });
    expect(code).toBe(2);
    expect(stderr).toContain("p.json is to hold two answers; expected a file for each.");
  });
});

describe("no text from outside moves the cursor", () => {
  const ESCAPE = "\u001B[31m\u202E\u009B";

  test.each([
    `report ${ESCAPE}.json`,
    `report --${ESCAPE}`,
    ESCAPE,
    `report a.json --format ${ESCAPE}`,
    `report a.json --out ${ESCAPE}.pdf`,
    `count a.csv --columns ${ESCAPE}.json`,
    `count a.xlsx --sheet ${ESCAPE}`,
    `compare ${ESCAPE} ${ESCAPE}`,
    `audit ${ESCAPE}`,
    `check ${ESCAPE}`,
    `gather ${ESCAPE}.csv --year 2022`,
  ])("%j", async (line) => {
    const { code, stderr, stdout } = await wres(line, { files: { "a.json": "{}", "a.csv": "x\n1\n" } });
    expect(code).not.toBe(0);
    expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
  });

  test("headings and names of a file are shown, and JSON keeps what they are", async () => {
    const name = "\u009BTrust\u202E";
    const files = {
      "in.json": JSON.stringify({ organisation: { code: "X", name }, year: 2022 }),
      "staff.csv": `Ethnic Origin\u009B2J,Pay Scale\u202E\nA,XR05\n`,
    };
    for (const line of [
      "report in.json",
      "report in.json --format markdown",
      "count staff.csv --suggest-mapping",
    ]) {
      const { stdout, stderr } = await wres(line, { files });
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
    }
    const { stdout } = await wres("calculate in.json", { files });
    expect(stdout).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
    expect(JSON.parse(stdout)).toMatchObject({ organisation: { name } });
  });
});

describe("CSV for Excel", () => {
  const files = {
    "in.json": '{"organisation":{"code":"X","name":"Y"},"year":2022}',
    "f.csv": "label,printed\nx,1\n",
  };

  test.each(["calculate in.json --format csv", "check f.csv --format csv"])(
    "%s begins with a mark where asked",
    async (line) => {
      const plain = await wres(line, { files });
      expect((await wres(`${line} --bom`, { files })).stdout).toBe(`\uFEFF${plain.stdout}`);
      const { saved } = await wres(`${line} --bom --out a.csv`, { files });
      expect(saved.get("a.csv")).toBe(`\uFEFF${plain.stdout}`);
    },
  );

  test.each(["calculate in.json --bom", "check f.csv --bom"])("%s is for CSV alone", async (line) => {
    const { code, stderr } = await wres(line, { files });
    expect([code, stderr]).toEqual([
      2,
      `wres: --bom is for CSV; expected --format csv beside it.\nTry wres ${line.split(" ")[0] ?? ""} --help.\n`,
    ]);
  });
});
