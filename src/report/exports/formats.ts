/** A Report as a file that the reader takes away. Pure. */
import type { Translator } from '../../shared/i18n.ts';
import type { Report } from '../types.ts';
import { toCslJson } from './csl-json.ts';
import { toCsv } from './csv.ts';
import { toMarkdown } from './markdown.ts';
import { toReportJson } from './report-json.ts';

export type ExportFormat = 'markdown' | 'csv' | 'json' | 'csl';

export interface ExportedFile {
  name: string;
  /** MIME type. */
  type: string;
  text: string;
}

const ENDINGS: Record<ExportFormat, { ending: string; type: string }> = {
  markdown: { ending: '.md', type: 'text/markdown' },
  csv: { ending: '.csv', type: 'text/csv' },
  json: { ending: '.json', type: 'application/json' },
  csl: { ending: '.csl.json', type: 'application/vnd.citationstyles.csl+json' },
};

/** `accessed`: ISO time at which the page was read. The words of the interface are only in Markdown and in notes. */
export function exportReport(
  report: Report,
  format: ExportFormat,
  accessed: string,
  tr: Translator,
): ExportedFile {
  const make = {
    markdown: () => toMarkdown(report, accessed, tr),
    csv: () => toCsv(report, accessed),
    json: () => toReportJson(report, accessed),
    csl: () => toCslJson(report, accessed, tr),
  };
  const { ending, type } = ENDINGS[format];
  return { name: `${fileStem(report)}${ending}`, type, text: make[format]() };
}

/** "2023-03-23 Headline in a few words": what every file system takes. */
function fileStem(report: Report): string {
  const { published, headline } = report.article;
  const title = (headline ?? '')
    .replace(/[^\p{L}\p{N}\p{M}' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const short = [...title].slice(0, 60).join('').trim();
  return [published?.slice(0, 10), short || 'quotations'].filter(Boolean).join(' ');
}
