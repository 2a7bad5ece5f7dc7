import { expect, test } from "vitest";
import { refuseUnsafe } from "../../../src/cli/publishing.ts";
import type { Protection } from "../../../src/model/protection.ts";
import { disclosureControl } from "../../support/disclosure-control.ts";
import { fakeTerminal } from "../../support/fake-terminal.ts";

function told(protection: Protection) {
  const { terminal, outcome } = fakeTerminal({});
  const isRefused = refuseUnsafe(protection, terminal);
  const { stdout: out, stderr: error } = outcome();
  return { isRefused, out, error };
}

test("what is not safe is refused, and its counts are named on stderr", () => {
  const atRisk = ["2022/board/voting/bme", "2022/strata/\u001B[31m/bme"];
  const { isRefused, out, error } = told({
    protection: "published",
    disclosure: disclosureControl({ safe: false, atRisk }),
  });
  expect([isRefused, out]).toEqual([true, ""]);
  expect(error).toMatch(/^wres: nothing was published: /);
  expect(error.split("\n").slice(1)).toEqual(["  2022/board/voting/bme", "  2022/strata/\uFFFD[31m/bme", ""]);
});

test("what is safe, and what stays inside, is not", () => {
  const safe = told({ protection: "published", disclosure: disclosureControl() });
  expect(safe).toEqual({ isRefused: false, out: "", error: "" });
  expect(told({ protection: "internal-use" }).isRefused).toBe(false);
});
