import { refuse } from '../../problems/problem-error.js';

/** Why a total cannot be made, in words. */
export const refuseTotal = {
  notYours: () =>
    refuse.notYours({
      ru: 'Свод составляют те, кто ведёт кампанию этого места.',
      en: 'Totals are made by those who run the campaign of this place.',
    }),
  nobody: () =>
    refuse.notPossible('nobody-below', {
      ru: 'Сводить нечего: в этой кампании здесь ни у кого не просят отчёт.',
      en: 'There is nothing to sum up: nobody is asked for a report here in this campaign.',
    }),
  nothing: () =>
    refuse.notPossible('nothing-accepted', {
      ru: 'Сводить пока нечего: ни один отчёт не принят.',
      en: 'There is nothing to sum up yet: no report has been accepted.',
    }),
};
