/** The cases of cases.tsv, and whether an answer is the expected one. */
import { readFileSync } from 'node:fs';
import type { ArticleQuery, Identification, PersonQuery } from '../../../src/leaders/types.ts';

export interface LeaderCase {
  /** Line in the file, and its heading. */
  line: number;
  about: string;
  name: string;
  query: ArticleQuery;
  expected: string;
}

export function readCases(file: URL | string): LeaderCase[] {
  const cases: LeaderCase[] = [];
  let about = '';
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.startsWith('## ')) about = line.slice(3);
    if (line === '' || line.startsWith('#')) continue;
    const [name, roles, published, places, others, expected] = line.split('\t');
    if (!name || expected === undefined) throw new Error(`cases.tsv line ${index + 1} is not complete`);
    cases.push({
      line: index + 1,
      about,
      name,
      query: {
        published: published || null,
        today: '2026-11-23',
        otherNames: list(places!),
        people: [
          ask(name, list(roles!)),
          ...list(others!).map((other) => ask(other.split('=')[0]!, [other.split('=')[1] ?? ''])),
        ],
      },
      expected,
    });
  }
  return cases;
}

/** Null: right. Else what came instead. */
export function findFault(who: Identification, expected: string): string | null {
  const got = describeAnswer(who);
  const whole = (pattern: string, text: string) => new RegExp(`^(${pattern})$`, 'i').test(text);
  if (expected === '-') return who.kind === 'none' ? null : got;
  if (expected.startsWith('? ')) {
    const names = expected.slice(2).split(' | ');
    const isRight =
      who.kind === 'ambiguous' &&
      who.profiles.length === names.length &&
      names.every((name) => who.profiles.some((profile) => profile.name === name));
    return isRight ? null : got;
  }
  const [name, office] = expected.split(' | ') as [string, string];
  if (who.kind !== 'leader' || !whole(name, who.profile.name)) return got;
  if (office === '-') return who.profile.then === null ? null : got;
  return new RegExp(office, 'i').test(who.profile.then?.label ?? '') ? null : got;
}

export function describeAnswer(who: Identification): string {
  if (who.kind === 'none') return 'nobody';
  const one = ({ name, then }: { name: string; then: { label: string } | null }) =>
    `${name} | ${then?.label ?? '-'}`;
  return who.kind === 'leader' ? one(who.profile) : `could be ${who.profiles.map(one).join(', ')}`;
}

function list(field: string): string[] {
  return field === '' ? [] : field.split(';');
}

function ask(name: string, roles: string[]): PersonQuery {
  return { name, forms: [name], roles: roles.filter((role) => role !== ''), gender: null, mentions: 1 };
}
