import type { Figure } from '../figure.js';
import { INSTITUTION_FIGURES } from './institution-figures.js';
import { PAIR_FIGURES } from './pair-figures.js';
import { PEOPLE_FIGURES } from './people-figures.js';
import { RETENTION_FIGURES } from './retention-figures.js';
import { SURVEY_FIGURES } from './survey-figures.js';

/** Everything the system counts by itself, in the order in which it is offered. */
export const FIGURES: readonly Figure[] = [
  ...PEOPLE_FIGURES,
  ...PAIR_FIGURES,
  ...INSTITUTION_FIGURES,
  ...RETENTION_FIGURES,
  ...SURVEY_FIGURES,
];

const BY_KEY = new Map(FIGURES.map((figure) => [figure.key, figure]));

export const figureOf = (key: string): Figure | undefined => BY_KEY.get(key);
