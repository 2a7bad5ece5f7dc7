import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, test } from "vitest";
import { type Example, planPage } from "./runner/plan-page.ts";
import { readDocComments } from "./runner/read-doc-comments.ts";
import { readFences } from "./runner/read-fences.ts";
import { ShellPlace } from "./runner/shell-place.ts";

const root = join(import.meta.dirname, "../..");

function filesIn(folder: string, extension: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(extension))
    .sort();
}

const pages = ["README.md", "CONTRIBUTING.md", ...filesIn("docs", ".md"), ...filesIn("src", ".ts")]
  .filter((file) => existsSync(join(root, file)))
  // Made by `npm run docs` from what is tested here.
  .filter((file) => !file.startsWith("docs/api/"));

const places: ShellPlace[] = [];
afterAll(() => {
  for (const place of places) place.remove();
});

function examplesOf(file: string): Example[] {
  const text = readFileSync(join(root, file), "utf8");
  const place = new ShellPlace();
  places.push(place);
  try {
    const markdown = file.endsWith(".md");
    const fences = markdown
      ? readFences(text, { file, firstLine: 1, inComment: false })
      : readDocComments(text, file);
    return planPage(fences, place);
  } catch (error) {
    const fail = (): never => {
      throw error;
    };
    return [{ title: `${file} can be read`, run: fail }];
  }
}

describe("every example does what it says", () => {
  for (const { title, run, lacking } of pages.flatMap(examplesOf)) {
    test.skipIf(lacking)(
      lacking === undefined ? title : `${title} (there is no ${lacking} here)`,
      async () => {
        await run();
      },
    );
  }
});
