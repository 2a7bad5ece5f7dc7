import { expect, test } from "vitest";
import { patternWords } from "../../../src/foundation/pattern-words.ts";

test.each([
  ["BAND 5", ["5", "BAND"]],
  ["CONSULTANTS?", ["CONSULTANT", "CONSULTANTS"]],
  ["(NON )?REVIEW BODY", ["BODY", "NON", "REVIEW"]],
  ["X[NR]05", ["XN05", "XR05"]],
  ["ORTHOPAED(IC|IST)", ["ORTHOPAEDIC", "ORTHOPAEDIST"]],
  ["NOT( (YET|NOW))* READ(Y|ING)?", ["NOT", "NOW", "READ", "READING", "READY", "YET"]],
  // What is left open is no word: a name may stand there.
  ["GRIEVANCE( .*)?", ["GRIEVANCE"]],
  ["[A-Z]{2}[0-9]{2} VSM", ["VSM"]],
  ["PAY ?SCALE", ["PAY", "PAYSCALE", "SCALE"]],
])("the pattern %j spells out %j", (pattern, words) => {
  expect([...patternWords(pattern)].sort()).toEqual(words);
});
