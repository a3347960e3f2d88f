// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [1.88, -0.63, -0.24, 0.19, 1.51, -0.63, 0.26, -1.23, 1.05, 1.86, 0.62],
  someoneElse: -1.89,
};
