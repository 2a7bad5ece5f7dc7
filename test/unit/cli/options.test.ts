import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { type Command, strictOptions } from "../../../src/cli/command.ts";
import { chartsOptions, csvOptions, outOptions } from "../../../src/cli/deliver.ts";
import { recordOptions } from "../../../src/cli/gather-files.ts";
import { measuresOption, onlyMeasuresOption } from "../../../src/cli/measures-option.ts";
import { publishingOptions } from "../../../src/cli/publishing.ts";
import { calculationOptions, wordingOptions } from "../../../src/cli/shared-options.ts";

test("a name is that of one option in all the groups that commands put together: the later would take the place of the earlier", () => {
  const groups = [
    strictOptions,
    outOptions,
    csvOptions,
    chartsOptions,
    recordOptions,
    measuresOption,
    onlyMeasuresOption,
    publishingOptions,
    calculationOptions,
    wordingOptions,
  ];
  const names = groups.flatMap((group) => Object.keys(group));
  expect(names.filter((name, index) => names.indexOf(name) < index)).toEqual([]);
  expect(names.length).toBeGreaterThan(30);
});

test("an option needs, or excludes, options of its own command alone", async () => {
  const folder = new URL("../../../src/cli/commands/", import.meta.url);
  const modules = await Promise.all(
    readdirSync(folder).map((file) => import(new URL(file, folder).href) as Promise<Record<string, unknown>>),
  );
  const commands = modules.flatMap((exported) =>
    Object.entries(exported).flatMap(([name, value]) => (name.endsWith("Command") ? [value as Command] : [])),
  );
  const named = commands.flatMap(({ options }) =>
    Object.entries(options).flatMap(([option, { needs = [], without = [] }]) => [
      // One of several is enough, and is there.
      ...(needs.length === 0 || needs.some((other) => Object.hasOwn(options, other)) ? [] : [option]),
      ...without.filter((other) => !Object.hasOwn(options, other)),
    ]),
  );
  expect(commands).toHaveLength(15);
  expect(named).toEqual([]);
});
