import { describe, expect, test } from "vitest";
import type { Arguments } from "../../../src/cli/command.ts";
import { gatheredReturn } from "../../../src/cli/gather-files.ts";
import { commandTerminal } from "../../support/fake-terminal.ts";

const files = {
  "staff.csv": "Ethnicity,Band,Staff Group\nA,5,Clinical\nA,5,Clinical\nH,5,Clinical\n",
  "jobs.csv": "Ethnicity,Status\nA,Appointed\nH,Shortlisted\nH,Applied\n",
  "cases.csv": "Ethnicity,Date Opened\nA,2021-05-01\nH,2022-05-01\n",
};

function asked(options: Readonly<Record<string, string>>): Arguments {
  const text = (name: string): string | undefined => options[name];
  return {
    files: ["staff.csv"],
    text,
    texts: (name) => [text(name) ?? []].flat(),
    has: (name) => name === "accept-draft",
    takes: () => true,
  };
}

describe("gatheredReturn", () => {
  test("makes one return of the files for its parts", async () => {
    const { terminal } = commandTerminal({ files });
    const options = {
      shortlisting: "jobs.csv",
      disciplinary: "cases.csv",
      year: "2022",
      organisation: "Example",
    };
    const made = await gatheredReturn(asked(options), undefined, terminal);
    expect(made?.return).toMatchObject({
      organisation: { name: "Example" },
      year: 2022,
      workforce: { clinical: { "band-5": { white: 2, bme: 1, unknown: 0 } } },
      shortlisting: { shortlisted: { white: 1, bme: 1 }, appointed: { white: 1, bme: 0 } },
      disciplinary: { entered: { white: 1, bme: 0 }, window: "single-year" },
    });
  });

  test("asks for the year, which no record says", async () => {
    const { terminal } = commandTerminal({ files });
    await expect(gatheredReturn(asked({}), undefined, terminal)).rejects.toThrow("expected --year");
  });

  test("gives none where a mapping has issues", async () => {
    const { terminal, outcome } = commandTerminal({ files: { ...files, "m.json": "[{}]" } });
    expect(await gatheredReturn(asked({ year: "2022", columns: "m.json" }), undefined, terminal)).toBeNull();
    expect(outcome().stderr).toContain("m.json: ");
  });
});
