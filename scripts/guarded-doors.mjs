// Guards the doors of the library: every function that an entry point gives away becomes the guarded one of src/foundation, when the
// package is built and when tests import it. One that takes options refuses keys that there are not: architecture/option-keys.json has
// those that there are. The entry points stay plain lists of names, which declarations and documentation are made from, and functions
// inside the library call each other as they are.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import optionKeys from "../architecture/option-keys.json" with { type: "json" };
import rooms from "../architecture/rooms.json" with { type: "json" };

/** @typedef {NonNullable<import("tsup").Options["esbuildPlugins"]>[number]} Plugin */

/** @typedef {Readonly<Record<string, { at: number, name: string, keys: readonly string[] } | undefined>>} OptionKeys */

const src = fileURLToPath(new URL("../src", import.meta.url));
const entries = new Set(rooms.entryPoints.map(({ name }) => join(src, `${name}.ts`)));
const REEXPORT = /export \{([^}]*)\} from "(\.[^"]+)";/g;

/**
 * The text of an entry point whose functions are guarded; each statement stands in the line where it stood.
 * @param {string} text
 * @param {string} path of the entry point
 * @param {OptionKeys} options
 */
export function withGuards(text, path, options = optionKeys) {
  /** @type {Set<string>} */
  const wrappers = new Set();
  /** @type {Set<string>} */
  const suggestions = new Set();
  const guarded = text.replace(
    REEXPORT,
    (statement, /** @type {string} */ list, /** @type {string} */ from) => {
      const target = resolve(dirname(path), from);
      const source = existsSync(target) ? readFileSync(target, "utf8") : "";
      const functions = list
        .split(",")
        .map((one) => one.trim())
        .filter((one) => /^\w+$/.test(one))
        .flatMap((name) => {
          const found = new RegExp(`^export (?:async )?function ${name}\\b[^]*?\\n}`, "m").exec(source);
          if (found === null) return [];
          return [{ name, wrapper: found[0].includes(": Promise<") ? "guardedPromise" : "guarded" }];
        });
      if (functions.length === 0) return statement;
      for (const { wrapper } of functions) wrappers.add(wrapper);
      /** @param {{ name: string, wrapper: string }} of */
      const inner = ({ name, wrapper }) => {
        const taken = options[name];
        if (taken === undefined) return `bare_${name}`;
        const check = wrapper === "guarded" ? "withKnownKeys" : "withKnownKeysLater";
        wrappers.add(check);
        const { at, name: called, keys } = taken;
        // Of a few keys the list says which was meant, and the function stays small.
        const isList = keys.length < 4;
        if (!isList) suggestions.add("expectedKey");
        return `/* @__PURE__ */ ${check}(bare_${name}, ${at}, "${called}", ${JSON.stringify(keys)}${isList ? "" : ", expectedKey"})`;
      };
      const names = functions.map(({ name }) => name);
      const others = list
        .split(",")
        .map((one) => one.trim())
        .filter((one) => one !== "" && !names.includes(one));
      const lines = "\n".repeat(statement.split("\n").length - 1);
      return (
        [
          ...(others.length === 0 ? [] : [`export { ${others.join(", ")} } from "${from}";`]),
          `import { ${names.map((name) => `${name} as bare_${name}`).join(", ")} } from "${from}";`,
          ...functions.map(
            (one) =>
              `export const ${one.name} = /* @__PURE__ */ ${one.wrapper}("${one.name}", ${inner(one)});`,
          ),
        ].join(" ") + lines
      );
    },
  );
  return imports(wrappers, "wres-error") + imports(suggestions, "mistyped") + guarded;
}

/**
 * @param {ReadonlySet<string>} names
 * @param {string} file
 */
function imports(names, file) {
  const imported = [...names].sort().join(", ");
  return imported === "" ? "" : `import { ${imported} } from "./foundation/${file}.ts"; `;
}

/**
 * For pages and spreadsheets, each of which is one file that has to stay small: of the functions with options only `measuresWhere` is in
 * one, and does not look at its keys there.
 * @type {Plugin}
 */
export const guardedDoors = {
  name: "guarded-doors",
  setup(build) {
    openDoors(build, (text, path) => withGuards(text, path, {}));
  },
};

/** The doors that read returns, as the index does: they load zod. */
const readers = new Set(
  rooms.entryPoints
    .filter(({ packages }) => packages.includes("zod"))
    .map(({ name }) => join(src, `${name}.ts`)),
);
const index = join(src, "index.ts");

/**
 * For the package. The build makes a file of what each set of doors shares, which were forty files for the index alone. Each door that
 * reads returns loads the whole index, so that they share all of it: it is ten files, and Node reads it in half the time. A bundler
 * takes from it what is used, since loading it does nothing (test/architecture/idle-loading.test.ts).
 * @type {Plugin}
 */
export const guardedDoorsOfPackage = {
  name: "guarded-doors-of-package",
  setup(build) {
    // The build would leave out an import of nothing.
    build.onResolve({ filter: /^\.\/index\.ts$/ }, ({ importer }) =>
      entries.has(importer) ? { path: index, sideEffects: true } : undefined,
    );
    openDoors(build, (text, path) => {
      const guarded = withGuards(text, path);
      return path !== index && readers.has(path) ? `${guarded}\nimport "./index.ts";\n` : guarded;
    });
  },
};

/**
 * @param {Parameters<Plugin["setup"]>[0]} build
 * @param {(text: string, path: string) => string} written the text of a door
 */
function openDoors(build, written) {
  build.onLoad({ filter: /[\\/]src[\\/][\w-]+\.ts$/ }, ({ path }) =>
    entries.has(path) ? { contents: written(readFileSync(path, "utf8"), path), loader: "ts" } : undefined,
  );
}

/** For tests, which import the entry points of src. */
export const guardedDoorsOfTests = {
  name: "guarded-doors",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} code @param {string} id */
  transform: (code, id) => (entries.has(id) ? { code: withGuards(code, id), map: null } : undefined),
};
