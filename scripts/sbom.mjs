// Writes dist/sbom.cdx.json, a bill of materials in CycloneDX: what the package depends on, and what its bundles have inside.
// `npm sbom` knows the first alone. After a build: the notices beside the bundles say what they contain.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const notices = [
  "dist/THIRD-PARTY-NOTICES.txt",
  "dist/cli/THIRD-PARTY-NOTICES.txt",
  "dist/site/THIRD-PARTY-NOTICES.txt",
];

/** @typedef {{ version: string, integrity?: string, license?: string, dev?: boolean }} LockedPackage */
/** @typedef {{ name: string, version: string, dependencies: Record<string, string> }} Manifest */

const read = (/** @type {string} */ path) => readFileSync(join(root, path), "utf8");

/** Every package that is inside a bundle, as `name version`. */
function bundled() {
  const heads = notices.flatMap((path) => [...read(path).matchAll(/^-{80}\n\n(\S+) (\S+) \(/gm)]);
  return heads.map(([, name = "", version = ""]) => ({ name, version, scope: "included in a bundle" }));
}

/**
 * The bill of materials of the built package.
 * @returns {Record<string, unknown> & { components: { name: string, version: string, licenses: unknown[] }[] }}
 */
export function billOfMaterials() {
  const manifest = /** @type {Manifest} */ (JSON.parse(read("package.json")));
  const lock = /** @type {{ packages: Record<string, LockedPackage> }} */ (
    JSON.parse(read("package-lock.json"))
  );
  const depended = Object.keys(manifest.dependencies).map((name) => ({
    name,
    version: lock.packages[`node_modules/${name}`]?.version ?? "",
    scope: "dependency",
  }));
  const all = new Map([...bundled(), ...depended].map((one) => [`${one.name}@${one.version}`, one]));
  const components = [...all.values()]
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, version, scope }) => componentOf({ name, version, scope }, lock.packages));
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "library",
        "bom-ref": purl(manifest),
        name: manifest.name,
        version: manifest.version,
        purl: purl(manifest),
        licenses: [{ license: { id: "MIT" } }],
      },
    },
    components,
    dependencies: [{ ref: purl(manifest), dependsOn: components.map((component) => component["bom-ref"]) }],
  };
}

/** @param {{ name: string, version: string }} of */
const purl = ({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`;

/**
 * @param {{ name: string, version: string, scope: string }} one
 * @param {Readonly<Record<string, LockedPackage>>} packages of the lock file
 */
function componentOf({ name, version, scope }, packages) {
  const locked = Object.entries(packages).find(
    ([path, found]) => path.endsWith(`node_modules/${name}`) && found.version === version,
  )?.[1];
  const { license = "" } = locked ?? {};
  const [algorithm = "", digest = ""] = (locked?.integrity ?? "").split("-");
  return {
    type: "library",
    "bom-ref": purl({ name, version }),
    name,
    version,
    purl: purl({ name, version }),
    // An expression such as "MIT OR Apache-2.0" stands in a field of its own.
    licenses:
      license === ""
        ? []
        : license.includes(" ")
          ? [{ expression: license }]
          : [{ license: { id: license } }],
    hashes:
      algorithm === "sha512"
        ? [{ alg: "SHA-512", content: Buffer.from(digest, "base64").toString("hex") }]
        : [],
    properties: [{ name: "wres-metrics:use", value: scope }],
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(join(root, "dist/sbom.cdx.json"), `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
}
