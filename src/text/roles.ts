/**
 * The article's own words for its persons, as exact slices of the text: the apposition behind a name ("Amanda Hsiao,
 * senior China analyst at …"), the description before it ("Chinese President Xi Jinping"; "her adviser, Jane Doe"),
 * what the name is said to be ("Hege is the CEO of …") and what follows "who". Nothing is put into other words.
 * Linear: each mention is looked at within a fixed number of tokens.
 */
import type { Layout } from './layers.ts';
import { roleBeforeComma, roleBeforeName } from './roles-before.ts';
import { roleBehind } from './roles-behind.ts';
import type { Scene } from './syntax.ts';
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

/** The roles of each of the scene's persons, by index. */
export function findRoles(scene: Scene): Roles[] {
  /** Mentions of one person that are looked at; what somebody is stands with the first ones. */
  const MOST_MENTIONS = 200;
  const { tokens, mentions, persons, quoteOf } = scene;
  return persons.map((person) => {
    const found: RoleFound[] = [];
    for (const m of person.mentions.slice(0, MOST_MENTIONS)) {
      const mention = mentions[m]!;
      // Within a quotation somebody else describes, if anybody does.
      if (quoteOf[mention.firstToken]! >= 0) continue;
      // A possessive belongs to the noun behind it (“Smith's lawyer”).
      const next = mentions[m + 1];
      const nextName = next && !next.isPossessive ? next.firstToken : tokens.length;
      const here = [
        roleBehind(scene, mention, nextName),
        roleBeforeName(scene, mention),
        roleBeforeComma(scene, mention),
      ];
      for (const role of here) if (role) found.push(role);
    }
    return choose(found, scene);
  });
}

function choose(found: readonly RoleFound[], { text, tokens }: Layout): Roles {
  /** Longer lists serve no reader. */
  const MOST_ROLES = 8;
  /** Each word more is worth so much, up to so many. */
  const WORD_WORTH = 0.06;
  const MOST_WORDS_COUNTED = 12;
  let best: Span | null = null;
  let most = -1;
  const all = new Map<string, Span>();
  for (const { firstToken, endToken, worth } of found) {
    const last = tokens[endToken - 1]!;
    let { start } = tokens[firstToken]!;
    // Behind marks that the first word may carry, and before the possessive 's of the last.
    while (/['‘’"`]/.test(text[start]!) && start < tokens[firstToken]!.end - 1) start++;
    const span: Span = [start, last.lower.endsWith("'s") ? last.end - 2 : last.end];
    const score = worth + WORD_WORTH * Math.min(endToken - firstToken, MOST_WORDS_COUNTED);
    if (score > most) {
      most = score;
      best = span;
    }
    const words = text.slice(...span).toLowerCase();
    if (all.size < MOST_ROLES && !all.has(words)) all.set(words, span);
  }
  return { best, all: [...all.values()].sort((a, b) => a[0] - b[0]) };
}
