// @ts-check
/** Lints dist/extension with web-ext, as addons.mozilla.org does; any error, and any warning but one, is a failure. */
// @ts-expect-error web-ext comes without types
import webExt from 'web-ext';

// One manifest serves both browsers: Firefox takes `scripts` and says that it ignores `service_worker`.
const EXPECTED = new Set(['BACKGROUND_SERVICE_WORKER_IGNORED']);

const { errors, warnings, notices } = await webExt.cmd.lint(
  {
    sourceDir: 'dist/extension',
    artifactsDir: 'dist',
    output: 'none',
    boring: true,
    noConfigDiscovery: true,
  },
  { shouldExitProgram: false },
);
const found = [...errors, ...warnings, ...notices].filter(({ code }) => !EXPECTED.has(code));
for (const { _type, code, message, file = '', line = '' } of found) {
  console.log(`${_type} ${code}: ${message} ${file}:${line}`);
}
console.log(`web-ext lint: ${found.length} findings`);
process.exitCode = found.length === 0 ? 0 : 1;
