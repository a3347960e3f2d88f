/**
 * What a block shows of belonging to the article's body, as numbers for the reader's trees
 * (body.generated.ts, learned by tools/train-body.mjs from the same function).
 *
 * First each block is judged roughly by itself; the element whose blocks are worth most together is probably
 * around the body. Then each block is described: its words, its zones, its neighbours, and how near it is to there.
 */
import type { Block } from './blocks.ts';
import { lettersOf } from './letters.ts';
import { Zone } from './zones.ts';

/** What is certainly unseen is no question for the trees. */
export const ZONE_NAMES = (Object.keys(Zone) as (keyof typeof Zone)[]).filter((name) => name !== 'unseen');

export const BLOCK_SIGNALS = [
  'chars',
  'linkShare',
  'strongShare',
  'sentenceEnd',
  'marks',
  'digits',
  'capitals',
  'tag',
  'phrase',
  'repeats',
  'isHeadline',
  'worth',
  'before',
  'beforeLinks',
  'beforeWorth',
  'after',
  'afterLinks',
  'afterWorth',
  'sameBefore',
  'sameAfter',
  'around',
  'parentShare',
  'parentCount',
  'grandShare',
  'climb',
  'fromFirst',
  'toLast',
  'position',
  'fromHeading',
  'tagShare',
  'classShare',
] as const;

const TAGS: Record<string, number> = {
  p: 0,
  div: 1,
  section: 1,
  article: 1,
  main: 1,
  li: 2,
  blockquote: 3,
  h2: 4,
  h3: 5,
  h4: 6,
  h5: 6,
  h6: 6,
  h1: 7,
  td: 8,
  th: 8,
  dt: 9,
  dd: 9,
  pre: 10,
  figcaption: 11,
};

const SENTENCE_END = /[.!?…。！？।][\s"'”’»“)\]』」]*$/;
/** What boilerplate begins with or says; asked of short blocks only. */
const PHRASES: [RegExp, number][] = [
  [
    /^(?:read (?:more|also|next)|also read|see also|more (?:on|from|about|stories)|related|watch|listen|lees ook|lesen sie|mehr (?:zum|aus|über|dazu)|auch interessant|zum thema|lire aussi|à lire|leer también|lea también|te puede interesar|leia |leggi anche|czytaj|čtěte|читайте|関連|相关)/,
    1,
  ],
  [
    /^(?:photo|image|picture|file photo|foto|bild|credit|source|quelle|crédit|imagen|©|\(c\)|copyright|video|abbildung|getty|reuters\/|ap photo|写真|图|▲)|getty images|\/ ?(?:afp|reuters|ap|dpa|epa|efe)\b|(?:photo|foto|bild|image|credit)s?\s?:/,
    2,
  ],
  [
    /\b(?:subscri|newsletter|sign up|sign in|log in|inbox|click here|follow us|download|app store|cookie|all rights reserved|advertisement|sponsored|anzeige|abonn|anmelden|inscri|suscri|registr|iscriviti|terms of|privacy policy|share this|donate|membership|become a|support (?:us|our)|contact us|email us|e-mail|whatsapp|facebook|twitter|telegram|instagram)/,
    3,
  ],
  [
    /^(?:by|von|par|por|di|door|av)\s|\b(?:is an?|ist)\s(?:\S+\s){0,4}(?:reporter|editor|correspondent|journalist|writer|redakteur|korrespondent|author|columnist|professor)|^(?:published|updated|posted|last updated|stand|veröffentlicht|aktualisiert|publié|publicado|pubblicato)/,
    4,
  ],
  [
    /^(?:comments?|\d+ comments?|kommentare|commentaires|comentarios|tags?:|topics?:|share|teilen|print|email|reply|report|loading|copy link)\b.{0,30}$/,
    5,
  ],
];
const LONGEST_PHRASE_BLOCK = 250;
const NO_SPACES = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f]/;

const AGAINST: [number, number][] = [
  [Zone.navigation, 5],
  [Zone.footer, 4],
  [Zone.aside, 3],
  [Zone.caption, 4],
  [Zone.comments, 4],
  [Zone.related, 4],
  [Zone.share, 3],
  [Zone.promo, 3],
  [Zone.byline, 2],
  [Zone.hidden, 6],
  [Zone.barrier, 4],
  [Zone.header, 1],
  [Zone.pullQuote, 3],
  [Zone.tags, 3],
  [Zone.table, 1],
  [Zone.media, 1.5],
  [Zone.profile, 3],
];

/** Words, or what would be words in a script without spaces. */
export function countWords(text: string): number {
  if (NO_SPACES.test(text)) return text.length / 2;
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}

/** What a block says by itself for (above 0) or against its being body text. */
function worthOf({ text, zones, linkChars, element }: Block): number {
  let worth = -1.2 + Math.min(3, countWords(text) / 10);
  worth -= (linkChars / text.length) * 4;
  if (SENTENCE_END.test(text.slice(-8))) worth += 0.7;
  if (zones & Zone.body) worth += 1.5;
  if (zones & Zone.article) worth += 0.3;
  if (element.localName === 'h1') worth -= 4;
  for (const [zone, cost] of AGAINST) if (zones & zone) worth -= cost;
  return worth;
}

const MAX_CLIMB = 12;
/** Blocks between two pauses: about two milliseconds. */
const BLOCKS_A_STEP = 150;

/** Below this a block is a link of a menu or the like: most blocks of most pages, not worth a closer look. */
const HOPELESS = -4.5;

/** In steps: null for a block that cannot be body; else one row of numbers, in the order of `BLOCK_SIGNALS`, then one 0 or 1 for each of `ZONE_NAMES`. */
export function* readBlockSignals(
  blocks: Block[],
  headline: string | null,
): Generator<undefined, (number[] | null)[]> {
  const worths = blocks.map(worthOf);
  const sums = new Map<Element, number>();
  const plain = new Map<Element, number>();
  const members = new Map<Element, number>();
  const byTag = new Map<string, number>();
  const byClass = new Map<string, number>();
  const seen = new Map<string, number>();
  let all = 0;
  let good = 0;
  let level: Level = new Map();
  blocks.forEach((block, index) => {
    const worth = worths[index] ?? 0;
    const weight = worth * Math.min(1, block.text.length / 200 + 0.1);
    const chars = block.text.length - block.linkChars;
    all += block.text.length;
    if (worth > 0) good += chars;
    seen.set(block.text, (seen.get(block.text) ?? 0) + 1);
    add(level, block.element, weight, worth > 0 ? chars : 0, 1);
    if (worth > 0) {
      const name = block.element.localName;
      byTag.set(name, (byTag.get(name) ?? 0) + chars);
      const names = classOf(block.element);
      byClass.set(names, (byClass.get(names) ?? 0) + chars);
    }
  });
  // Level by level from the blocks up: what many share is climbed once.
  for (let climb = 0; climb < MAX_CLIMB && level.size > 0; climb++) {
    const next: Level = new Map();
    for (const [element, { weight, chars, count }] of level) {
      sums.set(element, (sums.get(element) ?? 0) + weight);
      if (climb < 3) {
        plain.set(element, (plain.get(element) ?? 0) + chars);
        members.set(element, (members.get(element) ?? 0) + count);
      }
      if (element.parentElement !== null) add(next, element.parentElement, weight, chars, count);
    }
    level = next;
  }
  let holder: Element | null = null;
  let best = 0;
  // Inner elements come before outer ones: of equals the inner stays.
  for (const [element, sum] of sums) {
    if (sum > best) {
      best = sum;
      holder = element;
    }
  }
  const climbOf = climbsTo(holder);
  const climbs = blocks.map(({ element }) => Math.min(FAR, climbOf(element)));
  // The first and the last block in the holder that are worth something by themselves.
  let first = blocks.length;
  let last = -1;
  let heading = -1;
  let headingText = -1;
  const head = lettersOf(headline ?? '');
  blocks.forEach((block, index) => {
    if ((climbs[index] ?? FAR) < FAR && (worths[index] ?? 0) > 0.8) {
      if (index < first) first = index;
      last = index;
    }
    const isSame =
      head.length > 10 &&
      headingText < 0 &&
      isNear(block.text.length, headline?.length ?? 0) &&
      lettersOf(block.text) === head;
    if (isSame) headingText = index;
    if (heading < 0 && (isSame || block.element.localName === 'h1')) heading = index;
  });
  const log = (value: number) => Math.round(Math.log2(1 + Math.max(0, value)) * 4) / 4;
  const near = (distance: number) => Math.max(-40, Math.min(40, distance));
  let charsSoFar = 0;
  const rows: (number[] | null)[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % BLOCKS_A_STEP === 0) yield;
    const { text, element, zones } = block;
    const prev = blocks[index - 1];
    const next = blocks[index + 1];
    const length = text.length;
    const parent = element.parentElement ?? element;
    const grand = parent.parentElement ?? parent;
    let around = 0;
    for (let step = 1; step <= 3; step++)
      around += (worths[index - step] ?? -2) + (worths[index + step] ?? -2);
    charsSoFar += length;
    if ((worths[index] ?? 0) < HOPELESS) {
      rows.push(null);
      continue;
    }
    const words = countWords(text);
    const lower = length > LONGEST_PHRASE_BLOCK ? '' : text.toLowerCase();
    const { marks, digits, capitals } = countCharacters(text);
    const named: Record<(typeof BLOCK_SIGNALS)[number], number> = {
      chars: log(words * 6),
      linkShare: percent(block.linkChars, length),
      strongShare: percent(block.strongChars, length),
      sentenceEnd: SENTENCE_END.test(text.slice(-8)) ? 1 : 0,
      marks: log(marks),
      digits: percent(digits, Math.min(length, LOOKED_AT)),
      capitals: percent(capitals, Math.min(words, LOOKED_AT / 6)),
      tag: TAGS[element.localName] ?? 12,
      phrase:
        length > LONGEST_PHRASE_BLOCK ? 0 : (PHRASES.find(([pattern]) => pattern.test(lower))?.[1] ?? 0),
      repeats: Math.min(4, seen.get(text) ?? 1),
      isHeadline: index === headingText ? 1 : 0,
      worth: round(worths[index] ?? 0),
      before: log(prev?.text.length ?? 0),
      beforeLinks: prev ? percent(prev.linkChars, prev.text.length) : 0,
      beforeWorth: round(worths[index - 1] ?? -3),
      after: log(next?.text.length ?? 0),
      afterLinks: next ? percent(next.linkChars, next.text.length) : 0,
      afterWorth: round(worths[index + 1] ?? -3),
      sameBefore: prev ? kinship(element, prev.element) : 3,
      sameAfter: next ? kinship(element, next.element) : 3,
      around: round(around),
      parentShare: percent(plain.get(parent) ?? 0, good),
      parentCount: Math.min(60, members.get(parent) ?? 0),
      grandShare: percent(plain.get(grand) ?? 0, good),
      climb: climbs[index] ?? FAR,
      fromFirst: near(index - first),
      toLast: near(last - index),
      position: percent(charsSoFar, all),
      fromHeading: heading < 0 ? -41 : near(index - heading),
      tagShare: percent(byTag.get(element.localName) ?? 0, good),
      classShare: percent(byClass.get(classOf(element)) ?? 0, good),
    };
    rows.push([
      ...BLOCK_SIGNALS.map((name) => named[name]),
      ...ZONE_NAMES.map((name) => (zones & Zone[name] ? 1 : 0)),
    ]);
  }
  return rows;
}

/** What the blocks under an element are worth together. */
type Level = Map<Element, { weight: number; chars: number; count: number }>;

function add(level: Level, element: Element, weight: number, chars: number, count: number) {
  const found = level.get(element);
  if (found === undefined) level.set(element, { weight, chars, count });
  else {
    found.weight += weight;
    found.chars += chars;
    found.count += count;
  }
}

/** Steps from an element up to the holder; `FAR` where it is not inside. */
const FAR = 20;

function climbsTo(holder: Element | null): (element: Element) => number {
  const known = new Map<Element, number>();
  return (element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    let steps: number | undefined;
    while (at !== null && steps === undefined) {
      steps = at === holder ? 0 : known.get(at);
      if (steps === undefined) {
        path.push(at);
        at = at.parentElement;
      }
    }
    steps ??= FAR;
    for (const each of path.reverse()) known.set(each, ++steps);
    return steps;
  };
}

/** 0: same parent, 1: same grandparent, 2: one holds the other's parent, 3: further. */
function kinship(a: Element, b: Element): number {
  if (a === b || a.parentElement === b.parentElement) return 0;
  if (a.parentElement?.parentElement === b.parentElement?.parentElement) return 1;
  return a.parentElement?.parentElement === b.parentElement ||
    b.parentElement?.parentElement === a.parentElement
    ? 2
    : 3;
}

/** Characters of a block that are counted: enough to know its kind. */
const LOOKED_AT = 400;

/** Commas and the like, digits, and words with a capital. */
function countCharacters(text: string): { marks: number; digits: number; capitals: number } {
  const counts = { marks: 0, digits: 0, capitals: 0 };
  let isStart = true;
  const end = Math.min(text.length, LOOKED_AT);
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (
      code === 0x2c ||
      code === 0x3a ||
      code === 0x3b ||
      code === 0xff0c ||
      code === 0x3001 ||
      code === 0x3002
    )
      counts.marks++;
    else if (code >= 0x30 && code <= 0x39) counts.digits++;
    else if (isStart && isCapital(code)) counts.capitals++;
    isStart = code === 0x20 || code === 0x0a;
  }
  return counts;
}

/** Latin, Greek and Cyrillic capitals. */
function isCapital(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (code >= 0x2000) return false;
  const letter = String.fromCharCode(code);
  return letter.toLowerCase() !== letter;
}

const isNear = (a: number, b: number) => Math.abs(a - b) < 12;
const classOf = (element: Element) => `${element.localName} ${element.getAttribute('class') ?? ''}`;
const percent = (part: number, whole: number) => (whole > 0 ? Math.round((100 * part) / whole) : 0);
const round = (value: number) => Math.round(value * 10) / 10;
