/**
 * Who wrote it: people's names alone (person-names.ts). What the page states in its data first, then its markup, then
 * what it prints near the headline or at the end. Where no person is named: the agency or newsroom that is credited, or
 * the outlet where the page states it as its author, as a citation names a body. Never the outlet beside a person.
 */
import { isBeside } from './beside.ts';
import type { Block } from './blocks.ts';
import { lettersOf } from './letters.ts';
import { decodeEntities, type Metadata, textOf } from './metadata.ts';
import { agenciesIn, isNewsroom, namesIn, startsWithBy, withoutLead } from './person-names.ts';
import { isItem } from './structured-data.ts';
import { Zone } from './zones.ts';

/** "author", "article:author", "dc.creator", "byl", "article:author_name" … */
const META_NAME = /(?:author|creator|byl|contributor)s?(?:[:._]?name)?$/;

/** At most this many: a longer list is no byline. */
const MAX_AUTHORS = 12;
/** A longer block is no byline. */
const MAX_BYLINE = 120;

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
  const stated = [
    ...credited,
    ...[...metadata.metaAll].flatMap(([name, contents]) => (META_NAME.test(name) ? contents.map(clean) : [])),
  ];
  return (
    (yield* firstOf(
      () => people(credited),
      () => people(namesOf(item?.creator, metadata).map(clean)),
      () => people(stated),
      () => people(metadata.items.flatMap((each) => namesOf(each.author, metadata)).map(clean)),
      () => people(markedAuthors(page)),
    )) ??
    (yield* printedAuthors(
      page,
      blocksBefore(all, body),
      blocksBehind(all, body),
      body,
      stated,
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
  let left = MAX_MARKED;
  for (const element of page.querySelectorAll(LABELLED)) {
    if (left-- <= 0) break;
    if (element.textContent.length > MAX_BYLINE || isBeside(page, element, NOT_THE_AUTHOR)) continue;
    if ((end && !follows(element, end)) || (headline && !follows(headline, element))) continue;
    const lines = [...element.childNodes].map(saidIn);
    for (const statements of [lines, partsOf(element)])
      if (statements.some((statement) => namesIn(statement).length > 0)) return statements;
  }
  return [];
}

/** Names beside each other may have no space between them: each link is one. */
function partsOf(element: Element): string[] {
  const parts = [...element.querySelectorAll('a, [itemprop~="name"]')];
  return (parts.length > 0 ? parts : [element])
    .map((part) => part.getAttribute('content') ?? saidIn(part))
    .filter((text) => text.length < 150);
}

/** The text in `node`; "Ann OtherContributor" with a bar where one piece ends and the next begins with a capital. */
function saidIn(node: Node): string {
  const pieces = node.childNodes.length > 0 ? [...node.childNodes].map(saidIn) : [node.textContent ?? ''];
  return pieces.reduce(
    (before, piece) => before + (/[a-z]$/.test(before) && /^[A-Z]/.test(piece) ? ' | ' : '') + piece,
    '',
  );
}

const BEFORE_BODY = 20;
const BEHIND_BODY = 15;
const NOT_BEFORE = Zone.related | Zone.navigation | Zone.caption;
const NOT_BEHIND = NOT_BEFORE | Zone.comments | Zone.aside;

/** Short blocks around the text's beginning, the nearest above it first. */
function blocksBefore(all: readonly Block[], body: readonly Block[]): Block[] {
  if (body.length === 0) return [];
  const first = all.indexOf(body[0] as Block);
  return [
    ...picked(all, body, first - BEFORE_BODY, first, NOT_BEFORE).reverse(),
    ...picked(all, body, first, first + 5, NOT_BEFORE),
  ];
}

/** Short blocks right behind the text. */
function blocksBehind(all: readonly Block[], body: readonly Block[]): Block[] {
  if (body.length === 0) return [];
  const [first, last] = [all.indexOf(body[0] as Block), all.indexOf(body.at(-1) as Block)];
  return picked(all, body, Math.max(first + 5, last + 1), last + BEHIND_BODY, NOT_BEHIND);
}

function picked(all: readonly Block[], body: readonly Block[], from: number, to: number, not: number) {
  const chosen = new Set(body);
  return all
    .slice(Math.max(0, from), to)
    .filter((block) => !chosen.has(block) && !(block.zones & not) && block.text.length < 2 * MAX_BYLINE);
}

/** The names in the nearest byline, and in blocks beside it up to a heading: what is farther belongs to teasers. */
function nearest(near: readonly Block[]): string[] {
  const first = near.findIndex((block) => namedIn(block).some((statement) => namesIn(statement).length > 0));
  if (first < 0) return [];
  const beside = near.slice(first + 1, first + 3);
  const heading = beside.findIndex(({ element }) => /^h\d$/.test(element.localName));
  return [near[first] as Block, ...beside.slice(0, heading < 0 ? 2 : heading)].flatMap(namedIn);
}

/** "25.04.24 | By Ann Other": from "By" on. */
function bylineIn(text: string): string[] {
  if (text.length > 2 * MAX_BYLINE) return [];
  const parts = text.split(/\s[|•–—-]\s|\n/);
  const by = parts.findIndex(startsWithBy);
  return by < 0 ? [] : [parts.slice(by).join(' | ')];
}

/** "By Ulla", "von ubi": one word, which may be an outlet elsewhere. */
const nicknameIn = (byline: string) =>
  /^(?:by|von|par|por|di|door|av|af):?\s+([^\s,]{3,20})(?:,.*|\s+\d.*)?$/i.exec(byline)?.slice(1, 2) ?? [];

const WRITER = /author|byline|autor|auteur|writer|reporter|journalist|redakt|verfasser|yazar/i;
const NOT_WRITER = /photo|foto|bild|image|comment|follow|bio|avatar|related|teaser|date/i;
const WRITERS_PAGE =
  /\/(?:authors?|autor|auteurs?|reporters?|redakt\w*|journalists?)\/|\/(?:people|profile|staff|by|newsteam)\/[^/]+\/?$/i;
const MAX_INSIDE = 60;

/** The names in a block, or in the parts of it, that call themselves a byline or link to an author's page. */
function namedIn({ element, text }: Block): string[] {
  const inside = element.getElementsByTagName('*');
  const parts = inside.length > MAX_INSIDE ? [] : [...inside].filter(isWriter);
  if (parts.length > 0)
    return parts
      .filter((part) => !parts.some((other) => other !== part && part.contains(other)))
      .flatMap(partsOf);
  let up: Element | null = element;
  for (let level = 0; up !== null && level < 3; level++, up = up.parentElement)
    if (isWriter(up)) return [text];
  return [];
}

function isWriter(element: Element): boolean {
  if (/^(?:article|main|body|section)$/.test(element.localName)) return false;
  if (WRITERS_PAGE.test(element.getAttribute('href') ?? '')) return true;
  const name = `${element.getAttribute('class')} ${element.getAttribute('data-testid')}`;
  return WRITER.test(name) && !NOT_WRITER.test(name);
}

/** A byline that stands in the text: one of its first paragraphs is names and nothing else. */
function firstLine(body: readonly Block[]): string[] {
  const line = body
    .slice(0, 3)
    .find(({ element, text }) => !/^h\d$/.test(element.localName) && isAllNames(text));
  return line ? [line.text] : [];
}

/** "… said the mayor. (Ann Other)" */
function lastWords(body: readonly Block[]): string[] {
  const text = /(?:^|[.!?”"“»]\s*)\(([^()]{5,60})\)[\s+*]*$/.exec(body.at(-1)?.text ?? '')?.[1] ?? '';
  return isAllNames(text) ? [text] : [];
}

/** A last line such as "(dpa)" or "Courier Newsdesk": no sentence, and every word of some length begins large. */
function signatureOf(body: readonly Block[]): string[] {
  const text = (body.at(-1)?.text ?? '').replace(/^\(|\)$/g, '');
  const isName = text.split(' ').every((word) => word.length < 5 || word[0] !== word[0]?.toLowerCase());
  return text.length < 40 && isName && !/[.!?:…]$/.test(text) ? [text] : [];
}

const isAllNames = (text: string) =>
  text.length < MAX_BYLINE && text !== '' && lettersOf(namesIn(text).join('')) === lettersOf(text);
