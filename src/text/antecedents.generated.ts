// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
export const ANTECEDENT_WEIGHTS: readonly number[] = [1.36, -1.69, -0.56, 0.32, 1.48, -0.55, -0.55, -0.86, 1.33, 1.8, 1.41];
/** Log-odds of somebody whom the article has not named yet. */
export const SOMEONE_ELSE = -2.11;
