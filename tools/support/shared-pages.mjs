/** The labelled pages in ../shared/pages (third-party pages: they are read there and never copied here). */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The folder: beside the project's, or where SHARED says. */
export const PAGES = path.join(process.env.SHARED ?? path.join(ROOT, '../shared'), 'pages');

export const hasPages = () => existsSync(path.join(PAGES, 'labels.jsonl'));

/** One object a page, as the folder's README describes it. */
export function readLabels() {
  return readFileSync(path.join(PAGES, 'labels.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

export const readHtml = ({ file }) =>
  gunzipSync(readFileSync(path.join(PAGES, 'html', file))).toString('utf8');
