/** The Report itself, for programs: docs/report.schema.json describes it. Pure. */
import type { Report } from '../types.ts';

/** Raised when a field changes its meaning or goes. */
export const REPORT_FORMAT = 1;

/** `accessed`: ISO time at which the page was read. */
export function toReportJson(report: Report, accessed: string): string {
  return `${JSON.stringify({ format: REPORT_FORMAT, accessed, ...report }, null, 2)}\n`;
}
