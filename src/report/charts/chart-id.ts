/** The id of a chart in a report: bank workers have charts of the same names. */
export function chartId(name: string, prefix: string): string {
  return `${prefix.replace("/", "-")}${name}`;
}
