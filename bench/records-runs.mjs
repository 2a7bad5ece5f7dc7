// One way of counting the file of records-bench.mjs, in a process of its own: prints the seconds that it and the processor
// took, the most memory that the process had, and how many were counted.
// node bench/records-runs.mjs <way> <file.csv or .parquet>
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { DuckDBInstance } from "@duckdb/node-api";
import Papa from "papaparse";
import { countParquet } from "../dist/parquet.js";
import { count, countCsv, countingSql, countsOfSql } from "../dist/records.js";
import { peakMemory } from "../test/support/peak-memory.mjs";
import { benchMapping, withPersons } from "./records-mapping.mjs";

const PIECE = 2 ** 15;
const [way, file] = process.argv.slice(2);
const stream = () => createReadStream(file, { highWaterMark: 2 ** 18 });
const counted = ({ balance }) => balance.counted;

/** The parser as its documentation reads a file. */
function parseStream(onRows) {
  return new Promise((complete, error) => {
    Papa.parse(stream(), { chunk: ({ data }) => onRows(data), complete, error });
  });
}

/** The parser as countCsv calls it, in pieces of the same size, made in the same way. The file is all ASCII. */
async function parsePieces(onRows) {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const parser = () => new Papa.Parser({ delimiter: ",", newline: "\n" });
  let text = "";
  for await (const bytes of stream()) {
    for (let from = 0; from < bytes.length; from += PIECE) {
      text = [text, decoder.decode(bytes.subarray(from, from + PIECE))].join("");
      const { data, meta } = parser().parse(text, 0, true);
      onRows(data);
      text = text.slice(meta.cursor);
    }
  }
  onRows(parser().parse(text, 0, false).data);
}

async function rowsOf(parse) {
  let rows = -1;
  await parse((data) => (rows += data.length));
  return rows;
}

async function readyObjects() {
  const objects = [];
  let header = null;
  await parsePieces((rows) => {
    for (const row of rows) {
      if (header === null) header = row;
      else objects.push(Object.fromEntries(header.map((name, index) => [name, row[index]])));
    }
  });
  return objects;
}

async function query(sql) {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const from = file.endsWith(".parquet")
    ? `read_parquet('${file}')`
    : `read_csv('${file}', all_varchar = true)`;
  await connection.run(`CREATE VIEW records AS FROM ${from}`);
  return (await connection.runAndReadAll(sql)).getRowObjectsJS();
}

const groupBy = `SELECT "Ethnic Origin", "Pay Scale", "Staff Group", COUNT(*) AS people FROM records
  WHERE "Assignment Category" IN ('Permanent', 'Fixed Term Temp') GROUP BY ALL`;

/** Each gives how many were counted; what comes before the work is done first, and not timed. */
const ways = {
  parser: () => rowsOf(parseStream),
  pieces: () => rowsOf(parsePieces),
  countCsv: async () => counted(await countCsv(stream(), benchMapping)),
  "countCsv, persons": async () => counted(await countCsv(stream(), withPersons)),
  async split() {
    const groups = new Map();
    for await (const line of createInterface({ input: stream() })) {
      const cells = line.split(",");
      if (cells[5] !== "Permanent" && cells[5] !== "Fixed Term Temp") continue;
      const key = `${cells[2]}|${cells[4]}|${cells[3]}`;
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
    return [...groups.values()].reduce((sum, rows) => sum + rows, 0);
  },
  "GROUP BY": async () => (await query(groupBy)).reduce((sum, { people }) => sum + Number(people), 0),
  countingSql: async () =>
    counted(countsOfSql(await query(countingSql(benchMapping, "duckdb")), benchMapping)),
  "countingSql, persons": async () =>
    counted(countsOfSql(await query(countingSql(withPersons, "duckdb")), withPersons)),
  countParquet: async () => counted(await countParquet(file, benchMapping)),
  objects: (objects) => counted(count(objects, benchMapping)),
};
const ready = way === "objects" ? await readyObjects() : undefined;

const [start, before] = [performance.now(), process.cpuUsage()];
const people = await ways[way](ready);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ seconds, processor: (user + system) / 1e6, megabytes: peakMemory(), people }));
