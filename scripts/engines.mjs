// The programs that tests ask and npm does not have: PostgreSQL, for the SQL that counts, Chromium, for the pages,
// LibreOffice, for the workbooks, and Python and R, for the examples in those languages.
// Root on Debian gets what is missing; anybody else is told. Where CI is set, every one of them has to be there.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { CHROMIUM, WITHOUT_A_WINDOW } from "./chromium.mjs";

/** @type {readonly { name: string, package: string, isThere: () => boolean, isBest?: () => boolean }[]} */
const engines = [
  { name: "PostgreSQL", package: "postgresql", isThere: () => hasPostgresql() },
  {
    name: "Chromium",
    package: "chromium-headless-shell",
    isThere: () => existsSync(CHROMIUM),
    isBest: () => existsSync(WITHOUT_A_WINDOW),
  },
  {
    name: "LibreOffice",
    package: "libreoffice-calc-nogui",
    isThere: () => existsSync("/usr/bin/soffice"),
    // Writer alone opens no workbook.
    isBest: () => existsSync("/usr/lib/libreoffice/program/libsclo.so"),
  },
  { name: "Python", package: "python3", isThere: () => runs("python3") },
  { name: "R", package: "r-base-core", isThere: () => runs("Rscript") },
];
const lacking = () => engines.filter(({ isThere }) => !isThere());

const missing = engines.filter(({ isThere, isBest = isThere }) => !isBest());
if (missing.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
  install(missing.map((engine) => engine.package));
}
for (const engine of lacking()) {
  console.error(
    `${engine.name} is not here, and tests that ask it are skipped: apt-get install ${engine.package}`,
  );
}
process.exitCode = process.env["CI"] && lacking().length > 0 ? 1 : 0;

/** @param {string[]} packages */
function install(packages) {
  // Its helpers run as users of their own, who may not come into a temporary folder of ours.
  const environment = { ...process.env, TMPDIR: "/tmp", DEBIAN_FRONTEND: "noninteractive" };
  /** @param {string[]} args */
  const apt = (...args) =>
    execFileSync("apt-get", ["-q", "-y", ...args], {
      env: environment,
      stdio: ["ignore", "ignore", "inherit"],
    });
  try {
    apt("update");
    apt("install", "--no-install-recommends", ...packages);
  } catch (error) {
    console.error(String(error));
  }
}

/** @param {string} command */
function runs(command) {
  return spawnSync(command, ["--version"], { stdio: "ignore" }).status === 0;
}

function hasPostgresql() {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
  return versions.some((version) => existsSync(`/usr/lib/postgresql/${version}/bin/initdb`));
}
