/**
 * The arrows between the folders of src/: which may import which. Checked against esbuild's metafile, so what
 * is checked is what was bundled (type-only imports vanish and are free).
 */

/** Folder → the folders that it may import from, besides itself. Entry points may import everything but each other. */
const MAY_IMPORT = {
  text: [],
  page: [],
  leaders: [],
  shared: [],
  report: ['text', 'page', 'leaders', 'shared'],
  card: ['report', 'shared'],
  content: ['text', 'page', 'report', 'card', 'shared'],
  background: ['leaders', 'report', 'shared'],
  popup: ['report', 'card', 'shared'],
  options: ['card', 'shared'],
  cli: ['text', 'page', 'leaders', 'report', 'shared'],
  trees: [],
  _locales: [],
};
/** Translations are data that everything that shows words may read; learned trees are arithmetic. */
const FREE = new Set(['_locales', 'trees']);
/** The folders that must run anywhere: no library of the browser's, no Node. */
const PURE = new Set(['text', 'page', 'leaders', 'report', 'trees']);
/** What must never be in a bundle that is put into pages. */
const NOT_IN_CONTENT = ['src/background/', 'src/leaders/', 'src/popup/', 'src/options/', 'src/cli/'];

const folderOf = (file) => /^src\/([^/]+)\//.exec(file)?.[1];

/** Throws an Error that lists every arrow pointing the wrong way; `metafile` is esbuild's. */
export function checkArrows(metafile) {
  const wrong = [];
  for (const [file, { imports }] of Object.entries(metafile.inputs)) {
    const from = folderOf(file);
    if (!from) continue;
    if (!MAY_IMPORT[from]) {
      wrong.push(`${file}: the folder src/${from} has no place in tools/support/arrows.mjs`);
      continue;
    }
    for (const { path: target } of imports) {
      const to = folderOf(target);
      if (to && to !== from && !FREE.has(to) && !MAY_IMPORT[from].includes(to))
        wrong.push(`${file} imports ${target}`);
      if (!to && PURE.has(from)) wrong.push(`${file} imports ${target}: ${from}/ is pure`);
    }
  }
  for (const [file, { inputs }] of Object.entries(metafile.outputs)) {
    if (!/\/content\/[^/]+\.js$/.test(file)) continue;
    for (const input of Object.keys(inputs)) {
      if (NOT_IN_CONTENT.some((folder) => input.startsWith(folder))) wrong.push(`${file} holds ${input}`);
    }
  }
  if (wrong.length) throw new Error(`Arrows that point the wrong way:\n  ${wrong.join('\n  ')}`);
}
