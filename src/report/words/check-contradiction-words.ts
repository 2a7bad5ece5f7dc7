import type { Conflict, ContradictionId } from "../../model/check-contradiction.ts";

/** A contradiction between figures as a sentence. */
export function contradictionWords(conflict: Conflict): string {
  return sentences[conflict.id](conflict);
}

const sentences: Readonly<Record<ContradictionId, (conflict: Conflict) => string>> = {
  "part-over-whole": ({ detail }) => `${detail} counts more people than there are.`,
  "parts-exceed-whole": ({ detail }) => `Parts of one whole add up to more than it: ${detail}.`,
  "printed-differently": ({ detail, printed }) => `${detail} is printed as ${listed(printed)}.`,
  trend: ({ detail, said = "" }) => {
    const [from = "", to = ""] = detail.split(" → ");
    return `It is said to have gone ${said}. From ${from} to ${to} it did not.`;
  },
  "two-scales": ({ printed }) =>
    `Ratios of one indicator are printed with a per cent sign, as ${listed(printed)}: they cannot all be read in one way.`,
  "rests-on": ({ printed: [wrong = "", ...others] }) =>
    `${wrong} does not follow, and ${listed(others)} ${others.length === 1 ? "is" : "are"} worked out from it.`,
};

function listed(texts: readonly string[]): string {
  return texts.length < 2
    ? texts.join("")
    : `${texts.slice(0, -1).join(", ")} and ${texts.slice(-1).join("")}`;
}
