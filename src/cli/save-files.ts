import { constants } from "node:os";
import { capitalised } from "../foundation/capitals.ts";
import { pathFaults, systemFaultWords } from "../foundation/system-faults.ts";
import {
  type Machine,
  type Output,
  type Prepared,
  StoppedError,
  type Terminal,
  UsageError,
} from "./command.ts";

/** What a command writes. Nothing is in its place before all of it is written: then each takes its name. */
export class Outputs implements Pick<Terminal, "save" | "saveFolder"> {
  private readonly machine: Machine;
  private readonly waiting: { readonly output: Output; readonly prepared: Prepared }[] = [];

  constructor(machine: Machine) {
    this.machine = machine;
  }

  readonly save: Terminal["save"] = async (output, content, only) => {
    await this.prepare(output, fileFaults, () => this.machine.prepare(output.path, content, only));
  };

  readonly saveFolder: Terminal["saveFolder"] = async (output, files) => {
    await this.prepare(output, folderFaults, () => this.machine.prepareFolder(output.path, files));
  };

  private async prepare(output: Output, faults: PathFaults, work: () => Promise<Prepared>): Promise<void> {
    try {
      this.waiting.push({ output, prepared: await work() });
    } catch (error) {
      throw notWritten(error, output, { faults });
    }
  }

  /** Puts everything in its place. A device or a pipe takes what it is given at once, so that its failure has to come first. */
  async place(): Promise<void> {
    const placed: string[] = [];
    const inOrder = this.waiting.toSorted(
      (a, b) => Number(b.prepared.isStream) - Number(a.prepared.isStream),
    );
    for (const { output, prepared } of inOrder) {
      try {
        await prepared.place();
        placed.push(output.path);
      } catch (error) {
        throw notWritten(error, output, { faults: fileFaults, isStream: prepared.isStream, placed });
      }
    }
  }

  /** Takes away what was not put in its place. */
  discard(): void {
    for (const { prepared } of this.waiting) prepared.discard();
  }
}

type PathFaults = Readonly<Record<string, string>>;

/** What is wrong with a path to which a file cannot be written, and what to do. */
const fileFaults: PathFaults = {
  ...pathFaults,
  ENOENT: "there is no such folder; make the folder first",
  EISDIR: "it is a folder; choose the name of a file",
  EEXIST: "there is such a file already, and it stays as it is; choose another name, or give --overwrite",
};

const folderFaults: PathFaults = {
  ...fileFaults,
  ENOTDIR: "it is a file, or a part of its path is; choose a new folder",
  ENOTEMPTY: "the folder has files already, and they stay as they are; choose a new folder",
};

/** The error of an output that could not be written. What was there before is there still, and the message says so. */
function notWritten(
  error: unknown,
  { path, by }: Output,
  told: { readonly faults: PathFaults; readonly isStream?: boolean; readonly placed?: readonly string[] },
): unknown {
  const code = systemCode(error);
  if (code === null) return error;
  const { faults, isStream = false, placed = [] } = told;
  const written =
    placed.length === 0 ? "" : ` ${placed.join(", ")} ${placed.length === 1 ? "was" : "were"} written.`;
  const mistake = faults[code];
  if (mistake !== undefined) return new UsageError(`${path} cannot be written: ${mistake}.${written}`);
  const kept = isStream ? "" : "; a file of this name that was there stays as it was";
  const advice = whatToDo(code, (what) => (by === null ? `choose ${what}` : `choose ${what} by ${by}`));
  return new StoppedError(
    `${path} was not written, because ${systemFaultWords(code)}${kept}.${advice === null ? "" : ` ${capitalised(advice)}.`}${written}`,
  );
}

const RECONNECT = "connect it again";
const ASK = "ask who looks after the folder for permission";
const CLOSE = "close that program, and run the command again";

/** What a person can do about what a computer cannot. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: "free some space",
  EDQUOT: "delete what is no longer needed there",
  EACCES: ASK,
  EPERM: ASK,
  EBUSY: CLOSE,
  ETXTBSY: CLOSE,
  ESTALE: RECONNECT,
  ETIMEDOUT: RECONNECT,
  EHOSTDOWN: RECONNECT,
  ENODEV: RECONNECT,
  ENXIO: RECONNECT,
};

/** The faults that another place does not have. */
const elsewhere: Readonly<Record<string, string>> = {
  EROFS: "another disk",
  EIO: "another disk",
  EFBIG: "another disk",
  ENOSPC: "another disk",
  EDQUOT: "another disk",
  EACCES: "another folder",
  EPERM: "another folder",
  ESTALE: "another disk",
  ETIMEDOUT: "another disk",
  EHOSTDOWN: "another disk",
  ENODEV: "another disk",
  ENXIO: "another disk",
};

/** What to do about a fault of the computer; `choose` says how another place is chosen, where one can be. */
export function whatToDo(code: string, choose?: (what: string) => string): string | null {
  const place = elsewhere[code];
  const ways = [remedies[code], place === undefined ? undefined : choose?.(place)];
  const said = ways.filter((way) => way !== undefined);
  return said.length === 0 ? null : said.join(", or ");
}

/** The code that the operating system gave to a failure; null for any other error. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && "syscall" in error && "code" in error
    ? knownCode(String(error.code))
    : null;
}

/** Node has no name for some numbers of the operating system, and gives the number. */
function knownCode(code: string): string {
  const [, number] = /^Unknown system error -(\d+)$/.exec(code) ?? [];
  if (number === undefined) return code;
  const found = Object.entries(constants.errno).find(([, value]) => value === Number(number));
  return found?.[0] ?? code;
}
