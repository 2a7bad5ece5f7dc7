import { randomBytes } from "node:crypto";
import {
  createReadStream,
  fstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  type Stats,
} from "node:fs";
import {
  access,
  constants,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readlink,
  realpath,
  rename,
  rmdir,
  stat,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { stderr, stdin, stdout } from "node:process";
import { ERASE_LINE, type Machine, type Prepared, StoppedError } from "../command.ts";

/** The terminal and the files of this computer. */
export const thisMachine: Machine = {
  write: (text) => void stdout.write(text),
  writeError: (text) => void stderr.write(text),
  writeProgress: (line) => void stderr.write(ERASE_LINE + line),
  list: async (path) => (path !== "-" && (await stat(path)).isDirectory() ? readdir(path) : null),
  isSame: isSameFile,
  isSamePlace,
  prepare: prepareFile,
  prepareFolder,
  showsColour: stdout.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
  showsProgress: stderr.isTTY,
  open: bytesOf,
  async read(path, mostBytes) {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const bytes of bytesOf(path)) {
      size += bytes.length;
      if (size > mostBytes) return null;
      chunks.push(bytes);
    }
    return Buffer.concat(chunks);
  },
};

/** The bytes of a file; half an old file and half a new one would be a file that nobody wrote. */
async function* bytesOf(path: string): AsyncIterable<Uint8Array> {
  if (path === "-") {
    yield* stdin as AsyncIterable<Uint8Array>;
    return;
  }
  const file = await open(path);
  try {
    const before = await file.stat();
    yield* createReadStream(path, { fd: file, autoClose: false }) as AsyncIterable<Uint8Array>;
    const after = await file.stat();
    if (before.isFile() && (before.size !== after.size || before.mtimeMs !== after.mtimeMs)) {
      throw new StoppedError(
        `${path} was changed by another program while it was read; run the command again when that has finished.`,
      );
    }
  } finally {
    await file.close();
  }
}

/** True where two paths lead to one file that exists; `-` leads to the file that is standard input. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(identity));
  return a !== null && a === b;
}

async function identity(path: string): Promise<string | null> {
  const found = await (path === "-" ? statOfInput() : stat(path, { bigint: true })).catch(() => null);
  return found === null ? null : `${String(found.dev)}/${String(found.ino)}`;
}

async function statOfInput(): Promise<{ readonly dev: bigint; readonly ino: bigint }> {
  return Promise.resolve(fstatSync(stdin.fd, { bigint: true }));
}

/** True where what is written to the one path would be written to the other, though nothing is there yet. */
async function isSamePlace(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map(placeOf));
  return a !== null && a === b;
}

/** The file of a path, or the name that it would have in its folder. */
async function placeOf(path: string): Promise<string | null> {
  const target = await destinationOf(path).catch(() => path);
  const file = await identity(target);
  if (file !== null) return file;
  const folder = await identity(dirname(resolve(target)));
  return folder === null ? resolve(target) : `${folder}/${basename(target)}`;
}

/** So many links lead on at most; Linux follows as many. */
const MOST_LINKS = 40;

/** Where a path leads, also where a link on it leads to a file that is not there yet. */
async function destinationOf(path: string): Promise<string> {
  let at = path;
  for (let followed = 0; followed <= MOST_LINKS; followed += 1) {
    const real = await realpath(at).catch((error: unknown) => {
      if (codeOf(error) === "ENOENT") return null;
      throw error;
    });
    if (real !== null) return real;
    // Behind /dev/stdout may be a pipe, which is there and has no path.
    const next = (await isThere(at)) ? null : await readlink(at).catch(() => null);
    if (next === null) return at;
    at = resolve(dirname(at), next);
  }
  throw systemError("ELOOP", path);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Writes a file whole or not at all, and puts it in its place. */
export async function saveFile(path: string, content: string | Uint8Array, only?: "new"): Promise<void> {
  await (await prepareFile(path, content, only)).place();
}

/**
 * Writes a file whole or not at all: to a new file beside it, which takes its name once the disk has all of it. A program that reads
 * the file meanwhile, or after a failure, finds the old one; of two that write at once, one is there in the end.
 */
async function prepareFile(path: string, content: string | Uint8Array, only?: "new"): Promise<Prepared> {
  const target = await destinationOf(path);
  const old = await stat(target).catch(() => null);
  if (old !== null && only === "new") throw systemError("EEXIST", path);
  if (old?.isDirectory() === true) throw systemError("EISDIR", path);
  if (old !== null && !old.isFile()) return stream(target, content);
  if (old !== null) await access(target, constants.W_OK);
  const temporary = temporaryBeside(target);
  const prepared = preparedAs(temporary, async () => {
    await (only === "new" ? nameNew(temporary, target) : rename(temporary, target));
    await keepName(dirname(target));
  });
  await orDiscard(prepared, () => writeNew(temporary, content, old));
  return prepared;
}

/** Writes files as a new folder, and puts it in its place. */
export async function saveFolder(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<void> {
  await (await prepareFolder(path, files)).place();
}

/**
 * Writes files as a new folder, all of them or none: they are written into a folder beside it, which gets the name at the end. A folder
 * of the name that is there must be empty, so that no file of another day stays among them.
 *
 * @throws An error of the system with the code `ENOTEMPTY` where the folder is there and has files.
 */
async function prepareFolder(
  path: string,
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<Prepared> {
  const target = await destinationOf(resolve(path));
  const there = await readdir(target).catch((error: unknown) => {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  });
  if (there !== null && there.length > 0) {
    throw systemError("ENOTEMPTY", path);
  }
  const temporary = temporaryBeside(target);
  const prepared = preparedAs(temporary, async () => {
    if (there !== null) await rmdir(target);
    await rename(temporary, target);
  });
  await orDiscard(prepared, async () => {
    await mkdir(temporary);
    for (const [name, content] of files) await saveFile(join(temporary, name), content, "new");
  });
  return prepared;
}

/** The name of a file that is being written. It may be deleted where it was left behind. */
function temporaryBeside(target: string): string {
  return join(dirname(target), `.wres-${randomBytes(6).toString("hex")}.tmp`);
}

/** Something that is written under a name of its own until it is put in its place, or taken away. */
function preparedAs(temporary: string, name: () => Promise<void>): Prepared {
  const { remove, forget } = removedAtTheEnd(temporary);
  const discard = (): void => {
    remove();
    forget();
  };
  return { isStream: false, place: () => name().finally(discard), discard };
}

/** Leaves nothing behind where it could not be written. */
async function orDiscard({ discard }: Prepared, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    discard();
    throw error;
  }
}

/** What a device or a pipe takes when everything else is ready. */
function stream(path: string, content: string | Uint8Array): Prepared {
  return {
    isStream: true,
    place: () => writeThrough(path, content),
    discard: () => undefined,
  };
}

/** A device, such as /dev/stdout, or a pipe is not a file that another could replace. */
async function writeThrough(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
}

async function writeNew(path: string, content: string | Uint8Array, old: Stats | null): Promise<void> {
  const file = await open(path, "wx");
  try {
    if (old !== null) {
      await file.chmod(old.mode & 0o777);
      // Only an administrator can give a file to its former owner.
      await file.chown(old.uid, old.gid).catch(() => undefined);
    }
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Gives a file a name that nobody has, which a second link does in one step; some file systems have no links. */
async function nameNew(temporary: string, target: string): Promise<void> {
  try {
    await link(temporary, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    if (
      await lstat(target).then(
        () => true,
        () => false,
      )
    )
      throw systemError("EEXIST", target);
    await rename(temporary, target);
  }
}

/** Writes the folder too, so that the new name survives a power failure; where the system has no way to, it does so later. */
async function keepName(folder: string): Promise<void> {
  try {
    const opened = await open(folder);
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  } catch {
    // Windows opens no folders.
  }
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/** Removes a file or a folder should the process end before it has its name, or at once; `forget` says that it no longer needs to. */
function removedAtTheEnd(path: string): { readonly remove: () => void; readonly forget: () => void } {
  const remove = (): void => {
    try {
      rmSync(path, { recursive: true, force: true });
    } catch {
      // What cannot be removed stays, and says nothing that the answer does not.
    }
  };
  const endings = Object.entries(signals).map(
    ([signal, number]) => [signal, (): never => process.exit(128 + number)] as const,
  );
  process.once("exit", remove);
  for (const [signal, end] of endings) process.once(signal, end);
  const forget = (): void => {
    process.off("exit", remove);
    for (const [signal, end] of endings) process.off(signal, end);
  };
  return { remove, forget };
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${basename(path)}`), { code, syscall: "open", path });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/**
 * True where a shell closed standard output (`>&-`). Node puts /dev/null in its place, so that writing seems to succeed, and opens it
 * for reading and writing. A shell that throws an answer away opens it for writing alone; a program that does (Python's `DEVNULL`,
 * Node's `ignore`) opens it as Node does, and nothing then tells the two apart but who started the command: a shell whose own
 * standard output is not such a /dev/null has closed it. In doubt nothing is said. Only Linux shows all this.
 */
export function isStdoutClosed(): boolean {
  try {
    const parent = String(process.ppid);
    return (
      isNullBothWays("self") &&
      SHELLS.test(readFileSync(`/proc/${parent}/comm`, "utf8")) &&
      !isNullBothWays(parent)
    );
  } catch {
    return false;
  }
}

const SHELLS = /^(?:(?:a|ba|da|fi|k|mk|z)?sh|busybox)$/m;

/** True where the standard output of a process is /dev/null, opened for reading and writing; some shells have none meanwhile. */
function isNullBothWays(process: string): boolean {
  if (!readdirSync(`/proc/${process}/fd`).includes("1")) return false;
  if (readlinkSync(`/proc/${process}/fd/1`) !== "/dev/null") return false;
  return /^flags:\s*[0-7]*[26]$/m.test(readFileSync(`/proc/${process}/fdinfo/1`, "utf8"));
}
