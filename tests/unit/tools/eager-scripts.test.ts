import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { COMPILED_AT_ONCE, compileAtOnce } from '../../../tools/support/eager-scripts.mjs';

it('the hint is the first line of the scripts that are named, and of no other', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'eager-'));
  try {
    for (const name of ['one', 'other']) await writeFile(path.join(folder, `${name}.js`), `run('${name}');`);
    await build({
      absWorkingDir: folder,
      entryPoints: ['one.js', 'other.js'],
      outdir: 'out',
      metafile: true,
      plugins: [compileAtOnce(['/one.js'])],
    });
    const out = (name: string) => readFile(path.join(folder, 'out', name), 'utf8');
    expect(await out('one.js')).toBe(`${COMPILED_AT_ONCE}${await out('other.js')}`.replace('other', 'one'));
    expect(await out('other.js')).toMatch(/^run\("other"\)/);
  } finally {
    await rm(folder, { recursive: true });
  }
});
