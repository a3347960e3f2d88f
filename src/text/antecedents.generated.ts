// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [1.8, -0.65, -0.22, 0.24, 1.4, -0.62, 0.29, -1.21, 1.02, 1.95, 0.78],
  someoneElse: -1.75,
};
