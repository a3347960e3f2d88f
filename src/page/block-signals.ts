/**
 * What a block shows of belonging to the article's body, as numbers for the reader's trees
 * (body.generated.ts, learned by tools/train-body.mjs from the same function).
 *
 * First each block is judged roughly by itself (block-worth.ts). Then each is described: its words, its zones, its
 * neighbours, and how much of the text that seems good stands in elements like its own.
 *
 * Cost: some look-ups a block, no loop over characters: on a fresh page nothing is warm, and such loops were most of
 * the time.
 */
import { sizeOf, worthOf } from './block-worth.ts';
import type { Block } from './blocks.ts';
import { lettersOf } from './letters.ts';
import { Zone } from './zones.ts';

/** What is certainly unseen is no question for the trees. */
export const ZONE_NAMES = (Object.keys(Zone) as (keyof typeof Zone)[]).filter((name) => name !== 'unseen');

export const BLOCK_SIGNALS = [
  'size',
  'linkShare',
  'strongShare',
  'tag',
  'phrase',
  'worth',
  'before',
  'beforeLinks',
  'beforeWorth',
  'after',
  'afterLinks',
  'afterWorth',
  'around',
  'parentShare',
  'parentCount',
  'grandShare',
  'fromFirst',
  'toLast',
  'position',
  'fromHeading',
  'tagShare',
  'classShare',
] as const;

const TAGS = 'p div section article main li blockquote h2 h3 h4 h5 h6 h1 td th dt dd pre figcaption'.split(
  ' ',
);

/** What boilerplate says. Plain look-ups: one pattern of them all takes as long to compile as the page to read. */
const SAID =
  'subscri,newsletter,sign up,sign in,follow us,click here,download,cookie,all rights,advertis,sponsored,anzeige,abonn,anmelden,suscri,privacy,donate,support us,support our,contact us,whatsapp,facebook,twitter,telegram,instagram,read more,read also,see more,see also,getty images'.split(
    ',',
  );
/** What it begins with. */
const FIRST_WORDS = new Set(
  'read related watch listen lees lesen mehr lire leia leer photo image foto bild credit source quelle getty by von par por published updated posted comment tag tags topic topics share print'.split(
    ' ',
  ),
);
/** "Photo: Somebody / AFP", "©2020" */
const CREDIT = /\/ ?(?:afp|reuters|ap|dpa|epa|efe)\b|^©\b/;

/** `text` in lower case. */
const isBoilerplate = (text: string) =>
  SAID.some((words) => text.includes(words)) || FIRST_WORDS.has(/^\w*/.exec(text)![0]) || CREDIT.test(text);

const LONGEST_PHRASE_BLOCK = 200;

/** Below this a block is a link of a menu or the like: not worth a closer look. */
const HOPELESS = -4.5;
/** Above this a block marks where the body begins and ends. */
const GOOD = 0.8;
/** Blocks between two pauses: about two milliseconds. */
const BLOCKS_A_STEP = 100;
const FAR = 40;

/** In steps: null for a block that cannot be body (the headline is none); else one row of numbers, in the order of `BLOCK_SIGNALS`, then one 0 or 1 for each of `ZONE_NAMES`. */
export function* readBlockSignals(
  blocks: Block[],
  headline: string | null,
): Generator<undefined, (number[] | null)[]> {
  const count = blocks.length;
  const worths: number[] = [];
  const sizes: number[] = [];
  const looks: string[] = [];
  const byParent = new Map<Element | null, { chars: number; count: number }>();
  const byGrand = new Map<Element | null, number>();
  const byTag = new Map<string, number>();
  const byLook = new Map<string, number>();
  let good = 0;
  let first = count;
  let last = -1;
  let heading = -1;
  for (let at = 0; at < count; at++) {
    if (at % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    const block = blocks[at]!;
    const { element, text } = block;
    const worth = worthOf(block);
    const size = sizeOf(text);
    const name = element.localName;
    const look = `${name} ${element.getAttribute('class')}`;
    worths.push(worth);
    sizes.push(size);
    looks.push(look);
    if (heading < 0 && (name === 'h1' || text === headline)) heading = at;
    const parent = element.parentElement;
    let family = byParent.get(parent);
    if (family === undefined) {
      family = { chars: 0, count: 0 };
      byParent.set(parent, family);
    }
    family.count++;
    if (worth <= 0) continue;
    const chars = size - block.linkChars;
    good += chars;
    family.chars += chars;
    const grand = parent?.parentElement ?? null;
    byGrand.set(grand, (byGrand.get(grand) ?? 0) + chars);
    byTag.set(name, (byTag.get(name) ?? 0) + chars);
    byLook.set(look, (byLook.get(look) ?? 0) + chars);
    if (worth > GOOD) {
      if (first === count) first = at;
      last = at;
    }
  }
  yield;
  const rows: (number[] | null)[] = [];
  const head = lettersOf(headline ?? '');
  for (let at = 0; at < count; at++) {
    if (at % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    const worth = worths[at]!;
    const isHeading = looks[at]!.startsWith('h');
    if (worth < HOPELESS || (isHeading && head !== '' && lettersOf(blocks[at]!.text) === head)) {
      rows.push(null);
      continue;
    }
    const { text, element, zones, linkChars, strongChars } = blocks[at]!;
    const before = blocks[at - 1];
    const after = blocks[at + 1];
    const { length } = text;
    const parent = element.parentElement;
    const grand = parent?.parentElement ?? null;
    const family = byParent.get(parent)!;
    let around = 0;
    for (let step = 1; step <= 3; step++) around += (worths[at - step] ?? -2) + (worths[at + step] ?? -2);
    const name = element.localName;
    const row = [
      log(sizes[at]!),
      percent(linkChars, length),
      percent(strongChars, length),
      TAGS.indexOf(name),
      length < LONGEST_PHRASE_BLOCK && isBoilerplate(text.toLowerCase()) ? 1 : 0,
      round(worth),
      before ? log(sizes[at - 1]!) : 0,
      before ? percent(before.linkChars, before.text.length) : 0,
      round(worths[at - 1] ?? -3),
      after ? log(sizes[at + 1]!) : 0,
      after ? percent(after.linkChars, after.text.length) : 0,
      round(worths[at + 1] ?? -3),
      round(around),
      percent(family.chars + (byGrand.get(parent) ?? 0), good),
      Math.min(60, family.count),
      // A list's items beside paragraphs have the paragraphs' parent for grandparent.
      percent((byParent.get(grand)?.chars ?? 0) + (byGrand.get(grand) ?? 0), good),
      near(at - first),
      near(last - at),
      percent(at, count),
      heading < 0 ? -FAR - 1 : near(at - heading),
      percent(byTag.get(name) ?? 0, good),
      percent(byLook.get(looks[at]!) ?? 0, good),
    ];
    for (let bit = 0; bit < ZONE_NAMES.length; bit++) row.push((zones >> bit) & 1);
    rows.push(row);
  }
  return rows;
}

const log = (value: number) => Math.round(Math.log2(1 + Math.max(0, value)) * 4) / 4;
const near = (distance: number) => Math.max(-FAR, Math.min(FAR, distance));
const percent = (part: number, all: number) => (all > 0 ? Math.round((100 * part) / all) : 0);
const round = (value: number) => Math.round(value * 10) / 10;
