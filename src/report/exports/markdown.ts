/** The article's voices as text: readable as it stands, with headings and links where Markdown is drawn. Pure. */
import type { Translator } from '../../shared/i18n.ts';
import { howInWords } from '../how-words.ts';
import { shareOfVoice, type VoiceShare } from '../share-of-voice.ts';
import type { Report, ReportPerson } from '../types.ts';
import { whoIs } from '../who-is.ts';
import { sourceLine } from './citation.ts';
import { linkToQuote } from './text-fragment.ts';

/** `accessed`: ISO time at which the page was read. */
export function toMarkdown(report: Report, accessed: string, tr: Translator): string {
  const share = shareOfVoice(report);
  const { headline, url } = report.article;
  const blocks: string[] = [
    ...(headline ? [`# ${inLine(headline)}`] : []),
    sourceWithLink(sourceLine(report, accessed, tr), url),
  ];
  for (const voice of [...share.people, ...share.others]) {
    const person = voice.person === null ? null : report.people[voice.person]!;
    blocks.push(`## ${inLine(voice.name)}`, ...aboutVoice(voice, person, tr));
    for (const index of voice.quotes) blocks.push(...quoteBlocks(report, index, tr));
  }
  if (share.unstated.length) {
    blocks.push(`## ${inLine(tr.t('popup_also_unstated'))}`);
    for (const index of share.unstated) blocks.push(...quoteBlocks(report, index, tr));
  }
  if (share.unquotedLeaders.length) {
    const names = share.unquotedLeaders.map((index) => {
      const person = report.people[index]!;
      const { first } = whoIs(person, tr);
      return `- ${inLine(first ? `${person.name}: ${first}` : person.name)}`;
    });
    blocks.push(`## ${inLine(tr.t('popup_also_unquoted'))}`, names.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

function aboutVoice(voice: VoiceShare, person: ReportPerson | null, tr: Translator): string[] {
  const who = person ? whoIs(person, tr) : null;
  const lines = [
    ...(who?.first ? [who.first] : []),
    ...(who?.second ? [who.second] : []),
    `${tr.plural('popup_quotations', voice.quotes.length)}, ${tr.plural('popup_words', voice.words)}`,
  ];
  return [inLine(lines.join(' · '))];
}

function quoteBlocks(report: Report, index: number, tr: Translator): string[] {
  const quote = report.quotes[index]!;
  const said = report.text
    .slice(quote.start, quote.end)
    .split(/\n+/)
    .map((line) => `> ${inLine(line)}`)
    .join('\n>\n');
  const link = safeAddress(linkToQuote(report, quote));
  const notes = [
    ...(quote.confidence === 'probable' ? [tr.t('popup_probably')] : []),
    ...(quote.how ? [howInWords(quote.how, tr)] : []),
  ].map(inLine);
  if (link) notes.push(`[${inLine(tr.t('popup_show'))}](<${link}>)`);
  return notes.length ? [said, notes.join(' · ')] : [said];
}

function sourceWithLink(line: string, url: string | null): string {
  const address = safeAddress(url);
  if (!address || !url) return inLine(line);
  const [before = '', after = ''] = line.split(url, 2);
  return `${inLine(before)}<${address}>${inLine(after)}`;
}

/** Null unless it is an address of the web, written so that nothing in it ends the link. */
function safeAddress(url: string | null): string | null {
  if (!url) return null;
  try {
    const address = new URL(url);
    if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
    return address.href.replace(/[<>\s]/g, encodeURIComponent);
  } catch {
    return null;
  }
}

/** Text of the page stays text: no character of it makes a heading, a link, a picture or HTML. */
function inLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>#|~&!]/g, '\\$&')
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}
