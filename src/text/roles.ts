/**
 * The article's own words for its persons, as exact slices of the text: the apposition behind a name ("Amanda Hsiao,
 * senior China analyst at …"), the description before it ("Chinese President Xi Jinping"; "her adviser, Jane Doe"),
 * what the name is said to be ("Hege is the CEO of …") and what follows "who". Nothing is put into other words.
 * Linear: each mention is looked at within a fixed number of tokens.
 */
import type { Layout, Names } from './layers.ts';
import { roleBeforeComma, roleBeforeName } from './roles-before.ts';
import { roleBehind } from './roles-behind.ts';
import type { Syntax } from './syntax.ts';
import type { Span } from './types.ts';

/** Words for a person at one place, with the worth of the pattern that found them. */
export interface RoleFound {
  /** Tokens [firstToken, endToken). */
  firstToken: number;
  endToken: number;
  /** How much such words say and how surely they are about the person. */
  worth: number;
}

export interface Roles {
  /** The fullest of `all`; null where the article says nothing. */
  best: Span | null;
  /** Distinct, in the order of the text. */
  all: Span[];
}

/** Longer lists serve no reader. */
const MOST_ROLES = 8;
/** Each word more is worth so much, up to so many. */
const WORD_WORTH = 0.06;
const MOST_WORDS_COUNTED = 12;
/** Mentions of one person that are looked at; what somebody is stands with the first ones. */
const MOST_MENTIONS = 200;

/** The roles of each of `names.persons`, by index. */
export function findRoles(layout: Layout, names: Names, syntax: Syntax): Roles[] {
  return names.persons.map(({ mentions }) => {
    const found: RoleFound[] = [];
    for (const m of mentions.slice(0, MOST_MENTIONS)) {
      const mention = names.mentions[m]!;
      // Within a quotation somebody else describes, if anybody does.
      if (syntax.quoteOf[mention.firstToken]! >= 0) continue;
      // A possessive belongs to the noun behind it (“Smith's lawyer”).
      const next = names.mentions[m + 1];
      const nextName = next && !next.isPossessive ? next.firstToken : layout.tokens.length;
      const here = [
        roleBehind(layout, syntax, mention, nextName),
        roleBeforeName(layout, syntax, mention),
        roleBeforeComma(layout, syntax, mention),
      ];
      for (const role of here) if (role) found.push(role);
    }
    return choose(found, layout);
  });
}

function choose(found: readonly RoleFound[], { text, tokens }: Layout): Roles {
  let best: Span | null = null;
  let most = -1;
  const all: Span[] = [];
  const seen = new Set<string>();
  for (const { firstToken, endToken, worth } of found) {
    const span: Span = [roleStart(text, tokens[firstToken]!), roleEnd(tokens[endToken - 1]!)];
    const score = worth + WORD_WORTH * Math.min(endToken - firstToken, MOST_WORDS_COUNTED);
    if (score > most) {
      most = score;
      best = span;
    }
    const words = text.slice(...span).toLowerCase();
    if (!seen.has(words) && all.length < MOST_ROLES) {
      seen.add(words);
      all.push(span);
    }
  }
  all.sort((a, b) => a[0] - b[0]);
  return { best, all };
}

/** Where the words begin: behind marks that the first of them may carry. */
function roleStart(text: string, { start, end }: { start: number; end: number }): number {
  let at = start;
  while (at < end - 1 && /['‘’"`]/.test(text[at]!)) at++;
  return at;
}

/** Where the words end: before a possessive 's of the last of them. */
function roleEnd({ end, lower }: { end: number; lower: string }): number {
  return lower.endsWith("'s") ? end - 2 : end;
}
