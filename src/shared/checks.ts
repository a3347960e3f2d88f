/** Checks of unknown values, small ones that make up larger ones. What arrives may be of another version of this extension. */
export type Check = (value: unknown) => boolean;

export const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
export const isFlag: Check = (value) => typeof value === 'boolean';

export const isText =
  (max: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= max;

export const isList =
  (check: Check, max: number): Check =>
  (value) =>
    Array.isArray(value) && value.length <= max && value.every(check);

/** Every field named here is there and good; further fields do no harm. */
export const isRecord =
  (checks: Record<string, Check>): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(checks).every(([key, check]) => check((value as Record<string, unknown>)[key]));
