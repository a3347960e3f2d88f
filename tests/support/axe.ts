/** axe-core in a page: what it finds, in lines. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** `evaluate` runs an expression in the page, and waits for what it gives. */
export async function findBarriers(evaluate: (expression: string) => Promise<unknown>): Promise<string[]> {
  await evaluate(`(() => { ${AXE}; return 0 })()`);
  const text = await evaluate('axe.run(document, { resultTypes: ["violations"] }).then(JSON.stringify)');
  const { violations, passes } = JSON.parse(String(text)) as AxeResults;
  if (!passes.length) throw new Error('axe looked at nothing');
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
  );
}
