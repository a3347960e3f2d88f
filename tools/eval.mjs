/**
 * Prints how right the product is on the gold data beside the project.
 *
 *   npm run eval [-- quotes] [-- --errors N]
 *
 * Each part lives in tools/eval/ and exports `evaluate({ errors })`; a part whose data are not there says so.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const PARTS = ['quotes', 'pages', 'leaders'];
const args = process.argv.slice(2);
const at = args.indexOf('--errors');
const errors = at < 0 ? 0 : Number(args.splice(at, 2)[1]);

for (const part of args.length > 0 ? args : PARTS) {
  const file = path.join(HERE, 'eval', `${part}.mjs`);
  if (!existsSync(file)) continue;
  console.log(`\n=== ${part} ===`);
  const { evaluate } = await import(pathToFileURL(file).href);
  await evaluate({ errors });
}
