/**
 * The part of a page in which its article stands, so that the rest need not be read: the element that holds most of
 * the text that stands in paragraphs, and the headline above it.
 *
 * Cost: the text of the paragraphs, which the browser joins itself; all text nodes only where a page has hardly any
 * text in `<p>`. Two thirds of the nodes of most pages are left out, and a fourth of a percent of the labelled
 * articles' words.
 */
import { isDense } from './page-signals.ts';

/** A paragraph of a menu or a teaser has less. */
const LEAST_CHARS = 60;
/** One endless paragraph does not outvote ten. */
const MOST_CHARS = 1000;
/** With less in `<p>`, the words of a page stand elsewhere. */
const FEW_CHARS = 600;
const MAX_PARAGRAPHS = 600;
/** The share of the paragraphs' text that the region holds. */
const SHARE = 0.6;
const NO_WORDS = ' script style noscript a textarea option template title ';

/** The smallest likely one, `body` where nothing tells. Changes nothing. */
export function findTextRegion(body: Element): Element {
  const places: Element[] = [];
  const weights: number[] = [];
  const votes = new Map<Element, number>();
  let total = 0;
  const add = (element: Element, text: string) => {
    let weight = isDense(text) ? 2 * text.length : text.length;
    if (weight < LEAST_CHARS) return;
    weight = Math.min(weight, MOST_CHARS);
    places.push(element);
    weights.push(weight);
    total += weight;
    let holder = element.parentElement;
    for (let part = weight; part > weight / 3 && holder !== null && holder !== body; part *= 0.6) {
      votes.set(holder, (votes.get(holder) ?? 0) + part);
      holder = holder.parentElement;
    }
  };
  const paragraphs = body.getElementsByTagName('p');
  const count = Math.min(paragraphs.length, MAX_PARAGRAPHS);
  for (let at = 0; at < count; at++) {
    const p = paragraphs[at]!;
    const text = p.textContent.trim();
    const link = text.length < LEAST_CHARS / 2 ? null : p.firstElementChild;
    // A teaser.
    if (link !== null && link.localName === 'a' && link.textContent.length * 2 > text.length) continue;
    add(p, text);
  }
  if (total < FEW_CHARS) {
    const walker = body.ownerDocument.createTreeWalker(body, 4);
    for (
      let node = walker.nextNode() as Text | null;
      node !== null;
      node = walker.nextNode() as Text | null
    ) {
      if (node.length < LEAST_CHARS / 2) continue;
      const parent = node.parentElement!;
      if (!NO_WORDS.includes(` ${parent.localName} `) && parent.closest('a,script,noscript') === null)
        add(parent, node.data.trim());
    }
  }
  let region = body;
  let most = 0;
  for (const [element, sum] of votes) {
    if (sum <= most) continue;
    most = sum;
    region = element;
  }
  while (region !== body) {
    let inside = 0;
    for (let at = 0; at < places.length; at++) if (region.contains(places[at]!)) inside += weights[at]!;
    if (inside >= total * SHARE) break;
    region = region.parentElement!;
  }
  return withHeadlines(region, body);
}

/** Node.DOCUMENT_POSITION_FOLLOWING alone: neither holds the other. */
const FOLLOWS = 4;
const IN_A_BOX = 'nav,aside,footer';
const OF_THE_SITE = 'header:not(article header,main header)';

/**
 * Up to where it holds the page's headline; of several all, since each may be over an article of its own, but for
 * that of the site.
 */
function withHeadlines(region: Element, body: Element): Element {
  const isHeadline = (heading: Element) =>
    heading.textContent.length > 8 && heading.closest(IN_A_BOX) === null;
  let headlines = [...body.getElementsByTagName('h1')].slice(0, 10).filter(isHeadline);
  if (headlines.length > 1) headlines = headlines.filter((h1) => h1.closest(OF_THE_SITE) === null);
  if (headlines.length === 0) {
    // Its <h1> is for search engines, in a trail of links: the last heading above the text is the printed one.
    const above = [...body.getElementsByTagName('h2')].slice(0, 10).filter(isHeadline);
    headlines = above.filter((h2) => h2.compareDocumentPosition(region) === FOLLOWS).slice(-1);
  }
  let around = region;
  for (const headline of headlines)
    while (around !== body && !around.contains(headline)) around = around.parentElement!;
  return around;
}
