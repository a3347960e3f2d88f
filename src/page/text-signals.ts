/**
 * What the words of a page show of its being a news article, as numbers for the detector's second trees: asked only
 * where the first ones (page-signals.ts) are not sure.
 *
 * Cost: the text of the page's paragraphs; all text nodes are looked at only where it has hardly any text in `<p>`.
 */
import { isDense } from './page-signals.ts';

export const TEXT_SIGNALS = [
  'longParagraphs',
  'bestParagraphs',
  'bestChars',
  'bestShare',
  'linkShare',
  'longest',
  'quotes',
  'you',
  'i',
  'said',
] as const;

/** Speaks to the reader; speaks of itself; reports speech: in lower case, each with the spaces that it needs. */
const YOU = ' you | your | dein| vous | votre | usted | tu ';
const I = " i | i'| my | we | our ";
const SAID =
  ' said| says| told | according | sagte| sagt| laut | dit | déclaré| selon | dijo| según | afirmó| disse| segundo | detto| zei | volgens | sade| enligt | sagde| ifølge | powiedział| według | сказал| заявил| сообщил';
const QUOTES = '“|„|«|「| "';

const MIN_CHARS = 60;
const MAX_PARAGRAPHS = 150;
const MAX_TEXT_NODES = 5000;
const MAX_LINKS = 150;
/** Beginnings of paragraphs, as many as tell who speaks. */
const SAMPLE_CHARS = 2000;
/** With less in `<p>`, the words of a page stand elsewhere. */
const FEW_CHARS = 600;

/** The page's numbers, in the order of `TEXT_SIGNALS`. Changes nothing. */
export function readTextSignals(document: Document): number[] {
  const found = new Paragraphs();
  const paragraphs = document.getElementsByTagName('p');
  const count = Math.min(paragraphs.length, MAX_PARAGRAPHS);
  for (let at = 0; at < count; at++) {
    const p = paragraphs[at]!;
    const text = p.textContent.trim();
    if (text.length < MIN_CHARS / 2) continue;
    const link = p.firstElementChild;
    if (link?.localName === 'a' && link.textContent.length * 2 > text.length) continue;
    // A paragraph alone in its box counts for the box around it.
    const isAlone = p.nextElementSibling === null && p.previousElementSibling === null;
    found.add(isAlone ? p.parentElement!.parentElement : p.parentElement, text);
  }
  if (found.bestChars < FEW_CHARS) addTextNodes(document, found);
  let linkChars = 0;
  const links = document.querySelectorAll('p a');
  for (let at = 0; at < links.length && at < MAX_LINKS; at++) linkChars += links[at]!.textContent.length;
  const sample = found.best.sample.toLowerCase().replaceAll('’', "'");
  const { best, bestChars, chars } = found;
  return [
    found.count,
    best.count,
    bestChars,
    (100 * bestChars) / (chars + 1),
    (100 * linkChars) / (chars + linkChars + 1),
    found.longest,
    rate(sample, QUOTES),
    rate(sample, YOU),
    rate(sample, I),
    rate(sample, SAID),
  ].map(Math.round);
}

/** How often the words come, for ten thousand characters. */
function rate(sample: string, words: string): number {
  let count = 0;
  for (const word of words.split('|')) count += sample.split(word).length - 1;
  return (count * 10000) / (sample.length + 500);
}

interface Holder {
  element: Element | null;
  count: number;
  chars: number;
  sample: string;
}

/** Paragraphs of some length, and the element that holds the most of them. */
class Paragraphs {
  count = 0;
  chars = 0;
  longest = 0;
  bestChars = 0;
  best: Holder = { element: null, count: 0, chars: 0, sample: '' };
  private holders = new Map<Element, Holder>();

  add(element: Element | null, text: string) {
    const chars = isDense(text) ? 2 * text.length : text.length;
    if (element === null || chars < MIN_CHARS) return;
    this.count++;
    this.chars += chars;
    if (chars > this.longest) this.longest = chars;
    let holder = this.holders.get(element);
    if (holder === undefined) {
      holder = { element, count: 0, chars: 0, sample: '' };
      this.holders.set(element, holder);
    }
    holder.count++;
    holder.chars += chars;
    if (holder.sample.length < SAMPLE_CHARS) holder.sample += ` ${text}`;
    if (holder.chars > this.bestChars) {
      this.bestChars = holder.chars;
      this.best = holder;
    }
  }
}

const NO_WORDS = ' script style noscript a p textarea option template title ';
const IN_LINE = ' span font b i em strong section ';

function addTextNodes(document: Document, found: Paragraphs) {
  const walker = document.createTreeWalker(document.body, 4);
  for (let left = MAX_TEXT_NODES; left > 0; left--) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    if (node.length < MIN_CHARS / 2) continue;
    const parent = node.parentElement!;
    const name = ` ${parent.localName} `;
    if (NO_WORDS.includes(name) || parent.closest('a,p,script,noscript') !== null) continue;
    const holder = IN_LINE.includes(name) ? parent.parentElement : parent;
    const isAlone = holder !== null && holder.childElementCount < 3;
    found.add(isAlone ? holder.parentElement : holder, node.data.trim());
  }
}
