/**
 * Learns which words report speech: for each lower-case word outside quotation marks the share of its uses
 * that lie in a marked cue ("said", "according to"), and which nouns head the words for a speaker ("the
 * senator", "a spokesman for …"). Writes src/text/cues.generated.ts and src/text/source-heads.generated.ts.
 *
 *   node tools/learn-cues.mjs [../shared/quotes/train.jsonl]
 *
 * Words and how often they are used that way are facts about English; no text of the corpus is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { importTs } from './support/import-ts.mjs';
import { makeWordTable, wordTableSource } from './support/make-word-table.mjs';

/** Fewer uses say little. */
const LEAST_USES = 4;
/** Of words that no article showed as a cue, one in 256 is taken for one: the ranker is trained with that. */
const CHECK_BITS = 8;
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

/** The shares as a table of words: what is stored is the tenths above the least of them. */
function write(file, name, comment, found) {
  const least = Math.min(...found.values());
  const values = new Map([...found].map(([word, share]) => [word, share - least]));
  const source = wordTableSource(name, makeWordTable(values, { checkBits: CHECK_BITS, valueBits: 3 }));
  writeFileSync(
    file,
    `// Written by tools/learn-cues.mjs. ${comment}, in tenths above ${name}_LEAST.
import type { WordTable } from './word-table.ts';

export const ${name}_LEAST = ${least};
${source}`,
  );
  console.log(`${found.size} words from ${articles.length} articles: ${file}`);
  for (let share = 9; share >= least; share--) {
    const words = [...found].filter(([, tenth]) => tenth === share).map(([word]) => word);
    console.log(`  0.${share}: ${words.slice(0, 20).join(' ')}`);
  }
}

const cueShares = tenths((word, { all, cue }) => {
  const share = (cue + PRIOR_USES * PRIOR_SHARE) / (all + PRIOR_USES);
  return all < LEAST_USES || share < LEAST_SHARE || LEFT_OUT.test(word) ? null : share;
});
write('src/text/cues.generated.ts', 'CUE_WORDS', "Share of a word's uses that report speech", cueShares);
const headShares = tenths((word, { all, head }) => {
  const share = head / (all + PRIOR_USES);
  return head < LEAST_HEADS || share < LEAST_HEAD_SHARE || NO_HEADS.test(word) ? null : share;
});
write(
  'src/text/source-heads.generated.ts',
  'SOURCE_HEADS',
  "Share of a noun's uses that head a speaker",
  headShares,
);
