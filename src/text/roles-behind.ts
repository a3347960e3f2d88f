/** Words for a person behind the name: ", senior analyst at …", "is the head of …", ", who lives in …". */
import type { Layout, NameMention } from './layers.ts';
import type { RoleFound } from './roles.ts';
import { speakerShare } from './speaker-nouns.ts';
import {
  ADVERB,
  AND,
  AUXILIARY,
  CAPITALISED,
  CLOSES,
  COLON,
  COMMA,
  DASH,
  DETERMINER,
  OPENS,
  POSSESSIVE,
  PREPOSITION,
  QUOTED,
  RELATIVE,
  REPORTS,
  STOP,
  SUBJECT_PRONOUN,
  SUBORDINATOR,
  type Syntax,
  VERB_SHAPE,
} from './syntax.ts';

/** A short apposition may be followed by one for its last word. */
const MOST_BEFORE_NESTED = 8;
/** Appositions are seldom longer. */
const MOST_TOKENS = 34;
/** Of 90: a word that reports in most of its uses. */
const SURE_CUE = 54;
/** What follows "who" for good: not what somebody did this week. */
const LASTING =
  /^(?:is|was|are|were|has|had|lives?|lived|works?|worked|teaches|taught|leads?|led|heads?|headed|runs?|ran|serves?|served|owns?|owned|chairs?|chaired|represents?|represented|founded|wrote|studies|studied|directs?|manages?|oversees?|specializes|specialises|sits|holds?|held|won|plays?|played|covers?|advises?|advised)$/;
/** “who is also the president”, “who has written”, but no “who has said”, “who was asked”. */
const AFTER_AUXILIARY =
  /^(?:a|an|the|one|based|also|now|still|currently|once|both|from|in|on|at|appointed|elected|born|named|known|written|worked|served|led|run|spent|studied|taught|represented|been|married|replaced|lived|black|white|running)$/;

/** The role behind a mention; null where there is none. `nextName` is the first token of the next name. */
export function roleBehind(
  layout: Layout,
  syntax: Syntax,
  mention: NameMention,
  nextName: number,
): RoleFound | null {
  const { tokens } = layout;
  const { classes } = syntax;
  const at = skipAside(layout, syntax, mention.endToken);
  if (mention.isPossessive || at >= tokens.length || !isSameSentence(layout, mention.firstToken, at))
    return null;
  const limit = Math.min(layout.sentences[tokens[at]!.sentence]!.endToken, at + MOST_TOKENS);
  const kind = classes[at]!;
  if (kind === COMMA || kind === DASH) return readApposition(layout, syntax, at + 1, limit, nextName);
  if (kind === AUXILIARY && /^(?:is|was|became|remains)$/.test(tokens[at]!.lower))
    return readPredicate(layout, syntax, at + 1, limit, nextName);
  if (tokens[at]!.lower === 'who') return readRelative(layout, syntax, at, limit);
  if (tokens[at]!.lower === 'of') return readOf(layout, syntax, at, limit);
  return null;
}

function isSameSentence({ tokens }: Layout, a: number, b: number): boolean {
  return tokens[a]!.sentence === tokens[b]!.sentence;
}

/** Behind “(R)”, “(D-Ohio)” and “, 42,”, which may stand between a name and its apposition. */
function skipAside({ tokens }: Layout, { classes }: Syntax, from: number): number {
  let at = from;
  if (classes[at] === OPENS) {
    for (let t = at + 1; t < at + 8 && t < tokens.length; t++)
      if (classes[t] === CLOSES) {
        at = t + 1;
        break;
      }
  }
  const age = tokens[at + 1];
  const isAge = classes[at] === COMMA && age?.kind === 'number' && /^\d{1,2}$/.test(age.text);
  return isAge && classes[at + 2] === COMMA ? at + 2 : at;
}

/** What stands between the comma behind the name and the next: a noun phrase with a person's noun, or "who …". */
function readApposition(
  layout: Layout,
  syntax: Syntax,
  from: number,
  limit: number,
  nextName: number,
): RoleFound | null {
  const { tokens } = layout;
  const { classes } = syntax;
  if (from >= limit) return null;
  if (tokens[from]!.lower === 'who') return readRelative(layout, syntax, from, limit);
  if (/^(?:of|from)$/.test(tokens[from]!.lower)) return null;
  const kind = classes[from]!;
  if (kind === AND || kind === PREPOSITION) return null;
  if (kind === SUBJECT_PRONOUN || kind === SUBORDINATOR || kind === REPORTS || kind === RELATIVE) return null;
  let head = -1;
  let isHeadOpen = true;
  let t = from;
  for (; t < limit; t++) {
    const next = classes[t]!;
    if (next === COMMA || next === STOP || next === COLON || next === DASH || next === QUOTED) break;
    if (next === RELATIVE && t > from) {
      if (head < 0) return null;
      isHeadOpen = false;
      continue;
    }
    // A verb before any "who": a new clause, no noun phrase (“X, the police said”).
    if (isHeadOpen && (next === AUXILIARY || next === SUBJECT_PRONOUN || next === SUBORDINATOR)) return null;
    if (isHeadOpen && next === REPORTS && (head < 0 || syntax.cues[t]! >= SURE_CUE)) return null;
    if (next === PREPOSITION && t > from && !isInsideName(layout, classes, t)) isHeadOpen = false;
    if (isHeadOpen && isRoleNoun(layout, t)) head = t;
  }
  if (head < 0) return null;
  const closer = classes[t];
  // “X, the lawyer who …” runs to the sentence's end; without any end it was no apposition.
  if (t >= limit && t < tokens.length && isSameSentence(layout, from, t)) return null;
  // A list of names: “Smith, Prime Minister Jones and …”.
  if (nextName < t && classes.slice(from, nextName).every((k) => k !== PREPOSITION && k !== RELATIVE))
    return null;
  let end = t;
  // “Director, IIFL Securities”: the body behind a bare title.
  if (closer === COMMA && end === head + 1 && head - from <= 1 && classes[from] !== DETERMINER) {
    let b = end + 1;
    while (b < limit && classes[b] === CAPITALISED) b++;
    const isBody = b > end + 1 && b < limit + 1 && (b >= limit || /^[.,]$/.test(tokens[b]!.text));
    if (isBody && nextName >= b) end = b;
  }
  if (closer === COMMA && end === t) end = nestedEnd(layout, syntax, from, end, limit, nextName);
  return trimmed(layout, syntax, { firstToken: from, endToken: end, worth: 3 });
}

/** Department of Health: a small word between capitals. */
function isInsideName({ tokens }: Layout, classes: Uint8Array, t: number): boolean {
  return tokens[t]!.lower === 'of' && classes[t - 1] === CAPITALISED && classes[t + 1] === CAPITALISED;
}

/** “the CEO of DH, the Spokane advertising firm behind …”: where the words for the body end; `comma` without such. */
function nestedEnd(
  { tokens }: Layout,
  { classes }: Syntax,
  from: number,
  comma: number,
  limit: number,
  nextName: number,
): number {
  if (comma - from > MOST_BEFORE_NESTED || classes[comma - 1] !== CAPITALISED) return comma;
  if (tokens[comma + 1]?.lower !== 'the' && tokens[comma + 1]?.lower !== 'a') return comma;
  for (let t = comma + 2; t < limit && t < nextName; t++) {
    const kind = classes[t]!;
    if (kind === AUXILIARY || kind === REPORTS || kind === SUBJECT_PRONOUN || kind === RELATIVE) return comma;
    if (kind === STOP || (kind === COMMA && t > comma + 3 && classes[t + 1] !== CAPITALISED)) return t;
  }
  return comma;
}

/** Nouns that head speakers less often are mostly things. */
const LEAST_SHARE = 0.08;

/** A word that names a kind of person: in lower case, or with a capital as a title. */
export function isRoleNoun({ tokens }: Layout, t: number): boolean {
  const { lower, kind } = tokens[t]!;
  if (kind !== 'word') return false;
  const word = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  if (speakerShare(word) >= LEAST_SHARE && !NO_PERSON.test(word)) return true;
  if (MORE_ROLES.test(word)) return true;
  const hyphen = word.lastIndexOf('-');
  return (
    hyphen > 0 &&
    /^(?:chief|in-law|author|founder|host|president|elect|designate)$/.test(word.slice(hyphen + 1))
  );
}

/** Nouns that head speakers and are no persons. */
const NO_PERSON =
  /^(?:others|consequences|statement|report|reports|letter|email|message|post|tweet|source|sources|article|court|paper|newspaper|poll|study|campaign|administration|government|house|committee|department|agency|office|company|group|party|union|university|hospital|school|church|union|club|league|bank|firm|charity|embassy|treasury|station|channel|programme|podcast|memo|book|film|movie|ad|sign|news|press|police|state|states|team|staff|people|statements|documents|document|data|website|interview|times|post|magazine|association|organization|organisation|foundation|institute|council|board|commission|ministry|service|center|centre|network)$/;
const MORE_ROLES =
  /^(?:ceo|cfo|coo|cto|mp|mep|msp|pm|vp|md|qc|kc|dj|vc|member|members|expert|specialist|professional|officer|alumnus|graduate|native|resident|survivor|veteran|architect|minister|fan|friend|one|counterpart|boss|chief|head|lead|deputy|fellow|scholar|envoy|man|woman|boy|girl|mother|father|democrat|republican|conservative|teenager|owner|co-owner|maker|creator|manager|planner|teachers?|practitioner|columnist|representative|correspondent|dean|provost|chancellor|sociologist|economist|novelist|therapist|technician|apprentice|intern|attendee|employee|trustee|nominee|refugee|referee|entrepreneur|engineer|volunteer|pioneer|.+(?:ologist|ographer|ician|keeper|worker|maker|holder|leader|owner|player|driver|writer|runner|person|woman|dealer|trader|founder|researcher|organi[sz]er|activist|strategist|analyst|lobbyist))$/;

/** “Hege is the CEO of …”: what a name is said to be. */
function readPredicate(
  layout: Layout,
  syntax: Syntax,
  at: number,
  limit: number,
  nextName: number,
): RoleFound | null {
  const { tokens } = layout;
  const { classes } = syntax;
  let from = at;
  if (from < limit && /^(?:also|now|still|currently)$/.test(tokens[from]!.lower)) from++;
  if (from >= limit || !/^(?:a|an|the|one)$/.test(tokens[from]!.lower)) return null;
  let head = -1;
  let isHeadOpen = true;
  let t = from + 1;
  for (; t < limit; t++) {
    const kind = classes[t]!;
    if (kind === COMMA || kind === STOP || kind === COLON || kind === DASH || kind === QUOTED) break;
    if (kind === AUXILIARY || kind === SUBJECT_PRONOUN || kind === SUBORDINATOR || kind === RELATIVE) break;
    if (kind === PREPOSITION || kind === VERB_SHAPE) isHeadOpen = false;
    if (isHeadOpen && isRoleNoun(layout, t)) head = t;
  }
  if (head < 0) return null;
  // “the first person to …”, “a fan of …”: says what somebody does, not who it is.
  if (/^(?:fan|person|one|man|woman|friend|supporter|critic|candidate)$/.test(tokens[head]!.lower))
    return null;
  if (classes[t] === COMMA) t = nestedEnd(layout, syntax, from, t, limit, nextName);
  return trimmed(layout, syntax, { firstToken: from, endToken: t, worth: 2.2 });
}

/** “who is based in Taipei, Taiwan”: up to the comma that closes it. */
function readRelative(layout: Layout, syntax: Syntax, at: number, limit: number): RoleFound | null {
  const { tokens } = layout;
  const { classes, quoteOf } = syntax;
  const verb = tokens[at + 1];
  if (!verb || at + 2 >= limit || !LASTING.test(verb.lower)) return null;
  const next = tokens[at + 2]!.lower;
  if (/^(?:is|was|are|were|has|had)$/.test(verb.lower) && !AFTER_AUXILIARY.test(next)) return null;
  let t = at + 2;
  for (; t < limit; t++) {
    const kind = classes[t]!;
    if (kind === STOP || kind === COLON || kind === DASH || quoteOf[t]! >= 0) break;
    if (kind !== COMMA) continue;
    // “Taipei, Taiwan, said”: a place's second part, where a comma closes it again.
    const closes = t + 2 < tokens.length && classes[t + 1] === CAPITALISED && classes[t + 2] === COMMA;
    if (!closes) break;
    t++;
  }
  return trimmed(layout, syntax, { firstToken: at, endToken: t, worth: 0.9 });
}

/** “David Watt of Rosenberg Research”: the body somebody is of. */
function readOf(layout: Layout, { classes }: Syntax, at: number, limit: number): RoleFound | null {
  let t = at + 1;
  if (t < limit && layout.tokens[t]!.lower === 'the') t++;
  const from = t;
  while (t < limit && (classes[t] === CAPITALISED || layout.tokens[t]!.text === '&')) t++;
  if (t - from < 2) return null;
  return { firstToken: at, endToken: t, worth: 0.4 };
}

/** Without punctuation and small words at the end that lead nowhere. */
function trimmed({ tokens }: Layout, { classes }: Syntax, role: RoleFound): RoleFound | null {
  let { firstToken, endToken } = role;
  while (firstToken < endToken && classes[firstToken] === ADVERB) firstToken++;
  while (endToken > firstToken) {
    const kind = classes[endToken - 1]!;
    const isOpen = tokens[endToken - 1]!.kind === 'punctuation' && kind !== CLOSES;
    if (!isOpen && kind !== AND && kind !== PREPOSITION && kind !== DETERMINER) break;
    endToken--;
  }
  return endToken > firstToken ? { ...role, firstToken, endToken } : null;
}

/** Kinds of tokens at which a description before a name begins at the latest. */
export function endsDescription(kind: number): boolean {
  return (
    kind === AUXILIARY ||
    kind === SUBJECT_PRONOUN ||
    kind === SUBORDINATOR ||
    kind === RELATIVE ||
    kind === REPORTS ||
    kind === COMMA ||
    kind === STOP ||
    kind === COLON ||
    kind === DASH ||
    kind === QUOTED ||
    kind === OPENS ||
    kind === CLOSES ||
    kind === POSSESSIVE
  );
}
