import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import type { CaseCard } from '@tandem/contracts';
import { STAGES } from '@tandem/domain';
import { EmptyState, PageTitle, PersonAvatar, StageRoad, StatusChip } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Due } from '../../shared/pieces/due.js';
import { Loaded } from '../../shared/pieces/loaded.js';
import { MoreButton } from '../../shared/pieces/more-button.js';
import { Page } from '../../shared/pieces/page.js';
import { useWords } from '../../shared/words/use-words.js';
import { casesQuery } from './api/list-cases.js';
import { isFiltered, PairsFilters, type PairsFilter } from './pairs-filters.js';
import classes from './pairs-page.module.css';

export interface PairsPageProps {
  /** Whose; without it everything that the viewer may see. */
  readonly person: string | undefined;
  readonly filter: PairsFilter;
  readonly onFilter: (filter: PairsFilter) => void;
  /** Workflows that the viewer may begin: a request, an application. */
  readonly canStart: readonly { readonly workflow: string; readonly title: string }[];
  readonly onStart: (workflow: string) => void;
}

/** The small sister of the board: for who takes part in a pair or two. */
export function PairsPage({ person, filter, onFilter, canStart, onStart }: PairsPageProps) {
  const { t } = useTranslation();
  const list = useInfiniteQuery(
    casesQuery({
      ...(person ? { person } : {}),
      ...(filter.stage ? { stage: filter.stage } : {}),
      ...(filter.overdue ? { overdue: true } : {}),
      status: filter.status ?? 'any',
    }),
  );
  const cards = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const start = canStart.length > 0 && <StartButton canStart={canStart} onStart={onStart} />;
  return (
    <Page title={t('pairs.title')} narrow>
      <PageTitle title={person ? t('pairs.ofPerson') : t('pairs.title')} actions={start} />
      <PairsFilters filter={filter} onFilter={onFilter} />
      <Loaded query={list}>
        {() =>
          cards.length === 0 ? (
            isFiltered(filter) ? (
              <EmptyState title={t('common.nothingFound')} text={t('pairs.widen')} />
            ) : (
              <EmptyState title={t('pairs.empty')} text={t('pairs.emptyText')} action={start} />
            )
          ) : (
            <ul className={classes.list}>
              {cards.map((card) => (
                <PairItem key={card.id} card={card} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <MoreButton query={list} />
    </Page>
  );
}

function PairItem({ card }: { readonly card: CaseCard }) {
  const { t } = useTranslation();
  const words = useWords();
  const state = (stop: number) =>
    card.stage === null || stop > card.stage
      ? 'ahead'
      : stop === card.stage && card.status === 'open'
        ? 'current'
        : 'done';
  return (
    <li>
      <Link to="/cases/$caseId" params={{ caseId: card.id }} className={classes.item}>
        <span className={classes.avatars} aria-hidden>
          {mentorFirst(card.participants)
            .slice(0, 2)
            .map(({ person, role }) => (
              <PersonAvatar
                key={person.id + role}
                name={person.name}
                size={36}
                role={role === 'mentor' || role === 'mentee' ? role : 'other'}
                decorative
              />
            ))}
        </span>
        <span className={classes.text}>
          <small>{t(`board.subject.${card.subject}`)}</small>
          <b>{card.title}</b>
          <span>{card.status === 'open' ? (card.waitsFor ?? card.stateTitle) : card.stateTitle}</span>
        </span>
        <span className={classes.side}>
          {card.status === 'open' ? (
            <Due at={card.dueAt} />
          ) : (
            <StatusChip tone={card.status === 'done' ? 'done' : 'neutral'}>
              {t(`cases.status.${card.status}`)}
            </StatusChip>
          )}
          {card.stage !== null && (
            <StageRoad
              variant="tiny"
              label={t('cases.road', { title: card.title })}
              stops={STAGES.map(({ stage }) => ({ stage, title: words.stage(stage), state: state(stage) }))}
            />
          )}
        </span>
      </Link>
    </li>
  );
}

const mentorFirst = (people: CaseCard['participants']) =>
  people
    .filter(({ state }) => state === 'active')
    .sort((one, other) => Number(one.role !== 'mentor') - Number(other.role !== 'mentor'));

function StartButton({ canStart, onStart }: Pick<PairsPageProps, 'canStart' | 'onStart'>) {
  const { t } = useTranslation();
  const [first, ...rest] = canStart;
  const plus = <IconPlus size={16} stroke={1.9} aria-hidden />;
  if (!first) return null;
  if (rest.length === 0)
    return (
      <Button leftSection={plus} onClick={() => onStart(first.workflow)}>
        {first.title}
      </Button>
    );
  return (
    <Menu>
      <Menu.Target>
        <Button leftSection={plus} rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}>
          {t('board.begin')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {canStart.map(({ workflow, title }) => (
          <Menu.Item key={workflow} onClick={() => onStart(workflow)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
