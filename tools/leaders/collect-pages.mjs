/**
 * Collects all pages of all queries, and keeps each page in a file as it comes: a run that was broken off goes on
 * where it stopped.
 */
import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * `queries` as in refresh-queries.mjs; `stateFile` holds a line for each finished page. A file of another endpoint or
 * page size is thrown away, and so is a line that was cut off. Gives all rows.
 */
export async function collectPages({ client, queries, pageSize, stateFile, endpoint, log = () => {} }) {
  const key = `${endpoint} ${pageSize}`;
  const done = await readState(stateFile, key);
  await mkdir(path.dirname(stateFile), { recursive: true });
  const rows = [];
  for (const { name, query } of queries) {
    for (let offset = 0; ; offset += pageSize) {
      const id = `${name} ${offset}`;
      let page = done.get(id);
      if (page) log(`${name}, from ${offset}: had ${page.length} rows already`);
      else {
        page = await client.select(query(pageSize, offset));
        await appendFile(stateFile, `${JSON.stringify({ key, id, page })}\n`);
        log(`${name}, from ${offset}: ${page.length} rows`);
      }
      rows.push(...page);
      if (page.length < pageSize) break;
    }
  }
  return rows;
}

export async function forgetPages(stateFile) {
  await rm(stateFile, { force: true });
}

async function readState(file, key) {
  const done = new Map();
  const text = await readFile(file, 'utf8').catch(() => '');
  for (const line of text.split('\n')) {
    try {
      const entry = JSON.parse(line);
      if (entry.key === key) done.set(entry.id, entry.page);
    } catch {
      // The last line of a run that was broken off, or the empty end: asked again.
    }
  }
  return done;
}
