/**
 * Who wrote it: people's names alone. Structured data first, then meta, then the page's byline.
 * No job, no "By", no address, no outlet. Where no person is named: the agency that the page credits.
 */
import type { Block } from './blocks.ts';
import { lettersOf, wordsOf } from './letters.ts';
import { decodeEntities, type Metadata, textOf } from './metadata.ts';
import { type Item, isItem } from './structured-data.ts';

const META_NAMES = [
  'author',
  'article:author',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'authors',
  'article:author_name',
  'citation_author',
  'dc.contributor',
  'twitter:creator:name',
];

/** At most this many: a longer list is no byline. */
const MAX_AUTHORS = 12;

/** `near` are the blocks around the headline and the first ones of the body. */
export function readAuthors(
  page: ParentNode,
  metadata: Metadata,
  site: string | null,
  url: string | null,
  near: Block[],
): string[] {
  const outlets = new Set(
    [site, metadata.meta.get('og:site_name'), textOf(metadata.article?.publisher)]
      .filter((name) => name)
      .map((name) => lettersOf(String(name))),
  );
  // "Die Furche" on furche.at
  const host = /^https?:\/\/(?:www\.)?([^./]{5,})\.[^/]+\//.exec(url ?? '')?.[1]?.replace(/-/g, '');
  const isOutlet = (name: string, first = '') =>
    [...outlets].some((outlet) => outlet.length > 3 && name.startsWith(outlet)) ||
    outlets.has(name) ||
    (host !== undefined && (name.includes(host) || (first.length > 4 && host.startsWith(first))));
  const accept = (statements: string[]) => {
    const people: string[] = [];
    const names = statements.map(decodeEntities).flatMap(namesIn);
    for (const name of names)
      if (
        !isOutlet(lettersOf(name), lettersOf(name.split(' ')[0]!)) &&
        !people.some((other) => lettersOf(other) === lettersOf(name))
      )
        people.push(name);
    return people.slice(0, MAX_AUTHORS);
  };
  const credited = [
    ...itemAuthors(metadata.article),
    ...META_NAMES.flatMap((name) => metadata.metaAll.get(name) ?? []),
  ].map((name) => decodeEntities(name).replace(/\s+/g, ' ').trim());
  const isAgencyReport = credited.some((name) => AGENCY.test(name));
  const sources: (() => string[])[] = [
    () => accept(credited),
    () => accept(metadata.items.flatMap((item) => itemAuthors(item))),
    () => accept(markedAuthors(page, MARKED)),
    () => (isAgencyReport ? [] : accept(markedAuthors(page, NAMED))),
    () => accept(near.map(({ text }) => text).filter((text) => text.length < 120 && BY.test(text))),
    () => credited.filter((name) => AGENCY.test(name)).slice(0, 1),
  ];
  for (const source of sources) {
    const names = source();
    if (names.length > 0) return names;
  }
  return [];
}

const AGENCY =
  /^(?:the )?(?:associated press|ap|reuters|agence france[- ]presse|afp|dpa|apa|ansa|efe|tass|interfax|xinhua|kyodo(?: news)?|yonhap|belga|anp|ntb|ritzau|tt|stt|čtk|čtk|pap|mti|lusa|bloomberg|sid|pa media|press association|canadian press|aap|pti|ians|ani|anadolu(?: agency)?|keystone-sda|sda|epd|kna|europa press)$/iu;

function itemAuthors(item: Item | null): string[] {
  const found: string[] = [];
  const add = (value: unknown) => {
    if (typeof value === 'string') found.push(value);
    else if (Array.isArray(value)) value.forEach(add);
    else if (isItem(value)) {
      if (value.name) add(value.name);
      else if (value.givenName || value.familyName)
        add([value.givenName, value.familyName].filter(Boolean).join(' '));
    }
  };
  add(item?.author);
  if (found.length === 0) add(item?.creator);
  return found;
}

/** Elements that say so by their attributes; by their class names, which mean less. */
const MARKED = '[itemprop~="author"], [rel~="author"]';
const NAMED = '[class*="byline" i], [class*="author" i], [data-testid*="byline" i]';
const NOT_THE_AUTHOR =
  'aside, nav, footer, [class*="comment" i], [class*="related" i], [class*="recommend" i], [class*="teaser" i], [class*="slider" i]';
const MAX_MARKED = 30;

function markedAuthors(page: ParentNode, selector: string): string[] {
  const found: string[] = [];
  let looked = 0;
  for (const element of page.querySelectorAll(selector)) {
    if (looked++ >= MAX_MARKED) break;
    if (/^(?:html|body)$/.test(element.localName) || element.closest(NOT_THE_AUTHOR)) continue;
    // Names beside each other may have no space between them: each link is one.
    const parts = [...element.querySelectorAll('a, [itemprop~="name"]')];
    for (const part of parts.length > 0 ? parts : [element]) {
      const text = part.getAttribute('content') ?? part.textContent ?? '';
      if (text.length < 150) found.push(text);
    }
  }
  return found.slice(0, 8);
}

const BY = /^\s*(?:by|von|par|por|di|door|av|af|od|oleh|autor(?:a|in)?|author|text|текст|автор)\b[\s:]/iu;
const LEAD =
  /^(?:written by|posted by|reported by|story by|words by|analysis by|interview(?:ed)? by|by|von|vom|par|por|di|door|av|af|od|oleh|yazan|autor(?:a|in|en|i)?|author(?:s|ed by)?|text|reporter|redaktion|redakteur(?:in)?|автор|текст|文|記者|记者|作者|責任編集|기자)\s*[:：|]?\s+/iu;
const SPLIT =
  /\s*(?:[,;/|·•–—\n、，；]|\s(?:and|und|et|y|e|og|och|en|i|with|mit|und|&|ja|ve|и|та|και)\s|&)\s*/iu;
/** Words of outlets, desks, jobs and buttons, which no name has. */
const NOT_IN_NAMES = new Set(
  'admin administrator afp agencia agency ago analyst anonymous ansa ap apa associated author autor autorin broadcasting bureau business chief columnist comment company contributor contributors copyright corporation correspondent correspondents critic daily desk director dpa editor editorial editors education efe email environment facebook follow gazette getty gmbh group guest health herald home hour hours http https illustration image inc international journal journalist journaliste korrespondent korrespondentin ltd magazine media minute minutes national network news newspaper newsroom newswire online photograph photographer photography political politics post posted press producer professor profile published radio read redacción redactie redaction redakcja redaksi redaksion redaksjon redaksjonen redakteur redakteurin redaktion redazione reporter reuters rédaction science senior service share sport sports staff studio subscribe tass team the times toimitus tribune tv twitter unknown updated user video website wire world writer www'.split(
    ' ',
  ),
);
const NOT_PERSON = /[@<>{}©]|\d{4}|https?:|www\.|\.(?:com|org|net|de|co|fr|it|ru)(?![a-z])|view all/i;

/** A byline often goes on with its date. */
const DATE_AFTER =
  /\s*(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|(?:\s*[-–|•,])?(?:\s+(?:on|am|le|el|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?)?\s*\d.*$/iu;

/** The names in one statement of authors: "By Ann Other and Bo Example, health editor" gives two. */
export function namesIn(statement: string): string[] {
  const text = statement.replace(/\s+/g, ' ').replace(DATE_AFTER, '').trim();
  if (text === '' || text.length > 300) return [];
  const names: string[] = [];
  // "Surname, Given" is one name, written the other way round.
  for (const part of text.replace(LEAD, '').split(SPLIT)) {
    const name = part
      .replace(LEAD, '')
      .replace(/\s*\(.*?\)\s*/g, ' ')
      .replace(/\s+(?:for|in|at|at the)\s.*$/u, '')
      .replace(/\s(?:기자|記者|记者)(?:\s.*)?$/u, '')
      .replace(/\sim (?:Gespräch|Interview)$/u, '')
      .replace(/^[\s:.\-*]+|[\s:.,\-*]+$/g, '');
    if (isPersonName(name)) names.push(name);
  }
  return names;
}

const CJK_NAME = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af·・ ]{2,12}$/u;

function isPersonName(name: string): boolean {
  if (name.length < 3 && !CJK_NAME.test(name)) return false;
  if (name.length > 50 || NOT_PERSON.test(name)) return false;
  if (wordsOf(name).some((word) => NOT_IN_NAMES.has(word))) return false;
  if (CJK_NAME.test(name)) return true;
  const words = name.split(' ');
  if (words.length > 6) return false;
  // One word is an outlet, an agency or a nickname more often than a person.
  if (words.length < 2) return false;
  const capital = words.filter((each) => /^(?:\p{Lu}|\p{Lo}|[dloO]['’]\p{Lu}|Mc|al-)/u.test(each));
  return capital.length >= 2 || (capital.length >= 1 && words.length <= 4 && /\p{Lo}/u.test(name));
}
