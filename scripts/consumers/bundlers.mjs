// How each bundler that is installed here makes a page's scripts of a program, as its own documentation begins.
import { build as esbuild } from "esbuild";
import { basename } from "node:path";
import { build as vite } from "vite";
import webpack from "webpack";

/** Each puts a script of the same name into a folder for every entry. @typedef {(entries: readonly string[], out: string) => Promise<void>} Bundler */

/** @satisfies {Readonly<Record<string, Bundler>>} */
export const bundlers = {
  esbuild: async (entries, out) => {
    const entryPoints = [...entries];
    await esbuild({
      entryPoints,
      outdir: out,
      bundle: true,
      minify: true,
      splitting: true,
      format: "esm",
      logLevel: "error",
    });
  },

  vite: async (entries, out) => {
    await vite({
      configFile: false,
      logLevel: "error",
      base: "./",
      build: {
        outDir: out,
        rolldownOptions: { input: [...entries], output: { entryFileNames: "[name].js" } },
      },
    });
  },

  // Small names would take minutes, and a page shows nothing more for them.
  webpack: (entries, out) => byWebpack(entries, out, { minimize: false }),

  // What a page has no use for goes only where webpack makes its names small.
  "webpack, as small as it goes": (entries, out) => byWebpack(entries, out, { minimize: true }),
};

/** @param {readonly string[]} entries @param {string} out @param {{ minimize: boolean }} optimization @returns {Promise<void>} */
function byWebpack(entries, out, optimization) {
  return new Promise((resolve, reject) => {
    const entry = Object.fromEntries(entries.map((path) => [basename(path, ".js"), path]));
    webpack(
      { mode: "production", optimization, entry, output: { path: out }, performance: false },
      (error, stats) => {
        const faults = stats?.toJson({ all: false, errors: true, warnings: true });
        const [fault] = [...(faults?.errors ?? []), ...(faults?.warnings ?? [])];
        if (error !== null) reject(error);
        else if (fault === undefined) resolve();
        else reject(new Error(fault.message));
      },
    );
  });
}
