import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { type Fence, faultAt } from "./fence.ts";
import { Printed } from "./printed.ts";

const bundle = join(import.meta.dirname, "../../../dist/wres-metrics.global.js");

/** Runs the scripts of a page in a context that has a console and nothing else. */
export function runHtml(fence: Fence): void {
  const scripts = [...fence.code.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/gi)];
  if (scripts.length === 0) throw faultAt(fence, "the page has no script: mark it as text");
  const printed = new Printed();
  const page = createContext({ console: printed.console });
  for (const { index, 0: tag, 1: attributes = "", 2: content = "" } of scripts) {
    const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
    if (source !== undefined && !source.endsWith("wres-metrics.global.js")) {
      throw faultAt(fence, `only wres-metrics.global.js can be loaded here, not ${source}`);
    }
    const line = fence.code.slice(0, index + tag.indexOf(content)).split("\n").length - 1;
    const code = source === undefined ? printed.prepare(content, line) : readFileSync(bundle, "utf8");
    try {
      new Script(code).runInContext(page);
    } catch (error) {
      throw faultAt(fence, `the script failed: ${String(error)}`, line + 1);
    }
  }
  printed.check(fence);
}
