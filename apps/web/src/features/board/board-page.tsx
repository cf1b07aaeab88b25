import { CardSkeleton, EmptyState, formatDate, PageTitle } from '@tandem/ui';
import type { BoardView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconCalendarPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/today.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { Failure } from '../../shared/pieces/failure.js';
import { Page } from '../../shared/pieces/page.js';
import { boardQuery } from './api/get-board.js';
import { BoardColumns, type BoardColumnsProps } from './board-columns.js';
import { BoardFilters, type BoardFiltersProps } from './board-filters.js';
import classes from './board-page.module.css';
import { FirstSteps, schoolYear } from './first-steps.js';
import { OpenCaseButton } from './open-case-button.js';

export interface BoardPageProps extends Omit<BoardColumnsProps, 'board'>, Omit<BoardFiltersProps, 'board'> {
  readonly unit: string;
  readonly cycle: string | undefined;
  /** The open card beside the board. */
  readonly drawer: ReactNode;
  /** For a municipality or a region with nothing on its own board: the way down to its institutions. */
  readonly elsewhere: ReactNode;
}

/** The seven stages of the school at once. */
export function BoardPage(props: BoardPageProps) {
  const { t } = useTranslation();
  const board = useQuery(boardQuery(props.unit, props.cycle));
  return (
    <div className={classes.split}>
      <Page fill title={t('board.title')}>
        {board.data ? (
          <Body {...props} board={board.data} />
        ) : board.error ? (
          <Failure error={board.error} onRetry={() => void board.refetch()} />
        ) : (
          <BoardSkeleton />
        )}
      </Page>
      {props.drawer}
    </div>
  );
}

function Body(props: BoardPageProps & { readonly board: BoardView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { board, onStart } = props;
  // A municipality has no cycle of its own, but the cards of its schools.
  const filled = board.cycle !== null || board.totals.all > 0;
  const note = t('board.note', {
    year: board.cycle?.schoolYear ?? schoolYear(new Date()),
    today: formatDate(today(), language, 'weekday').split(',')[0],
  });
  return (
    <>
      <div className={classes.head}>
        <PageTitle
          title={t('board.title')}
          note={filled ? note : undefined}
          actions={filled && <OpenCaseButton canOpen={board.canOpen} onStart={onStart} />}
        />
        {filled && <BoardFilters {...props} />}
      </div>
      {filled ? (
        <BoardColumns {...props} />
      ) : props.elsewhere ? (
        props.elsewhere
      ) : board.canOpen.length > 0 ? (
        <FirstSteps board={board} onStart={onStart} />
      ) : (
        <EmptyState
          icon={<IconCalendarPlus size={28} stroke={1.75} aria-hidden />}
          title={t('board.noCycle')}
          text={t('board.noCycleText')}
        />
      )}
    </>
  );
}

function BoardSkeleton() {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.head}>
        <PageTitle title={t('board.title')} />
      </div>
      <div className={classes.skeleton}>
        {[3, 4, 3, 2, 3].map((count, index) => (
          <CardSkeleton key={index} count={count} />
        ))}
      </div>
    </>
  );
}
