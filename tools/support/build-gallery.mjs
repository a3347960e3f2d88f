// @ts-check
/** Builds the gallery of tests/gallery: a folder with gallery.html that any static server can show. */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { stylesAsText } from './styles-as-text.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** @param {string} outdir */
export async function buildGallery(outdir) {
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: [
      { in: 'tests/gallery/gallery.tsx', out: 'gallery' },
      { in: 'src/popup/popup.css', out: 'popup' },
    ],
    bundle: true,
    format: 'iife',
    target: ['chrome121', 'firefox142'],
    charset: 'utf8',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [stylesAsText],
    outdir,
    logLevel: 'warning',
  });
  await cp(path.join(ROOT, 'tests/gallery/gallery.html'), path.join(outdir, 'gallery.html'));
  for (const css of ['src/shared/look.css', 'src/options/options.css']) {
    await cp(path.join(ROOT, css), path.join(outdir, path.basename(css)));
  }
}
