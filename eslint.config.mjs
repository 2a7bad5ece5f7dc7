import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import table from "./architecture/rooms.json" with { type: "json" };

const tables = table.rooms.filter((room) => room.tables).map(({ name }) => `src/${name}/**`);

const noDefaultExport = {
  selector: "ExportDefaultDeclaration",
  message: "Export by name: a name is found again wherever it is used.",
};
const noEnum = {
  selector: "TSEnumDeclaration",
  message: "Use a union of literals, derived from a table that is `as const`.",
};
const zodAsNamespace = {
  selector: "ImportDeclaration[source.value=/^zod/] > :not(ImportNamespaceSpecifier, Literal)",
  message: 'Write `import * as z from "zod"`: the named import brings every locale into the bundle.',
};
const noOwnRounding = {
  // Without places, `toFixed()` of a Decimal prints every digit and rounds nothing.
  selector: "CallExpression[callee.property.name=/^(toFixed|toPrecision)$/][arguments.length>0]",
  message: "Only foundation prints a number: ask it for the text.",
};

export default defineConfig(
  // What strangers write has types and settings of its own: the packed package is all that it knows.
  { ignores: ["dist/", "coverage/", "docs/api/", "test/consumers/", "tsup.config.bundled_*"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,mjs}"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        // What runs in a page or in a worker has types of its own.
        project: ["./tsconfig.test.json", "./tsconfig.page.json"],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/consistent-type-exports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A mapped type can be readonly or optional for each key, which Record cannot say.
      "@typescript-eslint/consistent-indexed-object-style": "off",
      // To take a key away: const { taken, ...rest } = value.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      // Without enums, and with classes that have private fields, these two take a third of the time and find nothing.
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // A number in a message is meant.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // TypeScript knows the names that exist, in scripts too.
      "no-undef": "off",
      "no-restricted-syntax": ["error", noEnum],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**"],
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "max-lines": ["error", table.maxLines],
      "no-restricted-syntax": ["error", noDefaultExport, noEnum, zodAsNamespace, noOwnRounding],
      "no-restricted-globals": [
        "error",
        { name: "Date", message: "The library has no clock: take the date as an argument." },
        { name: "process", message: "The library runs in browsers: only the command knows its process." },
        { name: "Buffer", message: "The library runs in browsers: use Uint8Array." },
      ],
      "no-restricted-properties": [
        "error",
        {
          object: "Math",
          property: "random",
          message: "The library has no chance: take a seeded generator as an argument.",
        },
      ],
    },
  },
  { files: tables, rules: { "max-lines": "off" } },
  {
    // Owns decimal.js and the printing of numbers.
    files: ["src/foundation/**"],
    rules: { "no-restricted-syntax": ["error", noDefaultExport, noEnum, zodAsNamespace] },
  },
  {
    // Constants stand as they were published, digit for digit.
    files: ["src/statistics/**", "test/**"],
    rules: { "no-loss-of-precision": "off" },
  },
  {
    // In a test, a value that is missing fails by itself.
    files: ["test/**"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // Run in Node only.
    files: ["src/cli/**", "src/records/files/**"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    // Talk to a terminal.
    files: ["src/cli/**", "scripts/**", "bench/**"],
    rules: { "no-console": "off" },
  },
  {
    // Plain scripts that only time: what they call is typed, and they check what it gives.
    files: ["bench/**"],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // In JavaScript the type of what JSON.parse gives stands in a comment, which this rule does not read.
    files: ["**/*.mjs"],
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
  {
    // CommonJS, which dependency-cruiser asks for.
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: { module: "writable", require: "readonly" } },
  },
);
