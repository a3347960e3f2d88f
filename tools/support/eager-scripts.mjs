/**
 * Has Chromium compile all functions of a script while it loads it, in place of a look at each in advance and a second
 * one at its first call: right for scripts that run once, at once and nearly whole.
 * https://v8.dev/blog/explicit-compile-hints (Chromium 136; other browsers and versions read a comment).
 */
import { readFile, writeFile } from 'node:fs/promises';

export const COMPILED_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** Plugin for esbuild: outputs whose path ends as one of `endings` does begin with the hint. */
export const compileAtOnce = (endings) => ({
  name: 'compile-at-once',
  setup(build) {
    build.onEnd(async ({ errors, metafile }) => {
      if (errors.length) return;
      for (const file of Object.keys(metafile.outputs)) {
        if (!endings.some((ending) => file.endsWith(ending))) continue;
        const code = await readFile(`${build.initialOptions.absWorkingDir}/${file}`, 'utf8');
        await writeFile(`${build.initialOptions.absWorkingDir}/${file}`, COMPILED_AT_ONCE + code);
      }
    });
  },
});
