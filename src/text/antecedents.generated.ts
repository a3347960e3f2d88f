// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [2.07, -1.38, 0.12, 0.19, 1.52, -0.57, -0.42, -1.14, 1.2, 2.06, 0.88],
  someoneElse: -1.8,
};
