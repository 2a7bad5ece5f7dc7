import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { root } from "./built.ts";
import { isWholeLane } from "../support/lane.ts";

const command = join(root, "dist/cli/wres.js");
const example = join(root, "examples/esneft-2022.json");
const lastYear = join(root, "examples/esneft-2021.json");
const home = mkdtempSync(join(tmpdir(), "wres-faults-"));
let folder = "";
let number = 0;
beforeEach(() => {
  folder = join(home, String((number += 1)));
  spawnSync("mkdir", [folder]);
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** Runs a line of a shell, in which `$wres` is the command and `$a` and `$b` are returns of two years. */
function shell(line: string, environment: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  const wres = `${process.execPath} ${command}`;
  return spawnSync("bash", ["-c", line], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, wres, a: example, b: lastYear, ...environment },
  });
}

/** A message is one sentence in one line, without a trace, a path of ours, or the advice to read the help. */
function expectSentence(stderr: string, says: RegExp): void {
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(says);
  expect(stderr).toMatch(/^wres: .*\.\n$/);
  expect(stderr).not.toMatch(/ {4}at |dist\/cli|--help|node:/);
}

const isLinux = process.platform === "linux";
// A disk of its own: only the process and its children see it, and it ends with them.
const hasDisks =
  isLinux && spawnSync("unshare", ["-Urm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).status === 0;

test("a machine of continuous integration can make a small disk", () => {
  const skipped = hasDisks ? [] : ["a full disk", "a read-only disk"];
  expect(process.env["CI"] && isLinux ? skipped : []).toEqual([]);
});

describe.runIf(isLinux)("standard output", () => {
  test("on a full disk", () => {
    const { status, stderr } = shell("$wres report $a > /dev/full");
    expect(status).toBe(4);
    expectSentence(stderr, /not printed whole to standard output, because the disk is full/);
  });

  test("closed", () => {
    const { status, stderr } = shell("$wres calculate $a >&-; exit $?");
    expect(status).toBe(4);
    expectSentence(stderr, /not printed whole to standard output, because it is closed/);
  });

  test("thrown away, or not needed, is no fault", () => {
    expect(shell("$wres calculate $a > /dev/null")).toMatchObject({ status: 0, stderr: "" });
    expect(shell("$wres calculate $a --out a.json >&-; exit $?")).toMatchObject({ status: 0, stderr: "" });
  });

  test("thrown away by the program that starts the command, or by a shell inside it, is no fault", () => {
    const started = (program: string, line: readonly string[]): unknown =>
      spawnSync(program, line, {
        cwd: folder,
        env: { ...process.env, wres: `${process.execPath} ${command}`, a: example },
        stdio: ["ignore", "ignore", "pipe"],
        encoding: "utf8",
      });
    const isSilent = { status: 0, stderr: "" };
    expect(started(process.execPath, [command, "calculate", example])).toMatchObject(isSilent);
    expect(started("sh", ["-c", "$wres calculate $a"])).toMatchObject(isSilent);
    expect(started("sh", ["-c", "$wres calculate $a; $wres calculate $a"])).toMatchObject(isSilent);
  });

  test("a pipe whose reader has gone", () => {
    const { status, stderr } = shell("set -o pipefail; $wres calculate $a | true");
    expect(status).toBe(4);
    expectSentence(stderr, /because the program that reads it has closed it/);
  });

  test("where messages cannot be shown, the exit code still says how it went", () => {
    expect(shell("$wres calculate none.json 2> /dev/full").status).toBe(2);
    expect(shell("$wres calculate none.json 2>&-").status).toBe(2);
  });

  test("as a file: one that is full says so, and nothing of an old file", () => {
    const { status, stderr } = shell("$wres report $a --out /dev/full --format html");
    expect(status).toBe(4);
    expectSentence(stderr, /^wres: \/dev\/full was not written, because the disk is full\. Free some space/);
  });

  test("as a file, with a pipe behind it", () => {
    const { status, stdout } = shell("$wres calculate $a --out /dev/stdout --format json | cat");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toHaveProperty("measures");
  });

  test.each(["schema", "--help", "report --help"])("on a full disk, %s advises no file", (line) => {
    const { status, stderr } = shell(`$wres ${line} > /dev/full`);
    expect(status).toBe(4);
    expectSentence(stderr, /because the disk is full; free some space\.$/m);
  });
});

/** Each kind of file that a command writes, with the line that does. */
const writers = [
  { file: "report.html", line: "$wres report $a --out report.html" },
  { file: "report.xlsx", line: "$wres report $a --out report.xlsx" },
  { file: "template.xlsx", line: "$wres template template.xlsx $a --overwrite" },
  {
    file: "publication.json",
    line: "$wres report $a --publish --save-publication publication.json > /dev/null",
  },
  { file: "results.csv", line: "$wres calculate $a --out results.csv" },
  { file: "results.json", line: "$wres calculate $a --out results.json" },
];

describe.runIf(hasDisks)("a disk of its own, which needs unshare and mount", () => {
  test.each(writers)("$file on a full one: the old file stays, and nothing else", ({ file, line }) => {
    const disk = `mkdir disk && mount -t tmpfs -o size=8k tmpfs disk && cd disk && echo old > ${file}`;
    const after = `code=$?; cat ${file}; ls -A; exit $code`;
    const { status, stdout, stderr } = shell(`unshare -Urm bash -c '${disk}; ${line}; ${after}'`);
    expect(status).toBe(4);
    expect(stdout).toBe(`old\n${file}\n`);
    expectSentence(stderr, new RegExp(`^wres: ${file} was not written, because the disk is full`));
  });

  test("for the second of two outputs, and full: the first is not written either", () => {
    const disk = "mkdir disk && mount -t tmpfs -o size=8k tmpfs disk";
    const line = "$wres report $a --publish --out ok.html --save-publication disk/p.json --charts pictures";
    const { status, stdout, stderr } = shell(
      `unshare -Urm bash -c '${disk}; ${line}; code=$?; ls -A . disk; exit $code'`,
    );
    expect(status).toBe(4);
    expect(stdout).toBe(".:\ndisk\n\ndisk:\n");
    expectSentence(
      stderr,
      /^wres: disk\/p\.json was not written, because .* Free some space, or choose another disk by --save-publication\.$/m,
    );
  });

  test("that is read-only", () => {
    const disk = "mkdir disk && echo old > disk/a.html && mount -t tmpfs -o ro tmpfs disk && cd disk";
    const { status, stderr } = shell(`unshare -Urm bash -c '${disk}; $wres report $a --out a.html'`);
    expect(status).toBe(4);
    expectSentence(stderr, /^wres: a\.html was not written, because the disk is read-only/);
  });
});

describe.runIf(isLinux)("a file", () => {
  // On a full disk each is tried; here one that is written whole, and one row by row.
  test.each(isWholeLane ? writers : writers.filter(({ file }) => /report\.xlsx|results\.csv/.test(file)))(
    "$file past the limit of an account: the old file stays, and nothing else",
    ({ file, line }) => {
      writeFileSync(join(folder, file), "old");
      const { status, stderr } = shell(`ulimit -f 1; ${line}`);
      expect(status).toBe(4);
      expectSentence(
        stderr,
        new RegExp(`^wres: ${file} was not written, because .* than this account may write`),
      );
      expect(readFileSync(join(folder, file), "utf8")).toBe("old");
      expect(readdirSync(folder)).toEqual([file]);
    },
  );

  test("whose writer is killed half way is the old one", () => {
    writeFileSync(join(folder, "report.html"), "old");
    // Half of the bytes, and then what nobody can catch.
    const kill = `import { open } from "node:fs/promises";
      const file = await open(${JSON.stringify(command)});
      const { writeFile } = Object.getPrototypeOf(file);
      Object.getPrototypeOf(file).writeFile = async function (text) {
        await writeFile.call(this, text.slice(0, text.length / 2));
        process.kill(process.pid, "SIGKILL");
      };`;
    writeFileSync(join(home, "kill.mjs"), kill);
    const { status, signal } = spawnSync(
      process.execPath,
      ["--import", join(home, "kill.mjs"), command, "report", example, "--out", "report.html"],
      { cwd: folder },
    );
    expect([status, signal]).toEqual([null, "SIGKILL"]);
    expect(readFileSync(join(folder, "report.html"), "utf8")).toBe("old");
  });

  test("of two writers at once is that of one", async () => {
    const whole = [example, lastYear].map((path) => shell(`$wres calculate ${path}`).stdout);
    const done = [example, lastYear, example, lastYear].map(
      (path) =>
        new Promise<number | null>((resolve) => {
          spawn(process.execPath, [command, "calculate", path, "--out", "both.json"], { cwd: folder }).on(
            "close",
            resolve,
          );
        }),
    );
    expect(await Promise.all(done)).toEqual([0, 0, 0, 0]);
    expect(whole).toContain(readFileSync(join(folder, "both.json"), "utf8"));
    expect(readdirSync(folder)).toEqual(["both.json"]);
  });

  test("in a folder that is not there is a mistake in the command", () => {
    const { status, stderr } = shell("$wres calculate $a --out none/a.json");
    expect(status).toBe(2);
    expect(stderr).toContain(
      "none/a.json cannot be written: there is no such folder; make the folder first.",
    );
    expect(existsSync(join(folder, "none"))).toBe(false);
  });

  test.each([
    "calculate - --out in.json",
    "report - --out in.json",
    "report - --publish --save-publication in.json",
    "review - --out in.json",
    "targets - --out in.json",
    "plan - --out in.json",
    "count - --columns $a --out in.json",
    "check - --out in.json",
    "audit - --out in.json",
    "suppress - --out in.json",
    "pay - --columns $a --out in.json",
    "compare - $b --out in.json",
    "rollup - $b --out in.json",
    "gather - --year 2022 --out in.json",
    "gather --local promotion=- --year 2022 --out in.json",
    "report $b --previous - --out in.json",
  ])("that is standard input is not replaced by its answer: %s", (line) => {
    const { status, stderr } = shell(`cp $a in.json; $wres ${line} < in.json`);
    expect(status).toBe(2);
    expect(stderr).toContain("in.json is read by this command too, and would be written over");
    expect(readFileSync(join(folder, "in.json"))).toEqual(readFileSync(example));
  });

  test("that is standard input may be another than the answer, or a pipe", () => {
    expect(shell("cp $a in.json; $wres calculate - --out out.json < in.json").status).toBe(0);
    expect(shell("cat $a | $wres calculate - --out out.json").status).toBe(0);
  });

  test("that the command reads is not replaced by its answer, by whatever name", () => {
    const line = "cp $a in.json; ln -s in.json link.json; $wres calculate in.json --out ./link.json";
    const { status, stderr } = shell(line);
    expect(status).toBe(2);
    expect(stderr).toContain("./link.json is read by this command too");
    expect(readFileSync(join(folder, "in.json"))).toEqual(readFileSync(example));
    expect(shell("$wres calculate in.json --out in.json --overwrite").status).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, "in.json"), "utf8"))).toHaveProperty("measures");
  });
});

test.each([
  { TZ: "Pacific/Kiritimati", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" },
  { TZ: "America/Adak", LC_ALL: "C", LANG: "de_DE.UTF-8" },
])("an answer is the same wherever it is made: $TZ, $LANG", (environment) => {
  const line = "$wres report $a --previous $b";
  expect(shell(line, environment).stdout).toBe(shell(line).stdout);
});

test.each(["uncaughtException", "unhandledRejection"])("%s is one sentence, and exit code 5", (event) => {
  const fault =
    event === "uncaughtException" ? "{ throw new Error('x') }" : "void Promise.reject(new Error('x'))";
  // Once the command listens, and while it waits for its input.
  const later = `process.on("newListener", (event) => event === "unhandledRejection" && setTimeout(() => ${fault}, 0));`;
  writeFileSync(join(folder, "fault.mjs"), later);
  const { status, stderr } = shell(
    `${process.execPath} --import ./fault.mjs ${command} calculate - < <(sleep 1 > /dev/null 2>&1)`,
  );
  expect(status).toBe(5);
  expectSentence(stderr, /a fault in wres itself, and not in your files, stopped the command \(Error: x\)/);
});
