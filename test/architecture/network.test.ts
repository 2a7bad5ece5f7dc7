import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "../../src");
/** Every way in which a program of this kind could ask or tell another machine something. */
const NETWORK =
  /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|["'](?:node:)?(?:https?|net|tls|dgram|dns|http2)["']|importScripts/;

test("no file of src speaks to the network; the solver is read from the address that a page gives for it", () => {
  const files = readdirSync(src, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"));
  expect(files.length).toBeGreaterThan(300);
  const speaking = files.filter((path) => NETWORK.test(readFileSync(join(src, path), "utf8")));
  expect(speaking).toEqual(["disclosure/solver/load-solver.ts"]);
});
