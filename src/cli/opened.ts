import { UsageError } from "./usage-error.ts";

/** Why a file cannot be read or written, by the name that the operating system gives it. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  EACCES: "permission denied",
  EISDIR: "it is a folder",
  EEXIST: "there is such a file already, and it stays as it is; choose another name, or give --overwrite",
};

/** Reads or writes a file; one that cannot be opened is a mistake in the command. */
export async function opened<Result>(path: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !("syscall" in error)) throw error;
    const code = "code" in error ? String(error.code) : "";
    throw new UsageError(`${path} cannot be opened: ${reasons[code] ?? error.message}.`);
  }
}
