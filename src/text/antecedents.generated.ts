// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [1.82, -0.67, -0.08, 0.2, 1.54, -0.57, 0.24, -1.16, 1.05, 1.92, 0.75],
  someoneElse: -2.08,
};
