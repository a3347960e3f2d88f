// @ts-check
/** `import styles from './some.css?raw'` gives the style sheet as text, minified where the build is. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transform } from 'esbuild';

/** @type {import('esbuild').Plugin} */
export const stylesAsText = {
  name: 'styles as text',
  setup({ onResolve, onLoad, initialOptions }) {
    const { minify = false, target = 'esnext' } = initialOptions;
    onResolve({ filter: /\.css\?raw$/ }, ({ path: file, resolveDir }) => ({
      path: path.join(resolveDir, file.replace(/\?raw$/, '')),
      namespace: 'styles-as-text',
    }));
    onLoad({ filter: /./, namespace: 'styles-as-text' }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { loader: 'css', minify, target });
      return { contents: code.trim(), loader: 'text', watchFiles: [file] };
    });
  },
};
