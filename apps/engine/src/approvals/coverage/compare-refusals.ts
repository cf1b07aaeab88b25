import { refuse } from '../../problems/problem-error.js';

/** Why two texts cannot be compared, in words. */
export const compareRefusals = {
  noParent: () =>
    refuse.notPossible('no-parent-plan', {
      ru: 'Сравнивать не с чем: у этого плана нет действующего вышестоящего.',
      en: 'There is nothing to compare with: no plan above this one is in force.',
    }),
  noEarlier: () =>
    refuse.notPossible('no-earlier-version', {
      ru: 'Сравнивать не с чем: более ранней версии нет.',
      en: 'There is nothing to compare with: there is no earlier version.',
    }),
};
