import { describe, expect, test } from "vitest";
import { guarded, guardedPromise, isWresError, WresError } from "../../../src/foundation/wres-error.ts";

test("is an Error with a stable code beside its message", () => {
  const error = new WresError("not-a-count", "That is no count.");
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: "WresError", code: "not-a-count", message: "That is no count." });
});

test("has a message whatever it is given for one", () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const said = [Symbol("s"), Object.create(null), revoked.proxy, undefined, 12].map(
    (message) => new WresError("not-a-count", message as string).message,
  );
  expect(said).toEqual(["a symbol", "an object", "an object", "nothing", "a number"]);
});

test("is recognised where another copy of the library threw it, and nothing else is", () => {
  /** As the copy that `require` loads: another class of the same name. */
  class Copy extends Error {
    override readonly name = "WresError";
    readonly code = "not-a-count";
  }
  expect(new Copy() instanceof WresError).toBe(false);
  expect([new Copy(), new WresError("not-a-count", "That is no count.")].map(isWresError)).toEqual([
    true,
    true,
  ]);
  const others = [
    new Error("WresError"),
    Object.assign(new Error("It has a name and no code."), { name: "WresError" }),
    Object.assign(new Error("It has a code and another name."), { code: "not-a-count" }),
    { name: "WresError", code: "not-a-count" },
    "WresError",
    null,
    undefined,
  ];
  expect(others.filter(isWresError)).toEqual([]);
});

describe("a function that an entry point gives away", () => {
  const own = new WresError("not-a-count", "That is no count.");
  const engine = [
    new TypeError("x is not iterable"),
    new RangeError("Invalid array length"),
    new SyntaxError("Cannot convert x to a BigInt"),
  ];
  const others = [own, new Error("The disk is full."), "a text"];
  const isMisuse = {
    code: "wrong-arguments",
    message: "share was given nothing; expected what its documentation says.",
  };
  const caught = (call: () => unknown): unknown => {
    try {
      return call();
    } catch (error) {
      return error;
    }
  };
  const failing = (error: unknown) => (): never => {
    throw error;
  };

  test("answers as it is", () => {
    expect(guarded("share", (one: number, other: number) => one - other)(5, 3)).toBe(2);
  });

  test("says of what the engine throws that it was misused, and keeps the cause", () => {
    for (const error of engine) {
      const misuse = caught(guarded("share", failing(error)));
      expect(misuse).toBeInstanceOf(WresError);
      expect(misuse).toMatchObject({ ...isMisuse, cause: error });
    }
  });

  test("says what it was given, and nothing of what that holds", () => {
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    const given = [undefined, null, "Oluwaseun", 9434765919, 1n, true, Symbol("s"), () => 1];
    const others: readonly unknown[] = [{ name: "Priya" }, Object.create(null), ["a", "b"], revoked.proxy];
    const taking: (...given: unknown[]) => never = failing(new TypeError("x is not iterable"));
    expect((caught(() => guarded("share", taking)(...given, ...others)) as Error).message).toBe(
      "share was given nothing, null, a string, a number, a bigint, a boolean, a symbol, a function, an object, an object, a list of 2, an object; expected what its documentation says.",
    );
  });

  test("throws everything else as it is", () => {
    for (const error of others) expect(caught(guarded("share", failing(error)))).toBe(error);
  });

  test("does the same where it answers later, or at once", async () => {
    expect(guardedPromise("share", (one: number) => one + 1)(5)).toBe(6);
    await expect(guardedPromise("share", (one: number) => Promise.resolve(one + 1))(5)).resolves.toBe(6);
    for (const error of engine) {
      expect(caught(guardedPromise("share", failing(error)))).toMatchObject({ ...isMisuse, cause: error });
      const later = guardedPromise("share", () => Promise.reject(error))();
      await expect(later).rejects.toMatchObject({ ...isMisuse, cause: error });
    }
    for (const error of others) {
      const later = guardedPromise("share", () => Promise.reject(error as Error))();
      expect(await Promise.resolve(later).catch((thrown: unknown) => thrown)).toBe(error);
    }
  });
});
