import { expect, test } from "vitest";
import { wres } from "../../../support/fake-terminal.ts";

/** Shortlisted and appointed by route of recruitment; each stratum is even, and the total is not. */
function recruitment(year: number, appointedAbroad: number): string {
  const people = (white: number, bme: number) => ({ white, bme });
  return JSON.stringify({
    organisation: { code: "X", name: "\u001B[31mRed\u202E trust" },
    year,
    shortlisting: {
      shortlisted: people(1000, 1000),
      appointed: people(180 + 8, 20 + appointedAbroad),
      strata: [
        { by: "route", of: "home", shortlisted: people(900, 100), appointed: people(180, 20) },
        {
          by: "route",
          of: "international",
          shortlisted: people(100, 900),
          appointed: people(8, appointedAbroad),
        },
      ],
    },
  });
}

test("each stratum, all but it, what they say together, and the year before", async () => {
  const files = { "now.json": recruitment(2022, 72), "then.json": recruitment(2021, 144) };
  const { code, stdout } = await wres("report now.json --previous then.json", { files });
  expect(code).toBe(0);
  const figures = (label: string): readonly string[] => {
    const line = stdout.split("\n").find((text) => text.startsWith(label)) ?? "";
    return line
      .slice(label.length)
      .trim()
      .split(/\s{2,}/);
  };
  // home: (180/900) / (20/100) = 1; without it only those from abroad remain: (8/100) / (72/900) = 1.
  expect(figures("route: home")).toMatchObject({ 0: "1.00", 2: "1.00", 3: "1.00" });
  // The year before (8/100) / (144/900) = 0.50.
  expect(figures("route: international")).toMatchObject({ 0: "1.00", 2: "1.00", 3: "0.50" });
  expect(figures("Adjusted for route")[0]).toBe("1.00");
  // In total (188/1000) / (92/1000) = 2.04.
  expect(figures("2022").at(-1)).toBe("2.04");
  expect(stdout.replace(/\s+/g, " ")).toContain("adjusted for route, the ratio is 1.00");
});

test("a name that would change the terminal changes nothing", async () => {
  const { stdout } = await wres("report now.json", { files: { "now.json": recruitment(2022, 72) } });
  expect(stdout).toContain("\uFFFD[31mRed\uFFFD trust (X)");
  for (const character of ["\u001B", "\u202E"]) expect(stdout).not.toContain(character);
});
