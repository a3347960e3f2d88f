// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [1.88, -0.63, -0.21, 0.2, 1.42, -0.63, 0.25, -1.23, 0.95, 1.89, 0.67],
  someoneElse: -1.94,
};
