/**
 * How well names are found and joined to persons, on the gold files:
 *   node tools/measure-names.mjs [--errors N] [FILE…]
 * - persons: share of the distinct person speakers of an article whose name equals one of the persons found;
 * - sources: share of source spans of kind "name" of person speakers that a mention overlaps, and that a mention of
 *   a person of the right name overlaps;
 * - false: share of the speakers that are bodies whose source is overlapped by a mention of a person.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { importTs } from './support/import-ts.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const GOLD = path.join(ROOT, '../shared/quotes');
if (!existsSync(GOLD)) {
  console.log('no gold data beside the project: nothing to measure');
  process.exit(0);
}
const { sameName } = await import(pathToFileURL(path.join(GOLD, 'names.mjs')).href);
const { readLayout } = await importTs('src/text/layout.ts');
const { findNames } = await importTs('src/text/names.ts');

const args = process.argv.slice(2);
const at = args.indexOf('--errors');
const wanted = at < 0 ? 0 : Number(args.splice(at, 2)[1]);
const files = args.length > 0 ? args : [path.join(GOLD, 'dev.jsonl'), path.join(GOLD, 'dev-world.jsonl')];
const percent = (part, whole) => `${((100 * part) / (whole || 1)).toFixed(1)} (${part}/${whole})`;

for (const file of files) {
  const count = {
    persons: 0,
    personsFound: 0,
    sources: 0,
    overlapped: 0,
    right: 0,
    bodies: 0,
    bodiesAsPerson: 0,
  };
  const errors = [];
  let found = 0;
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
    const { id, text, title, quotes, roles } = JSON.parse(line);
    const { mentions, persons } = findNames(readLayout(text), { title });
    found += persons.length;
    const speakers = new Set(Object.keys(roles ?? {}));
    for (const { speech, speaker, sources, sourceKind } of quotes) {
      if (!speech || !speaker) continue;
      if (speaker.type === 'person') speakers.add(speaker.speaker);
      if (sourceKind !== 'name') continue;
      for (const [start, end] of sources ?? []) {
        const over = mentions.filter((mention) => mention.start < end && start < mention.end);
        const names = over.map(({ person }) => persons[person].name);
        if (speaker.type === 'person') {
          count.sources++;
          if (over.length > 0) count.overlapped++;
          if (names.some((name) => sameName(name, speaker.speaker, text))) count.right++;
          else
            errors.push({
              id,
              what: 'source',
              source: text.slice(start, end),
              gold: speaker.speaker,
              got: names,
            });
        } else if (speaker.type === 'group') {
          count.bodies++;
          const surely = over.filter(({ person }) => persons[person].personhood > 0.5);
          if (surely.length > 0) {
            count.bodiesAsPerson++;
            errors.push({ id, what: 'body', source: text.slice(start, end), got: names });
          }
        }
      }
    }
    for (const speaker of speakers) {
      count.persons++;
      if (persons.some(({ name }) => sameName(name, speaker, text))) count.personsFound++;
      else errors.push({ id, what: 'person', gold: speaker });
    }
  }
  console.log(
    `${path.basename(file)}: persons found ${percent(count.personsFound, count.persons)}  ` +
      `sources overlapped ${percent(count.overlapped, count.sources)}  right person ${percent(count.right, count.sources)}  ` +
      `bodies taken for persons ${percent(count.bodiesAsPerson, count.bodies)}  persons in all ${found}`,
  );
  for (const error of errors.slice(0, wanted)) console.log(JSON.stringify(error));
}
