// The functions as a spreadsheet's script declares them, from the catalogue.

/** @typedef {import("../src/spreadsheet.ts").SpreadsheetFunction} SpreadsheetFunction */

/**
 * One declaration for each function, with the comment that Google Sheets and Microsoft's tools read.
 * @param {readonly SpreadsheetFunction[]} functions
 * @param {{ prefix: string, after?: (id: string) => string }} host
 */
export function wrappers(functions, { prefix, after = () => "" }) {
  return functions.map((entry) => wrapper(entry, prefix) + after(entry.id)).join("\n");
}

/** @param {SpreadsheetFunction} entry @param {string} prefix */
function wrapper({ id, description, parameters, result }, prefix) {
  const names = parameters.map(({ name }) => name).join(", ");
  // Microsoft's tools want the name and the types; Google Sheets has no use for them.
  const tag = prefix === "" ? `@customfunction ${id}` : "@customfunction";
  const type = result === "table" ? "any[][]" : result === "number" ? "number" : "string";
  return [
    "/**",
    ` * ${description}`,
    ` * ${tag}`,
    ...parameters.map((parameter) => ` * @param ${prefix === "" ? typed(parameter) : named(parameter)}`),
    ...(prefix === "" ? [` * @returns {${type}}`] : []),
    " */",
    `function ${prefix}${id}(${names}) { return WresHost.call("${id}", [${names}]); }`,
    "",
  ].join("\n");
}

/** @param {SpreadsheetFunction["parameters"][number]} parameter */
function typed(parameter) {
  return `{${parameter.takes === "range" ? "any[][]" : "any"}} ${named(parameter)}`;
}

/** @param {SpreadsheetFunction["parameters"][number]} parameter */
function named({ name, help, presence }) {
  return `${presence === "optional" ? `[${name}]` : name} ${help}`;
}
