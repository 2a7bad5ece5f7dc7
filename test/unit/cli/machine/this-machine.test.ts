import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { chmod, link, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { StoppedError } from "../../../../src/cli/command.ts";
import { isStdoutClosed, saveFile, thisMachine } from "../../../../src/cli/machine/this-machine.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wres-machine-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a file is written whole or not at all", () => {
  test("a new file, of text or of bytes, is all that is left", async () => {
    await saveFile(join(folder, "a.txt"), "text");
    await saveFile(join(folder, "b.bin"), new Uint8Array([0, 255]));
    expect(await readFile(join(folder, "a.txt"), "utf8")).toBe("text");
    expect([...(await readFile(join(folder, "b.bin")))]).toEqual([0, 255]);
    expect(await readdir(folder)).toEqual(["a.txt", "b.bin"]);
  });

  test("a new one takes the name and the permissions of the old, which whoever has it open keeps", async () => {
    const [path, opened] = [join(folder, "report.html"), join(folder, "opened.html")];
    await writeFile(path, "last year");
    await chmod(path, 0o640);
    await link(path, opened);
    await saveFile(path, "this year");
    expect(await readFile(path, "utf8")).toBe("this year");
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(await readFile(opened, "utf8")).toBe("last year");
  });

  test("behind a link the file changes, and the link stays", async () => {
    await writeFile(join(folder, "real.txt"), "old");
    await symlink("real.txt", join(folder, "link.txt"));
    await saveFile(join(folder, "link.txt"), "new");
    expect(await readFile(join(folder, "real.txt"), "utf8")).toBe("new");
    expect((await readdir(folder, { withFileTypes: true })).map((one) => one.isSymbolicLink())).toEqual([
      true,
      false,
    ]);
  });

  test("behind a link that leads to nothing yet, the file is made where it leads", async () => {
    await symlink("second.txt", join(folder, "first.txt"));
    await symlink("real.txt", join(folder, "second.txt"));
    for (const text of ["new", "newer"]) {
      await saveFile(join(folder, "first.txt"), text);
      expect(await readFile(join(folder, "real.txt"), "utf8")).toBe(text);
    }
    const found = await readdir(folder, { withFileTypes: true });
    expect(found.map((one) => [one.name, one.isSymbolicLink()])).toEqual([
      ["first.txt", true],
      ["real.txt", false],
      ["second.txt", true],
    ]);
  });

  test("a link that leads back to itself is refused, and stays", async () => {
    await symlink("loop.txt", join(folder, "loop.txt"));
    await expect(saveFile(join(folder, "loop.txt"), "x")).rejects.toMatchObject({ code: "ELOOP" });
    expect(await readdir(folder)).toEqual(["loop.txt"]);
  });

  test("one that is not put in its place leaves nothing", async () => {
    const prepared = await thisMachine.prepare(join(folder, "a.txt"), "x");
    const pictures = await thisMachine.prepareFolder(join(folder, "b"), new Map([["a.svg", "<svg/>"]]));
    expect((await readdir(folder)).every((name) => /^\.wres-.*\.tmp$/.test(name))).toBe(true);
    prepared.discard();
    pictures.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  test("where only a new file may be written, one that is there stays", async () => {
    const path = join(folder, "filled-in.xlsx");
    await saveFile(path, "mine", "new");
    await expect(saveFile(path, "theirs", "new")).rejects.toMatchObject({ code: "EEXIST" });
    expect(await readFile(path, "utf8")).toBe("mine");
    expect(await readdir(folder)).toEqual(["filled-in.xlsx"]);
  });

  test("two that make one new file at once: one does, and the other is told", async () => {
    const path = join(folder, "new.txt");
    const outcomes = await Promise.allSettled(
      ["a", "b"].map((text) => saveFile(path, text.repeat(9), "new")),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await readFile(path, "utf8")).toMatch(/^(?:a{9}|b{9})$/);
  });

  test("a failure leaves the old file, and no half of a new one", async () => {
    await expect(saveFile(join(folder, "none", "a.txt"), "x")).rejects.toMatchObject({ code: "ENOENT" });
    await expect(saveFile(folder, "x")).rejects.toMatchObject({ code: "EISDIR" });
    const name = "n".repeat(300);
    await expect(saveFile(join(folder, name), "x")).rejects.toMatchObject({ code: "ENAMETOOLONG" });
    expect(await readdir(folder)).toEqual([]);
  });

  test("a device takes what it is given: nothing could take its place", async () => {
    await saveFile("/dev/null", "x");
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  test("nothing waits for signals, or for the end, once a file is written", async () => {
    const listening = () =>
      ["exit", "SIGINT", "SIGTERM", "SIGHUP"].map((event) => process.listenerCount(event));
    const before = listening();
    await saveFile(join(folder, "a.txt"), "x");
    expect(listening()).toEqual(before);
  });
});

describe("a file is read as one writer left it", () => {
  test("up to a limit", async () => {
    const path = join(folder, "a.txt");
    await writeFile(path, "12345");
    expect(await thisMachine.read(path, 5)).toEqual(Buffer.from("12345"));
    expect(await thisMachine.read(path, 4)).toBeNull();
  });

  test("one that grows meanwhile is refused, with what to do", async () => {
    const path = join(folder, "staff.csv");
    await writeFile(path, "a,b\n".repeat(50_000));
    const reading = async () => {
      for await (const bytes of thisMachine.open(path)) appendFileSync(path, bytes.slice(0, 4));
    };
    await expect(reading()).rejects.toThrow(StoppedError);
    await expect(reading()).rejects.toThrow(
      /staff\.csv was changed by another program while it was read; run the command again/,
    );
  });

  test("two paths are one file where they lead to one", async () => {
    const [path, other] = [join(folder, "a.txt"), join(folder, "b.txt")];
    await writeFile(path, "");
    await symlink(path, other);
    expect(await thisMachine.isSame(other, path)).toBe(true);
    expect(await thisMachine.isSame(folder, path)).toBe(false);
    expect(await thisMachine.isSame(join(folder, "none"), join(folder, "none"))).toBe(false);
  });

  test("two paths are one place where what is written to them would be one file", async () => {
    await writeFile(join(folder, "a.txt"), "");
    await symlink("new.txt", join(folder, "link.txt"));
    await symlink(folder, join(folder, "itself"));
    const isSame = (one: string, other: string) =>
      thisMachine.isSamePlace(join(folder, one), `${folder}/${other}`);
    expect(await isSame("new.txt", "./new.txt")).toBe(true);
    expect(await isSame("new.txt", "itself/new.txt")).toBe(true);
    expect(await isSame("new.txt", "link.txt")).toBe(true);
    expect(await isSame("a.txt", "itself/a.txt")).toBe(true);
    expect(await isSame("new.txt", "other.txt")).toBe(false);
    expect(await isSame("a.txt", "new.txt")).toBe(false);
  });

  test("a folder is listed, and nothing else is", async () => {
    await writeFile(join(folder, "a.txt"), "");
    expect(await thisMachine.list(folder)).toEqual(["a.txt"]);
    expect(await thisMachine.list(join(folder, "a.txt"))).toBeNull();
    expect(await thisMachine.list("-")).toBeNull();
  });
});

test("standard output of these tests is open", () => {
  expect(isStdoutClosed()).toBe(false);
});
