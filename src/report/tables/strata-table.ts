import { intervalRange } from "../words/certainty-words.ts";
import { figureCell } from "./cells.ts";
import type { Row, Table } from "./document.ts";
import type { Years } from "./years.ts";

const END = "/relative-likelihood";

/** The ratio in each stratum and in all the rest of the trust, and adjusted for the strata; earlier years beside. */
export function strataTables(stem: string, compared: string, years: Years): readonly Table[] {
  const strata = namesAfter(`${stem}/without/`, years);
  if (strata.length === 0) return [];
  const row = (label: string, name: string, rest: string | null): Row => {
    const [now, ...before] = years.all(`${stem}/${name}${END}`);
    const others = rest === null ? { text: "" } : figureCell(years.now(`${stem}/${rest}${END}`));
    return {
      label,
      kind: "figures",
      cells: [
        figureCell(now?.measure),
        { text: intervalRange(now?.measure) },
        others,
        ...before.map(({ measure }) => figureCell(measure)),
      ],
    };
  };
  const [, ...earlier] = years.all(`${stem}${END}`);
  return [
    {
      caption: `By stratum: ${compared}`,
      columns: [
        "",
        "In it",
        "Interval",
        "In all the rest",
        ...earlier.map(({ year }) => `In it ${String(year)}`),
      ],
      rows: [
        ...strata.map((name) => row(name.replace("/", ": "), name, `without/${name}`)),
        ...namesAfter(`${stem}/adjusted-for/`, years).map((name) =>
          row(`Adjusted for ${name}`, `adjusted-for/${name}`, null),
        ),
      ],
    },
  ];
}

function namesAfter(start: string, years: Years): readonly string[] {
  return years.ids(start).map((id) => id.slice(start.length, -END.length));
}
