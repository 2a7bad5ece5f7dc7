// Writes the drawing of the rooms in ARCHITECTURE.md from architecture/rooms.json; with --check, only says whether it is up to date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const page = join(root, "ARCHITECTURE.md");
const start = "<!-- rooms:start -->";
const end = "<!-- rooms:end -->";

const table = readFileSync(join(root, "architecture/rooms.json"), "utf8");
const { rooms } = /** @type {{ rooms: { name: string, level: number }[] }} */ (JSON.parse(table));

const levels = [...new Set(rooms.map(({ level }) => level))].sort((one, other) => other - one);
const rows = levels.map((level) => {
  const names = rooms.filter((room) => room.level === level).map(({ name }) => name.padEnd(14));
  return `${level}  ${names.join("")}`.trimEnd();
});
const drawing = [start, "", "```text", ...rows, "```", "", end].join("\n");

const before = existsSync(page) ? readFileSync(page, "utf8") : `# Architecture\n\n${start}\n${end}\n`;
const [head, tail] = [before.indexOf(start), before.indexOf(end)];
if (head === -1 || tail < head) throw new Error(`ARCHITECTURE.md needs the lines ${start} and ${end}`);
const after = before.slice(0, head) + drawing + before.slice(tail + end.length);

if (process.argv.includes("--check")) {
  if (after !== before) {
    console.error("ARCHITECTURE.md: the drawing of the rooms is out of date. Run `npm run diagram`.");
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, after);
}
