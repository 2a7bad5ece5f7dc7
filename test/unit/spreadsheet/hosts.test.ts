import Ajv from "ajv-draft-04";
import { spreadsheetFunctions } from "wres-metrics/spreadsheet";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import manifestOfPackage from "../../../package.json";
import { functionsJson, manifest } from "../../../scripts/spreadsheet-excel.mjs";
import { wrappers } from "../../../scripts/spreadsheet-wrappers.mjs";

const folder = mkdtempSync(join(tmpdir(), "wres-excel-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the tool writes. */
interface Found {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly object[];
    readonly result: { readonly dimensionality?: string };
  }[];
}

const schema = JSON.parse(
  readFileSync(
    "node_modules/@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json",
    "utf8",
  ),
) as object;

/** What Microsoft's schema of manifests has against something. */
function faults(value: unknown, part = ""): unknown {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
  const validate = ajv.addSchema(schema, "manifest").getSchema(`manifest${part}`);
  return validate?.(value) === true ? [] : validate?.errors;
}

describe("Microsoft's schema", () => {
  test.each(functionsJson(spreadsheetFunctions).functions)("takes the function $id", (entry) => {
    expect(faults(entry, "#/definitions/extensionFunction")).toEqual([]);
  });

  test("takes the manifest", () => {
    expect(faults(manifest(spreadsheetFunctions, manifestOfPackage.version))).toEqual([]);
  });

  test("refuses a function with a name that is none", () => {
    const [entry] = functionsJson(spreadsheetFunctions).functions;
    expect(faults({ ...entry, id: "1-2" }, "#/definitions/extensionFunction")).not.toEqual([]);
  });
});

test("Microsoft's own tool finds the same functions in the source", async () => {
  const file = join(folder, "functions.js");
  writeFileSync(file, wrappers(spreadsheetFunctions, { prefix: "" }));
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(file);
  expect(errors).toEqual([]);
  expect(associate.map(({ id }) => id)).toEqual(spreadsheetFunctions.map(({ id }) => id));
  const { functions } = JSON.parse(metadataJson) as Found;
  const plain = functions.map(({ id, name, description, parameters, result }) => ({
    id,
    name,
    description,
    // Where it says nothing it means one cell.
    parameters: parameters.map((parameter) => ({ dimensionality: "scalar", ...parameter })),
    result: { dimensionality: result.dimensionality ?? "scalar" },
  }));
  expect(plain).toEqual(functionsJson(spreadsheetFunctions).functions);
});
