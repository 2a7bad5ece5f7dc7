// A folder as a site on this machine, for a page that a browser opens.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";

/** @type {Readonly<Record<string, string>>} */
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

/**
 * Serves a folder until it is closed.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} headers of every answer
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function servedFolder(folder, headers) {
  const server = createServer(({ url = "/" }, response) => {
    const path = normalize(new URL(url, "http://localhost").pathname).replace(/\/$/, "/index.html");
    try {
      const content = readFileSync(join(folder, path));
      response.writeHead(200, {
        ...headers,
        "content-type": types[extname(path)] ?? "application/octet-stream",
      });
      response.end(content);
    } catch {
      response.writeHead(404, headers);
      response.end();
    }
  });
  await new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () => {
      resolve(undefined);
    }),
  );
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
