/** Before the tests in real browsers: a fresh build, and both browsers; a browser that cannot be had is a failure. */
import { execFileSync } from 'node:child_process';
import { ensureBrowser } from '../../tools/support/install-browser.mjs';

export default async function prepareBrowsers(): Promise<void> {
  execFileSync(process.execPath, ['build.mjs', '--if-stale', 'extension'], { stdio: 'inherit' });
  await ensureBrowser('chromium');
  await ensureBrowser('firefox');
}
