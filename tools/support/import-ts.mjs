/**
 * Imports a TypeScript module of this project into a tool: bundled by esbuild into out/, then imported.
 * (Node 20 does not read TypeScript itself.)
 */
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** `entry` is a path from the project's root, such as "src/text/index.ts"; gives the module's exports. */
export async function importTs(entry) {
  const outfile = path.join(ROOT, 'out/tools', `${entry.replaceAll('/', '-')}.${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(ROOT, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    supported: { 'regexp-unicode-property-escapes': true },
    packages: 'external',
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    const { rm } = await import('node:fs/promises');
    await rm(outfile, { force: true });
  }
}
