import { useMediaQuery } from '@mantine/hooks';
import type { CaseView } from '@tandem/contracts';
import { formatDate, StageRoad, type RoadStop, type RoadVariant } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { useWords } from '../../shared/words/use-words.js';
import classes from './cases.module.css';
import { stageLines, type StageLine } from './stage-lines.js';

/** Where the case stands on the seven stages, and since when. On a phone one line, with words for the current stop. */
export function CaseRoad({ view, variant }: { readonly view: CaseView; readonly variant: RoadVariant }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 40em)', false, { getInitialValueInEffect: false }) === true;
  const stops = useStops(view, variant);
  const label = t('cases.road', { title: view.title });
  if (variant !== 'full' || !narrow)
    return <StageRoad people={walkers(view)} variant={variant} label={label} stops={stops} />;
  const here = stops.filter(({ state }) => state === 'current').at(-1);
  return (
    <>
      <StageRoad variant="compact" label={label} stops={stops} />
      {here && view.subject !== 'cycle' && (
        <p className={classes.here} aria-hidden>
          <b>{here.title}</b>
          {here.lines?.join(' · ')}
        </p>
      )}
    </>
  );
}

function useStops(view: CaseView, variant: RoadVariant): readonly RoadStop[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const say = (line: StageLine): string => {
    if (line.kind === 'order') return t('cases.stageOrder', { number: line.number });
    if (line.kind === 'meetings') return t('cases.meetingsHeld', { count: line.count });
    return t('cases.until', { date: formatDate(line.date, language, 'short') });
  };
  return view.road.map(({ stage, state, since }) => {
    const short = since && formatDate(since, language, 'short');
    const current = state === 'current';
    const when = short && current ? t('cases.since', { date: short }) : short;
    return {
      stage,
      state,
      title: words.stage(stage),
      ...(when ? { aside: when } : {}),
      lines: [
        ...(when && variant === 'full' ? [when] : []),
        ...(current && view.subject !== 'cycle' ? view.stateTitles.slice(-1) : []),
        ...(variant === 'full' ? stageLines(view, stage, state).map(say) : []),
      ],
    };
  });
}

/** The two of the pair, mentor first. */
const walkers = (view: CaseView) =>
  view.participants
    .filter(({ state, role }) => state === 'active' && (role === 'mentor' || role === 'mentee'))
    .sort((one, other) => Number(one.role !== 'mentor') - Number(other.role !== 'mentor'))
    .map(({ person, role }) => ({ name: person.name, role: role as 'mentor' | 'mentee' }));
