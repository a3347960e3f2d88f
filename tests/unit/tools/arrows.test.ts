import { describe, expect, it } from 'vitest';
import { checkArrows } from '../../../tools/support/arrows.mjs';

const metafile = (imports: Record<string, string[]>, outputs: Record<string, string[]> = {}) => ({
  inputs: Object.fromEntries(
    Object.entries(imports).map(([file, targets]) => [file, { imports: targets.map((path) => ({ path })) }]),
  ),
  outputs: Object.fromEntries(
    Object.entries(outputs).map(([file, inputs]) => [
      file,
      { inputs: Object.fromEntries(inputs.map((input) => [input, {}])) },
    ]),
  ),
});

describe('the arrows between the folders', () => {
  it.each([
    ['src/report/a.ts', 'src/text/b.ts'],
    ['src/content/reader.ts', 'src/card/card.tsx'],
    ['src/popup/popup.tsx', 'node_modules/preact/index.js'],
    ['src/cli/messages.ts', 'src/_locales/en/messages.json'],
  ])('%s may import %s', (from, to) => {
    expect(() => checkArrows(metafile({ [from]: [to] }))).not.toThrow();
  });

  it.each([
    ['src/text/a.ts', 'src/page/b.ts'],
    ['src/leaders/a.ts', 'src/shared/b.ts'],
    ['src/text/a.ts', 'node_modules/preact/index.js'],
    ['src/popup/popup.tsx', 'src/background/background.ts'],
    ['src/odds/a.ts', 'src/text/b.ts'],
  ])('%s may not import %s', (from, to) => {
    expect(() => checkArrows(metafile({ [from]: [to] }))).toThrow(from);
  });

  it('no leaders and no background in what is put into pages', () => {
    const bundle = { 'dist/extension/content/reader.js': ['src/leaders/index.ts'] };
    expect(() => checkArrows(metafile({}, bundle))).toThrow('reader.js holds src/leaders/index.ts');
  });
});
