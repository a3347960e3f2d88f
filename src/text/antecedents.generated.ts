// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [1.85, -0.64, -0.22, 0.21, 1.43, -0.64, 0.31, -1.12, 0.98, 1.92, 0.67],
  someoneElse: -1.8,
};
