/**
 * What a block shows of belonging to the article's body, as numbers for the reader's trees
 * (body.generated.ts, learned by tools/train-body.mjs from the same function).
 *
 * First each block is judged roughly by itself; the element whose blocks are worth most together is probably
 * around the body. Then each block is described: its words, its zones, its neighbours, and how near it is to there.
 */
import type { Block } from './blocks.ts';
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
const PHRASES: [RegExp, number][] = [
  [
    /^(?:read (?:more|also|next)|also read|see also|more (?:on|from|about|stories)|related|watch|listen|lees ook|lesen sie|mehr (?:zum|aus|über|dazu)|auch interessant|zum thema|lire aussi|à lire|leer también|lea también|te puede interesar|leia (?:também|mais)|leggi anche|czytaj|čtěte|читайте|関連|相关|関連記事|अधिक)/iu,
    1,
  ],
  [
    /^(?:photo|image|picture|file photo|foto|bild|credit|source|quelle|fotos?|crédit|imagen|©|\(c\)|copyright|video|abbildung|getty|reuters\/|ap photo|写真|图|▲)|(?:getty images|\/ ?(?:afp|reuters|ap|dpa|epa|efe)\b|\bphoto\b.{0,12}$|(?:photo|foto|bild|image|credit)s?\s?:)/iu,
    2,
  ],
  [
    /\b(?:subscribe|newsletter|sign up|sign in|log in|inbox|click here|follow us|download|app store|cookies?|all rights reserved|advertisement|sponsored|anzeige|abonnieren|anmelden|abonnez|inscri(?:vez|re)|suscr[ií]b|registr|iscriviti|terms of (?:use|service)|privacy policy|share this|donate|membership|become a|support (?:us|our)|contact us|email us|e-mail|whatsapp|facebook|twitter|telegram|instagram)\b/iu,
    3,
  ],
  [
    /^(?:by|von|par|por|di|door|av)\s|\b(?:is a|ist)\s(?:\p{L}+\s){0,4}(?:reporter|editor|correspondent|journalist|writer|redakteur|korrespondent|author|columnist|professor)|^(?:published|updated|posted|last updated|stand|veröffentlicht|aktualisiert|publié|publicado|pubblicato)/iu,
    4,
  ],
  [
    /^(?:comments?|\d+ comments?|kommentare|commentaires|comentarios|tags?:|topics?:|share|teilen|print|email|reply|report|advertisement|loading|copy link)\b.{0,30}$/iu,
    5,
  ],
];
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

/** In steps: one row of numbers a block, in the order of `BLOCK_SIGNALS`, then one 0 or 1 for each of `ZONE_NAMES`. */
export function* readBlockSignals(
  blocks: Block[],
  headline: string | null,
): Generator<undefined, number[][]> {
  const worths = blocks.map(worthOf);
  const sums = new Map<Element, number>();
  const plain = new Map<Element, number>();
  const members = new Map<Element, number>();
  const byTag = new Map<string, number>();
  const byClass = new Map<string, number>();
  const seen = new Map<string, number>();
  let all = 0;
  let good = 0;
  blocks.forEach((block, index) => {
    const worth = worths[index] ?? 0;
    const weight = worth * Math.min(1, block.text.length / 200 + 0.1);
    const chars = block.text.length - block.linkChars;
    all += block.text.length;
    if (worth > 0) good += chars;
    seen.set(block.text, (seen.get(block.text) ?? 0) + 1);
    let element: Element | null = block.element;
    for (let climb = 0; element !== null && climb < MAX_CLIMB; climb++) {
      sums.set(element, (sums.get(element) ?? 0) + weight);
      if (climb < 3) {
        if (worth > 0) plain.set(element, (plain.get(element) ?? 0) + chars);
        members.set(element, (members.get(element) ?? 0) + 1);
      }
      element = element.parentElement;
    }
    if (worth > 0) {
      const name = block.element.localName;
      byTag.set(name, (byTag.get(name) ?? 0) + chars);
      const names = classOf(block.element);
      byClass.set(names, (byClass.get(names) ?? 0) + chars);
    }
  });
  let holder: Element | null = null;
  let best = 0;
  // Inner elements come before outer ones: of equals the inner stays.
  for (const [element, sum] of sums) {
    if (sum > best) {
      best = sum;
      holder = element;
    }
  }
  const inside = new Map<Element, number>();
  const climbTo = (element: Element): number => {
    let steps = 0;
    let at: Element | null = element;
    while (at !== null && at !== holder && steps < 20) {
      at = at.parentElement;
      steps++;
    }
    return at === holder ? steps : 20;
  };
  const climbs = blocks.map(({ element }) => {
    let climb = inside.get(element);
    if (climb === undefined) {
      climb = climbTo(element);
      inside.set(element, climb);
    }
    return climb;
  });
  // The first and the last block in the holder that are worth something by themselves.
  let first = blocks.length;
  let last = -1;
  let heading = -1;
  const head = key(headline ?? '');
  blocks.forEach((block, index) => {
    if ((climbs[index] ?? 20) < 20 && (worths[index] ?? 0) > 0.8) {
      if (index < first) first = index;
      last = index;
    }
    if (
      heading < 0 &&
      (block.element.localName === 'h1' ||
        (head.length > 10 && block.text.length < 300 && key(block.text) === head))
    )
      heading = index;
  });
  const log = (value: number) => Math.round(Math.log2(1 + Math.max(0, value)) * 4) / 4;
  const near = (distance: number) => Math.max(-40, Math.min(40, distance));
  let charsSoFar = 0;
  const rows: number[][] = [];
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
    const words = countWords(text);
    const named: Record<(typeof BLOCK_SIGNALS)[number], number> = {
      chars: log(words * 6),
      linkShare: percent(block.linkChars, length),
      strongShare: percent(block.strongChars, length),
      sentenceEnd: SENTENCE_END.test(text.slice(-8)) ? 1 : 0,
      marks: log(text.match(/[,;:，、。;]/g)?.length ?? 0),
      digits: percent(text.match(/\d/g)?.length ?? 0, length),
      capitals: percent(text.match(/(?:^|\s)\p{Lu}/gu)?.length ?? 0, words),
      tag: TAGS[element.localName] ?? 12,
      phrase: PHRASES.find(([pattern]) => pattern.test(text))?.[1] ?? 0,
      repeats: Math.min(4, seen.get(text) ?? 1),
      isHeadline: head.length > 10 && key(text) === head ? 1 : 0,
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
      climb: climbs[index] ?? 20,
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

/** 0: same parent, 1: same grandparent, 2: one holds the other's parent, 3: further. */
function kinship(a: Element, b: Element): number {
  if (a === b || a.parentElement === b.parentElement) return 0;
  if (a.parentElement?.parentElement === b.parentElement?.parentElement) return 1;
  return a.parentElement?.parentElement === b.parentElement ||
    b.parentElement?.parentElement === a.parentElement
    ? 2
    : 3;
}

const classOf = (element: Element) => `${element.localName} ${element.getAttribute('class') ?? ''}`;
const percent = (part: number, whole: number) => (whole > 0 ? Math.round((100 * part) / whole) : 0);
const round = (value: number) => Math.round(value * 10) / 10;
const key = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
