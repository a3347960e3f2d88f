/**
 * Lists who is told to be a leader in a set of articles (JSON Lines with `text`, `published`, `title`), for a person to
 * read and check: names, the article's words for them, offices and reasons. No text of the articles.
 *
 *   node tools/list-leaders.mjs [ARTICLES.jsonl]            default: ../shared/quotes/dev.jsonl
 *   node tools/list-leaders.mjs --page                      writes docs/leaders-found.md
 *   node tools/list-leaders.mjs --nobody                    lists those who were looked up and not told, too
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTs } from './support/import-ts.mjs';
import { packLeaders } from './support/pack-leaders.mjs';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** "Today" of the list: offices "now" must not change with the day on which it is made. */
const TODAY = '2026-11-23';

const args = process.argv.slice(2);
const file = path.resolve(ROOT, args.find((arg) => !arg.startsWith('--')) ?? '../shared/quotes/dev.jsonl');
const { analyse } = await importTs('src/text/index.ts');
const { askAboutPeople } = await importTs('src/report/ask-people.ts');
const { openLeaders } = await importTs('src/leaders/index.ts');
const leaders = openLeaders(await packLeaders());

const found = new Map();
let articles = 0;
let people = 0;
for (const line of (await readFile(file, 'utf8')).split('\n')) {
  if (line.trim() === '') continue;
  const { id, text, published, title } = JSON.parse(line);
  const analysis = analyse(text, title ? { title } : {});
  const { query } = askAboutPeople(analysis, text, published ?? null, TODAY);
  articles++;
  people += query.people.length;
  for (const [index, who] of leaders.identify(query).entries()) {
    if (who.kind === 'none' && !args.includes('--nobody')) continue;
    add(query.people[index], who, { id, published });
  }
}

const rows = [...found.values()].sort((a, b) =>
  a.leader < b.leader ? -1 : a.leader > b.leader ? 1 : a.key < b.key ? -1 : 1,
);
if (args.includes('--page')) {
  await writeFile(path.join(ROOT, 'docs/leaders-found.md'), page());
  console.log(`docs/leaders-found.md: ${rows.length} lines`);
} else {
  for (const row of rows)
    console.log(
      [
        row.leader,
        row.office,
        row.name,
        [...row.roles].slice(0, 4).join(' / '),
        [...row.days].join(' '),
        row.reasons,
      ].join(' | '),
    );
  console.log(`${articles} articles, ${people} people, ${rows.length} lines`);
}

function add({ name, roles }, who, { published }) {
  const label = (profile) => profile.name;
  const leader =
    who.kind === 'leader'
      ? label(who.profile)
      : who.kind === 'none'
        ? '-'
        : `could be ${who.profiles.map(label).join(' or ')}`;
  const profile = who.kind === 'leader' ? who.profile : null;
  const office = profile
    ? (profile.then?.label ??
      `(none then; ${profile.last?.label ?? profile.next?.label ?? profile.now?.label ?? ''})`)
    : '';
  const key = `${leader} ${office} ${name}`;
  const row = found.get(key) ?? {
    key,
    leader,
    office,
    name,
    roles: new Set(),
    days: new Set(),
    articles: 0,
    reasons: '',
  };
  for (const role of roles) row.roles.add(role.replace(/\s+/g, ' ').slice(0, 60));
  row.days.add((published ?? '').slice(0, 7));
  row.articles++;
  if (profile) row.reasons = profile.reasons.map((reason) => reason.kind).join(', ');
  found.set(key, row);
}

function page() {
  const lines = rows.map(({ leader, office, name, days, articles: count }) => {
    const span = [...days].sort();
    const when = span.length > 1 ? `${span[0]} to ${span.at(-1)}` : span[0];
    return `| ${leader} | ${office} | ${name} | ${when} | ${count} |`;
  });
  return `# Leaders found in the development articles

Made by \`node tools/list-leaders.mjs --page\` over the ${articles} articles of ../shared/quotes/dev.jsonl (${people} people): everyone who is told to be
a leader, with the main office on the date of the article, and the name as the article has it. "(none then; …)" is the
last or the next office of someone who held none in the table on that date.

It was read line by line on 2026-11-23. Nobody in it is the wrong person. What is not as it should be comes from the facts:

- Jean-Marc Ayrault was foreign minister from February 2016; the source has him from December.
- Mitt Romney's years as governor of Massachusetts are not in the sources, so that only his later seat is known.
- "George Bush" without a date in the article can be either president, and is left open.

| leader | office then | name in the article | month | articles |
| --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}
