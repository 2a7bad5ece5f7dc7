import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { freshPlace, packagesAbove } from "../../scripts/fresh-place.mjs";
import { slownessOf, slowTests } from "../../scripts/slow-tests.mjs";
import { quickFolders, testProjects } from "../../scripts/test-projects.mjs";
import { closingLine, countTests } from "../../scripts/suite.mjs";
import { ownFolder } from "../support/own-folder.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "wres-suite-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (counts: object): string =>
  JSON.stringify({ file: "a.test.ts", seconds: 1, passed: 0, failed: 0, skipped: [], toNight: 0, ...counts });
const end = JSON.stringify({ end: "passed", unhandled: 0 });

/** Runs a suite in a process of its own: its checks, and tests that leave these lines behind. */
function suite(
  checks: readonly string[],
  lines: readonly string[],
  then = "true",
): { code: number | null; last: string; told: string } {
  const steps = checks.map((command, index) => ({ label: `check ${String(index)}`, command }));
  const program = `
    import { runSuite } from ${JSON.stringify(pathToFileURL(join(root, "scripts/suite.mjs")).href)};
    const lines = ${JSON.stringify(lines.join("\n"))};
    await runSuite({
      checks: ${JSON.stringify(steps)},
      atOnce: 2,
      tests: (results) => ({ label: "vitest", command: \`printf '%s\\n' '\${lines}' > "\${results}"; ${then}\` }),
    });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    encoding: "utf8",
  });
  return { code: status, last: stdout.trimEnd().split("\n").at(-1) ?? "", told: stderr };
}

describe("the last line of a suite, and its exit code", () => {
  test.each([
    ["all passes", suite(["true"], [file({ passed: 3 }), file({ passed: 4 }), end]), "8 passed, 0 failed", 0],
    ["a check fails", suite(["false"], [file({ passed: 3 }), end]), "3 passed, 1 failed", 1],
    [
      "a test fails",
      suite(["true"], [file({ passed: 3, failed: 2 }), end], "exit 1"),
      "4 passed, 2 failed",
      1,
    ],
    ["too little is covered", suite([], [file({ passed: 3 }), end], "exit 1"), "3 passed, 1 failed", 1],
    [
      "a check fails and vitest crashes",
      suite(["false"], [file({ passed: 3 })], "exit 1"),
      "3 passed, 2 failed",
      1,
    ],
    ["vitest crashes", suite([], [file({ passed: 3 })], "kill -9 $$"), "3 passed, 1 failed", 1],
    ["vitest ends early and well", suite([], [file({ passed: 3 })]), "3 passed, 1 failed", 1],
    ["vitest cannot be started", suite(["true"], [], "no-such-program"), "1 passed, 1 failed", 1],
    ["results cannot be read", suite([], [file({ passed: 3 }), '{"passed":']), "3 passed, 1 failed", 1],
    ["the suite is told to stop", suite(["kill $PPID; sleep 9"], []), "0 passed, 1 failed", 1],
  ])("%s", (_, { code, last }, line, wanted) => {
    expect([last, code]).toEqual([line, wanted]);
  });

  test("a suite that is told to stop leaves nothing running that it started", () => {
    const pidFile = join(folder, "pid");
    suite([`sh -c 'sleep 60 & echo $! > "${pidFile}"; wait' & sleep 0.5; kill $PPID; wait`], []);
    const pid = readFileSync(pidFile, "utf8").trim();
    expect(spawnSync("ps", ["-o", "stat=", "-p", pid], { encoding: "utf8" }).stdout).not.toMatch(/^[SR]/);
  });

  test("where a test is skipped it is counted, and named", () => {
    const { code, last, told } = suite(
      [],
      [file({ passed: 3, skipped: ["a.test.ts: R (there is none)"] }), end],
    );
    expect([last, code]).toEqual(["3 passed, 0 failed, 1 skipped", 0]);
    expect(told).toContain("skipped a.test.ts: R (there is none)");
  });

  test("what is left to the night is counted apart from what passed", () => {
    const { last, told } = suite(
      [],
      [file({ passed: 3, toNight: 2 }), file({ passed: 1, toNight: 5 }), file({}), end],
    );
    expect(last).toBe("4 passed, 0 failed");
    expect(told).toContain("left to the night: 7 tests of 2 files (npm run test:whole)");
  });

  test("the ten files that took longest are named, the longest first", () => {
    const lines = Array.from({ length: 12 }, (_, index) =>
      file({ file: `${String(index)}.test.ts`, seconds: index }),
    );
    const { told } = suite([], [...lines, end]);
    expect([...told.matchAll(/^slow +(\d+)\.test\.ts/gm)].map(([, index]) => Number(index))).toEqual([
      11, 10, 9, 8, 7, 6, 5, 4, 3, 2,
    ]);
  });

  test("is a line that is read the same everywhere", () => {
    expect(closingLine({ passed: 6500, failed: 0, skipped: 0 })).toBe("6500 passed, 0 failed");
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe("1 passed, 2 failed, 3 skipped");
  });
});

test("a run that ended early says how many files it came through", () => {
  expect(countTests(`${file({ passed: 3 })}\n${file({ passed: 1 })}\n`)).toMatchObject({
    passed: 4,
    fault: "it ended early, after 2 files of tests",
  });
});

test("errors outside of any test are a fault", () => {
  const text = `${file({ passed: 3 })}\n${JSON.stringify({ end: "failed", unhandled: 2 })}\n`;
  expect(countTests(text).fault).toBe("2 errors outside of any test");
});

test("every slow test that is named is there, and runs before the others", () => {
  const paths = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" }).map(
    (path) => `/${path.replaceAll("\\", "/")}`,
  );
  expect(slowTests.filter((name) => !paths.some((path) => path.endsWith(`/${name}.test.ts`)))).toEqual([]);
  expect(slownessOf("/any/test/site/site.test.ts")).toBeLessThan(slownessOf("/any/test/unit/a.test.ts"));
});

test("every folder of tests belongs to one project, and every project has tests", () => {
  const folders = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => path.replaceAll("\\", "/").split("/")[0]);
  const inProjects = Object.values(testProjects).flat();
  expect(inProjects.toSorted()).toEqual([...new Set(folders)].toSorted());
  expect(quickFolders.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
});

describe("a fresh place", () => {
  test("has nothing of its owner's", () => {
    process.env["npm_config_registry"] = "https://example.org";
    const { environment } = freshPlace();
    delete process.env["npm_config_registry"];
    const { HOME = "", TMPDIR = "", npm_config_prefix: prefix = "" } = environment as NodeJS.ProcessEnv;
    expect([HOME, TMPDIR, prefix].map((path) => readdirSync(path))).toEqual([[], [], []]);
    expect(Object.keys(environment)).not.toContain("NODE_PATH");
    const npm = spawnSync("npm", ["config", "get", "prefix"], { env: environment, encoding: "utf8" });
    expect([npm.stderr, npm.stdout.trim()]).toEqual(["", prefix]);
    expect(Object.keys(environment)).not.toContain("npm_config_registry");
  });

  test("a test that looks for packages gets no folder below some", () => {
    const below = join(folder, "d/e");
    mkdirSync(below, { recursive: true });
    mkdirSync(join(folder, "d/node_modules"));
    const before = process.env["TMPDIR"];
    process.env["TMPDIR"] = below;
    try {
      expect(() => ownFolder("below")).toThrow(`${join(folder, "d/node_modules")} lies above`);
    } finally {
      if (before === undefined) delete process.env["TMPDIR"];
      else process.env["TMPDIR"] = before;
    }
  });

  test("packages above a folder are found", () => {
    const modules = join(folder, "a/node_modules");
    mkdirSync(join(folder, "a/b/c/node_modules"), { recursive: true });
    const before = packagesAbove(join(folder, "a/b/c"));
    mkdirSync(modules);
    expect(packagesAbove(join(folder, "a/b/c")).filter((path) => !before.includes(path))).toEqual([modules]);
  });
});
