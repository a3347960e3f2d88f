/** Documents for the tests of src/page: the invented pages in tests/fixtures/pages, and pages given as text. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';

const FOLDER = path.resolve(import.meta.dirname, '../../fixtures/pages');

export const ADDRESS = 'https://courier.example/harbour/pilots-strike-leaves-eleven-ships-waiting-20241008';

export function parse(html: string, url = ADDRESS): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document;
}

export function openPage(name: string, url = ADDRESS): Document {
  return parse(readFileSync(path.join(FOLDER, `${name}.html`), 'utf8'), url);
}

export const withoutSpace = (text: string) => text.replace(/\s+/g, '');
