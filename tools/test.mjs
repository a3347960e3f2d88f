// @ts-check
/**
 * All checks of the project, one after the other (`npm test`): every one runs, whatever came before it, and the last
 * line is "N passed, N failed": tests are counted one by one, any other check as one. Ends with 1 where one failed.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** @typedef {{ passed: number, failed: number }} Count */

/** @type {[name: string, check: () => Count][]} */
const CHECKS = [
  ['types', () => run('typescript/bin/tsc', '--noEmit')],
  ['lint', () => run('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.')],
  ['build', () => runNode('build.mjs')],
  ['unit', () => runTests('unit')],
  ['corpus', () => runTests('corpus')],
  ['browser', () => runTests('browser')],
  ['web-ext lint', () => runNode('tools/lint-extension.mjs')],
];

/** @type {Count} */
const total = { passed: 0, failed: 0 };
for (const [name, check] of CHECKS) {
  const startedMs = Date.now();
  console.log(`\n— ${name} —`);
  const { passed, failed } = check();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  console.log(`— ${name}: ${passed} passed, ${failed} failed (${seconds} s) —`);
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * Runs a program of a dependency.
 * @param {string} program below node_modules
 * @param {string[]} args
 */
function run(program, ...args) {
  return runNode(path.join('node_modules', program), ...args);
}

/**
 * @param {string[]} args
 * @returns {Count}
 */
function runNode(...args) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Runs one of vitest's projects. Counted is what vitest writes down; a run that fails beside its tests (a file that does
 * not load, a browser that is not there) counts as one failure more.
 * @param {string} project
 * @returns {Count}
 */
function runTests(project) {
  const file = path.join(ROOT, 'out/test', `${project}.json`);
  rmSync(file, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const run = runNode('node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters);
  const { passed, failed } = readCount(file);
  return { passed, failed: run.failed === 1 && failed === 0 ? 1 : failed };
}

/**
 * @param {string} file
 * @returns {Count}
 */
function readCount(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed: numPassedTests, failed: numFailedTests };
  } catch {
    // vitest ended before it wrote: its status says that it failed.
    return { passed: 0, failed: 0 };
  }
}
