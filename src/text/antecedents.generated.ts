// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
export const ANTECEDENT_WEIGHTS: readonly number[] = [1.4, -1.52, -0.38, 0.32, 1.25, -0.59, -0.51, -0.95, 1.28, 1.73, 0.92];
/** Log-odds of somebody whom the article has not named yet. */
export const SOMEONE_ELSE = -2.09;
