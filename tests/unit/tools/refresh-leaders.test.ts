import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/**
 * The refresh tool as a person runs it, against a server on this machine that speaks the SPARQL protocol and fails in
 * the ways in which the real one does. All people are invented.
 */
const TOOL = path.resolve('tools/refresh-leaders.mjs');
const TODAY = '2026-11-23';

type Answer = Record<string, string>;
type Trouble = (response: ServerResponse) => void;

let server: Server;
let asked: { query: string; headers: IncomingMessage['headers'] }[];
let troubles: Trouble[];
let heads: Answer[];
let folder: string;

const TABLE = [
  '# A table of invented people.',
  'Q1001\tAnna Berg\tBerg\tf\t1960-01-02\t\tNO\t=\t\t\tPrime Minister|NO|head-of-government|2020-05-06|||2026-01-21|wd:refresh',
  'Q1002\tBo Dahl\t\tm\t\t\tSE\t\t\t\tPrime Minister|SE|head-of-government|2019-01|||2026-01-21|wd:refresh factbook',
  'eva-lund-dk\tEva Lund\t\tf\t\t\tDK\t\t\t\tPrime Minister|DK|head-of-government|2024-02-03|||2026-01-21|factbook',
].join('\n');

const anna: Answer = head('Q1001', 'Anna Berg', 'NO', '2020-05-06');
const bo: Answer = head('Q1002', 'Bo Dahl', 'SE', '2019-01-14');

function head(id: string, name: string, iso: string, start: string, more: Answer = {}): Answer {
  return {
    iso,
    kind: 'head-of-government',
    officeLabel: iso === 'NO' ? 'prime minister of Norway' : 'Prime Minister of Sweden',
    person: `http://www.wikidata.org/entity/${id}`,
    personLabel: name,
    gender: 'f',
    start: `${start}T00:00:00Z`,
    startPrecision: '11',
    ...more,
  };
}

beforeEach(async () => {
  asked = [];
  troubles = [];
  heads = [anna, bo];
  folder = mkdtempSync(path.join(tmpdir(), 'refresh-'));
  writeFileSync(path.join(folder, 'table.tsv'), `${TABLE}\n`);
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const query = new URLSearchParams(body).get('query') ?? '';
      asked.push({ query, headers: request.headers });
      const trouble = troubles.shift();
      if (trouble) trouble(response);
      else response.end(answerTo(query));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function answerTo(query: string): string {
  const [, limit, offset] = /LIMIT (\d+) OFFSET (\d+)/.exec(query) ?? [];
  const all = query.includes('"head-of-government"') ? heads : [];
  const page = all.slice(Number(offset), Number(offset) + Number(limit));
  const bindings = page.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, { type: 'literal', value }])),
  );
  return JSON.stringify({ head: { vars: [] }, results: { bindings } });
}

function run(...more: string[]): Promise<{ status: number; output: string }> {
  const { port } = server.address() as AddressInfo;
  const args = [
    TOOL,
    `--endpoint=http://127.0.0.1:${port}/sparql`,
    '--contact=tester@example.org',
    ...['--page-size=1', '--pause=5', '--timeout=1500', `--today=${TODAY}`],
    `--table=${path.join(folder, 'table.tsv')}`,
    `--state=${path.join(folder, 'pages.jsonl')}`,
    `--summary=${path.join(folder, 'summary.md')}`,
    ...more,
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, output: stdout + stderr });
    });
  });
}

const table = () => readFileSync(path.join(folder, 'table.tsv'), 'utf8');
const summary = () => readFileSync(path.join(folder, 'summary.md'), 'utf8');

describe('a refresh', { timeout: 60_000 }, () => {
  it('asks page by page and says who asks; open offices are known to the day of the run', async () => {
    const { status, output } = await run();
    expect(output).toContain('Written');
    expect(status).toBe(0);
    expect(asked.every(({ headers }) => headers['user-agent']?.includes('tester@example.org'))).toBe(true);
    expect(asked.filter(({ query }) => query.includes('"head-of-government"'))).toHaveLength(3);
    expect(table()).toContain('Prime Minister|NO|head-of-government|2020-05-06|||2026-11-23|wd:refresh');
    // More precise now, and one source more.
    expect(table()).toContain(
      'Prime Minister|SE|head-of-government|2019-01-14|||2026-11-23|wd:refresh factbook',
    );
    expect(table()).toContain('eva-lund-dk');
    expect(summary()).toContain('Accepted');
    expect(existsSync(path.join(folder, 'pages.jsonl'))).toBe(false);
  });

  it('writes the same table when nothing has changed since', async () => {
    await run();
    const first = table();
    await run();
    expect(table()).toBe(first);
  });

  it('tells a new head and the end of the one before', async () => {
    heads = [
      { ...anna, end: '2026-06-01T00:00:00Z', endPrecision: '11' },
      bo,
      head('Q1003', 'Cara Nord', 'NO', '2026-06-01'),
    ];
    expect((await run()).status).toBe(0);
    expect(table()).toContain('Prime Minister|NO|head-of-government|2020-05-06|2026-06-01|||wd:refresh');
    expect(table()).toMatch(
      /^Q1003\tCara Nord\t.*\tPrime Minister\|NO\|head-of-government\|2026-06-01\|\|\|2026-11-23\|wd:refresh$/m,
    );
    expect(summary()).toMatch(/New heads\n- Cara Nord \(Q1003\)/);
    expect(summary()).toMatch(/office ended\n- Anna Berg/);
  });

  it('goes on after errors, cut-offs, error pages, silence and lost connections', async () => {
    troubles = [
      (response) => response.writeHead(429, { 'retry-after': '0' }).end('slow down'),
      (response) => response.writeHead(503).end(),
      (response) => response.end('{"head":{"vars":[]},"results":{"bindings":[{"iso":{"val'),
      (response) => response.end('<html>Query timeout limit reached</html>'),
      (response) => response.socket?.destroy(),
    ];
    const { status, output } = await run();
    expect(output).toContain('status 429');
    expect(status).toBe(0);
    troubles = [() => {}];
    expect((await run()).status).toBe(0);
  });

  it('gives up after six failures, keeps what it has, and goes on from there', async () => {
    heads = [
      anna,
      bo,
      head('Q1003', 'Cara Nord', 'NO', '1999-06-01', { end: '2001-01-01T00:00:00Z', endPrecision: '11' }),
    ];
    const before = table();
    const fail: Trouble = (response) => response.writeHead(500).end();
    const pass: Trouble = (response) => response.end(answerTo(asked.at(-1)!.query));
    troubles = [pass, pass, fail, fail, fail, fail, fail, fail];
    const broken = await run();
    expect(broken.status).toBe(1);
    expect(broken.output).toContain('6 attempts failed');
    expect(table()).toBe(before);
    const first = asked.length;
    const again = await run();
    expect(again.output).toContain('had');
    expect(again.status).toBe(0);
    // Two pages were there already: one of heads of state (empty), one of heads of government.
    expect(asked.slice(first).some(({ query }) => query.includes('"head-of-state"'))).toBe(false);
    expect(table()).toContain('Cara Nord');
  });

  it('does not ask again when the endpoint refuses the query', async () => {
    troubles = [(response) => response.writeHead(400).end('MalformedQueryException')];
    const { status, output } = await run();
    expect(status).toBe(1);
    expect(output).toContain('MalformedQueryException');
    expect(asked).toHaveLength(1);
  });

  it('is rejected where heads are missing from the answer', async () => {
    heads = [anna];
    const before = table();
    const { status, output } = await run();
    expect(status).toBe(1);
    expect(output).toContain('1 of 2 heads that came from Wikidata are missing');
    expect(table()).toBe(before);
    expect(summary()).toMatch(/REJECTED[\s\S]*Bo Dahl/);
  });

  it('is rejected where the answer is empty', async () => {
    heads = [];
    const { status, output } = await run();
    expect(status).toBe(1);
    expect(output).toContain('the answer is empty');
  });

  it('is rejected where a country is left without a head', async () => {
    heads = [{ ...anna, end: '2026-06-01T00:00:00Z', endPrecision: '11' }, bo];
    const before = table();
    const { status, output } = await run();
    expect(status).toBe(1);
    expect(output).toContain('no head any more: NO');
    expect(table()).toBe(before);
  });

  it('drops answers that lack a name, a date or a title, and dates that are no dates', async () => {
    heads = [
      anna,
      bo,
      head('Q1004', 'Q1004', 'NO', '2021-01-01'),
      {
        ...head('Q1005', 'Dan Vik', 'NO', '2021-01-01'),
        start: 'http://www.wikidata.org/.well-known/genid/1',
      },
      head('Q1006', 'Eli\tVik', 'NO', '2021-01-01'),
      head('Q1007', 'Frode Vik', 'NO', '2021-05-01', { end: '2020-01-01T00:00:00Z', endPrecision: '11' }),
    ];
    expect((await run()).status).toBe(0);
    expect(table()).not.toMatch(/Vik|Q1004/);
    expect(summary()).toContain('4 answers without name, date or title');
  });

  it('writes no table in a dry run, and asks nothing without a contact', async () => {
    const before = table();
    expect((await run('--dry-run')).status).toBe(0);
    expect(table()).toBe(before);
    const many = asked.length;
    expect((await run('--contact=')).status).toBe(2);
    expect(asked).toHaveLength(many);
  });
});
