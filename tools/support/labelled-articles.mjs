/**
 * Articles of ../shared/pages whose quotations were labelled by reading (tools/labels), in the form of the articles in
 * ../shared/quotes/train.jsonl. No text of theirs is kept here: a place is a paragraph's hash and offsets in it.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hashOf } from './folds.mjs';
import { overParsedPages } from './parsed-pages.mjs';
import { readLabels } from './shared-pages.mjs';

const LABELS = path.join(import.meta.dirname, '../labels/quotations.jsonl');

/** What a paragraph is known by. */
export const paragraphHash = (paragraph) => hashOf(paragraph).toString(16).padStart(8, '0');

/**
 * Gives `{ id, publisher, title, text, quotes: [{ start, end, speech, sources, cues }] }` for each; quotations whose label is
 * unsure or whose paragraph is not in the text (any more) are left out. Prints how many those are.
 */
export async function readLabelledArticles() {
  const labelled = readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const pages = new Map(readLabels().map((page) => [page.id, page]));
  const known = labelled.filter(({ page }) => pages.has(page));
  const texts = await textsOf(known.map(({ page }) => pages.get(page)));
  let lost = 0;
  const articles = known.map(({ page, quotes }, index) => {
    const { domain, headline } = pages.get(page);
    const text = texts[index];
    const placeOf = openPlaces(text);
    const found = quotes.flatMap(({ at, speech = true, source, unsure }) => {
      const [span, sourceSpan] = [placeOf(at), source ? placeOf(source) : null];
      if (unsure) return [];
      if (span === null || (source && sourceSpan === null)) {
        lost++;
        return [];
      }
      const [start, end] = span;
      return [{ start, end, speech, sources: sourceSpan ? [sourceSpan] : [], cues: [] }];
    });
    return { id: page, publisher: domain, title: headline, text, quotes: found };
  });
  console.log(`${articles.length} labelled pages, ${lost} labels without a place`);
  return articles;
}

/** The articles' texts: the gold one where it is whole, else what this project reads. */
export async function textsOf(pages) {
  const isWhole = ({ bodyKind }) => bodyKind === 'full';
  const read = await overParsedPages(
    `export { readArticle } from './src/page/read.ts'`,
    `(document, { url }) => lab.readArticle(document, { url: url ?? '', force: true }).text`,
    pages.filter((page) => !isWhole(page)),
  );
  return pages.map((page) => (isWhole(page) ? page.bodyGold.join('\n\n') : read.shift()));
}

/** Offsets in the text for a place in a paragraph; null: no paragraph has this hash. */
export function openPlaces(text) {
  const starts = new Map();
  let start = 0;
  for (const paragraph of text.split('\n\n')) {
    starts.set(paragraphHash(paragraph), start);
    start += paragraph.length + 2;
  }
  return ([hash, from, to]) => {
    const at = starts.get(hash);
    return at === undefined ? null : [at + from, at + to];
  };
}
