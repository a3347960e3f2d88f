/**
 * Learns which words report speech: for each lower-case word outside quotation marks the share of its uses
 * that lie in a marked cue ("said", "according to"). Writes src/text/cues.generated.ts.
 *
 *   node tools/learn-cues.mjs [../shared/quotes/train.jsonl]
 *
 * Words and how often they are used that way are facts about English; no text of the corpus is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { importTs } from './support/import-ts.mjs';

/** Fewer uses say little. */
const LEAST_USES = 4;
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
  const quoted = new Uint8Array(layout.tokens.length);
  for (const { firstToken, endToken } of layout.quotes) quoted.fill(1, firstToken, endToken);
  for (const [i, token] of layout.tokens.entries()) {
    if (quoted[i] || token.kind !== 'word' || !/^[a-z][a-z'-]+$/.test(token.text)) continue;
    const use = uses.get(token.lower) ?? { all: 0, cue: 0 };
    use.all++;
    if (cues[token.start]) use.cue++;
    uses.set(token.lower, use);
  }
}

const byTenth = new Map();
let kept = 0;
for (const [word, { all, cue }] of [...uses].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const share = (cue + PRIOR_USES * PRIOR_SHARE) / (all + PRIOR_USES);
  if (all < LEAST_USES || share < LEAST_SHARE || LEFT_OUT.test(word)) continue;
  const tenth = Math.min(9, Math.max(1, Math.round(share * 10)));
  byTenth.set(tenth, [...(byTenth.get(tenth) ?? []), word]);
  kept++;
}
const rows = [...byTenth]
  .sort(([a], [b]) => b - a)
  .map(([tenth, words]) => `  [0.${tenth}, '${words.map((w) => w.replaceAll("'", "\\'")).join(' ')}'],`);
writeFileSync(
  'src/text/cues.generated.ts',
  `// Written by tools/learn-cues.mjs. Share of a word's uses that report speech, and the words with that share.
export const CUE_WORDS: readonly (readonly [share: number, words: string])[] = [\n${rows.join('\n')}\n];\n`,
);
console.log(`${kept} words from ${articles.length} articles`);
for (const row of rows) console.log(row.slice(0, 150));
