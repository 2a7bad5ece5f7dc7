// What Excel reads beside the script: the functions as data, and the manifest of the add-in.

/** @typedef {import("../src/spreadsheet.ts").SpreadsheetFunction} SpreadsheetFunction */

/** @param {readonly SpreadsheetFunction[]} functions */
export function functionsJson(functions) {
  return {
    functions: functions.map(({ id, description, parameters, result }) => ({
      id,
      name: id,
      description,
      parameters: parameters.map(({ name, help, takes, presence }) => ({
        name,
        description: help,
        type: "any",
        dimensionality: takes === "range" ? "matrix" : "scalar",
        ...(presence === "optional" && { optional: true }),
      })),
      result: { dimensionality: result === "table" ? "matrix" : "scalar" },
    })),
  };
}

/**
 * The unified manifest. The address is to be replaced by the one where an organisation keeps the files.
 * @param {readonly SpreadsheetFunction[]} functions
 * @param {string} version
 */
export function manifest(functions, version) {
  const address = "https://wres-metrics.example";
  return {
    $schema: "https://developer.microsoft.com/json-schemas/teams/v1.29/MicrosoftTeams.schema.json",
    manifestVersion: "1.29",
    version,
    id: "6a6f6c1e-2b0b-4b1c-9a58-5d7f0b9f2c37",
    developer: {
      name: "Your organisation",
      websiteUrl: address,
      privacyUrl: `${address}/privacy`,
      termsOfUseUrl: `${address}/terms`,
    },
    name: { short: "WRES metrics", full: "WRES metrics: the nine indicators in Excel" },
    description: {
      short: "Functions for the NHS Workforce Race Equality Standard.",
      full: "Functions for the nine indicators of the NHS Workforce Race Equality Standard. They run on this computer; nothing is sent anywhere.",
    },
    icons: { outline: "outline.png", color: "color.png" },
    accentColor: "#005EB8",
    extensions: [
      {
        requirements: { scopes: ["workbook"] },
        runtimes: [
          {
            id: "wres-functions",
            type: "general",
            lifetime: "short",
            code: { page: `${address}/functions.html`, script: `${address}/functions.js` },
            customFunctions: { namespace: { id: "WRES", name: "WRES" }, ...functionsJson(functions) },
          },
        ],
      },
    ],
  };
}

/** The page in which Excel runs the script. */
export const functionsHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>WRES functions</title>
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <script src="functions.js"></script>
  </head>
  <body></body>
</html>
`;
