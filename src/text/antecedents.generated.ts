// Written by tools/train-coreference.mjs: log-odds for each of ANTECEDENT_FEATURES (antecedents.ts).
import type { AntecedentModel } from './antecedents.ts';

export const ANTECEDENT_MODEL: AntecedentModel = {
  weights: [1.72, -0.66, -0.25, 0.27, 1.5, -0.63, 0.31, -1.2, 1.08, 1.83, 0.83],
  someoneElse: -1.64,
};
