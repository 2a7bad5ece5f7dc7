import { expect, test } from "vitest";
import { refuseUnsafe } from "../../../src/cli/publishing.ts";
import type { Protection } from "../../../src/model/protection.ts";
import { disclosureControl } from "../../support/disclosure-control.ts";
import { commandTerminal } from "../../support/fake-terminal.ts";

function told(protection: Protection, isListed = false) {
  const { terminal, outcome } = commandTerminal({});
  const isRefused = refuseUnsafe(protection, terminal, isListed);
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

// 9 divisions of 15 counts each: 135.
const many = Array.from(
  { length: 135 },
  (_, index) => `2022/strata/division-${String(index % 9)}/row-${String(index)}/bme`,
);

test("of many counts, those of each part and the first are told, and how to see all: together fewer than 40 lines", () => {
  const disclosure = disclosureControl({ safe: false, atRisk: many, givenAwayBefore: many });
  const { error } = told({ protection: "published", disclosure });
  const lines = error.trimEnd().split("\n");
  expect(lines.length).toBeLessThan(40);
  expect(lines).toContain("  135 counts, by part of the return:");
  expect(lines).toContain("    2022/strata/division-0: 15");
  expect(lines).toContain("    in 1 more: 15");
  expect(lines.filter((line) => line.endsWith("/row-0/bme"))).toHaveLength(2);
  expect(lines.at(-1)).toBe("  --list-counts names all of them.");
});

test("all of them are named where that is asked for", () => {
  const disclosure = disclosureControl({ safe: false, atRisk: many });
  const { error } = told({ protection: "published", disclosure }, true);
  expect(error.trimEnd().split("\n").slice(1)).toEqual(many.map((id) => `  ${id}`));
});

test("what is safe, and what stays inside, is not", () => {
  const safe = told({ protection: "published", disclosure: disclosureControl() });
  expect(safe).toEqual({ isRefused: false, out: "", error: "" });
  expect(told({ protection: "internal-use" }).isRefused).toBe(false);
});
