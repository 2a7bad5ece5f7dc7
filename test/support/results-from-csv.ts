import {
  type Basis,
  type Measure,
  type MeasureAbout,
  measureId,
  parseMeasureId,
  type Results,
} from "wres-metrics";
import { makeResults } from "../../src/model/results.ts";

/**
 * Reads a published CSV as somebody would who has nothing else but the standard, which counts senior medical managers
 * among the consultants: what is hidden or not given is null.
 */
export function resultsFromCsv(csv: string): Results {
  const [columns = [], ...lines] = csv.trimEnd().split("\r\n").map(cellsOf);
  const measures = lines.map((line): Measure => {
    const cell = (column: string): string => line[columns.indexOf(column)] ?? "";
    const choice = (name: string, column = name) => (cell(column) === "" ? {} : { [name]: cell(column) });
    const about = aboutOf(cell("id"));
    return {
      id: measureId(about),
      about,
      indicator: Number(cell("indicator")) as Measure["indicator"],
      unit: cell("unit") as Measure["unit"],
      status: "not-calculable",
      reason: "hidden",
      printed: cell("printed"),
      basis: { ...shareOf("first", cell), ...shareOf("second", cell) },
      method: {
        ...(cell("id").includes("/senior-medical-managers/") && { ofWhich: "consultants" as const }),
        ...choice("denominator"),
        ...choice("over"),
        ...choice("under"),
        ...choice("window"),
      },
      warnings: [],
    };
  });
  return makeResults({
    library: { name: "", version: "" },
    organisation: { code: "", name: "" },
    year: Number(lines[0]?.[columns.indexOf("year")]),
    options: {
      denominator: "all",
      disciplinaryWindow: "as-returned",
      ethnicityScheme: "2001",
      groupings: [],
      indicators: [...new Set(measures.map(({ indicator }) => indicator))],
      level: 0.95,
      verdictRule: "five-points",
    },
    measures,
    warnings: [],
    findings: [],
  });
}

function aboutOf(id: string): MeasureAbout {
  const about = parseMeasureId(id);
  if (about === null) throw new Error(`No measure has the id ${id}.`);
  return about;
}

function shareOf(name: string, cell: (column: string) => string): Basis {
  const role = cell(name);
  if (role === "") return {};
  const percentage = cell(`${name}_percentage`);
  if (percentage !== "") return { [role]: { percentage } };
  const [count, of] = [cell(`${name}_count`), cell(`${name}_of`)];
  const hidden = [...(count === "[c]" ? ["count"] : []), ...(of === "[c]" ? ["of"] : [])];
  const number = (text: string): number | null => (/^\d+$/.test(text) ? Number(text) : null);
  return { [role]: { count: number(count), of: number(of), ...(hidden.length > 0 && { hidden }) } };
}

/** One line of RFC 4180, of which no cell holds a line break. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = ""]) => quoted?.replaceAll('""', '"') ?? plain,
  );
}
