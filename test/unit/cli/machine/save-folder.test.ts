import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { saveFolder } from "../../../../src/cli/machine/this-machine.ts";
import { ownFolder } from "../../../support/own-folder.ts";

const files = new Map<string, string | Uint8Array>([
  ["a.svg", "<svg/>"],
  ["b.png", new Uint8Array([1, 2])],
]);

describe("files as a folder", () => {
  test("are all there, in a new folder or in an empty one, and nothing is left beside it", async () => {
    const folder = ownFolder("charts");
    for (const name of ["new", "empty"]) {
      if (name === "empty") await mkdir(join(folder, name));
      await saveFolder(join(folder, name), files);
      expect((await readdir(join(folder, name))).sort()).toEqual(["a.svg", "b.png"]);
      expect([...(await readFile(join(folder, name, "b.png")))]).toEqual([1, 2]);
    }
    expect((await readdir(folder)).sort()).toEqual(["empty", "new"]);
  });

  test("never stand among those of another day", async () => {
    const folder = ownFolder("charts");
    await writeFile(join(folder, "old.svg"), "old");
    await expect(saveFolder(folder, files)).rejects.toMatchObject({ code: "ENOTEMPTY" });
    expect(await readdir(folder)).toEqual(["old.svg"]);
  });

  test("are not there at all where one of them could not be written", async () => {
    const folder = ownFolder("charts");
    const faulty = new Map([...files, ["c".repeat(300), "too long a name"]]);
    await expect(saveFolder(join(folder, "pictures"), faulty)).rejects.toMatchObject({
      code: "ENAMETOOLONG",
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test("have a path that the system can follow", async () => {
    const folder = ownFolder("charts");
    await writeFile(join(folder, "file"), "");
    await expect(saveFolder(join(folder, "file"), files)).rejects.toMatchObject({
      code: "ENOTDIR",
    });
    await expect(saveFolder(join(folder, "no/such"), files)).rejects.toMatchObject({
      code: "ENOENT",
    });
  });
});
