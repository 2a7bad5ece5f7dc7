import { constants } from "node:os";
import { expect, test } from "vitest";
import { pathFaults, systemFaultWords } from "../../../src/foundation/system-faults.ts";

/** What the manual of the operating system says of a fault is told in words that fit behind "cannot be read: ". */
const told: Readonly<Record<string, RegExp>> = {
  ENOENT: /no such file/,
  ENOTDIR: /not a folder/,
  EISDIR: /is a folder/,
  ENAMETOOLONG: /name is too long/,
  ELOOP: /link/,
  ENOSPC: /disk is full/,
  EDQUOT: /no room left for this account/,
  EROFS: /read-only/,
  EACCES: /permission/,
  EPERM: /permission/,
  EBUSY: /another program/,
  ETXTBSY: /another program/,
  EPIPE: /closed/,
  EBADF: /closed/,
  EFBIG: /larger/,
  EIO: /disk/,
  ESTALE: /network drive is gone/,
  ETIMEDOUT: /network drive does not answer/,
  EHOSTDOWN: /network drive does not answer/,
  ENODEV: /disk is gone/,
  ENXIO: /disk is gone/,
  EMFILE: /this account has too many files open/,
  ENFILE: /the computer has too many files open/,
  ENOMEM: /no memory left/,
};

test.each(Object.entries(told))("%s is told in words", (code, words) => {
  expect(systemFaultWords(code)).toMatch(words);
  expect(systemFaultWords(code)).toMatch(/^[a-z][a-z -]+$/);
});

test("every code is one that an operating system gives", () => {
  const known = new Set([...Object.keys(constants.errno), "EHOSTDOWN"]);
  expect(Object.keys({ ...pathFaults, ...told }).filter((code) => !known.has(code))).toEqual([]);
});

test("another code is given as it is", () => {
  expect(systemFaultWords("EPROTO")).toBe("the operating system reports EPROTO");
});

test("what is wrong with a path is told apart from what is wrong with a machine", () => {
  expect(Object.keys(pathFaults).toSorted()).toEqual([
    "EISDIR",
    "ELOOP",
    "ENAMETOOLONG",
    "ENOENT",
    "ENOTDIR",
  ]);
});
