// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
export const ANTECEDENT_WEIGHTS: readonly number[] = [1.38, -1.52, -0.38, 0.33, 1.35, -0.59, -0.5, -0.96, 1.2, 1.77, 0.96];
/** Log-odds of somebody whom the article has not named yet. */
export const SOMEONE_ELSE = -2.00;
