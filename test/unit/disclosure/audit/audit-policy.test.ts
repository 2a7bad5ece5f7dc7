import { expect, test } from "vitest";
import { auditPolicy } from "../../../../src/disclosure/audit/safety.ts";

test.each([
  [{}, { threshold: 10, minimumWidth: 9 }],
  // From 1 to 9.
  [{ zeros: "shown" as const }, { threshold: 10, minimumWidth: 8 }],
  [{ threshold: 5 }, { threshold: 5, minimumWidth: 4 }],
  [
    { threshold: 5, minimumWidth: 12 },
    { threshold: 5, minimumWidth: 12 },
  ],
  [
    { threshold: 1, zeros: "shown" as const },
    { threshold: 1, minimumWidth: 0 },
  ],
])("what is left out is what the mark itself leaves: %j", (policy, complete) => {
  expect(auditPolicy(policy)).toEqual(complete);
});
