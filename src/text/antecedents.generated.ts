// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
export const ANTECEDENT_WEIGHTS: readonly number[] = [2.04, -1.35, 0.15, 0.19, 1.54, -0.71, -0.43, -0.98, 1.18, 2.08, 0.98];
/** Log-odds of somebody whom the article has not named yet. */
export const SOMEONE_ELSE = -1.89;
