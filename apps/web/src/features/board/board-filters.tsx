import { SegmentedControl, Select, UnstyledButton } from '@mantine/core';
import { IconClock, IconClockExclamation, IconUserCheck } from '@tabler/icons-react';
import type { BoardView } from '@tandem/contracts';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './board-page.module.css';
import { isAbove, peopleOf, unitsOf, type BoardFilter } from './cards/filter-cards.js';

export interface BoardFiltersProps {
  readonly board: BoardView;
  readonly filter: BoardFilter;
  readonly onFilter: (filter: BoardFilter) => void;
  readonly onCycle: (cycle: string) => void;
}

const KINDS = ['request', 'candidacy', 'pair'] as const;

/** Which cards are in sight: kind, delay, person, mine. */
export function BoardFilters({ board, filter, onFilter, onCycle }: BoardFiltersProps) {
  const { t } = useTranslation();
  const { totals } = board;
  const toggleDue = (due: 'overdue' | 'soon') =>
    onFilter({ ...filter, due: filter.due === due ? undefined : due });
  return (
    <div className={classes.filters} role="group" aria-label={t('board.filters')}>
      <div className={classes.kinds}>
        <SegmentedControl
          aria-label={t('board.kind')}
          value={filter.kind ?? 'all'}
          onChange={(kind) => onFilter({ ...filter, kind: KINDS.find((one) => one === kind) })}
          data={[
            { value: 'all', label: `${t('board.all')} ${totals.all}` },
            ...KINDS.map((kind) => ({ value: kind, label: `${t(`board.kinds.${kind}`)} ${totals[kind]}` })),
          ]}
        />
      </div>
      <Chip tone="overdue" pressed={filter.due === 'overdue'} onClick={() => toggleDue('overdue')}>
        <IconClockExclamation size={16} stroke={1.75} aria-hidden /> {t('board.overdue')}{' '}
        <b>{totals.overdue}</b>
      </Chip>
      <Chip tone="soon" pressed={filter.due === 'soon'} onClick={() => toggleDue('soon')}>
        <IconClock size={16} stroke={1.75} aria-hidden /> {t('board.soon')} <b>{totals.soon}</b>
      </Chip>
      <div className={classes.last}>
        <Chip
          tone="mine"
          pressed={filter.mine === true}
          onClick={() => onFilter({ ...filter, mine: filter.mine ? undefined : true })}
        >
          <IconUserCheck size={16} stroke={1.75} aria-hidden /> {t('board.mine')}
        </Chip>
        {isAbove(board) && (
          <Select
            className={classes.person}
            aria-label={t('board.unit')}
            placeholder={t('board.anyUnit')}
            data={unitsOf(board).map(({ id, title }) => ({ value: id, label: title }))}
            value={filter.at ?? null}
            onChange={(at) => onFilter({ ...filter, at: at ?? undefined })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            nothingFoundMessage={t('common.nothingFound')}
            comboboxProps={{ width: 300, position: 'bottom-end' }}
          />
        )}
        <Select
          className={classes.person}
          aria-label={t('board.person')}
          placeholder={t('board.anyPerson')}
          data={peopleOf(board).map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.person ?? null}
          onChange={(person) => onFilter({ ...filter, person: person ?? undefined })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          nothingFoundMessage={t('common.nothingFound')}
        />
        {board.cycles.length > 1 && board.cycle && (
          <Select
            aria-label={t('board.year')}
            w="7.5rem"
            allowDeselect={false}
            data={board.cycles.map(({ id, schoolYear }) => ({ value: id, label: schoolYear }))}
            value={board.cycle.id}
            onChange={(cycle) => cycle && onCycle(cycle)}
          />
        )}
      </div>
    </div>
  );
}

interface ChipProps {
  readonly tone: 'overdue' | 'soon' | 'mine';
  readonly pressed: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Chip({ tone, pressed, onClick, children }: ChipProps) {
  return (
    <UnstyledButton className={classes.chip} data-tone={tone} aria-pressed={pressed} onClick={onClick}>
      {children}
    </UnstyledButton>
  );
}
