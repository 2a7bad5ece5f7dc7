import { ethnicCategories } from "../../reference/ethnic-categories.ts";
import { groups } from "../../reference/groups.ts";
import { cellAt, isBlank } from "../cells/cell.ts";
import { refuse } from "../cells/cell-error.ts";
import { readChoice } from "../cells/read-choice.ts";
import type { Implementation } from "../implementation.ts";

/** What a code stands for. An empty cell is a code too: the person's ethnicity is unknown. */
export const codeFunctions: Readonly<Record<"ETHNIC_GROUP", Implementation>> = {
  ETHNIC_GROUP: (cells) => {
    const cell = cellAt(cells, 0);
    const code = isBlank(cell) ? "" : String(cell).trim().toUpperCase();
    const scheme = readChoice(cells, 1, ["2001", "2021"]);
    const detail = readChoice(cells, 2, ["bme", "four-groups"]);
    const category = ethnicCategories.find((row) => row.scheme === scheme && row.code === code);
    const within = groups.find(({ id }) => id === category?.group);
    if (within === undefined) return refuse(0, cell, `an ethnic category of the scheme of ${scheme}`);
    const whole = groups.find(({ id }) => id === within.partOf);
    return detail === "bme" && whole !== undefined ? whole.label : within.label;
  },
};
