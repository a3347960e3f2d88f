// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
export const ANTECEDENT_WEIGHTS: readonly number[] = [1.35, -1.53, -0.31, 0.31, 1.34, -0.62, -0.52, -0.9, 1.25, 1.75, 0.94];
/** Log-odds of somebody whom the article has not named yet. */
export const SOMEONE_ELSE = -2.17;
