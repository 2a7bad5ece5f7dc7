import { describe, expect, test } from "vitest";
import { audit } from "../../../src/disclosure/audit/audit.ts";
import { findings, readRandomPatterns } from "./read-evidence.ts";

describe("publications hidden at random, against scipy's integer programming", () => {
  test.each(readRandomPatterns())("$name", async ({ publication, assumptions, answers }) => {
    const found = await audit(publication, assumptions);
    expect(findings(found)).toEqual(answers);
    expect(found.cells.every(({ proved }) => proved)).toBe(true);
    expect(found.safe).toBe(!answers.some(({ atRisk }) => atRisk));
  });
});
