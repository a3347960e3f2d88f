// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [1.81, -0.65, -0.22, 0.24, 1.43, -0.63, 0.29, -1.21, 1.01, 1.94, 0.77],
  someoneElse: -1.8,
};
