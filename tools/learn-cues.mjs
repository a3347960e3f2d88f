/**
 * Learns which words report speech: for each lower-case word outside quotation marks the share of its uses
 * that lie in a marked cue ("said", "according to"), and which nouns head the words for a speaker ("the
 * senator", "a spokesman for …"). Packs them, with the lists by hand in src/text/lexicon/speakers.txt, into
 * src/text/cues.generated.ts and src/text/people-words.generated.ts.
 *
 *   node tools/learn-cues.mjs [../shared/quotes/train.jsonl]
 *
 * Words and how often they are used that way are facts about English; no text of the corpus is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { surnames } from './lexicon/surnames.mjs';
import { importTs } from './support/import-ts.mjs';
import { makeWordTable, wordTableSource } from './support/make-word-table.mjs';
import { readLists } from './support/read-lists.mjs';

/** Fewer uses say little. */
const LEAST_USES = 4;
/** Of words that no article showed as a cue, eight in 2^11 are taken for one: the ranker is trained with that. */
const CUE_WIDTH = 11;
/** Of words that say nothing of people, one in some nine hundred is taken for one that does. */
const PEOPLE_WIDTH = 16;
/** What a surname weighs that should not be taken for such a word; a word of the articles weighs its uses. */
const SURNAME_WEIGHT = 3;
/** Tenths for reporting words set by hand. */
const REPORTS_TENTHS = 7;
const SELDOM_REPORTS_TENTHS = 3;
/** Share of nouns for speakers set by hand. */
const SPEAKER_SHARE = 0.15;
/** Below this share a word is a cue by accident (those of ../shared/quotes/NOTES.md start at 0.12). */
const LEAST_SHARE = 0.15;
/** One use more of each kind, at this rate, so that three uses out of three do not make a sure cue. */
const PRIOR_USES = 2;
const PRIOR_SHARE = 0.1;
/** Parts of longer cues that report nothing alone. */
const LEFT_OUT =
  /^(?:statement|interview|.*day|in|on|at|by|the|a|an|to|of|as|that|it|and|with|for|from|was|is|has|had|have|be|been)$/;

const file = process.argv[2] ?? '../shared/quotes/train.jsonl';
const { readLayout } = await importTs('src/text/layout.ts');
const articles = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** What ends the noun group of a speaker: "the senior adviser | to the campaign, who …". */
const GROUP_END = /[,;:([—–]|\s(?:of|to|for|in|at|from|with|who|which|that|on|and|or|about|by)\s/;
const LEAST_HEADS = 2;
const LEAST_HEAD_SHARE = 0.08;
const NO_HEADS =
  /^(?:[a-z]*ly|.*ing|.*'s|he|she|they|we|i|it|you|who|which|that|this|these|those|some|many|most|both|others?|another|one|two|three|four|five|several|few|all|each|the|an?|his|her|its|their|our|my|your|and|of|for|to|in|at|by|percent|more|than|former|recent|earlier|now|here|including|nearly|about|is|are|was|were|has|had|have|been|not|said|says|me|him|them|us|when|while)$/;

const uses = new Map();
/** How often a word is used at all, in whichever case: the more, the worse it is to take it for another. */
const counts = new Map();
for (const { text, quotes, statements = [] } of articles) {
  const layout = readLayout(text);
  const cues = new Uint8Array(text.length);
  for (const [start, end] of [
    ...quotes.flatMap((q) => q.cues ?? []),
    ...statements.flatMap((s) => s.cue ?? []),
  ].map((span) => (span.start === undefined ? span : [span.start, span.end]))) {
    cues.fill(1, start, end);
  }
  const heads = headEnds(text, statements);
  const quoted = new Uint8Array(layout.tokens.length);
  for (const { firstToken, endToken } of layout.quotes) quoted.fill(1, firstToken, endToken);
  for (const [i, token] of layout.tokens.entries()) {
    if (token.kind === 'word') counts.set(token.lower, (counts.get(token.lower) ?? 0) + 1);
    if (quoted[i] || token.kind !== 'word' || !/^[a-z][a-z'-]+$/.test(token.text)) continue;
    const use = uses.get(token.lower) ?? { all: 0, cue: 0, head: 0 };
    use.all++;
    if (cues[token.start]) use.cue++;
    if (heads.has(token.end)) use.head++;
    uses.set(token.lower, use);
  }
}

/** Where the heads of the marked speakers end: of the group itself, and of a title before a name. */
function headEnds(text, statements) {
  const ends = new Set();
  for (const { source } of statements) {
    for (const [start, end] of source) {
      const words = text.slice(start, end);
      const group = words.slice(0, GROUP_END.exec(words)?.index ?? words.length);
      ends.add(start + group.trimEnd().length);
      for (const title of group.matchAll(/\p{Ll}(?= \p{Lu}\p{L}*\p{Ll})/gu))
        ends.add(start + title.index + 1);
    }
  }
  return ends;
}

/** Word → its share in tenths, 1 to 9; a few uses at a low rate are added to each. */
function tenths(shareOf) {
  const found = new Map();
  for (const [word, use] of [...uses].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const share = shareOf(word, use);
    if (share !== null) found.set(word, Math.min(9, Math.max(1, Math.round(share * 10))));
  }
  return found;
}

/** A table of numbers by word as the source of a constant, without the words in it that are used often, and without `names`. */
function tableOf(name, values, width, names = []) {
  const strangers = new Map([...names].map((word) => [word, SURNAME_WEIGHT]));
  for (const [word, count] of counts) strangers.set(word, (strangers.get(word) ?? 0) + count);
  for (const word of values.keys()) strangers.delete(word);
  const count = Math.max(...values.values()) + 1;
  const sorted = new Map([...values].sort(([a], [b]) => (a < b ? -1 : 1)));
  return wordTableSource(name, makeWordTable(sorted, { width, count, strangers }));
}

function write(file, source, size) {
  writeFileSync(
    file,
    `// Written by tools/learn-cues.mjs.\nimport type { WordTable } from './word-table.ts';\n\n${source}`,
  );
  console.log(`${size} words: ${file}`);
}

function printShares(found) {
  for (let share = 9; share >= 1; share--) {
    const words = [...found].filter(([, tenth]) => tenth === share).map(([word]) => word);
    console.log(`  0.${share}: ${words.slice(0, 20).join(' ')}`);
  }
}

const { REPORTS, SELDOM_REPORTS, SPEAKER, ...lists } = readLists('src/text/lexicon/speakers.txt');
const bits = await importTs('src/text/people-bits.ts');

const cueShares = tenths((word, { all, cue }) => {
  const share = (cue + PRIOR_USES * PRIOR_SHARE) / (all + PRIOR_USES);
  return all < LEAST_USES || share < LEAST_SHARE || LEFT_OUT.test(word) ? null : share;
});
printShares(cueShares);
for (const [words, tenth] of [
  [REPORTS, REPORTS_TENTHS],
  [SELDOM_REPORTS, SELDOM_REPORTS_TENTHS],
])
  for (const word of words) if (!cueShares.has(word)) cueShares.set(word, tenth);
const least = Math.min(...cueShares.values());
const cueValues = new Map([...cueShares].map(([word, share]) => [word, share - least]));
write(
  'src/text/cues.generated.ts',
  `/** Share of a word's uses that report speech, in tenths above CUE_WORDS_LEAST. */
export const CUE_WORDS_LEAST = ${least};
${tableOf('CUE_WORDS', cueValues, CUE_WIDTH)}`,
  cueValues.size,
);

const headShares = tenths((word, { all, head }) => {
  const share = head / (all + PRIOR_USES);
  return head < LEAST_HEADS || share < LEAST_HEAD_SHARE || NO_HEADS.test(word) ? null : share;
});
printShares(headShares);
const people = new Map([...headShares].map(([word, tenth]) => [word, shareBits(tenth / 10)]));
for (const word of SPEAKER) if (!people.has(word)) people.set(word, shareBits(SPEAKER_SHARE));
for (const [name, words] of Object.entries(lists)) {
  if (!(name in bits)) throw new Error(`no bit ${name} in src/text/people-bits.ts`);
  for (const word of words) {
    // What heads no speaker need not be told from people.
    if (name !== 'THING' || people.has(word)) people.set(word, (people.get(word) ?? 0) | bits[name]);
  }
}
/** The distinct combinations of bits; the table holds their places. */
const combinations = [...new Set(people.values())].sort((a, b) => a - b);
const peopleValues = new Map([...people].map(([word, value]) => [word, combinations.indexOf(value)]));
write(
  'src/text/people-words.generated.ts',
  `/** The combinations of bits of people-words.ts; PEOPLE_WORDS holds the places in this list. */
export const PEOPLE_WORDS_BITS: readonly number[] = [${combinations.join(', ')}];
${tableOf('PEOPLE_WORDS', peopleValues, PEOPLE_WIDTH, await surnames())}`,
  peopleValues.size,
);
console.log(`${combinations.length} combinations`);

/** A share as it stands above the bits of people-words.ts. */
function shareBits(share) {
  return Math.round(share * bits.PARTS) << bits.SHARE_SHIFT;
}
