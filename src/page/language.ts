/**
 * The article's language: what the page declares, unless its words say otherwise.
 * By the script first, then by the commonest short words; a text that is too short to tell keeps the declaration.
 */

import { wordsOf } from './letters.ts';

/** The commonest function words that few other languages here share. */
const WORDS: Record<string, string> = {
  en: 'the of and to in that is was for with on as by he she his her they are have from which this be not but at has had were said',
  de: 'der die das und den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer',
  fr: 'le la les de des et en un une du que est pour dans qui sur au par plus pas il elle ce avec sont ses cette mais ont aux',
  es: 'el la los las de que y en un una del se por con para es al lo como más su pero sus fue este ha entre cuando muy sobre según',
  pt: 'o a os as de que e do da em um uma para com não por mais dos das como mas foi ao ele se na no pela pelo são também entre segundo',
  it: 'il la di che e un una del della per con non in è sono alla dei le gli nel anche si da ha come più ma al dalla delle questo',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als bij maar door naar heeft hij uit worden nog wordt',
  sv: 'och att det som en på är av för med den till inte om ett har de i han var sig från så men också efter vid kan ska',
  da: 'og at det som en på er af for med den til ikke om et har de i han var sig fra så men også efter ved kan skal der blev hvor',
  no: 'og at det som en på er av for med den til ikke om et har de i han var seg fra så men også etter ved kan skal der ble hvor',
  fi: 'ja on ei että se hän oli ovat mutta kun myös joka niin mukaan sen kuin ole olla tai vain jo jos nyt ollut hänen',
  pl: 'i w na z się do nie że jest to o jak po co ale za od przez dla są tym ma oraz już był tego jego także które',
  cs: 'a se v na je že s z do o to i jako za by ale pro při jsou podle už jeho který které také není ze po však byl',
  sk: 'a sa v na je že s z do o to aj ako za by ale pre pri sú podľa už jeho ktorý ktoré tiež nie zo po však bol',
  hu: 'a az és hogy nem is egy meg volt csak de ez már még el ki azt mint lesz vagy szerint után pedig van ezt',
  ro: 'și de în la a pe cu că nu este din un o să care mai pentru sunt au fost a fi dar după prin această ale lui',
  tr: 've bir bu da de için ile olarak çok daha olan gibi sonra kadar ne ise var olduğu diye değil oldu en ancak göre',
  id: 'yang dan di ini itu dengan untuk dari pada tidak dalam akan ke juga ada bisa oleh karena saat telah lebih sudah kami mereka',
  ca: 'el la els les de que i en un una del per amb és no al com més però ha seva aquest són també entre segons ser dels va',
  sq: 'të e në i dhe për një me që nga është se ka si do nuk më kjo por ishte janë edhe ky duke',
  hr: 'i je u na se da su za od s a to koji kao o će nije ne iz što ali koje bi sam do kako bio nakon',
  lt: 'ir kad yra su iš į buvo tai bet kaip dėl ne per už jau jis nuo po apie arba taip pat tik metų',
  lv: 'un ir ka no par ar bija arī to kas bet gan pēc pie vai tika tas uz lai nav kā jau līdz gada',
  et: 'ja on ei et see oli kui ka aga mis ning oma või siis tema seda kes ole välja veel selle pärast aasta',
  vi: 'và của là có trong được cho không một với các người những này đã khi đến từ cũng để ông nhiều',
  sl: 'je in v na se da so za ki z tudi pa kot bi po od ne ni do še bo pri iz ali bil le kako',
};

/** Where the letters of a script stand, ascending, and the language that is written with it most. */
const SCRIPTS: readonly (readonly [number, number, string])[] = [
  [0x0370, 0x03ff, 'el'],
  [0x0400, 0x04ff, 'ru'],
  [0x0530, 0x058f, 'hy'],
  [0x0590, 0x05ff, 'he'],
  [0x0600, 0x06ff, 'ar'],
  [0x0900, 0x097f, 'hi'],
  [0x0980, 0x09ff, 'bn'],
  [0x0a00, 0x0a7f, 'pa'],
  [0x0a80, 0x0aff, 'gu'],
  [0x0b80, 0x0bff, 'ta'],
  [0x0c00, 0x0c7f, 'te'],
  [0x0c80, 0x0cff, 'kn'],
  [0x0d00, 0x0d7f, 'ml'],
  [0x0d80, 0x0dff, 'si'],
  [0x0e00, 0x0e7f, 'th'],
  [0x1000, 0x109f, 'my'],
  [0x10a0, 0x10ff, 'ka'],
  [0x1200, 0x137f, 'am'],
  [0x1780, 0x17ff, 'km'],
  [0x3040, 0x30ff, 'ja'],
  [0x3400, 0x9fff, 'zh'],
  [0xac00, 0xd7af, 'ko'],
];
/** Languages that share a script with the one above: a declaration of these is believed. */
const SAME_SCRIPT: Record<string, RegExp> = {
  hi: /^(?:hi|mr|ne|sa|bh)/,
  zh: /^(?:zh|yue|ja)/,
  ar: /^(?:ar|fa|ur|ps|ckb|ku|sd|ug|dv)/,
  ru: /^(?:ru|uk|bg|sr|mk|be|kk|ky|mn|tg|tt)/,
  bn: /^(?:bn|as)/,
  he: /^(?:he|iw|yi)/,
};
/** Latin-script languages without words above: a declaration is believed unless another language is plain. */
const ENOUGH_WORDS = 40;
const PLAIN_SHARE = 0.12;

/** `declared` in the order of trust: html lang, JSON-LD inLanguage, og:locale … */
export function readLanguage(declared: (string | null | undefined)[], text: string): string | null {
  const tags = declared.map((tag) => normaliseTag(tag ?? null)).filter((tag) => tag !== null);
  const found = detectLanguage(text);
  if (found === null) return tags[0] ?? null;
  const base = (tag: string) => tag.split('-')[0] ?? tag;
  const group = SAME_SCRIPT[found.language];
  const fits = (tag: string) =>
    base(tag) === found.language || group?.test(tag) === true || SAME[base(tag)] === found.language;
  const agreeing = tags.find(fits);
  if (agreeing !== undefined) return agreeing;
  if (found.language === 'ar' || found.language === 'ru') return refine(found.language, text);
  if (!found.isPlain && tags[0] !== undefined && !(base(tags[0]) in WORDS)) return tags[0];
  return found.isPlain ? found.language : (tags[0] ?? found.language);
}

const SAME: Record<string, string> = {
  nb: 'no',
  nn: 'no',
  bs: 'hr',
  sr: 'hr',
  iw: 'he',
  in: 'id',
  ms: 'id',
  gl: 'pt',
  af: 'nl',
  tl: 'en',
};

/** Persian, Urdu and Ukrainian have letters of their own. */
function refine(language: string, text: string): string {
  if (language === 'ar')
    return /[ٹڈڑے]/.test(text) && (text.match(/[ٹڈڑے]/g)?.length ?? 0) > text.length / 200
      ? 'ur'
      : (text.match(/[پچژگی]/g)?.length ?? 0) > text.length / 50
        ? 'fa'
        : 'ar';
  return (text.match(/[іїєґ]/gi)?.length ?? 0) > text.length / 100
    ? 'uk'
    : (text.match(/[ыэ]/g)?.length ?? 0) > text.length / 300
      ? 'ru'
      : 'bg';
}

function normaliseTag(tag: string | null): string | null {
  const match = /^\s*([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?/i.exec(tag ?? '');
  if (!match?.[1]) return null;
  return [
    match[1].toLowerCase(),
    match[2] && match[2][0]?.toUpperCase() + match[2].slice(1).toLowerCase(),
    match[3]?.toUpperCase(),
  ]
    .filter((part) => part)
    .join('-');
}

function countLetters(text: string): { letters: number; scripts: Map<string, number> } {
  const scripts = new Map<string, number>();
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x250) {
      const small = code | 0x20;
      if ((small >= 0x61 && small <= 0x7a) || code >= 0xc0) letters++;
      continue;
    }
    const script = SCRIPTS.find(([from, to]) => code >= from && code <= to)?.[2];
    if (script === undefined) continue;
    letters++;
    scripts.set(script, (scripts.get(script) ?? 0) + 1);
  }
  return { letters, scripts };
}

let byWord: Map<string, string[]> | null = null;

/** Which languages have a word; made when it is first asked for. */
function languagesByWord(): Map<string, string[]> {
  if (byWord !== null) return byWord;
  byWord = new Map();
  for (const [language, list] of Object.entries(WORDS)) {
    for (const word of new Set(list.split(' '))) {
      const languages = byWord.get(word);
      if (languages === undefined) byWord.set(word, [language]);
      else languages.push(language);
    }
  }
  return byWord;
}

/** The language of the words alone; null: too few to tell. `isPlain`: no second language comes near. */
export function detectLanguage(text: string): { language: string; isPlain: boolean } | null {
  const sample = text.slice(0, 4000);
  const { letters, scripts } = countLetters(sample);
  if (letters < 40) return null;
  // Kana stand beside Chinese characters; every other script stands alone.
  if ((scripts.get('ja') ?? 0) > letters * 0.1) return { language: 'ja', isPlain: true };
  for (const [language, count] of scripts) if (count > letters * 0.5) return { language, isPlain: true };
  const words = wordsOf(sample);
  if (words.length < ENOUGH_WORDS) return null;
  const hits = new Map<string, number>();
  for (const word of words)
    for (const language of languagesByWord().get(word) ?? [])
      hits.set(language, (hits.get(language) ?? 0) + 1);
  let best = '';
  let bestShare = 0;
  let second = 0;
  for (const [language, count] of hits) {
    const share = count / words.length;
    if (share > bestShare) {
      second = bestShare;
      bestShare = share;
      best = language;
    } else if (share > second) second = share;
  }
  if (bestShare === 0) return null;
  return { language: best, isPlain: bestShare > PLAIN_SHARE && second < bestShare * 0.8 };
}
