import type { CampaignPreview } from '@tandem/contracts';

type Problem = CampaignPreview['problems'][number];

/** Fields of the page, by the JSON pointer under which the engine tells their problems. */
const FIELDS = ['/title', '/period', '/opensOn', '/cutOff', '/nonWorking', '/reminding'] as const;
export type ProblemField = (typeof FIELDS)[number];

export interface SortedProblems {
  readonly of: (field: ProblemField) => string | undefined;
  /** Of the date of the asked one that stands at this place of the request. */
  readonly ofAsked: (index: number) => string | undefined;
  /** Those that belong to no field in sight: they are told over the button. */
  readonly others: readonly Problem[];
}

/** Problems sorted by the field at which they are shown. */
export function sortProblems(problems: readonly Problem[], asked: number): SortedProblems {
  const under = ({ at }: Problem, place: string) => at === place || at.startsWith(`${place}/`);
  const words = (place: string) =>
    problems
      .filter((problem) => under(problem, place))
      .map(({ text }) => text)
      .join(' ') || undefined;
  const places = [...FIELDS, ...Array.from({ length: asked }, (_, index) => `/asked/${index}`)];
  return {
    of: words,
    ofAsked: (index) => words(`/asked/${index}`),
    others: problems.filter((problem) => !places.some((place) => under(problem, place))),
  };
}
