/** What a page prints as its byline: near the headline, at the end of the text, or as one of its first or last lines. */
import type { Block } from './blocks.ts';
import { lettersOf } from './letters.ts';
import { namesIn, startsWithBy } from './person-names.ts';
import { Zone } from './zones.ts';

/** A longer block is no byline. */
export const MAX_BYLINE = 120;

/** Names beside each other may have no space between them: each link is one. */
export function partsOf(element: Element): string[] {
  const parts = [...element.querySelectorAll('a, [itemprop~="name"]')];
  return (parts.length > 0 ? parts : [element])
    .map((part) => part.getAttribute('content') ?? saidIn(part))
    .filter((text) => text.length < 150);
}

/** The text in `node`; "Ann OtherContributor" with a bar where one piece ends and the next begins with a capital. */
export function saidIn(node: Node): string {
  const SHOW_TEXT = 4;
  const whole = node.textContent ?? '';
  if (whole.length > MAX_BYLINE || node.nodeValue !== null || node.ownerDocument === null) return whole;
  let text = '';
  const walker = node.ownerDocument.createTreeWalker(node, SHOW_TEXT);
  for (let piece = walker.nextNode(); piece !== null; piece = walker.nextNode()) {
    const words = piece.nodeValue ?? '';
    text += (/[a-z]$/.test(text) && /^[A-Z]/.test(words) ? ' | ' : '') + words;
  }
  return text;
}

const BEFORE_BODY = 20;
const BEHIND_BODY = 15;
const NOT_BEFORE = Zone.related | Zone.navigation | Zone.caption;
const NOT_BEHIND = NOT_BEFORE | Zone.comments | Zone.aside;

/** Short blocks around the text's beginning, the nearest above it first. */
export function blocksBefore(all: readonly Block[], body: readonly Block[]): Block[] {
  if (body.length === 0) return [];
  const first = all.indexOf(body[0] as Block);
  return [
    ...picked(all, body, first - BEFORE_BODY, first, NOT_BEFORE).reverse(),
    ...picked(all, body, first, first + 5, NOT_BEFORE),
  ];
}

/** Short blocks right behind the text. */
export function blocksBehind(all: readonly Block[], body: readonly Block[]): Block[] {
  if (body.length === 0) return [];
  const [first, last] = [all.indexOf(body[0] as Block), all.indexOf(body.at(-1) as Block)];
  return picked(all, body, Math.max(first + 5, last + 1), last + BEHIND_BODY, NOT_BEHIND);
}

function picked(all: readonly Block[], body: readonly Block[], from: number, to: number, not: number) {
  const chosen = new Set(body);
  return all
    .slice(Math.max(0, from), to)
    .filter((block) => !chosen.has(block) && !(block.zones & not) && block.text.length < 2 * MAX_BYLINE);
}

/** The names in the nearest byline, and in blocks beside it up to a heading: what is farther belongs to teasers. */
export function nearest(near: readonly Block[]): string[] {
  const first = near.findIndex((block) => namedIn(block).some((statement) => namesIn(statement).length > 0));
  if (first < 0) return [];
  const beside = near.slice(first + 1, first + 3);
  const heading = beside.findIndex(({ element }) => /^h\d$/.test(element.localName));
  return [near[first] as Block, ...beside.slice(0, heading < 0 ? 2 : heading)].flatMap(namedIn);
}

/** "25.04.24 | By Ann Other": from "By" on. */
export function bylineIn(text: string): string[] {
  if (text.length > 2 * MAX_BYLINE) return [];
  const parts = text.split(/\s[|•–—-]\s|\n/);
  const by = parts.findIndex(startsWithBy);
  return by < 0 ? [] : [parts.slice(by).join(' | ')];
}

/** "By Ulla", "von ubi": one word, which may be an outlet elsewhere. */
export const nicknameIn = (byline: string) =>
  /^(?:by|von|par|por|di|door|av|af):?\s+([^\s,]{3,20})(?:,.*|\s+\d.*)?$/i.exec(byline)?.slice(1, 2) ?? [];

const WRITER = /author|byline|autor|auteur|writer|reporter|journalist|redakt|verfasser|yazar/i;
const NOT_WRITER = /photo|foto|bild|image|comment|follow|bio|avatar|related|teaser|date/i;
const WRITERS_PAGE =
  /\/(?:authors?|autor|auteurs?|reporters?|redakt\w*|journalists?)\/|\/(?:people|profile|staff|by|newsteam)\/[^/]+\/?$/i;
const MAX_INSIDE = 60;

/** The names in a block, or in the parts of it, that call themselves a byline or link to an author's page. */
function namedIn({ element, text }: Block): string[] {
  const inside = element.getElementsByTagName('*');
  const parts = inside.length > MAX_INSIDE ? [] : [...inside].filter(isWriter);
  if (parts.length > 0)
    return parts
      .filter((part) => !parts.some((other) => other !== part && part.contains(other)))
      .flatMap(partsOf);
  let up: Element | null = element;
  for (let level = 0; up !== null && level < 3; level++, up = up.parentElement)
    if (isWriter(up)) return [text];
  return [];
}

function isWriter(element: Element): boolean {
  if (/^(?:article|main|body|section)$/.test(element.localName)) return false;
  if (WRITERS_PAGE.test(element.getAttribute('href') ?? '')) return true;
  const name = `${element.getAttribute('class')} ${element.getAttribute('data-testid')}`;
  return WRITER.test(name) && !NOT_WRITER.test(name);
}

/** A byline that stands in the text: one of its first paragraphs is names and nothing else. */
export function firstLine(body: readonly Block[]): string[] {
  const line = body
    .slice(0, 3)
    .find(({ element, text }) => !/^h\d$/.test(element.localName) && isAllNames(text));
  return line ? [line.text] : [];
}

/** "… said the mayor. (Ann Other)" */
export function lastWords(body: readonly Block[]): string[] {
  const text = /(?:^|[.!?”"“»]\s*)\(([^()]{5,60})\)[\s+*]*$/.exec(body.at(-1)?.text ?? '')?.[1] ?? '';
  return isAllNames(text) ? [text] : [];
}

/** A last line such as "(dpa)" or "Courier Newsdesk": no sentence, and every word of some length begins large. */
export function signatureOf(body: readonly Block[]): string[] {
  const text = (body.at(-1)?.text ?? '').replace(/^\(|\)$/g, '');
  const isName = text.split(' ').every((word) => word.length < 5 || word[0] !== word[0]?.toLowerCase());
  return text.length < 40 && isName && !/[.!?:…]$/.test(text) ? [text] : [];
}

const isAllNames = (text: string) =>
  text.length < MAX_BYLINE && text !== '' && lettersOf(namesIn(text).join('')) === lettersOf(text);
