import { existsSync, readFileSync } from "node:fs";

const STATUS = "/proc/self/status";

/** The most memory that this process has had, in megabytes. What `resourceUsage` says of it begins with its parent's. */
export function peakMemory() {
  const status = existsSync(STATUS) ? readFileSync(STATUS, "utf8") : "";
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  return Number(kilobytes) / 1024;
}
