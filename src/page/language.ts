/**
 * The article's language: what the page declares, unless its words say otherwise.
 * By the script first, then by the commonest short words; a text that is too short to tell keeps the declaration.
 */

import { wordsOf } from './letters.ts';

/** Each language with the commonest of its words that few others here have. */
const WORDS =
  'en the of and to in is that for was with on as he,de der die das und den von mit ist nicht ein auf für im,fr le la les de des et en est une du que dans pour il,es el la los las de que y en un una del por con se su,pt o a os de que e do da em um uma para com não,it il la di che e è un una per con non del in sono,nl de het een van en in is dat op te zijn voor niet met,sv och att det som en på är av för med den inte,da og at det som en på er af for med den ikke,no og at det som en på er av for med den ikke,fi ja on ei että se oli ovat kun myös joka,pl w i na z się do nie że jest to,cs a se v na je že s z do to jako by pro,sk a sa v na je že s z do to ako by pre,hu a az és hogy nem egy is meg,ro și de în la a pe cu că nu din un o să care,tr ve bir bu da de için ile olarak çok,id yang dan di ini itu dengan untuk dari pada,ca el la els les de que i en un una del per amb és,sq të në e i dhe për një që me nga,hr i je u na se da za su od o,lt ir kad yra su iš į buvo kaip,lv un ir ka par ar bija no arī,et ja on ei et see oli kui ka,vi và của là có trong được cho không,sl je in v na se da so za ki pri';
/** Where the letters of scripts begin, each behind the language that is written with it most; --: none of these. */
const SCRIPTS =
  'el370 ru400 hy530 he590 ar600 --700 hi900 bn980 paa00 gua80 --b00 tab80 tec00 knc80 mld00 sid80 the00 --e80 my1000 ka10a0 --1100 am1200 --1380 km1780 --1800 ja3040 --3100 zh3400 --a000 koac00 --d7b0';
/** Languages that are written like another one, or have its words: a declaration of these is believed. */
const SAME =
  'hi mr ne sa bh,zh yue ja,ar fa ur ps ckb ku sd ug dv,ru uk bg sr mk be kk ky mn tg tt,bn as,he iw yi,no nb nn,hr bs sr,id in ms,pt gl,nl af,en tl';

const SAMPLE_CHARS = 2000;
const LEAST_LETTERS = 40;
const LEAST_WORDS = 40;
/** Of all words; a language that has fewer of its own is not plain. */
const PLAIN_SHARE = 0.1;
/** The second one has at most so many of the first one's. */
const CLEARLY = 0.8;

interface Tables {
  languages: string[];
  /** For each word a bit for each language that has it. */
  byWord: Map<string, number>;
  /** Language and first code, ascending. */
  scripts: [string, number][];
  /** Languages, each followed by those that are taken for it. */
  same: string[][];
}

let made: Tables | null = null;

/** Made when they are first asked for, not while the script loads. */
function tables(): Tables {
  if (made !== null) return made;
  const split = (lists: string) => lists.split(',').map((list) => list.split(' ') as [string, ...string[]]);
  const byWord = new Map<string, number>();
  const languages = split(WORDS).map(([language, ...words], index) => {
    for (const word of words) byWord.set(word, (byWord.get(word) ?? 0) | (1 << index));
    return language;
  });
  const scripts = SCRIPTS.split(' ').map((script): [string, number] => [
    script.slice(0, 2),
    Number.parseInt(script.slice(2), 16),
  ]);
  const same = split(SAME);
  made = { languages, byWord, scripts, same };
  return made;
}

/** `declared` in the order of trust: html lang, JSON-LD inLanguage, og:locale … */
export function readLanguage(declared: (string | null | undefined)[], text: string): string | null {
  const tags = declared.map((tag) => normaliseTag(tag ?? '')).filter((tag) => tag !== null);
  const found = detectLanguage(text);
  const first = tags[0] ?? null;
  if (found === null) return first;
  const { languages, same } = tables();
  const base = (tag: string) => tag.split('-')[0] ?? tag;
  const taken = same.find(([language]) => language === found.language) ?? [found.language];
  const agreeing = tags.find((tag) => taken.includes(base(tag)));
  if (agreeing !== undefined) return agreeing;
  if (found.isPlain) return refine(found.language, text);
  return first !== null && !languages.includes(base(first)) ? first : (first ?? found.language);
}

/** Persian, Urdu and Ukrainian have letters of their own. */
function refine(language: string, text: string): string {
  const share = (letters: RegExp) => (text.match(letters)?.length ?? 0) / text.length;
  if (language === 'ar') return share(/[ٹڈڑے]/g) > 0.005 ? 'ur' : share(/[پچژگی]/g) > 0.02 ? 'fa' : 'ar';
  if (language === 'ru') return share(/[іїєґ]/gi) > 0.01 ? 'uk' : share(/[ыэ]/g) > 0.003 ? 'ru' : 'bg';
  return language;
}

/** "en_gb" as "en-GB"; null: no tag. */
function normaliseTag(tag: string): string | null {
  const [, language, script, region] =
    /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?![a-z])/i.exec(tag) ?? [];
  if (language === undefined) return null;
  return [
    language.toLowerCase(),
    script && script.charAt(0).toUpperCase() + script.slice(1).toLowerCase(),
    region?.toUpperCase(),
  ]
    .filter((part) => part)
    .join('-');
}

/** The language of the words alone; null: too few to tell. `isPlain`: no second language comes near. */
export function detectLanguage(text: string): { language: string; isPlain: boolean } | null {
  const sample = text.slice(0, SAMPLE_CHARS);
  return byScript(sample) ?? byWords(sample);
}

/** Letters and marks of other scripts than Latin; those of punctuation (U+2000 to U+303F) say nothing. */
const NOT_LATIN = /[\u0370-\u1fff\u3040-\uffff]/;

/** Null for the Latin script, and where no script has most of the letters. */
function byScript(text: string) {
  if (!NOT_LATIN.test(text)) return null;
  const { scripts } = tables();
  const counts = new Map<string, number>();
  let letters = 0;
  const count = (language: string) => counts.get(language) ?? 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x41 || (code >= 0x2000 && code < 0x3040)) continue;
    letters++;
    if (code < 0x370) continue;
    let script = scripts.length - 1;
    while (scripts[script]![1] > code) script--;
    const language = scripts[script]![0];
    counts.set(language, count(language) + 1);
  }
  if (letters < LEAST_LETTERS) return null;
  // Kana stand beside Chinese characters; every other script stands alone.
  for (const [language, count] of counts)
    if (language !== '--' && count > letters * (language === 'ja' ? 0.1 : 0.5))
      return { language, isPlain: true };
  return null;
}

function byWords(text: string) {
  const { languages, byWord } = tables();
  const words = wordsOf(text);
  if (words.length < LEAST_WORDS) return null;
  const hits = languages.map(() => 0);
  for (const word of words)
    for (let bits = byWord.get(word) ?? 0; bits !== 0; bits &= bits - 1)
      hits[31 - Math.clz32(bits & -bits)]!++;
  const most = Math.max(...hits);
  if (most === 0) return null;
  const index = hits.indexOf(most);
  const second = Math.max(...hits.filter((_, other) => other !== index));
  return {
    language: languages[index]!,
    isPlain: most > words.length * PLAIN_SHARE && second < most * CLEARLY,
  };
}
