/**
 * Who wrote it: people's names alone (person-names.ts). What the page states in its data first, then its markup, then
 * what it prints near the headline or at the end. Where no person is named: the agency or newsroom that is credited, or
 * the outlet where the page states it as its author, as a citation names a body. Never the outlet beside a person.
 */
import { isBeside } from './beside.ts';
import type { Block } from './blocks.ts';
import {
  blocksBefore,
  blocksBehind,
  bylineIn,
  firstLine,
  lastWords,
  MAX_BYLINE,
  nearest,
  nicknameIn,
  partsOf,
  saidIn,
  signatureOf,
} from './bylines.ts';
import { lettersOf } from './letters.ts';
import { decodeEntities, type Metadata, textOf } from './metadata.ts';
import { agenciesIn, isNewsroom, namesIn, withoutLead } from './person-names.ts';
import { isItem } from './structured-data.ts';

/** "author", "article:author", "dc.creator", "byl", "article:author_name" … */
const META_NAME = /(?:author|creator|byl|contributor)s?(?:[:._]?name)?$/;

/** At most this many: a longer list is no byline. */
const MAX_AUTHORS = 12;

/** `all` are the page's blocks, `body` those of the text itself, both in the page's order. A step for each source. */
export function* readAuthorsInSteps(
  page: ParentNode,
  metadata: Metadata,
  site: string | null,
  url: string | null,
  all: readonly Block[],
  body: readonly Block[],
): Generator<undefined, string[]> {
  const isOutlet = outletTest(metadata, site, url);
  const people = (statements: string[]) => {
    const found = new Map<string, string>();
    for (const name of statements.flatMap(namesIn))
      if (!isOutlet(name) && !found.has(folded(name))) found.set(folded(name), name);
    return [...found.values()].slice(0, MAX_AUTHORS);
  };
  const item = metadata.article;
  const credited = namesOf(item?.author, metadata).map(clean);
  const stated = () => [
    ...credited,
    ...[...metadata.metaAll].flatMap(([name, contents]) => (META_NAME.test(name) ? contents.map(clean) : [])),
  ];
  return (
    (yield* firstOf(
      () => people(credited),
      () => people(namesOf(item?.creator, metadata).map(clean)),
      () => people(stated()),
      () => people(metadata.items.flatMap((each) => namesOf(each.author, metadata)).map(clean)),
      () => people(markedAuthors(page)),
    )) ??
    (yield* printedAuthors(
      page,
      blocksBefore(all, body),
      blocksBehind(all, body),
      body,
      stated(),
      people,
      isOutlet,
    ))
  );
}

/** What the page prints around its text, where nothing that it states (`stated`) is a person's name. */
function* printedAuthors(
  page: ParentNode,
  before: readonly Block[],
  behind: readonly Block[],
  body: readonly Block[],
  stated: readonly string[],
  people: (statements: string[]) => string[],
  isOutlet: (name: string) => boolean,
): Generator<undefined, string[]> {
  const bylinesIn = (blocks: readonly Block[]) => blocks.flatMap(({ text }) => bylineIn(text));
  const bylines = bylinesIn([...before, ...behind, ...body.slice(0, 3), ...body.slice(-1)]);
  const credits = [...stated, ...bylines, ...signatureOf(body)];
  const others = credits
    .map((credit) => withoutLead(credit).replace(/\s+\d.*$/, ''))
    .filter((credit) => !isOutlet(credit));
  return (
    (yield* firstOf(
      () => people(labelledAuthors(page, body)),
      () => people(nearest(before)),
      () => people(bylinesIn([...before, ...body.slice(0, 3)])),
      () => people(nearest(behind)),
      () => people(bylines),
      () => (stated.some(isOutlet) ? people(firstLine(body)) : []),
      () => people(lastWords(body)),
      () => credits.flatMap(agenciesIn).slice(0, 1),
      () => others.filter(isNewsroom).slice(0, 1),
      () =>
        bylines
          .flatMap(nicknameIn)
          .filter((name) => !isOutlet(name))
          .slice(0, 1),
      () => stated.filter((name) => isOutlet(name) && !/https?:|@/.test(name)).slice(0, 1),
    )) ?? []
  );
}

/** The first answer that is not empty; a step for each source. */
function* firstOf(...sources: (() => string[])[]): Generator<undefined, string[] | null> {
  for (const source of sources) {
    const names = source();
    if (names.length > 0) return names;
    yield;
  }
  return null;
}

const clean = (text: string) => decodeEntities(text).replace(/\s+/g, ' ').trim();

/** Without accents: "La República" on larepublica.pe. */
const folded = (name: string) => lettersOf(name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''));

/** Whether a name is the outlet's own, as far as the page or its address tells. */
function outletTest({ article, meta }: Metadata, site: string | null, url: string | null) {
  const outlets = [site, meta.get('og:site_name'), meta.get('publisher'), textOf(article?.publisher)]
    .map((name) => folded(name ?? ''))
    .filter((name) => name.length > 1);
  // "Die Furche" on furche.at, "MDR Thüringen" on mdr.de
  const host = /^https?:\/\/(?:www\.)?([^./]+)\.[^/]+\//.exec(url ?? '')?.[1]?.replace(/-/g, '') ?? '';
  return (name: string) => {
    const letters = folded(name);
    const first = folded(name.split(' ')[0] ?? '');
    return (
      outlets.some(
        (outlet) =>
          letters === outlet ||
          (outlet.length > 3 && letters.startsWith(outlet)) ||
          (letters.length > 6 && outlet.startsWith(letters)),
      ) ||
      (host.length > 4 && letters.includes(host)) ||
      (first.length > 4 ? host.startsWith(first) : first === host)
    );
  };
}

/** The names in an item's `author` or `creator`: strings, items, several of them, or the @id of another item. */
function namesOf(value: unknown, metadata: Metadata): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((each) => namesOf(each, metadata));
  if (!isItem(value)) return [];
  if (value.name) return namesOf(value.name, metadata);
  if (value.givenName || value.familyName)
    return [[value.givenName, value.familyName].filter((name) => name).join(' ')];
  const id = value['@id'];
  const other = id ? metadata.items.find((each) => each['@id'] === id && each.name) : undefined;
  return other ? namesOf(other.name, metadata) : [];
}

/** Elements that say so by their attributes. */
const MARKED = '[itemprop~="author"], [rel~="author"]';
const NOT_THE_AUTHOR =
  'aside, nav, footer, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="teaser" i], [class*="slider" i]';
const MAX_MARKED = 30;

/** Those of one byline: what stands elsewhere belongs to teasers. */
function markedAuthors(page: ParentNode): string[] {
  const found: string[] = [];
  let byline: Element | null = null;
  let looked = 0;
  for (const element of page.querySelectorAll(MARKED)) {
    if (looked++ >= MAX_MARKED) break;
    if (/^(?:html|body|link)$/.test(element.localName) || isBeside(page, element, NOT_THE_AUTHOR)) continue;
    byline ??= element.parentElement?.parentElement?.parentElement ?? null;
    if (byline?.contains(element)) found.push(...partsOf(element));
  }
  return found;
}

/** Elements that call themselves a byline, wherever the page has them: the part that was read may begin below it. */
const LABELLED = '[class*="byline" i], [class*="author" i], [id*="byline" i]';

/** The lines of the first between the page's headline and the text's first paragraphs that names somebody. */
function labelledAuthors(page: ParentNode, body: readonly Block[]): string[] {
  const FOLLOWS = 4;
  const headline = page.querySelector('h1');
  const end = body[Math.min(2, body.length - 1)]?.element;
  const follows = (one: Element, other: Element) => (one.compareDocumentPosition(other) & FOLLOWS) !== 0;
  // All between the two stands in what holds both.
  let around: ParentNode = page;
  if (headline && end)
    for (around = headline; !around.contains(end) && around.parentElement; ) around = around.parentElement;
  let left = MAX_MARKED;
  for (const element of around.querySelectorAll(LABELLED)) {
    if (left-- <= 0) break;
    if (element.textContent.length > MAX_BYLINE || isBeside(page, element, NOT_THE_AUTHOR)) continue;
    if ((end && !follows(element, end)) || (headline && !follows(headline, element))) continue;
    const lines = [...element.childNodes].map(saidIn);
    for (const statements of [lines, partsOf(element)])
      if (statements.some((statement) => namesIn(statement).length > 0)) return statements;
  }
  return [];
}
