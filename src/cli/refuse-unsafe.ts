import { printable } from "../foundation/describe-value.ts";
import type { Protection } from "../model/publishable.ts";
import type { Terminal } from "./command.ts";

/**
 * Says on stderr which counts are in the way of publishing, and that nothing was printed: not even with a warning, which
 * the next copy would leave out. False where nothing is in the way.
 */
export function refuseUnsafe(protection: Protection, terminal: Terminal): boolean {
  if (protection.protection === "internal-use" || protection.disclosure.safe) return false;
  const { atRisk } = protection.disclosure;
  terminal.writeError(
    "wres: nothing was published: these counts can be worked out from what would be shown, or it could not be shown that they cannot.\n",
  );
  for (const id of atRisk) terminal.writeError(`  ${printable(id)}\n`);
  return true;
}
