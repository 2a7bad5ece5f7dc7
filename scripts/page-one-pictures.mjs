// Draws page one of two trusts as a reader meets it: a page on a desk and on a phone, a PDF, a file of Word set by LibreOffice and a
// terminal of 80 columns:
// npm run pictures:page-one, after a build. Needs Chromium, LibreOffice Writer and poppler-utils.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launchChromium } from "./chromium.mjs";

const root = join(import.meta.dirname, "..");
const pictures = join(root, "docs/pictures");
const folder = mkdtempSync(join(tmpdir(), "wres-page-one-"));
const command = process.env["WRES_COMMAND"] ?? join(root, "dist/cli/wres.js");
const browser = await launchChromium();
try {
  for (const trust of ["esneft", "lpt"]) {
    const returns = [`examples/${trust}-2022.json`, "--previous", `examples/${trust}-2021.json`];
    for (const format of ["html", "docx"])
      execFileSync("node", [command, "report", ...returns, "--out", join(folder, `${trust}.${format}`)], {
        cwd: root,
      });
    for (const [name, width, height, scale] of /** @type {const} */ ([
      ["desk", 1280, 1450, 0.6],
      ["phone", 390, 2070, 0.8],
    ])) {
      const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
      await page.goto(pathToFileURL(join(folder, `${trust}.html`)).href);
      await page.screenshot({ path: join(pictures, `page-one-${trust}-${name}.png`) });
      if (name === "desk") await page.pdf({ path: join(folder, "pdf.pdf"), preferCSSPageSize: true });
      await page.close();
    }
    const said = execFileSync("node", [command, "report", ...returns], { cwd: root, encoding: "utf8" });
    const screen = await browser.newPage({ viewport: { width: 620, height: 200 }, deviceScaleFactor: 0.8 });
    await screen.setContent(terminalPage(said.slice(0, said.indexOf("\n1. ")).trimEnd()));
    await screen.screenshot({ path: join(pictures, `page-one-${trust}-terminal.png`), fullPage: true });
    await screen.close();
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const convert = ["--headless", profile, "--convert-to", "pdf", "--outdir", folder];
    execFileSync("soffice", [...convert, join(folder, `${trust}.docx`)], { stdio: "ignore" });
    for (const [name, file] of /** @type {const} */ ([
      ["pdf", "pdf.pdf"],
      ["word", `${trust}.pdf`],
    ])) {
      const target = join(pictures, `page-one-${trust}-${name}`);
      execFileSync("pdftoppm", [
        "-r",
        "72",
        "-f",
        "1",
        "-l",
        "1",
        "-singlefile",
        "-png",
        join(folder, file),
        target,
      ]);
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/**
 * What stands before the first section, as a terminal shows it.
 * @param {string} text
 */
function terminalPage(text) {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<!doctype html><style>body{margin:0;background:#1b1f23}pre{margin:0;padding:16px;color:#e6e6e6;font:12px/1.35 "DejaVu Sans Mono",monospace}</style><pre>${escaped}</pre>`;
}
