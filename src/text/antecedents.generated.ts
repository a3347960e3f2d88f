// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
export const ANTECEDENT_WEIGHTS: readonly number[] = [1.35, -1.68, -0.57, 0.33, 1.47, -0.58, -0.54, -0.83, 1.35, 1.83, 1.49];
/** Log-odds of somebody whom the article has not named yet. */
export const SOMEONE_ELSE = -2.13;
