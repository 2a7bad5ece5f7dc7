import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const text = readFileSync(join(import.meta.dirname, "../../dist/site/llms.txt"), "utf8");

/** Every public name with its text: its code, then its words and its examples. */
const names = text
  .split(/^### /m)
  .slice(1)
  .map((section) => {
    const [name = "", ...lines] = section.split(/^## /m)[0]?.split("\n") ?? [];
    const fences = lines.join("\n").match(/^```(?:ts|html)\n[^]*?^```$/gm) ?? [];
    return { name, code: fences[0] ?? "", hasExample: fences.length > 1 };
  });
const isType = (code: string): boolean => /^```ts\n(?:type|interface) /.test(code);
const values = names.filter(({ code }) => code !== "" && !isType(code));

/** The lines of fields, each `name: type;` with or without a sentence behind it. */
const fields = names
  .filter(({ code }) => code.startsWith("```ts\ninterface "))
  .flatMap(({ name, code }) =>
    code
      .split("\n")
      .filter((line) => /^ {2}[\w"-]+\??: /.test(line))
      .map((line) => ({ field: `${name}.${line.trim()}`, isSaid: /; {2}\/\/ \S/.test(line) })),
  );

test("every public value has an example", () => {
  expect(values.length).toBeGreaterThan(130);
  expect(values.filter(({ hasExample }) => !hasExample).map(({ name }) => name)).toEqual([]);
});

// test/architecture/public-fields.test.ts looks at the source, parts of unions among it; this, at what the site says.
test("every field of a public interface has a sentence", () => {
  expect(fields.length).toBeGreaterThan(300);
  expect(fields.filter(({ isSaid }) => !isSaid).map(({ field }) => field)).toEqual([]);
});
