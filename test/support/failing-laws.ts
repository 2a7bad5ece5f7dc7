import fc from "fast-check";
import { tries } from "./lane.ts";

// Where nobody waits to try again, a law that does not hold ends at its first counterexample, and names the seed and the path to
// it: to look for a smaller return among all that are smaller may take hours, and more memory than there is.
fc.configureGlobal({ endOnFailure: process.env["CI"] !== undefined, numRuns: tries(100) });
