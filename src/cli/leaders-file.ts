/** The leaders' table as the build laid it beside this module; read at the first question. */
import { readFileSync } from 'node:fs';
import { openLeaders } from '../leaders/index.ts';

type Leaders = ReturnType<typeof openLeaders>;
let leaders: Leaders | undefined;

export function loadLeaders(): Leaders {
  leaders ??= openLeaders(new Uint8Array(readFileSync(new URL('./leaders.bin', import.meta.url))));
  return leaders;
}
