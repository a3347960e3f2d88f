import { describe, expect, it } from 'vitest';
import { findPrintedDate, normaliseDate } from '../../../src/page/dates.ts';
import { detectLanguage, readLanguage } from '../../../src/page/language.ts';
import { namesIn } from '../../../src/page/person-names.ts';
import { dateInAddress } from '../../../src/page/published.ts';

describe('dates', () => {
  it.each([
    ['2024-10-08T14:05:00+02:00', '2024-10-08T14:05:00+02:00'],
    ['2024-10-08 14:05:07 UTC', '2024-10-08T14:05:07Z'],
    ['2024-10-08T14:05:00.123+0200', '2024-10-08T14:05:00+02:00'],
    ['20241008', '2024-10-08'],
    ['October 8, 2024', '2024-10-08'],
    ['Tue Oct 08 05:24:15 PDT 2024', '2024-10-08'],
    ['2 hours ago', null],
    ['2024-13-40', null],
    ['', null],
  ])('stated %j', (text, expected) => {
    expect(normaliseDate(text)).toBe(expected);
  });

  it.each([
    ['date 2024-10-08 PORT ALDER — Harbour pilots', '2024-10-08'],
    ['Published on 8 October 2024 at noon', '2024-10-08'],
    ['Dienstag, 8. Oktober 2024', '2024-10-08'],
    ['8 de octubre de 2024', '2024-10-08'],
    ['08.10.2024, 14:05 Uhr', '2024-10-08'],
    ['Di 08.10.24 | 14:05 Uhr', '2024-10-08'],
    ['2024年10月8日', '2024-10-08'],
    ['30 Desember 2024', '2024-12-30'],
    ['5 июля 2024', '2024-07-05'],
    ['12. marraskuuta 2024', '2024-11-12'],
    ['12. července 2024', '2024-07-12'],
    ['10/28/2024', '2024-10-28'],
    ['version 2.18.17', null],
    ['in the autumn of 2024', null],
    ['room 12.3, line 45', null],
  ])('printed %j', (text, expected) => {
    expect(findPrintedDate(text)).toBe(expected);
  });

  it.each([
    ['https://courier.example/2024/10/08/strike', '2024-10-08'],
    ['https://courier.example/strike-20241008', '2024-10-08'],
    ['https://courier.example/2024/POLITICS/10/08/strike/index.html', '2024-10-08'],
    ['https://courier.example/strike-10282024.html', '2024-10-28'],
    ['https://courier.example/strike-10082024.html', null],
    ['https://courier.example/strike-2024', null],
    ['https://courier.example/strike?since=2024-10-08', null],
  ])('in the address %s', (url, expected) => {
    expect(dateInAddress(url)).toBe(expected);
  });
});

describe('names of authors', () => {
  it.each([
    ['By Ilse Varnhem and Bo Castellane, health editor', ['Ilse Varnhem', 'Bo Castellane']],
    ['Von Ilse Varnhem', ['Ilse Varnhem']],
    ['(Reporting by Ilse Varnhem; Editing by Bo Castellane)', ['Ilse Varnhem']],
    ['By Ilse Varnhem, Alder Today', ['Ilse Varnhem']],
    ['By ILSE VARNHEM October 8, 2024 3:46 PM', ['ILSE VARNHEM']],
    ['Christoph von Ritterau', ['Christoph von Ritterau']],
    ['José Varnhem e Castro', ['José Varnhem e Castro']],
    ['José Varnhem e Bo Castellane', ['José Varnhem', 'Bo Castellane']],
    ['Ilse Varnhem - Port Alder', ['Ilse Varnhem']],
    ['8 October 2024 | Ilse Varnhem', ['Ilse Varnhem']],
    ['Ilse Varnhem for The Courier', ['Ilse Varnhem']],
    ['Marine Le Varnhem', ['Marine Le Varnhem']],
    ['Lena deVarnhem', ['Lena deVarnhem']],
    ['Текст: Лида Варнхем', ['Лида Варнхем']],
    ['渡辺洋介', ['渡辺洋介']],
    ['정하나 기자', ['정하나']],
    ['有料会員限定 この記事', []],
    ['Sie haben einen Fehler gefunden', []],
    ['Ilse Varnhem: a life at sea', []],
    ['Courier Staff', []],
    ['https://courier.example/ilse', []],
    ['Share on Facebook', []],
    ['14:59 Uhr Lesedauer: 4 Minuten', []],
    ['', []],
  ])('%j', (statement, expected) => {
    expect(namesIn(statement)).toEqual(expected);
  });
});

describe('language', () => {
  const english =
    'The pilots said that they would go on with the strike and that the harbour could wait for them. '.repeat(
      4,
    );
  const german =
    'Die Lotsen sagten, dass sie mit dem Streik nicht aufhören und dass der Hafen auf sie warten kann. '.repeat(
      4,
    );

  it('is the declared one where the words agree or are too few to tell', () => {
    expect(readLanguage(['en-gb'], english)).toBe('en-GB');
    expect(readLanguage(['is'], 'stutt')).toBe('is');
  });

  it('is that of the words where these say otherwise', () => {
    expect(readLanguage(['en'], german)).toBe('de');
    expect(readLanguage([null], english)).toBe('en');
    expect(
      readLanguage(
        ['en'],
        '引航员周二因与港务局谈判破裂而停工，十一艘货轮只能停泊在防波堤外等候装运的粮食，仍然堆放在码头的筒仓里。',
      ),
    ).toBe('zh');
  });

  it('is a declared one that is written, or reads, like the one found', () => {
    const dutch =
      'De loodsen zeiden dat zij niet op het schip zijn en dat de haven voor een dag kan wachten. '.repeat(4);
    expect(readLanguage(['af'], dutch)).toBe('af');
    expect(readLanguage(['en', 'nl_NL'], dutch)).toBe('nl-NL');
    const serbian = 'Пилоти су рекли да ће наставити штрајк и да лука може да их чека. '.repeat(4);
    expect(readLanguage(['sr-Cyrl-RS'], serbian)).toBe('sr-Cyrl-RS');
    const ukrainian =
      'Лоцмани сказали, що вони продовжать страйк, і що гавань може на них чекати ще їхній день. '.repeat(4);
    expect(readLanguage(['en'], ukrainian)).toBe('uk');
  });

  it('is unknown where there is nothing', () => {
    expect(detectLanguage('12 34')).toBeNull();
    expect(readLanguage([null, ''], '')).toBeNull();
  });
});
