import type { DisclosureAudit } from "../../model/disclosure-answer.ts";

/** What can be worked out of a publication, as JSON text. */
export function auditJson({ safe, cells, issues }: DisclosureAudit): string {
  return `${JSON.stringify({ safe, cells, issues }, null, 2)}\n`;
}
