// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [1.64, -0.77, -0.19, 0.28, 1.6, -0.66, 0.52, -1.17, 0.8, 1.92, 0.79],
  someoneElse: -1.62,
};
