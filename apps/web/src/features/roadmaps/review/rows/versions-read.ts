import type { RoadmapView } from '@tandem/contracts';

type View = Pick<RoadmapView, 'showing' | 'versions'>;

/** Which plan is on the screen, as the address names it. */
export const shownVersion = ({ showing }: View): number | 'draft' | undefined =>
  showing.kind === 'draft' ? 'draft' : showing.version?.number;

/** The version that was read before the one on the screen, if there was one. */
export const versionBefore = ({ showing, versions }: View): number | undefined =>
  versions
    .map(({ number }) => number)
    .filter(
      (number) => showing.version === null || showing.kind === 'draft' || number < showing.version.number,
    )
    .toSorted((one, other) => other - one)[0];
