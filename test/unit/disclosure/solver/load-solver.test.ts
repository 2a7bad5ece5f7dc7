import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import load from "highs";
import { audit, roundTable, suppress } from "wres-metrics/disclosure";
import { describe, expect, test } from "vitest";
import { loadSolver } from "../../../../src/disclosure/solver/load-solver.ts";

const bytes = readFileSync(createRequire(import.meta.url).resolve("highs/runtime"));

// 90 less 85 is 5.
const publication = {
  cells: [
    { id: "all", value: 90 },
    { id: "a", value: 85 },
    { id: "b", value: null },
  ],
  sums: [{ total: "all", parts: ["a", "b"] }],
};
const found = [{ id: "b", least: 5, greatest: 5 }];

/** Serves the WebAssembly, and nothing else, while some work is done. */
async function served(work: (address: URL) => Promise<void>): Promise<void> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === "/highs.wasm" ? 200 : 404);
    response.end(request.url === "/highs.wasm" ? bytes : "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? String(address?.port) : "";
  try {
    await work(new URL(`http://127.0.0.1:${port}/highs.wasm`));
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("a solver that is handed in", () => {
  test("does the work, where it is loaded already", async () => {
    const loaded = await load();
    let programs = 0;
    const solver = {
      constants: loaded.constants,
      createModel: (...program: Parameters<typeof loaded.createModel>) => {
        programs += 1;
        return loaded.createModel(...program);
      },
    };
    expect((await audit(publication, undefined, { solver })).cells).toMatchObject(found);
    const counts = {
      ...publication,
      cells: publication.cells.map(({ id, value }) => ({ id, value: value ?? 5 })),
    };
    expect((await suppress(counts, {}, { solver })).audit.safe).toBe(true);
    const before = programs;
    await roundTable(counts, { base: 10, method: "controlled", solver });
    expect([before > 0, programs > before]).toEqual([true, true]);
  });

  test.each([
    ["bytes", bytes],
    ["a buffer", new Uint8Array(bytes).buffer],
  ])("is made of %s", async (_, wasm) => {
    expect((await audit(publication, undefined, { solver: { wasm } })).cells).toMatchObject(found);
  });

  test("is fetched from its address, once", async () => {
    await served(async ({ href }) => {
      const solver = { wasm: href };
      expect(await loadSolver({ solver })).toBe(await loadSolver({ solver }));
      expect((await audit(publication, undefined, { solver })).cells).toMatchObject(found);
    });
  });

  test("is refused where nothing of the kind is there", async () => {
    await served(async (address) => {
      const missing = new URL("missing.wasm", address);
      await expect(loadSolver({ solver: { wasm: missing } })).rejects.toMatchObject({
        code: "unreadable-file",
        message: `solver.wasm: expected the address of highs.wasm of highs 1.15, or its bytes; ${missing.href} answers 404.`,
      });
    });
    await expect(loadSolver({ solver: { wasm: new Uint8Array([1, 2]) } })).rejects.toMatchObject({
      code: "unreadable-file",
    });
    // A module of WebAssembly that is empty, and wants nothing of what the solver gives.
    const empty = new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    await expect(loadSolver({ solver: { wasm: "http://127.0.0.1:1/none.wasm" } })).rejects.toMatchObject({
      code: "unreadable-file",
    });
    await expect(loadSolver({ solver: { wasm: empty } })).rejects.toThrow(
      "of another program, or of another version",
    );
  });
});
