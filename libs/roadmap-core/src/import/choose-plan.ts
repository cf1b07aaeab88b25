import type { FoundPlan } from './find-plan-tables.js';

/** The table that was asked for; without a wish the one whose columns and title are most like those of a roadmap. */
export const choosePlan = (found: readonly FoundPlan[], table: number | undefined): FoundPlan | undefined =>
  table === undefined
    ? found.reduce<FoundPlan | undefined>(
        (best, one) => (!best || score(one) > score(best) ? one : best),
        undefined,
      )
    : found.find(({ index, pages }) => index === table || pages.some((page) => page.index === table));

const score = ({ pages }: FoundPlan): number => {
  const { columns, before } = pages[0]!;
  const known = columns.filter(({ role }) => role !== undefined).length;
  const named = before.slice(-4).some((text) => /дорожн\S{1,4}\s+карт/i.test(text.slice(0, 2_000)));
  return known * 2 - (columns.length - known) + (named ? 5 : 0);
};
