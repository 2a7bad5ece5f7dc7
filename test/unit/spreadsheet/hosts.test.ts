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

  test("refuses a manifest without icons, or with a function whose name has a space", () => {
    const { icons, ...without } = manifest(spreadsheetFunctions, manifestOfPackage.version);
    expect(icons).toEqual({ color: "color.png", outline: "outline.png" });
    expect(faults(without)).not.toEqual([]);
    const [first, ...others] = spreadsheetFunctions;
    const nameless = [{ ...first!, id: "A B" as "SHARE" }, ...others];
    expect(faults(manifest(nameless, manifestOfPackage.version))).not.toEqual([]);
  });

  // The sizes that Microsoft asks for: 192 and 32 pixels.
  test.each([
    ["color", 192],
    ["outline", 32],
  ])("%s.png is there, %i pixels wide and high", (name, size) => {
    const png = readFileSync(`scripts/excel-icons/${name}.png`);
    expect([png.toString("latin1", 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      "PNG",
      size,
      size,
    ]);
  });

  test("refuses a function with a name that is none", () => {
    const [entry] = functionsJson(spreadsheetFunctions).functions;
    expect(faults({ ...entry, id: "1-2" }, "#/definitions/extensionFunction")).not.toEqual([]);
  });
});

/** The functions that Microsoft's tool finds in a script, in the form of functions.json. */
async function foundIn(script: string): Promise<readonly unknown[]> {
  const file = join(folder, "functions.js");
  writeFileSync(file, script);
  const { metadataJson, associate, errors } = await generateCustomFunctionsMetadata(file);
  expect(errors).toEqual([]);
  const { functions } = JSON.parse(metadataJson) as Found;
  expect(associate.map(({ id }) => id)).toEqual(functions.map(({ id }) => id));
  return functions.map(({ id, name, description, parameters, result }) => ({
    id,
    name,
    description,
    // Where it says nothing it means one cell.
    parameters: parameters.map((parameter) => ({ dimensionality: "scalar", ...parameter })),
    result: { dimensionality: result.dimensionality ?? "scalar" },
  }));
}

describe("Microsoft's own tool", () => {
  const script = wrappers(spreadsheetFunctions, { prefix: "" });
  const { functions } = functionsJson(spreadsheetFunctions);

  test("finds the same functions in the source", async () => {
    expect(await foundIn(script)).toEqual(functions);
  });

  test("finds another thing where the script says another thing", async () => {
    expect(await foundIn(script.replace("[level] The level", "level The level"))).not.toEqual(functions);
    expect(await foundIn(script.replace("@customfunction SHARE\n", "\n"))).not.toEqual(functions);
  });
});
