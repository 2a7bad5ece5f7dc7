import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { billOfMaterials } from "../../scripts/sbom.mjs";
import { root } from "./built.ts";

/** Licences that let anybody use and pass on what is bundled, with their notice. */
const allowed = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "(MIT OR GPL-3.0-or-later)",
]);

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license?: { readonly id: string }; readonly expression?: string }[];
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
}
const bill = billOfMaterials() as unknown as {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: { readonly component: { readonly version: string } };
  readonly components: readonly Component[];
};

describe("the bill of materials (npm run sbom)", () => {
  test("is CycloneDX of this version", () => {
    expect([bill.bomFormat, bill.specVersion]).toEqual(["CycloneDX", "1.5"]);
    expect(bill.metadata.component.version).toBe(manifest.version);
  });

  test("names what the package depends on, and every package of the notices beside its bundles", () => {
    const notices = ["dist/THIRD-PARTY-NOTICES.txt", "dist/cli/THIRD-PARTY-NOTICES.txt"]
      .map((path) => readFileSync(join(root, path), "utf8"))
      .join("\n");
    const names = new Set(bill.components.map(({ name, version }) => `${name} ${version}`));
    const bundled = Array.from(
      notices.matchAll(/^(@?[\w./-]+ \d+\.\d+\.\d+[\w.-]*) \(/gm),
      ([, one = ""]) => one,
    );
    expect(bundled.length).toBeGreaterThan(20);
    expect([...new Set(bundled)].filter((one) => !names.has(one))).toEqual([]);
    expect(bill.components.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(manifest.dependencies)),
    );
  });

  test.each(bill.components.map((component) => [component.purl, component] as const))(
    "%s has a licence that may be passed on, and the checksum of the lock file",
    (_, { licenses, hashes }) => {
      expect(licenses.map(({ license, expression }) => license?.id ?? expression)).toEqual([
        expect.toSatisfy((licence: string) => allowed.has(licence)),
      ]);
      expect(hashes.map(({ alg, content }) => [alg, content.length])).toEqual([["SHA-512", 128]]);
    },
  );
});

describe("what is installed", () => {
  const output = execFileSync(
    "npm",
    ["pack", "--json", "--dry-run", "--ignore-scripts", "--loglevel=error"],
    {
      cwd: root,
      encoding: "utf8",
      shell: process.platform === "win32",
    },
  );
  const [packed] = JSON.parse(output) as [{ files: { path: string }[]; unpackedSize: number }];

  test("is made of these kinds of files alone, and is at most 12 MB", () => {
    const kinds = [
      /^(README|ARCHITECTURE|CHANGELOG|SECURITY)\.md$|^LICENSE$|^CITATION\.cff$|^package\.json$/,
      /^dist\/[\w.-]+\.(js|cjs|d\.ts|d\.cts)$/,
      /^dist\/(cli\/)?THIRD-PARTY-NOTICES\.txt$/,
      /^dist\/cli\/[\w.-]+\.js$/,
      /^dist\/excel\/[\w.-]+\.(js|json|html|png)$/,
      /^dist\/apps-script\/Code\.gs$|^dist\/sbom\.cdx\.json$/,
      /^docs\/[\w/-]+\.md$|^docs\/pictures\/[\w-]+\.svg$|^examples\/((divisions|local|quarters)\/)?[\w-]+\.(json|csv)$/,
    ];
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !kinds.some((kind) => kind.test(path)))).toEqual([]);
    expect(packed.unpackedSize).toBeLessThan(12_000_000);
  });

  test("runs nothing when it is installed: neither the package, nor what it brings along", () => {
    const hooks = ["preinstall", "install", "postinstall", "prepare", "prepublish"];
    expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
    const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as {
      readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean } | undefined>>;
    };
    const brought = Object.keys(manifest.dependencies).map((name) => packages[`node_modules/${name}`]);
    expect(brought.map((one) => one?.hasInstallScript ?? false)).toEqual([false]);
  });
});
