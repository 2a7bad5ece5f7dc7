import type { strataPlaces } from "../../reference/return-form/strata-places.ts";
import { completeGroupCounts, type CompleteGroupCounts } from "../../model/group-counts.ts";
import { workforceTotal } from "../../model/workforce-counts.ts";
import type { Edition } from "./edition.ts";

/** Everybody whom strata of a place are parts of, and who of them. */
export function stratumWhole(
  place: (typeof strataPlaces)[number]["of"],
  { wresReturn }: Pick<Edition, "wresReturn">,
): readonly [outOf: CompleteGroupCounts, counts: CompleteGroupCounts] {
  const { shortlisting, disciplinary, training, workforce, bank } = wresReturn;
  switch (place) {
    case "shortlisting":
      return [
        completeGroupCounts(shortlisting?.shortlisted ?? {}),
        completeGroupCounts(shortlisting?.appointed ?? {}),
      ];
    case "disciplinary":
      return [workforceTotal(workforce ?? {}), completeGroupCounts(disciplinary?.entered ?? {})];
    case "training":
      return [workforceTotal(workforce ?? {}), completeGroupCounts(training?.accessed ?? {})];
    case "bank.disciplinary":
      return [workforceTotal(bank?.workforce ?? {}), completeGroupCounts(bank?.disciplinary?.entered ?? {})];
  }
}
