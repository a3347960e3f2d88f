/**
 * A sorted list of texts in few bytes that any entry can be read from: each says how many bytes it shares with the
 * one before it. Every 16th is written whole, and a table says where.
 */
import { ByteReader, ByteWriter, decodeText } from './bytes.ts';

export const BLOCK = 16;
const MAX_BYTES = 255;

/** `count`, where the blocks begin (4 bytes each, from the end of this table), then the blocks. */
export function writeFrontCoded(texts: readonly string[], out: ByteWriter): void {
  const encoder = new TextEncoder();
  const body = new ByteWriter();
  const starts: number[] = [];
  let before: Uint8Array = new Uint8Array();
  for (const [index, text] of texts.entries()) {
    const bytes = encoder.encode(text).subarray(0, MAX_BYTES);
    let shared = 0;
    if (index % BLOCK === 0) starts.push(body.length);
    else while (shared < before.length && shared < bytes.length && before[shared] === bytes[shared]) shared++;
    body.byte(shared);
    body.byte(bytes.length - shared);
    body.raw(bytes.subarray(shared));
    before = bytes;
  }
  out.varint(texts.length);
  for (const start of starts) {
    out.u16(start & 0xffff);
    out.u16(start >>> 16);
  }
  out.raw(body.take());
}

export class FrontCodedList {
  readonly length: number;
  readonly #bytes: Uint8Array;
  readonly #starts: number;
  readonly #body: number;
  readonly #scratch = new Uint8Array(MAX_BYTES);

  /** `at` is where `writeFrontCoded` began. Nothing is read but the count. */
  constructor(bytes: Uint8Array, at: number) {
    const reader = new ByteReader(bytes, at);
    this.length = reader.varint();
    this.#bytes = bytes;
    this.#starts = reader.at;
    this.#body = reader.at + 4 * Math.ceil(this.length / BLOCK);
  }

  get(index: number): string {
    let text = '';
    this.#readBlock(
      Math.floor(index / BLOCK),
      (index % BLOCK) + 1,
      (entry) => {
        text = entry;
      },
      true,
    );
    return text;
  }

  /** The first `count` entries of a block, in their order. */
  block(block: number, count = BLOCK): string[] {
    const texts: string[] = [];
    this.#readBlock(block, Math.min(count, this.length - block * BLOCK), (entry) => texts.push(entry), false);
    return texts;
  }

  #readBlock(block: number, count: number, take: (text: string) => void, onlyLast: boolean): void {
    const reader = new ByteReader(this.#bytes, this.#starts + 4 * block);
    let at = this.#body + reader.u16() + reader.u16() * 0x10000;
    const scratch = this.#scratch;
    for (let i = 0; i < count; i++) {
      const shared = this.#bytes[at++]!;
      const own = this.#bytes[at++]!;
      for (let j = 0; j < own; j++) scratch[shared + j] = this.#bytes[at++]!;
      if (!onlyLast || i === count - 1) take(decodeText(scratch, 0, shared + own));
    }
  }
}
