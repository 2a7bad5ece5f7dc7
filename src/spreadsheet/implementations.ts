import type { Implementation } from "./implementation.ts";
import { codeFunctions } from "./functions/code-functions.ts";
import { intervalFunctions } from "./functions/interval-functions.ts";
import { judgementFunctions } from "./functions/judgement-functions.ts";
import { likelihoodFunctions } from "./functions/likelihood-functions.ts";
import { peerFunctions } from "./functions/peer-functions.ts";
import { publishFunctions } from "./functions/publish-functions.ts";
import { reportFunctions } from "./functions/report-functions.ts";
import { shareFunctions } from "./functions/share-functions.ts";
import { targetFunctions } from "./functions/target-functions.ts";
import type { SpreadsheetFunctionId } from "./function-ids.ts";

/** What does the work behind each name of the catalogue; a name without it does not compile. */
export const implementations: Readonly<Record<SpreadsheetFunctionId, Implementation>> = {
  ...likelihoodFunctions,
  ...shareFunctions,
  ...intervalFunctions,
  ...judgementFunctions,
  ...targetFunctions,
  ...peerFunctions,
  ...publishFunctions,
  ...codeFunctions,
  ...reportFunctions,
};
