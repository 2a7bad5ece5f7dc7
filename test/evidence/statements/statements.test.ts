import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";
import { type Statement, statements } from "./statements.ts";

/** What a command says, as one line. */
async function said({
  by,
  files = {},
}: Statement): Promise<{ readonly text: string; readonly code: number }> {
  const { code, stdout, stderr } = await wres(by, { files });
  return { code, text: `${stdout} ${stderr}`.replace(/\s+/g, " ") };
}

describe("every statement of the five documents by a command", () => {
  test.each(
    statements.map((statement) => [`${String(statement.row)}. ${statement.says}`, statement] as const),
  )("%s", async (_, statement) => {
    const { text, code } = await said(statement);
    for (const words of statement.shows) expect(text).toEqual(expect.stringContaining(words));
    expect(code).toBe(statement.code ?? 0);
  });

  test("each of the 81 rows has a test of its own", () => {
    expect(statements.map(({ row }) => row)).toEqual(Array.from({ length: 81 }, (_, index) => index + 1));
    // The page of evidence counts them.
    expect(readFileSync("docs/evidence.md", "utf8")).toContain(
      `make ${String(statements.length)} statements`,
    );
  });
});
