/**
 * Times the detector and the reader in real Chromium, each as the first call on a freshly loaded page of
 * ../shared/pages, beside Mozilla Readability on the same page (with the clone of the document that it needs).
 *
 *   node tools/bench/pages.mjs [--pages 200] [--slow 4]
 *
 * --slow slows the CPU so many times. Milliseconds of the main thread. Scripts of the pages do not run, nothing
 * is fetched. Each is loaded as in the extension, most with the hint to compile all at once; what the loading costs is
 * printed too. Compares the page before and after, and the text of all Ranges with the slices of the text.
 */
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { COMPILED_AT_ONCE } from '../support/eager-scripts.mjs';
import { bundleForPage, launchChromium } from '../support/parsed-pages.mjs';
import { hasPages, PAGES, readHtml, readLabels } from '../support/shared-pages.mjs';

const CODE = {
  detector: "export { detectNews } from './src/page/detect.ts'",
  text: "export { readText } from './src/page/read-text.ts'",
  facts: "export { readFacts, readStated } from './src/page/facts.ts'",
  order: "export { readArticleInSteps } from './src/page/read-in-steps.ts'",
  readability: "export { Readability } from '@mozilla/readability'",
};

/** As the build has them. */
const AT_ONCE = new Set(['detector', 'text', 'facts']);

const LIMITS = { detectorMedianMs: 1, detector95thMs: 5, readingShare: 0.25, changed: 0 };

const LINES = [
  ['detector', 'detectMs'],
  ['reading', 'readMs'],
  ['longest single step of reading', 'longestStepMs'],
  ['Readability with its clone', 'readabilityMs'],
  ...Object.keys(CODE).map((name) => [`loading: ${name}`, `loading ${name}`]),
];

/** What runs in the page: compiles and runs scripts there and then; gives the milliseconds of each. */
function load(scripts) {
  return scripts.map((code) => {
    const script = document.createElement('script');
    script.nonce = 'lab';
    script.textContent = code;
    const start = performance.now();
    document.documentElement.append(script);
    const ms = performance.now() - start;
    script.remove();
    return ms;
  });
}

/** What runs in the page. Everything is a first call: the code has just been loaded. */
function measure() {
  const { detector, text: words, facts, order, readability } = globalThis.lab;
  const time = (work) => {
    const start = performance.now();
    const result = work();
    return { ms: performance.now() - start, result };
  };
  const before = new XMLSerializer().serializeToString(document);
  const detect = time(() => detector.detectNews(document, globalThis.labUrl));
  const steps = [];
  const read = time(() => {
    const work = order.readArticleInSteps({ ...words, ...facts }, document, {
      url: globalThis.labUrl,
      isNews: detect.result,
      force: true,
    });
    for (;;) {
      const start = performance.now();
      const step = work.next();
      steps.push(performance.now() - start);
      if (step.done) return step.value;
    }
  });
  const { text, map } = read.result;
  let wrongRanges = 0;
  let start = 0;
  for (const paragraph of text === '' ? [] : text.split('\n\n')) {
    const range = map.toRange(start, start + paragraph.length);
    const plain = (words) => words.replace(/\s+/g, '');
    if (range === null || plain(range.toString()) !== plain(paragraph)) wrongRanges++;
    else if (map.toOffset(range.startContainer, range.startOffset) !== start) wrongRanges++;
    start += paragraph.length + 2;
  }
  const isSame = new XMLSerializer().serializeToString(document) === before;
  const clone = time(() => new readability.Readability(document.cloneNode(true)).parse());
  return {
    isNews: detect.result,
    detectMs: detect.ms,
    readMs: read.ms,
    longestStepMs: Math.max(...steps),
    readabilityMs: clone.ms,
    wrongRanges,
    isSame,
  };
}

/** Prints the figures; gives the names of the limits that are not kept. */
export async function benchPages({ pages = 200, slow = 1, print = console.log } = {}) {
  if (!hasPages()) {
    print(`no labelled pages: ${PAGES} is not there`);
    return [];
  }
  const all = readLabels();
  const labels = all.filter(
    (_, index) => Math.floor((index * pages) / all.length) !== Math.floor(((index - 1) * pages) / all.length),
  );
  const scripts = [];
  for (const [name, contents] of Object.entries(CODE))
    scripts.push(
      `${AT_ONCE.has(name) ? COMPILED_AT_ONCE : ''}${await bundleForPage(contents, name)};(globalThis.lab??={}).${name}=${name};`,
    );
  const server = createServer((request, response) => {
    const label = labels[Number(request.url.slice(1))];
    if (label === undefined) return response.writeHead(404).end();
    // Isolated from other origins a page gets a clock of five microseconds.
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-lab'",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(readHtml(label));
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await launchChromium();
  const rows = [];
  try {
    for (const [index, label] of labels.entries()) {
      // A new tab each: no code, no cache is warm.
      const page = await browser.newPage();
      try {
        await page.goto(`http://127.0.0.1:${server.address().port}/${index}`, {
          waitUntil: 'load',
          timeout: 20_000,
        });
        // As for a reader: the page is drawn before anything of ours runs.
        await page.bringToFront();
        await page.evaluate(
          () =>
            new Promise((drawn) => {
              requestAnimationFrame(() => setTimeout(drawn, 50));
              setTimeout(drawn, 1000);
            }),
        );
        if (slow > 1) await page.emulateCPUThrottling(slow);
        const loadMs = await page.evaluate(load, scripts);
        const loaded = Object.fromEntries(
          Object.keys(CODE).map((name, index) => [`loading ${name}`, loadMs[index]]),
        );
        await page.evaluate(`globalThis.labUrl=${JSON.stringify(label.url ?? '')}`);
        rows.push({ ...loaded, ...(await page.evaluate(measure)) });
      } catch (error) {
        print(`failed: ${label.id} ${error.message.split('\n')[0]}`);
      } finally {
        await page.close();
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  const at = (key, share) => {
    const values = rows.map((row) => row[key]).sort((a, b) => a - b);
    return values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
  };
  const figure = (ms) => ms.toFixed(2).padStart(8);
  print(
    `${`${rows.length} pages, CPU slowed ${slow} times`.padEnd(36)}  median     95th      max   (ms, first call)`,
  );
  for (const [name, key] of LINES)
    print(name.padEnd(34) + [0.5, 0.95, 1].map((share) => figure(at(key, share))).join(' '));
  const changed = rows.filter(({ isSame }) => !isSame).length;
  const wrongRanges = rows.reduce((sum, row) => sum + row.wrongRanges, 0);
  print(
    `pages changed by us: ${changed}; Ranges that hold more than their slice (glosses, hidden labels): ${wrongRanges}`,
  );
  const share = (part) => at('readMs', part) / at('readabilityMs', part);
  print(
    `reading takes ${share(0.5).toFixed(2)} and ${share(0.95).toFixed(2)} of Readability's time (median and 95th, at most ${LIMITS.readingShare})`,
  );
  const figures = {
    detectorMedianMs: at('detectMs', 0.5),
    detector95thMs: at('detectMs', 0.95),
    readingShare: Math.max(share(0.5), share(0.95)),
    changed,
  };
  const broken = Object.keys(LIMITS).filter((name) => figures[name] > LIMITS[name]);
  print(broken.length ? `over the limit: ${broken.join(', ')}` : 'all limits kept');
  return broken;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const flag = (name, otherwise) => {
    const at = process.argv.indexOf(name);
    return at < 0 ? otherwise : Number(process.argv[at + 1]);
  };
  await benchPages({ pages: flag('--pages', 200), slow: flag('--slow', 1) });
}
