/** What a block says by itself for or against its being body text: a rough first judgement, from a few numbers. */
import type { Block } from './blocks.ts';
import { isDense } from './page-signals.ts';
import { Zone } from './zones.ts';

const AGAINST: readonly (readonly [zones: number, cost: number])[] = [
  [Zone.hidden, 6],
  [Zone.navigation, 5],
  [Zone.footer | Zone.caption | Zone.comments | Zone.related | Zone.barrier, 4],
  [Zone.aside | Zone.share | Zone.promo | Zone.pullQuote | Zone.tags | Zone.profile, 3],
  [Zone.byline | Zone.media, 2],
  [Zone.header | Zone.table, 1],
];
const ENDS = '.!?…。！？।"”’»“)]』」';

/** Characters as Latin letters would need them: scripts without spaces say as much in half. */
export const sizeOf = (text: string) => (isDense(text) ? 2 * text.length : text.length);

/** Whether it ends like a sentence. */
export const endsSentence = (text: string) => ENDS.includes(text[text.length - 1]!);

/** Above 0 for it, below against it. */
export function worthOf(block: Block): number {
  const { text, zones } = block;
  let worth = -1.2 + Math.min(3, sizeOf(text) / 60) - (block.linkChars / text.length) * 4;
  if (endsSentence(text)) worth += 0.7;
  if (zones & Zone.body) worth += 1.5;
  if (block.element.localName === 'h1') worth -= 4;
  for (let at = 0; at < AGAINST.length; at++) if (zones & AGAINST[at]![0]) worth -= AGAINST[at]![1];
  return worth;
}
