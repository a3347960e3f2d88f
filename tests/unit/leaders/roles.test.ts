import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Places } from '../../../src/leaders/places.ts';
import { readRole } from '../../../src/leaders/roles.ts';

const places = new Places(
  readFileSync(new URL('../../../src/leaders/data/places.tsv', import.meta.url), 'utf8'),
);
const read = (role: string) => readRole(role, places);

describe('roles that name an office', () => {
  it.each([
    ['Chinese President', 'president', ['CN']],
    ['his South Korean counterpart, President', 'president', ['KR']],
    ['the Kremlin leader', 'leader', ['RU']],
    ["Taiwan's President", 'president', ['TW']],
    ['president of the United States', 'president', ['US']],
    ['the country’s prime minister', 'prime-minister', []],
    ['Sen.', 'senator', []],
    ['a Republican senator from Ohio', 'senator', ['US-OH']],
    ['Rep., R-Calif.', 'representative', ['US-CA']],
    ['New Jersey Gov.', 'governor', ['US-NJ']],
    ['Lt. Gov.', 'lieutenant-governor', []],
    ['Bank of England governor', 'governor', ['GB']],
    ['UN Secretary-General', 'secretary-general', ['UN']],
    ['European Council President', 'president', ['EU']],
    ['president of the Senate', 'speaker', []],
    ['White House press secretary', 'press-secretary', ['US']],
    ['British Foreign Secretary', 'minister', ['GB']],
    ['Deputy Prime Minister', 'deputy-prime-minister', []],
    ['Vice President', 'vice-president', []],
  ] as const)('%s', (role, concept, codes) => {
    const reading = read(role);
    expect(reading.concepts).toContain(concept);
    expect(reading.places).toEqual(codes);
    expect(reading.isOther).toBe(false);
  });

  it.each([
    ['former President', 'isFormer'],
    ['ex-president', 'isFormer'],
    ['President-elect', 'isComing'],
    ['presidential candidate', 'isComing'],
    ['acting prime minister', 'isActing'],
    ['a Democrat from Iowa', 'isPolitical'],
    ['his Russian counterpart', 'isPolitical'],
  ] as const)('%s: %s', (role, flag) => expect(read(role)[flag]).toBe(true));
});

describe('roles of people who hold no office of state', () => {
  it.each([
    'a plumber from Ohio',
    'Ford President',
    'president of the Ford Foundation',
    'Harvard University president',
    'president of Harvard',
    'vice president of marketing',
    'spokesman for President Carlos Rossi',
    'the president’s brother',
    'wife of the prime minister',
    'Trump’s former lawyer',
    'senior China analyst at the International Crisis Group',
    'state Sen.',
    'union leader',
    'general secretary of the union',
    'a secretary',
    'deputy mayor',
    'prison governor',
    'a Kremlin critic',
    'who is based in Taipei, Taiwan',
  ])('%s', (role) => expect(read(role).isOther).toBe(true));

  it.each(['Mr.', 'the 54-year-old', 'a former', ''])('"%s" says nothing either way', (role) => {
    const { isOther, isPolitical, concepts } = read(role);
    expect({ isOther, isPolitical, concepts }).toEqual({ isOther: false, isPolitical: false, concepts: [] });
  });
});

describe('places', () => {
  it.each([
    ['China', ['CN']],
    ['the United States', []],
    ['United States', ['US']],
    ['South Korean', ['KR']],
    ['Georgia', ['GE', 'US-GA']],
    ['Türkiye', ['TR']],
    ['Turkish', ['TR']],
    ['Welsh', ['GB-WLS']],
    ['Narnia', []],
  ])('%s', (name, codes) => expect(places.codesOf(name)).toEqual(codes));
});

describe('roles that name a thing', () => {
  it.each([
    ['the French navy’s only aircraft carrier', true],
    ['the new carrier off the coast', true],
    ['a department store', true],
    ['the captain of the ship', false],
    ['president of the university', false],
    ['who runs the school', false],
    ['a film star', false],
    ['', false],
  ])('%s: %o', (role, isThing) => {
    expect(read(role).isThing).toBe(isThing);
  });
});
