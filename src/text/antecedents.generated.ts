// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [2.08, -1.36, 0.14, 0.2, 1.49, -0.57, -0.42, -1.14, 1.18, 2.07, 0.88],
  someoneElse: -1.81,
};
