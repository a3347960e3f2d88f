/**
 * Examples for the ranker of src/text/ranker.ts from articles with marked sources: one group of described
 * candidates for each quotation, and which of them the marks name.
 */

import { sequence } from './boost.mjs';

const overlap = (a, b) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));

/** Prepares articles: `text` is the module src/text/training.ts. */
export function readArticles(articles, text) {
  return articles.map((article) => {
    const reading = text.readArticle(article.text);
    const gold = new Map();
    for (const quote of article.quotes) {
      if (!quote.speech) continue;
      let best = -1;
      let share = 0.5;
      for (const [i, span] of reading.quotes.entries()) {
        const common = overlap([span.start, span.end], [quote.start, quote.end]);
        const part = common / Math.max(span.end - span.start, quote.end - quote.start);
        if (part > share) {
          best = i;
          share = part;
        }
      }
      if (best >= 0) gold.set(best, quote);
    }
    return { id: article.id, publisher: article.publisher, text: article.text, reading, gold };
  });
}

/** The spans that name the speaker: where source and cue were marked the wrong way round, the other one. */
function sourcesOf(text, quote) {
  const isSaid = (spans) =>
    spans.length > 0 && spans.every(([a, b]) => /^(?:said|says|asked|added|told)$/i.test(text.slice(a, b)));
  return isSaid(quote.sources ?? []) && quote.cues?.length ? quote.cues : (quote.sources ?? []);
}

/** Index of the candidate that the marks name: the last name of the source's head, else its description. -1: none; null: not among the candidates. */
export function targetOf({ text, reading }, quote, candidates) {
  const sources = sourcesOf(text, quote);
  if (sources.length === 0) return -1;
  let best = null;
  let bestRank = -1;
  for (const [start, end] of sources) {
    const words = text.slice(start, end);
    const stop = /[,;(—–]|\s(?:of|who|for|at|in|from)\s/.exec(words);
    const headEnd = stop && stop.index > 0 ? start + stop.index : end;
    for (const index of candidates) {
      if (index < 0) continue;
      const c = reading.candidates[index];
      if (overlap([c.start, c.end], [start, end]) === 0) continue;
      const isHead = c.start < headEnd && c.end > start;
      const kinds = { name: 6, description: 5, other: 4, pronoun: 6, relative: 3, speaker: 4, possessive: 2 };
      const rank =
        (isHead ? 100 : 0) +
        (c.isPossessive && c.kind !== 'possessive' ? 0 : 20) +
        kinds[c.kind] +
        c.start / 1e7;
      if (rank > bestRank) {
        best = index;
        bestRank = rank;
      }
    }
  }
  return best;
}

/** Feature rows, group starts and targets of the articles; `historyOf(article, quoteIndex)` gives the history. */
export function collectExamples(articles, text, runHistory) {
  const rows = [];
  const groups = [];
  const targets = [];
  let missed = 0;
  for (const article of articles) {
    runHistory(article, (index, history) => {
      const quote = article.gold.get(index);
      if (!quote) return;
      const candidates = [];
      const described = [];
      text.forEachCandidate(article.reading, index, history, (candidate, row) => {
        candidates.push(candidate);
        described.push(Int8Array.from(row));
      });
      const target = targetOf(article, quote, candidates);
      const at = candidates.indexOf(target);
      if (target === null || at < 0) {
        missed++;
        return;
      }
      groups.push(rows.length);
      targets.push(rows.length + at);
      for (const row of described) rows.push(row);
    });
  }
  groups.push(rows.length);
  return { rows, groups, targets, missed };
}

/**
 * Derivatives of the softmax loss over groups of candidates; each call (each tree) sees only `share` of the
 * groups, by a fixed sequence. With a `trust` above 0 a group counts the less the less its target is believed (as in
 * Zhang and Sabuncu, "Generalized cross entropy loss", 2018): some marks are wrong, and no tree is spent on them.
 */
export function softmaxOverGroups({ groups, targets, rows }, share = 1, trust = 0) {
  let call = 0;
  return (scores) => {
    call++;
    const g = new Float64Array(rows.length);
    const h = new Float64Array(rows.length);
    for (let k = 0; k + 1 < groups.length; k++) {
      if (share < 1 && sequence(call, k) >= share) continue;
      let highest = -Infinity;
      for (let i = groups[k]; i < groups[k + 1]; i++) if (scores[i] > highest) highest = scores[i];
      let all = 0;
      for (let i = groups[k]; i < groups[k + 1]; i++) all += Math.exp(scores[i] - highest);
      const weight = Math.max(LEAST_BELIEF, Math.exp(scores[targets[k]] - highest) / all) ** trust;
      for (let i = groups[k]; i < groups[k + 1]; i++) {
        const p = Math.exp(scores[i] - highest) / all;
        g[i] = weight * (p - (i === targets[k] ? 1 : 0));
        h[i] = Math.max(weight * p * (1 - p), 1e-6);
      }
    }
    return { g, h };
  };
}

/** No target is believed less. */
const LEAST_BELIEF = 0.1;

/** Of the quotations that a reporting verb leads to within its paragraph, so many are moved to one of their own. */
const MOVED_SHARE = 0.7;
/** Characters from the verb to the quotation (“said in an email: “…””). */
const MOST_TO_LEAD = 30;

/**
 * The article as much of the world's press would set it: where a reporting verb leads to a quotation (“Lee said, “…””),
 * some begin a paragraph of their own behind a colon. The articles to learn from hardly do that. Null: nothing to move.
 */
export function withQuotationsApart(article) {
  const edits = [];
  for (const [q, { start, speech, cues = [] }] of article.quotes.entries()) {
    const lead = /[,:] $/.exec(article.text.slice(0, start));
    const isLed = speech && lead && cues.some(([, end]) => end <= start - 2 && start - end <= MOST_TO_LEAD);
    if (isLed && sequence(q, article.text.length) < MOVED_SHARE) edits.push(start - 2);
  }
  if (edits.length === 0) return null;
  let text = '';
  let from = 0;
  for (const at of edits) {
    text += `${article.text.slice(from, at)}:\n\n`;
    from = at + 2;
  }
  text += article.text.slice(from);
  // Two characters have become three.
  const moved = (offset) => offset + edits.filter((at) => at + 2 <= offset).length;
  const span = ([start, end]) => [moved(start), moved(end)];
  const quotes = article.quotes.map((quote) => ({
    ...quote,
    start: moved(quote.start),
    end: moved(quote.end),
    sources: quote.sources?.map(span),
    cues: quote.cues?.map(span),
  }));
  return { ...article, text, quotes };
}
