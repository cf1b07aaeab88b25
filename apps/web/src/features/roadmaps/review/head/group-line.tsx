import { IconCheck, IconClock, IconUsersGroup, IconX } from '@tabler/icons-react';
import { PersonAvatar } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseQuery } from '../../../../shared/cases/get-case.js';
import { shortName } from '../../../../shared/format/text.js';
import { groupVotes, type GroupVote } from '../foot/group-votes.js';
import classes from './group-line.module.css';

/** The working group as a line of people: «2 из 3 за», who voted how, whom one waits for. */
export function GroupLine({ roadmap }: { readonly roadmap: string }) {
  const { t } = useTranslation();
  const view = useQuery(caseQuery(roadmap));
  const group = view.data && groupVotes(view.data);
  if (!group) return null;
  const inFavour = group.votes.filter(({ agrees }) => agrees === true).length;
  return (
    <section className={classes.people} aria-label={t('roadmapReview.group')}>
      <span className={classes.title}>
        <IconUsersGroup size={18} stroke={1.75} aria-hidden />
        {t('roadmapReview.group')}:{' '}
        <b>{t('roadmapReview.groupVotes', { count: inFavour, quorum: group.quorum })}</b>
        {group.verdict && <span>({t(`roadmapReview.groupVerdict.${group.verdict}`)})</span>}
      </span>
      <ul>
        {group.votes.map((vote) => (
          <Member key={vote.id} vote={vote} over={group.verdict !== undefined} />
        ))}
      </ul>
      {group.question && (
        <p className={classes.question}>{t('roadmapReview.groupQuestion', { question: group.question })}</p>
      )}
    </section>
  );
}

const WORDS = { true: 'for', false: 'against', null: 'waiting' } as const;
const ICONS = { true: IconCheck, false: IconX, null: IconClock } as const;

function Member({ vote, over }: { readonly vote: GroupVote; readonly over: boolean }) {
  const { t } = useTranslation();
  const said = String(vote.agrees) as keyof typeof WORDS;
  const Icon = ICONS[said];
  return (
    <li data-vote={WORDS[said]}>
      <PersonAvatar name={vote.name} size={24} decorative />
      <span>{shortName(vote.name)}</span>
      <span className={classes.vote}>
        <Icon size={14} stroke={2} aria-hidden />{' '}
        {t(`roadmapReview.vote.${over && said === 'null' ? 'missed' : WORDS[said]}`)}
      </span>
      {vote.remark && <q>{vote.remark}</q>}
    </li>
  );
}
