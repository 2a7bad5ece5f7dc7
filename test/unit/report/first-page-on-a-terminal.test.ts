import { expect, test } from "vitest";
import { wres } from "../../support/fake-terminal.ts";

const trusts = ["esneft", "lpt"].flatMap((trust) =>
  ["", ` --previous examples/${trust}-2021.json`].flatMap((previous) =>
    ["", " --publish"].map((publish) => `report examples/${trust}-2022.json${previous}${publish}`),
  ),
);

/** The lines before the first section, but for the empty one that parts it from them. */
const linesBefore = (stdout: string): readonly string[] =>
  stdout.slice(0, stdout.search(/^1\. /m)).trimEnd().split("\n");

test.each(trusts)(
  "page one is under 40 lines, with nine indicators and what needs attention: %s",
  { timeout: 120_000 },
  async (line) => {
    const { code, stdout } = await wres(line);
    const first = linesBefore(stdout);
    expect(code).toBe(0);
    expect(first.length).toBeLessThan(40);
    expect(first.filter((text) => /^[1-9] [A-Z]/.test(text))).toHaveLength(9);
    expect(first.join(" ")).toMatch(/What needs attention The largest gap: /);
    expect(first.join(" ")).toContain(line.includes("--publish") ? "For publication" : "For internal use");
  },
);

test(
  "an earlier publication that it was checked with leaves it under 40 lines",
  { timeout: 240_000 },
  async () => {
    const line = "calculate examples/esneft-2021.json --publish --format csv --save-publication p.json";
    const saved = (await wres(line)).saved.get("p.json") ?? "";
    const { stdout } = await wres(
      "report examples/esneft-2022.json --previous examples/esneft-2021.json --publish --published p.json",
      { files: { "p.json": saved } },
    );
    const first = linesBefore(stdout);
    expect(first.join(" ")).toContain("checked with one before it");
    expect(first.length).toBeLessThan(40);
  },
);
