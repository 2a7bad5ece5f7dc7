import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";

/** A PostgreSQL of the test's own, on loopback, with nothing in it. */
export interface Postgresql {
  /** Runs commands and gives the rows of the query among them, by column; NULL is null. */
  readonly query: (sql: string, setting?: string) => readonly Readonly<Record<string, string | null>>[];
  readonly stop: () => void;
}

const DEBIAN = "/usr/lib/postgresql";
const NULL = "\u2205";

/** The folder of the server's programs; null where it is not installed. */
export function postgresqlPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions.map((version) => join(DEBIAN, version, "bin"));
  return folders.find((folder) => existsSync(join(folder, "initdb"))) ?? null;
}

/** Starts one in an empty folder. It refuses to run as root, so root runs it as Debian's user for it. */
export async function startPostgresql(programs: string): Promise<Postgresql> {
  const asUser = process.getuid?.() === 0 ? ["runuser", "-u", "postgres", "--"] : [];
  const folder = mkdtempSync(join(tmpdir(), "wres-postgresql-"));
  if (asUser.length > 0) execFileSync("chown", ["postgres", folder]);
  chmodSync(folder, 0o700);
  const data = join(folder, "data");
  const program = (name: string, ...args: string[]): void => {
    const [command = "", ...rest] = [...asUser, join(programs, name), ...args];
    execFileSync(command, rest, { cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  };
  const port = String(await freePort());
  program("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
  const settings = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off`;
  program("pg_ctl", "start", "-w", "-D", data, "-l", join(folder, "log"), "-o", settings);
  const options = ["-X", "-q", "--csv", "-P", `null=${NULL}`, "-v", "ON_ERROR_STOP=1", "-f", "-"];
  return {
    query: (sql, setting = "") => {
      const { status, stdout, stderr } = spawnSync(
        join(programs, "psql"),
        ["-h", "127.0.0.1", "-p", port, "-U", "postgres", ...options],
        {
          input: sql,
          encoding: "utf8",
          maxBuffer: 2 ** 28,
          env: { ...process.env, PGCLIENTENCODING: "UTF8", PGOPTIONS: setting },
        },
      );
      if (status !== 0) throw new Error(stderr);
      const { data: rows } = Papa.parse<Record<string, string>>(stdout, {
        header: true,
        skipEmptyLines: true,
      });
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === NULL ? null : value])),
      );
    },
    stop: () => {
      program("pg_ctl", "stop", "-m", "immediate", "-D", data);
      rmSync(folder, { recursive: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
  });
}
