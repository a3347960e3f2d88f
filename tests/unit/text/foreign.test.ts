import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/text/index.ts';

/** Enough words that are not English for the text to count as foreign. */
const GERMAN =
  ' Die Fischer von Tarnholt warten seit dem Herbst auf die neue Mole, und viele Boote liegen noch immer im Norden der Stadt, weil die Arbeiten am Hafen nicht begonnen haben.';

const people = (text: string) => analyse(text + GERMAN).people.map(({ name }) => name);
const speaker = (text: string) => analyse(text + GERMAN).quotes[0]?.speaker ?? null;

describe('people of a text that is not in English', () => {
  it.each([
    ['Kapitän Thomas Weller fährt hinaus.', ['Thomas Weller']],
    ['Ministerpräsidentin Anna Maria Brill kam.', ['Anna Maria Brill']],
    ['Gestern sprach Karl von der Aue lange.', ['Karl von der Aue']],
    ['Anna Brill von der Gewerkschaft der Fischer kam.', ['Anna Brill']],
    ['Anna Brill kam. Am Abend ging Brill wieder.', ['Anna Brill']],
    ['Anna Brill und Thomas Weller kamen.', ['Anna Brill', 'Thomas Weller']],
    ['Vinieron Anna Brill y Thomas Weller.', ['Anna Brill', 'Thomas Weller']],
    ['Am Abend war das Ende der Geduld erreicht.', []],
    ['Ohne Zuschuss der Landesregierung geht es nicht.', []],
    ['Seit Dienstag gilt das Verbot der Hafenbehörde.', []],
    ['Das Thomas Museum hat geschlossen.', []],
    ['Am Freitag kam Weller.', []],
  ])('%s', (text, expected) => {
    expect(people(text)).toEqual(expected);
  });
});

describe('speakers in a text that is not in English', () => {
  it.each([
    ['„Wir brauchen einen Plan“, sagte Anna Brill.', 'Anna Brill'],
    ['„Wir brauchen einen Plan“, sagte die Kapitänin Anna Brill.', 'Anna Brill'],
    ['„Wo ist der Plan?“, fragte Anna Brill.', 'Anna Brill'],
    ['«Il nous faut un plan», affirme Anna Brill.', 'Anna Brill'],
    ['Anna Brill sagte am Abend: „Wir brauchen einen Plan.“', 'Anna Brill'],
    ['„Wir brauchen einen Plan“, sagte er Anna Brill.', null],
    ['„Wir brauchen einen Plan“, hieß es zu Anna Brill.', null],
    ['„Wir brauchen einen Plan“, hieß es über Kapitänin Anna Brill.', null],
    ['„Den Mut einer Lotsin“ hat Anna Brill nicht.', null],
    ['Über Anna Brill sagte er: „Wir brauchen einen Plan.“', null],
    ['Anna Brill widersprach Karl Tarn: „Wir brauchen einen Plan.“', null],
    ['„Wir brauchen einen Plan!“ rief jemand\n\nAnna Brill schwieg.', null],
    ['Am Abend kam Anna Brill. „Wir brauchen einen Plan.“', null],
  ])('%s', (text, expected) => {
    expect(speaker(text)).toBe(expected);
  });
});

it('gives nobody a role that English words would make one', () => {
  const [person] = analyse(
    `Anna Brill, Chefin der Fischer, kam. Nach dem Besuch von Anna Brill blieb es still.${GERMAN}`,
  ).people;
  expect(person).toMatchObject({ name: 'Anna Brill', role: null, roles: [] });
});
