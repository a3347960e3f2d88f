/**
 * The people's names in a statement of authors, such as a byline. Words are looked up rather than matched: classes
 * such as \p{L} take a millisecond to compile, on each page anew.
 */
import { lettersOf, wordsOf } from './letters.ts';

const words = (list: string) => new Set(list.split(' '));

/** What stands before a name: "Analysis by", "Ein Kommentar von", "Autorin/Autor". */
const BEFORE = words(
  'by von vom par por di door av af od oleh yazan text texte texto tekst текст autor autorin autoren autora auteur autore author authors автор reporter redakteur redakteurin written posted reported story published analysis analyse kommentar opinion interview gastbeitrag beitrag reporting ein eine une un 文 記者 记者 作者 責任編集 기자',
);
/** What a newsroom calls itself. */
const NEWSROOMS = words(
  'newsroom newsdesk desk staff redaktion redaktionen redazione redacción redactie redaksjonen redação rédaction redakcja редакция toimitus',
);
/** News agencies, in letters alone. */
const AGENCIES = words(
  'associatedpress ap reuters agencefrancepresse afp dpa apa ansa efe tass interfax xinhua kyodo kyodonews yonhap belga anp ntb ritzau tt stt čtk pap mti lusa bloomberg sid pamedia pressassociation canadianpress aap pti ians ani anadolu anadoluagency keystonesda sda epd kna europapress',
);
/** Words of outlets, jobs and buttons, which no name has either. */
const NEVER = words(
  'admin administrator editing ag agencia agenturen agency analyst associated author autor autorin broadcasting bureau business chief columnist columnists comment company contributor contributors copyright corporation correspondent correspondents critic daily digital director editor editorial editors education email filed environment facebook follow foreign foto from getty gmbh group guest health herald home image images inc international journal journalist journaliste korrespondent korrespondentin ltd magazin magazine media national network news newspaper newswire online photo photograph photographer photography political politics posted press producer professor profile published radio read redaction redaksi redaksion redakteur redakteurin reporter report reports science senior service services share special sport sports studio subscribe team the times today tribune tv twitter university user verlag video website wire world writer writers zeitung газета фото',
);
/** The same in scripts without capitals, where they are parts of longer words. */
const NEVER_INSIDE =
  /[新日][聞闻报報]|通[讯訊信]|[编編][辑輯集]|著者|一覧|[网網]$|뉴스|신문|일보|통신|편집|خبرگزاری|أخبار|وكالة|ब्यूरो|डेस्क/;
const NO_NAME = /[@<>{}©_=#"“”:?!\d]|https?:|www\.|\.(?:com|org|net|de|co|fr|it|ru)\b|view all/i;

/** Behind a dash or a bar stand an office, a town or a date. */
const AFFILIATION = /\s[-–—]+\s|\s*[|•]\s*/;
const LISTED = /\s*[,;/·・、，；&]\s*|\s(?:and|und|et|og|och|with|mit|avec|ja|ve|и|та|και)\s/i;
/** These join the two surnames of one person as well. */
const AND_OR_NAME = /\s(?:y|e|en|i)\s/;
/** From here on it is an outlet ("for The Courier"), a place ("in Rome") or what stands in brackets. */
const REST = /\s*[([].*$|\s(?:[Ff]or|in|im|at|from)\s.*$|\s(?:기자|記者|记者)(?:\s.*)?$/;
const DATE =
  /(?:\s(?:on|am|le|el))?(?:\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b.*$|(?:\s(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?)?\s*\d.*$)/i;
const CJK = /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/;
/** In Chinese characters or Hangul; of a foreigner, in katakana. */
const CJK_NAME = /^(?:[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af] ?){2,5}$|^[\u30a0-\u30ff ]{3,14}$/;
/** What OTHERS and DATE need: most names have neither, and need not wait until these are compiled. */
const BY = /by/i;
const DAY = /\d|day/i;
const MAX_CHARS = 300;
/** From here on others are credited, who did not write it: "Editing by …", "Reviewed by …". */
const OTHERS =
  /[;,.(]?\s*\b(?:edit(?:ed|ing)|review(?:ed)?|produced|photographs?|photos?|compiled)\s+by\b.*$/i;

/**
 * The names in one statement, as it spells them and in its order: "By Ann Other and Bo Example, health editor"
 * gives two. Empty where nothing looks like a person's name.
 */
export function namesIn(statement: string): string[] {
  const whole = statement.replace(/\s+/g, ' ');
  const text = (BY.test(whole) ? whole.replace(OTHERS, '') : whole).trim();
  if (text.length > MAX_CHARS) return [];
  for (const part of text.replace(/\S*@\S+/g, ',').split(AFFILIATION)) {
    const names = part.split(LISTED).flatMap((listed) => {
      const joined = listed.split(AND_OR_NAME);
      return (joined.every((each) => each.trim().includes(' ')) ? joined : [listed]).flatMap(nameIn);
    });
    if (names.length > 0) return names;
  }
  return [];
}

/** Whether the statement begins with "By", or what other languages have for it. */
export const startsWithBy = (text: string) => BEFORE.has(wordsOf(unglued(text.slice(0, 30)))[0] ?? '');

/** "ByAnn Other" */
const unglued = (text: string) => text.replace(/^By(?=[A-Z])/, 'By ');

/** `text` without the words that lead up to a name. */
export function withoutLead(text: string): string {
  const parts = unglued(text).split(' ');
  let first = 0;
  while (first < parts.length && BEFORE.has(wordsOf(parts[first]!)[0] ?? '')) first++;
  return parts.slice(first).join(' ');
}

/** The agencies that a statement credits: "sid/dpa" gives two. */
export const agenciesIn = (statement: string) =>
  withoutLead(statement)
    .split(LISTED)
    .filter((name) => AGENCIES.has(lettersOf(name).replace(/^the/, '')));

export const isNewsroom = (name: string) =>
  name.length < 40 && wordsOf(name).some((word) => NEWSROOMS.has(word));

function nameIn(text: string): string[] {
  const undated = withoutLead(text.trim());
  const name = (DAY.test(undated) ? undated.replace(DATE, '') : undated)
    .replace(REST, '')
    .replace(/^[\s:.\-*(]+|[\s:.,\-*)]+$/g, '');
  return isPersonName(name) ? [name] : [];
}

function isPersonName(name: string): boolean {
  if (name.length > 50 || NO_NAME.test(name) || NEVER_INSIDE.test(name)) return false;
  if (wordsOf(name).some((word) => NEVER.has(word) || AGENCIES.has(word) || NEWSROOMS.has(word)))
    return false;
  if (CJK.test(name)) return CJK_NAME.test(name);
  const parts = name.split(' ');
  // One word is an outlet, an agency or a nickname more often than a person.
  if (parts.length < 2 || parts.length > 6) return false;
  if (parts.length > 4 && isCaseless(name)) return false;
  return (
    isCapitalised(parts[0] ?? '') &&
    parts.every((part) => isCapitalised(part) || PARTICLES.has(part)) &&
    parts.filter(isCapitalised).length >= 2
  );
}

/** What stands between names in small letters. */
const PARTICLES = words(
  'von van der den de del della di da das dos do du la le ten ter zu zur und af av e y i el al bin ben ibn',
);

/** Also "deCasparis", "d'Arc", "al-Amin", and every word of a script that knows no capitals. */
function isCapitalised(word: string): boolean {
  const small = word.toLowerCase();
  if (word === small) return isCaseless(word);
  return word[0] !== small[0] || /^[a-z]{1,3}[-'’]?[^a-z]/.test(word);
}

const isCaseless = (text: string) => text > '\u0590' && text.toLowerCase() === text.toUpperCase();
