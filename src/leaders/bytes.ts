/** Writes and reads the packed table's bytes: small numbers in few bytes (LEB128), texts in UTF-8. */

export class ByteWriter {
  #bytes: number[] = [];

  get length(): number {
    return this.#bytes.length;
  }

  byte(value: number): void {
    this.#bytes.push(value & 0xff);
  }

  u16(value: number): void {
    this.#bytes.push(value & 0xff, (value >> 8) & 0xff);
  }

  varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes.push((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes.push(rest);
  }

  raw(bytes: ArrayLike<number>): void {
    for (let i = 0; i < bytes.length; i++) this.#bytes.push(bytes[i]!);
  }

  text(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.varint(bytes.length);
    this.raw(bytes);
  }

  take(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

const decoder = new TextDecoder();

/** Reads on from `at`; reading past the end gives zeros. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  u16(): number {
    return this.byte() | (this.byte() << 8);
  }

  /** Passes over `count` varints. */
  skipVarints(count: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let left = count; left > 0 && at < bytes.length; at++) if (bytes[at]! < 0x80) left--;
    this.at = at;
  }

  varint(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    let factor = 0x80;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 0x80;
    }
  }

  text(): string {
    const length = this.varint();
    const text = decodeText(this.bytes, this.at, this.at + length);
    this.at += length;
    return text;
  }
}

const MAX_SHORT = 64;

/** UTF-8 to text. Short ASCII, which nearly all of it is, does not need the (slow to call) TextDecoder. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > MAX_SHORT) return decoder.decode(bytes.subarray(start, end));
  const codes: number[] = [];
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
    codes.push(byte);
  }
  // All at once: letter by letter, each would leave a string behind.
  return String.fromCharCode.apply(null, codes);
}
