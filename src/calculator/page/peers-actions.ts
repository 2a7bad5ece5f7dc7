import type { ComparisonRequest } from "../answers/make-comparison.ts";
import type { PageAnswer } from "../state/calculator-state.ts";
import type { YearDraft } from "../state/year-draft.ts";
import type { SolverRequest } from "../work/solver-script.ts";
import type { Issue } from "../../model/issue.ts";
import type { Return } from "../../model/return.ts";
import { element, focusOn } from "./element.ts";
import { inBackground, whileWorking } from "./in-background.ts";
import { readChoices } from "./report-actions.ts";
import type { Store } from "./store.ts";
import { readDrafts } from "./take-returns.ts";

/** Sets this year's return beside those of the trusts whose files are chosen. */
export async function compareWithPeers(store: Store): Promise<void> {
  const files = [...(element("peers-files", HTMLInputElement).files ?? [])];
  const own = store.state().current.return;
  if (own === null || files.length === 0) {
    const fault =
      own === null
        ? "This year’s counts are not complete: open or type your own return first."
        : "Choose the returns of other trusts.";
    store.change({ fault });
    return;
  }
  await whileWorking(store, "Comparing", 0, async () => {
    const peers: Return[] = [];
    const issues: Issue[] = [];
    for (const file of files) {
      const [draft] = await readDrafts(store, file);
      if (draft === undefined) return;
      if (draft.return === null) issues.push(...namedIssues(file.name, draft));
      else peers.push(draft.return);
    }
    const request: ComparisonRequest = { returns: [own, ...peers], choices: readChoices() };
    const answer =
      issues.length > 0
        ? ({ status: "refused", issues } as const)
        : ((await inBackground("solver", {
            task: "compare",
            request,
          } satisfies SolverRequest)) as PageAnswer);
    store.change({ peers: answer });
    focusOn("peers-title");
  });
}

function namedIssues(name: string, { issues }: YearDraft): readonly Issue[] {
  return issues.map((issue) => ({ ...issue, message: `${name}: ${issue.message}` }));
}
