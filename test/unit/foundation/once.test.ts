import { expect, test } from "vitest";
import { once } from "../../../src/foundation/once.ts";

test("makes a thing when it is first asked for, and gives the same one ever after", () => {
  let made = 0;
  const thing = once(() => {
    made += 1;
    return { made };
  });
  expect(made).toBe(0);
  const first = thing();
  expect(thing()).toBe(first);
  expect(made).toBe(1);
});

test("a thing that is undefined is made once too", () => {
  let made = 0;
  const nothing = once(() => {
    made += 1;
  });
  nothing();
  nothing();
  expect(made).toBe(1);
});
