// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
export const ANTECEDENT_WEIGHTS: readonly number[] = [1.4, -1.52, -0.37, 0.33, 1.24, -0.59, -0.5, -0.95, 1.29, 1.74, 0.93];
/** Log-odds of somebody whom the article has not named yet. */
export const SOMEONE_ELSE = -2.08;
