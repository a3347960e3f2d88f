/**
 * A page is left as it was: its DOM but for the card's own element, no error, and nothing asked of the network.
 * Saved pages are served with a policy that stops their own scripts and requests, so whatever happens is the
 * extension's doing; pages of our own have none of either.
 */
import { describe, expect, it } from 'vitest';
import { pause } from '../../tools/support/waiting.mjs';
import { hostsAskedFor, inBothBrowsers, readMarkup, type Session } from '../support/in-both-browsers.ts';
import { HARBOUR, LIBRARY, newsPage, SHOP } from '../support/news-page.ts';
import { hasShared, readShared } from '../support/shared-data.ts';

/** Firefox holds content scripts to it as well, so what only scripts can do (connect) is let through, to be seen. */
const QUIET = { 'content-security-policy': "default-src 'none'; connect-src *; style-src 'unsafe-inline'" };

/** News in many languages, other articles, and pages that are none, of all sizes to a megabyte. */
const SAVED_PAGES =
  `00007-nine.com.au 00008-thewest.com.au 00120-eldiario.es 00131-lemonde.fr 00140-corriere.it
  00147-nikkan-gendai.com 00172-dagbladet.no 00180-kommersant.ru 02390-alyaum.com 02506-usatoday.com
  00268-theantijunecleaver.com 02422-menlocoaching.com 02635-mcneel.com 02895-home-assistant.io 02970-deathwishcoffee.com
  00854-metascraper_yandex 03034-apple.com 04839-cafephim.vn 04853-danishbits.org 05664-bild.de`.split(/\s+/);

/**
 * Without hints to connect ahead and frames' addresses: browsers connect for them in spite of the policy, which would
 * look like requests of ours.
 */
function withoutCalls(html: string): string {
  return html
    .replace(
      /\brel=(["']?)(preconnect|dns-prefetch|prefetch|prerender|preload|modulepreload)/gi,
      'rel=$1not-$2',
    )
    .replace(/(<iframe\b[^>]*?)\ssrc=/gi, '$1 data-src=');
}

/** Firefox reports as errors what the policy above has stopped. */
const isOfPolicy = (error: string) => /^Error: (Content-Security-Policy:|downloadable font:)/.test(error);

async function expectLeftAsItWas(
  session: Session,
  name: string,
  html: string,
  headers: Record<string, string> = {},
): Promise<void> {
  const refusedBefore = session.browser.refused.length;
  const requestsBefore = session.site.requests.length;
  const { page, errors } = await session.visit(session.site.add(`/${name}`, { html, headers }));
  // The detector has decided, and the reader has read, long before.
  await pause(700);
  const alone = await readMarkup(page);
  expect(alone.now === alone.before, `${name}: DOM unchanged after reading`).toBe(true);

  const popup = await session.browser.openPopup(page);
  // Whatever it ends with: speakers, quotations without one, or a word to the reader.
  await popup.waitFor(() => document.querySelector('.block, .notice:not(.busy)') !== null);
  await popup.close();
  const afterPopup = await readMarkup(page);
  expect(afterPopup.now === afterPopup.before, `${name}: DOM unchanged after the popup`).toBe(true);

  expect(errors.filter((error) => !isOfPolicy(error))).toEqual([]);
  expect(hostsAskedFor(session.browser, refusedBefore)).toEqual([]);
  const asked = session.site.requests.slice(requestsBefore).filter((path) => path !== '/favicon.ico');
  expect(asked).toEqual([`/${name}`]);
  await page.close();
}

inBothBrowsers('pages of our own', (session) => {
  it.each([
    ['a news article', newsPage(HARBOUR)],
    ['another', newsPage(LIBRARY)],
    ['a shop', SHOP],
    [
      'an article without a quotation',
      newsPage({ ...HARBOUR, paragraphs: HARBOUR.paragraphs.filter((text) => !text.includes('“')) }),
    ],
  ])('leaves %s as it was', async (name, html) => {
    await expectLeftAsItWas(session, name.replaceAll(' ', '-'), html);
  });
});

describe.runIf(hasShared('pages/html'))('../shared/pages', () => {
  inBothBrowsers('saved pages', (session) => {
    it.each(SAVED_PAGES)('leaves %s as it was', async (name) => {
      await expectLeftAsItWas(session, name, withoutCalls(readShared(`pages/html/${name}.html.gz`)), QUIET);
    });
  });
});
