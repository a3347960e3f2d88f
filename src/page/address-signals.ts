/** What a page's address says of its kind: its host, the words of its path, how long its slug is, a date. */

/** Parts of a path, before a dot, and of a host, before its first dot; looked up with a space on each side. */
const NOT_NEWS =
  ' forum forums thread threads topic viewtopic showthread product products shop store cart category categories tag tags author authors search login signin sign-in register account doc docs documentation wiki api reference manual guide guides tutorial tutorials help support faq about contact privacy terms imprint impressum questions course courses review reviews recipe recipes user users member members job jobs event events collection collections catalog catalogue item dp watch video videos gallery page index developer developers community learn ';
/** The same, before a hyphen. */
const NEWS =
  ' news article articles story stories politic politics politik world nation business economy sport sports opinion opinions local national international entertainment culture kultur wirtschaft panorama gesellschaft nachrichten noticia noticias actualite actualites cronaca mundo economia politica society health science us uk europe asia africa deutschland ausland inland regional lifestyle money finance markets ';
const BLOG = ' blog blogs post posts p ';
const BLOG_HOSTS = ' wordpress blogspot medium substack tumblr ';

/** What newspapers and stations call themselves, in some languages; looked for anywhere in a host. */
const OUTLETS =
  'news times post tribune herald gazette journal daily press telegraph guardian chronicle observer dispatch courier express star mirror mail globe today report sun radio tv info media zeitung nachrichten blatt kurier rundschau anzeiger diario noticia jornal folha giornale corriere gazzetta gazete haber novosti'.split(
    ' ',
  );

/**
 * Depth of the path; words and digits of the part with most words; whether there is a date (0 or 1); kind (-1 no
 * news, 0 blog, 1 any, 2 news); whether the host has a word of outlets' names (0 or 1). Where the address says nothing
 * (none given, or served on this machine): -1, kind -2.
 * Without patterns: each would be compiled on every page anew.
 */
export function readAddress(
  url: string,
): [depth: number, words: number, digits: number, date: number, kind: number, outlet: number] {
  const parts = url.split('?', 1)[0]!.split('#', 1)[0]!.toLowerCase().split('/');
  const host = parts[2] ?? '';
  // A number or a port at the end.
  if (!url.startsWith('http') || !(host.charCodeAt(host.length - 1) >= 0x61) || host === 'localhost')
    return [-1, -1, -1, -1, -2, -1];
  const names = host.split('.');
  let kind = NOT_NEWS.includes(` ${names[0]} `)
    ? -1
    : BLOG.includes(` ${names[0]} `) || BLOG_HOSTS.includes(` ${names.at(-2)} `)
      ? 0
      : 1;
  let depth = 0;
  let slug = '';
  let slugWords = 1;
  let date = 0;
  for (let at = 3; at < parts.length; at++) {
    const part = parts[at]!;
    if (part === '') continue;
    depth++;
    const words = part.split('-');
    const count = Math.max(words.length, part.split('_').length);
    if (count >= slugWords) {
      slugWords = count;
      slug = part;
    }
    if (NOT_NEWS.includes(` ${part.split('.', 1)[0]} `)) kind = -1;
    else if (kind > 0 && BLOG.includes(` ${part} `)) kind = 0;
    else if (kind > 0 && NEWS.includes(` ${words[0]} `)) kind = 2;
    if (part.startsWith('20') || part.startsWith('19')) {
      // "2024/03/12", "2024-03-12-title", "20240312"
      const numbers = `${part}${parts[at + 1] ?? ''}`.replaceAll('-', '').slice(0, 6);
      if (numbers.length === 6 && Number(numbers) % 100 <= 31) date = 1;
    }
  }
  let digits = 0;
  for (let at = 0; at < slug.length; at++)
    if (slug.charCodeAt(at) < 0x3a && slug.charCodeAt(at) > 0x2f) digits++;
  let outlet = 0;
  for (const word of OUTLETS) if (host.includes(word)) outlet = 1;
  return [depth, slugWords, Math.min(12, digits), date, kind, outlet];
}
