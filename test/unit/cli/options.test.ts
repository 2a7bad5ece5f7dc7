import { expect, test } from "vitest";
import { strictOptions } from "../../../src/cli/command.ts";
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
