import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ownEnvironment, ownFolder } from "../../support/own-folder.ts";

const root = join(import.meta.dirname, "../../..");

/** A folder that shows the repository through links, so that what an example writes stays out of it. */
export class ShellPlace {
  #folder: string | undefined;

  get folder(): string {
    this.#folder ??= this.#make();
    return this.#folder;
  }

  get environment(): NodeJS.ProcessEnv {
    return {
      ...ownEnvironment(this.folder),
      PATH: `${join(this.folder, ".bin")}:${process.env["PATH"] ?? ""}`,
      NO_COLOR: "1",
    };
  }

  remove(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true });
  }

  #make(): string {
    const folder = ownFolder("docs");
    for (const name of readdirSync(root)) {
      if (name !== ".git") symlinkSync(join(root, name), join(folder, name));
    }
    mkdirSync(join(folder, ".bin"));
    const command = `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/cli/wres.js")}" "$@"\n`;
    writeFileSync(join(folder, ".bin/wres"), command, { mode: 0o755 });
    return folder;
  }
}
