import { describe, expect, test } from "vitest";
import { type Prepared, StoppedError, UsageError } from "../../../src/cli/command.ts";
import { run } from "../../../src/cli/run.ts";
import { Outputs } from "../../../src/cli/save-files.ts";
import { fakeTerminal, wres } from "../../support/fake-terminal.ts";

/** What Node throws where the operating system refuses. */
function refusal(code: string): Error {
  return Object.assign(new Error(`${code}: write`), { code, syscall: "write" });
}

/** A machine on which each path does what is said of it, and what it did in the end. */
function machineWith(
  faults: Readonly<Record<string, { readonly prepare?: string; readonly place?: string }>>,
): {
  readonly outputs: Outputs;
  readonly done: string[];
} {
  const done: string[] = [];
  const prepare = (path: string): Promise<Prepared> => {
    const { prepare: first, place: then } = faults[path] ?? {};
    if (first !== undefined) return Promise.reject(refusal(first));
    const prepared: Prepared = {
      isStream: path.startsWith("/dev/"),
      place: () => {
        if (then !== undefined) return Promise.reject(refusal(then));
        done.push(`placed ${path}`);
        return Promise.resolve();
      },
      discard: () => done.push(`discarded ${path}`),
    };
    return Promise.resolve(prepared);
  };
  return { outputs: new Outputs({ ...fakeTerminal({}).terminal, prepare, prepareFolder: prepare }), done };
}

describe("where a file cannot be written, the message says why, and what to do", () => {
  const kept = "a file of this name that was there stays as it was.";

  test.each([
    ["ENOSPC", `because the disk is full; ${kept} Free some space, or choose another disk by --out.`],
    // The numbers of Linux (asm-generic/errno.h), for which Node has no names.
    [
      "Unknown system error -122",
      `because the disk has no room left for this account; ${kept} Delete what is no longer needed there, or choose another disk by --out.`,
    ],
    [
      "Unknown system error -116",
      `because the network drive is gone; ${kept} Connect it again, or choose another disk by --out.`,
    ],
    ["EROFS", `because the disk is read-only; ${kept} Choose another disk by --out.`],
    [
      "EACCES",
      `because permission was denied; ${kept} Ask who looks after the folder for permission, or choose another folder by --out.`,
    ],
    ["EBUSY", `because another program holds it; ${kept} Close that program, and run the command again.`],
    ["EIO", `because the disk reports a fault; ${kept} Choose another disk by --out.`],
    ["ENOTYETKNOWN", `because the operating system reports ENOTYETKNOWN; ${kept}`],
  ])("%s", async (code, why) => {
    const { outputs } = machineWith({ "r.html": { prepare: code } });
    const saving = outputs.save({ path: "r.html", by: "--out" }, "x");
    await expect(saving).rejects.toThrow(StoppedError);
    await expect(saving).rejects.toThrow(`r.html was not written, ${why}`);
  });

  test("by the option that says where, or by none", async () => {
    const { outputs } = machineWith({ a: { prepare: "ENOSPC" } });
    const said = (by: string | null) =>
      outputs.save({ path: "a", by }, "x").catch((error: unknown) => (error as Error).message);
    expect(await said("--save-publication")).toMatch(/or choose another disk by --save-publication\.$/);
    expect(await said(null)).toMatch(/Free some space, or choose another disk\.$/);
  });

  test.each([
    ["ENOENT", "there is no such folder; make the folder first."],
    ["EISDIR", "it is a folder; choose the name of a file."],
    ["ELOOP", "it is a link that leads back to itself."],
  ])("%s is a mistake in the command", async (code, why) => {
    const { outputs } = machineWith({ "r.html": { prepare: code } });
    const saving = outputs.save({ path: "r.html", by: "--out" }, "x");
    await expect(saving).rejects.toThrow(UsageError);
    await expect(saving).rejects.toThrow(`r.html cannot be written: ${why}`);
  });

  test.each([
    ["ENOTDIR", "it is a file, or a part of its path is; choose a new folder."],
    ["ENOTEMPTY", "the folder has files already, and they stay as they are; choose a new folder."],
  ])("%s of a folder of pictures", async (code, why) => {
    const { outputs } = machineWith({ "in.json": { prepare: code } });
    await expect(outputs.saveFolder({ path: "in.json", by: "--charts" }, new Map())).rejects.toThrow(
      `in.json cannot be written: ${why}`,
    );
  });

  test("a device has no file that stays as it was", async () => {
    const { outputs } = machineWith({ "/dev/stdout": { place: "EPIPE" } });
    await outputs.save({ path: "/dev/stdout", by: "--out" }, "x");
    await expect(outputs.place()).rejects.toThrow(
      /^\/dev\/stdout was not written, because the program that reads it has closed it\.$/,
    );
  });
});

test.each([
  ["EACCES", 2, "cannot be opened: permission was denied; ask who looks after the folder for permission."],
  ["Unknown system error -116", 4, "cannot be read: the network drive is gone; connect it again."],
  ["EIO", 4, "cannot be read: the disk reports a fault."],
])("a file that cannot be read says what to do too: %s", async (fault, code, why) => {
  const { terminal, outcome } = fakeTerminal({ files: { "in.json": "" } });
  const read = () => Promise.reject(refusal(fault));
  expect(await run(["calculate", "in.json"], { ...terminal, read })).toBe(code);
  expect(outcome().stderr).toContain(`wres: in.json ${why}\n`);
});

describe("of several outputs none is in its place before all are written", () => {
  const save = (outputs: Outputs, ...paths: readonly string[]) =>
    paths.reduce(
      (before, path) => before.then(() => outputs.save({ path, by: "--out" }, "x")),
      Promise.resolve(),
    );

  test("where the second cannot be written, the first is taken away", async () => {
    const { outputs, done } = machineWith({ b: { prepare: "ENOSPC" } });
    await expect(save(outputs, "a", "b")).rejects.toThrow("b was not written");
    outputs.discard();
    expect(done).toEqual(["discarded a"]);
  });

  test("a device takes its part first, since it may refuse it", async () => {
    const { outputs, done } = machineWith({ "/dev/full": { place: "ENOSPC" } });
    await save(outputs, "a", "/dev/full");
    await expect(outputs.place()).rejects.toThrow("/dev/full was not written");
    expect(done).toEqual([]);
  });

  test("where one cannot be put in its place all the same, the message names what was written", async () => {
    const { outputs, done } = machineWith({ b: { place: "EIO" } });
    await save(outputs, "a", "b");
    await expect(outputs.place()).rejects.toThrow(/^b was not written, because .*\. a was written\.$/);
    expect(done).toEqual(["placed a"]);
  });
});

describe("no message advises an option that the command does not have", () => {
  const files = { "in.json": '{"organisation":{"code":"X","name":"Y"},"year":2022}', "plan.xlsx": "old" };

  test("a format, where there is none to choose", async () => {
    const { stderr } = await wres("gather in.json --year 2022 --out a.pdf", { files });
    expect(stderr).toContain('--out is "a.pdf"; expected a file that ends in .json, .xlsx.');
    expect(stderr).not.toContain("--format");
  });

  test("--overwrite, where it is advised, does what it says", async () => {
    const refused = await wres("plan --template --out plan.xlsx", { files });
    expect([refused.code, refused.savedBytes.size]).toEqual([2, 0]);
    expect(refused.stderr).toContain("choose another name, or give --overwrite");
    const written = await wres("plan --template --out plan.xlsx --overwrite", { files });
    expect([written.code, [...written.savedBytes.keys()]]).toEqual([0, ["plan.xlsx"]]);
  });

  test("a draft is looked at by the command that drafts", async () => {
    const { stderr } = await wres("report staff.csv --year 2022 --accept-draft", {
      files: { "staff.csv": "Ethnicity,Band,Staff Group\nA,5,Clinical\n" },
    });
    expect(stderr).toContain("See wres count --suggest-mapping.");
  });
});

describe("two answers have two places", () => {
  const files = { "in.json": '{"organisation":{"code":"X","name":"Y"},"year":2022}' };

  test.each([
    [
      "--out p.html --charts p.html",
      "p.html is to hold two answers; expected a file, and a folder for --charts.",
    ],
    [
      "--out pics/p.html --charts pics",
      "pics/p.html lies in the folder of --charts, which holds pictures alone; choose another name.",
    ],
    [
      "--publish --out p.html --save-publication pics/p.json --charts pics",
      "pics/p.json lies in the folder of --charts, which holds pictures alone; choose another name.",
    ],
  ])("%s is refused before anything is written", async (options, why) => {
    const { code, stderr, saved } = await wres(`report in.json ${options}`, { files });
    expect([code, saved.size]).toEqual([2, 0]);
    expect(stderr).toContain(why);
  });

  test("the file of a local measure is not written over", async () => {
    const { code, stderr } = await wres("gather --local promotion=p.csv --year 2022 --out p.csv", {
      files: { "p.csv": "x\n1\n" },
    });
    expect(code).toBe(2);
    expect(stderr).toContain("p.csv is read by this command too, and would be written over");
  });
});
