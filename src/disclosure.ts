/**
 * What may be shown: what an outsider can work out of a publication. The solver, 3.5 MB of WebAssembly, is a part of the package,
 * and is loaded when an audit runs, and not before.
 *
 * @module
 */
export type { BandCounts } from "./disclosure/alternatives/best-groupings.ts";
export {
  type BandGrouping,
  type CoarserBands,
  coarserBands,
} from "./disclosure/alternatives/coarser-bands.ts";
export {
  type NoRounding,
  type RoundedCell,
  type RoundedTable,
  type RoundingMethod,
  type RoundingOptions,
  roundTable,
} from "./disclosure/alternatives/rounding.ts";
export { audit, type AuditOptions } from "./disclosure/audit/audit.ts";
export type { SuppressOptions, SuppressProgress } from "./disclosure/suppression/hiding.ts";
export type { LoadedSolver, SolverOptions, SolverWasm } from "./disclosure/solver/load-solver.ts";
export { suppress } from "./disclosure/suppression/suppress.ts";
export { protect, type ProtectOptions } from "./disclosure/protection/protect.ts";
export { protectTrusts, type ProtectTrustsOptions } from "./pipeline/trusts-content.ts";
export type { Published } from "./disclosure/protection/publish.ts";
export { tableOfResults } from "./disclosure/table/table-of-years.ts";
export type { TableOptions } from "./disclosure/table/table-of-years.ts";
export { tableIssues } from "./disclosure/table/check-table.ts";
export { parsePublicationText, type ParsedPublication } from "./ingest/parse-table.ts";
export { parseTable, type ParsedTable } from "./ingest/parse-table.ts";
export { parseTableText } from "./ingest/parse-table.ts";
export type {
  CellFinding,
  DisclosureAudit,
  MinimalityAudit,
  SuppressedCell,
  SuppressedFigure,
  Suppression,
} from "./model/disclosure-answer.ts";
export type {
  DerivedFigure,
  DifferenceFigure,
  DisclosurePolicy,
  DisclosureTable,
  OutsiderAssumptions,
  PercentageFigure,
  RatioFigure,
  TableCell,
  TableSum,
} from "./model/disclosure-table.ts";
export type { LeftOutRow, Publication, PublicationPolicy } from "./model/protection.ts";
export { tableOfReturns } from "./pipeline/table-of-returns.ts";
