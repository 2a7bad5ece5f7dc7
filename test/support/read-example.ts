import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseReturnText, type Return } from "wres-metrics";

/** One of the returns in `examples/`, as it comes in: a real return of a trust. */
export function readExample(name: "esneft-2021" | "esneft-2022" | "lpt-2021" | "lpt-2022"): Return {
  const path = join(import.meta.dirname, "../../examples", `${name}.json`);
  const parsed = parseReturnText(readFileSync(path, "utf8"));
  if (parsed.status === "valid") return parsed.return;
  throw new Error(parsed.issues.map(({ message }) => message).join("\n"));
}
