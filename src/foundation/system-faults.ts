/** What is wrong with a path that leads to no file, by the code that the operating system gives. */
export const pathFaults: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of its path is not a folder",
  EISDIR: "it is a folder",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "it is a link that leads back to itself",
};

/** Why a computer cannot read or write a file. */
const machineFaults: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk has no room left for this account",
  EROFS: "the disk is read-only",
  EACCES: "permission was denied",
  EPERM: "permission was denied",
  EBUSY: "another program holds it",
  ETXTBSY: "another program holds it",
  EPIPE: "the program that reads it has closed it",
  EBADF: "it is closed",
  EFBIG: "it would be larger than this account may write",
  EIO: "the disk reports a fault",
  ESTALE: "the network drive is gone",
  ETIMEDOUT: "the network drive does not answer",
  EHOSTDOWN: "the network drive does not answer",
  ENODEV: "the disk is gone",
  ENXIO: "the disk is gone",
  EMFILE: "this account has too many files open",
  ENFILE: "the computer has too many files open",
  ENOMEM: "the computer has no memory left",
};

/** Why a file could not be opened, read or written, in words, by the code that the operating system gives. */
export function systemFaultWords(code: string): string {
  return pathFaults[code] ?? machineFaults[code] ?? `the operating system reports ${code}`;
}
