import type { CaseView } from '@tandem/contracts';
import { formatDate, StageRoad, type RoadVariant } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { useWords } from '../../shared/words/use-words.js';
import { stageLines, type StageLine } from './stage-lines.js';

/** Where the case stands on the seven stages, and since when. */
export function CaseRoad({ view, variant }: { readonly view: CaseView; readonly variant: RoadVariant }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useWords();
  const people = view.participants
    .filter(({ state, role }) => state === 'active' && (role === 'mentor' || role === 'mentee'))
    .sort((one, other) => Number(one.role !== 'mentor') - Number(other.role !== 'mentor'))
    .map(({ person, role }) => ({ name: person.name, role: role as 'mentor' | 'mentee' }));
  const say = (line: StageLine): string => {
    if (line.kind === 'order') return t('cases.stageOrder', { number: line.number });
    if (line.kind === 'meetings') return t('cases.meetingsHeld', { count: line.count });
    return t('cases.until', { date: formatDate(line.date, language, 'short') });
  };
  return (
    <StageRoad
      people={people}
      variant={variant}
      label={t('cases.road', { title: view.title })}
      stops={view.road.map(({ stage, state, since }) => {
        const short = since && formatDate(since, language, 'short');
        const current = state === 'current';
        return {
          stage,
          state,
          title: words.stage(stage),
          ...(short ? { aside: current ? t('cases.since', { date: short }) : short } : {}),
          lines: [
            ...(since && variant === 'full'
              ? [
                  current
                    ? t('cases.since', { date: formatDate(since, language, 'short') })
                    : formatDate(since, language, 'short'),
                ]
              : []),
            ...(current && view.subject !== 'cycle' ? view.stateTitles.slice(-1) : []),
            ...(variant === 'full' ? stageLines(view, stage, state).map(say) : []),
          ],
        };
      })}
    />
  );
}
