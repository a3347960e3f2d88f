/** Data beside the project (`../shared`): not there in a clone elsewhere, and tests that read it say so. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ROOT } from './in-both-browsers.ts';

const SHARED = path.resolve(ROOT, '../shared');

/** Whether `../shared/<name>` is there; prints a note where it is not. */
export function hasShared(name: string): boolean {
  const isThere = existsSync(path.join(SHARED, name));
  if (!isThere) console.log(`skipped: ../shared/${name} is not here`);
  return isThere;
}

/** Text of `../shared/<name>`, unpacked where it is packed. */
export function readShared(name: string): string {
  const data = readFileSync(path.join(SHARED, name));
  return (name.endsWith('.gz') ? gunzipSync(data) : data).toString('utf8');
}
