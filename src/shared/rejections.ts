/**
 * "Not this person": which leaders a name does not mean, as the reader has said. Kept on this device, in
 * `storage.local`; the options page lists and undoes them. Storage is handed in.
 */
import { MAX_NAME_CHARS, MAX_REJECTIONS } from './limits.ts';

export interface Rejection {
  /** As the article has it; compared without regard to case. */
  name: string;
  leaderId: string;
}

/** The part of `browser.storage.StorageArea` that is needed. */
export interface RejectionsArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

export interface Rejections {
  /** Newest last. Never fails: what cannot be read is empty. */
  list(): Promise<Rejection[]>;
  /** Rejects where the browser does not store it. */
  add(rejection: Rejection): Promise<void>;
  remove(rejection: Rejection): Promise<void>;
  clear(): Promise<void>;
}

const KEY = 'people.rejected';

export function createRejections(area: RejectionsArea): Rejections {
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function list(): Promise<Rejection[]> {
    try {
      return readRejections((await area.get(KEY))[KEY]);
    } catch {
      return [];
    }
  }

  /** Writes run one after the other: each starts from what the one before has stored. */
  function write(change: (old: Rejection[]) => Rejection[]): Promise<void> {
    const run = async () => area.set({ [KEY]: change(await list()) });
    const written = lastWrite.then(run, run);
    lastWrite = written.catch(() => {});
    return written;
  }

  return {
    list,
    add: (rejection) =>
      write((old) => [...old.filter((other) => !isSame(other, rejection)), rejection].slice(-MAX_REJECTIONS)),
    remove: (rejection) => write((old) => old.filter((other) => !isSame(other, rejection))),
    clear: () => write(() => []),
  };
}

/** Whether the reader has said that this name does not mean this leader. */
export function isRejected(rejections: readonly Rejection[], name: string, leaderId: string): boolean {
  return rejections.some((rejection) => isSame(rejection, { name, leaderId }));
}

function isSame(a: Rejection, b: Rejection): boolean {
  return a.leaderId === b.leaderId && a.name.toLowerCase() === b.name.toLowerCase();
}

function readRejections(stored: unknown): Rejection[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((entry: unknown): entry is Rejection => {
    const { name, leaderId } = (entry ?? {}) as Partial<Rejection>;
    return typeof name === 'string' && name.length <= MAX_NAME_CHARS && typeof leaderId === 'string';
  });
}
