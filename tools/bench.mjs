/**
 * Prints how fast and how small the product is; the exit status is 1 where a limit is not kept.
 *
 *   npm run bench [-- text pages leaders popup card]
 *
 * Each part lives in tools/bench/ and can be run alone.
 */
import { benchCard } from './bench/card.mjs';
import { benchLeaders } from './bench/leaders.mjs';
import { benchPages } from './bench/pages.mjs';
import { benchPopup } from './bench/popup.mjs';
import { benchText } from './bench/text.mjs';

const PARTS = {
  text: benchText,
  pages: benchPages,
  leaders: benchLeaders,
  popup: benchPopup,
  card: benchCard,
};
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in PARTS));
if (unknown.length) {
  console.error(`no such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  process.exit(2);
}

for (const [name, bench] of Object.entries(PARTS)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  console.log(`\n=== ${name} ===`);
  if ((await bench()).length > 0) process.exitCode = 1;
}
