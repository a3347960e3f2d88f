/** The command line as other programs call it: one line for each line, in order, whatever a line holds. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/types.ts';

const TEXT =
  'Ada Brook, the mayor of Brookton, opened the bridge on Monday.\n\n“It took nine years,” Brook said.';

/** `npm run -s analyse -- …`: builds what is stale, then analyses. */
function analyse(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'analyse', '--', ...args], {
    input,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return { status, stdout, stderr };
}

type Line = Partial<Report> & { id?: string; error?: string };
const linesOf = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('--jsonl', () => {
  it('gives one report a line, in order; offsets refer to exactly the text that was given', () => {
    const input = ['a', 'b', 'c'].map((id) =>
      JSON.stringify({ id, text: `${TEXT}\n${id}`, unknownField: 1 }),
    );
    const { status, stdout } = analyse(['--jsonl'], `${input.join('\n')}\n`);
    const lines = linesOf(stdout);
    expect(status).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    for (const { id, text, quotes, people, article } of lines) {
      expect(text).toBe(`${TEXT}\n${id}`);
      expect(article?.isNews).toBe(true);
      expect(quotes?.map(({ start, end }) => text?.slice(start, end))).toEqual(['“It took nine years,”']);
      const [quote] = quotes ?? [];
      expect(quote).toMatchObject({ speaker: 'Ada Brook', confidence: 'sure' });
      expect(people?.[quote?.person ?? -1]).toMatchObject({
        name: 'Ada Brook',
        role: 'the mayor of Brookton',
        leader: null,
      });
    }
  });

  it('a line that cannot be read gets an error, the rest goes on, the exit status is 1', () => {
    const input = [
      '{"id": "no-text"}',
      'not json',
      '{"id": "wrong", "text": 7}',
      '[]',
      JSON.stringify({ id: 'fine', text: TEXT }),
    ];
    const { status, stdout } = analyse(['--jsonl'], input.join('\n'));
    const lines = linesOf(stdout);
    expect(status).toBe(1);
    expect(lines.map(({ id, error }) => [id, typeof error])).toEqual([
      ['no-text', 'string'],
      [undefined, 'string'],
      ['wrong', 'string'],
      [undefined, 'string'],
      ['fine', 'undefined'],
    ]);
  });

  it('a page that is no article has no quotations, unless forced', () => {
    const html = `<title>Shop</title><ul><li>Lamp, 9.99</li></ul><p>“Bright!” said Ada Brook, a buyer.</p>`;
    const input = `${JSON.stringify({ id: 'shop', html, url: 'https://shop.example/lamps' })}\n`;
    const [plain] = linesOf(analyse(['--jsonl'], input).stdout);
    const [forced] = linesOf(analyse(['--jsonl', '--force'], input).stdout);
    expect([plain?.article?.isNews, plain?.quotes]).toEqual([false, []]);
    expect(forced?.quotes).toHaveLength(1);
  });
});

describe('files', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'news-context-cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('a readable report for a text', () => {
    const file = path.join(folder, 'bridge.txt');
    writeFileSync(file, TEXT);
    const { status, stdout } = analyse([file]);
    expect(status).toBe(0);
    expect(stdout).toContain('Ada Brook: 1 quotation, 4 words');
    expect(stdout).toContain('“It took nine years,”');
  });

  it('a file that is not there: said on standard error, the others are read', () => {
    const file = path.join(folder, 'bridge.txt');
    writeFileSync(file, TEXT);
    const { status, stdout, stderr } = analyse([path.join(folder, 'missing.html'), file]);
    expect(status).toBe(1);
    expect(stderr).toContain('missing.html');
    expect(stdout).toContain('Ada Brook');
  });

  it('no file: how it is called, exit status 2', () => {
    const { status, stderr } = analyse([]);
    expect([status, stderr.includes('--jsonl')]).toEqual([2, true]);
  });
});
