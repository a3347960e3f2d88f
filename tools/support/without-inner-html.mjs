// @ts-check
/**
 * Takes the one assignment to `innerHTML` out of Preact (its `dangerouslySetInnerHTML`, which nothing here uses): text
 * can then come out as text only, and the linter of addons.mozilla.org has nothing to warn of.
 */
import { readFile } from 'node:fs/promises';

const ASSIGNMENT = /\.innerHTML=(?=[\w$])/g;

/** @type {import('esbuild').Plugin} */
export const withoutInnerHtml = {
  name: 'without innerHTML',
  setup(build) {
    build.onLoad({ filter: /[\\/]preact[\\/]dist[\\/]preact\.m?js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const count = source.match(ASSIGNMENT)?.length ?? 0;
      if (count !== 1)
        throw new Error(`${path} assigns innerHTML ${count} times, not once: look at it again`);
      return { contents: source.replace(ASSIGNMENT, '.textContent='), loader: 'js' };
    });
  },
};
