import { expect, it } from 'vitest';
import { MAX_REJECTIONS } from '../../../src/shared/limits.ts';
import { createRejections, isRejected, type RejectionsArea } from '../../../src/shared/rejections.ts';

function storage(stored: Record<string, unknown> = {}): RejectionsArea {
  return {
    get: async (key) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
    set: async (items) => void Object.assign(stored, structuredClone(items)),
  };
}
const ada = { name: 'Ada Holm', leaderId: 'Q1' };
const bo = { name: 'Bo Lind', leaderId: 'Q2' };

it('remembers who a name does not mean, and forgets it again', async () => {
  const rejections = createRejections(storage());
  await Promise.all([rejections.add(ada), rejections.add(bo), rejections.add({ ...ada, name: 'ADA HOLM' })]);
  const list = await rejections.list();
  expect(list).toHaveLength(2);
  expect(isRejected(list, 'ada holm', 'Q1')).toBe(true);
  expect(isRejected(list, 'Ada Holm', 'Q2')).toBe(false);
  await rejections.remove(ada);
  expect(await rejections.list()).toEqual([bo]);
  await rejections.clear();
  expect(await rejections.list()).toEqual([]);
});

it('takes damaged storage for what is whole in it', async () => {
  for (const damaged of [null, 'x', { name: 'a' }, 7]) {
    expect(await createRejections(storage({ 'people.rejected': damaged })).list()).toEqual([]);
  }
  expect(await createRejections(storage({ 'people.rejected': [null, 3, {}, bo] })).list()).toEqual([bo]);
});

it('goes on after a write that failed', async () => {
  const area = storage();
  let fails = true;
  const set = area.set;
  area.set = async (items) => {
    if (fails) throw new Error('quota');
    await set(items);
  };
  const rejections = createRejections(area);
  await expect(rejections.add(ada)).rejects.toThrow('quota');
  fails = false;
  await rejections.add(bo);
  expect(await rejections.list()).toEqual([bo]);
});

it('lets the oldest go when there are too many', async () => {
  const many = Array.from({ length: MAX_REJECTIONS }, (_, at) => ({ name: `n${at}`, leaderId: 'Q3' }));
  const rejections = createRejections(storage({ 'people.rejected': many }));
  await rejections.add(ada);
  const list = await rejections.list();
  expect(list).toHaveLength(MAX_REJECTIONS);
  expect(list.at(-1)).toEqual(ada);
  expect(isRejected(list, 'n0', 'Q3')).toBe(false);
});
