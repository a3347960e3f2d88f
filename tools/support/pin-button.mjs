// @ts-check
/**
 * Pins an extension's button to Chromium's toolbar, as a reader does who uses it. Behind the puzzle piece each click
 * first slides the button into the toolbar, and the popup waits a quarter of a second for that.
 */
import { createHash } from 'node:crypto';
import { mkdir, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes the preference into a profile that Chromium has not seen yet.
 * @param {string} profileDir
 * @param {string} extensionDir
 */
export async function pinButton(profileDir, extensionDir) {
  const preferences = { extensions: { pinned_extensions: [await unpackedId(extensionDir)] } };
  await mkdir(path.join(profileDir, 'Default'), { recursive: true });
  await writeFile(path.join(profileDir, 'Default/Preferences'), JSON.stringify(preferences));
}

/**
 * The id that Chromium gives an unpacked extension: a hash of its folder, in the letters a to p
 * (crx_file::id_util::GenerateIdForPath; paths are UTF-16 on Windows).
 * @param {string} extensionDir
 */
async function unpackedId(extensionDir) {
  const folder = await realpath(extensionDir);
  const bytes = Buffer.from(folder, process.platform === 'win32' ? 'utf16le' : 'utf8');
  const hex = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return [...hex].map((digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16))).join('');
}
