import { EmptyState } from '@tandem/ui';
import type { BoardView, CaseCard } from '@tandem/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../shared/format/today.js';
import { announce } from '../../shared/pieces/announcer.js';
import { useSession } from '../../shared/session/use-session.js';
import { BoardColumn } from './board-column.js';
import classes from './board-columns.module.css';
import { isAbove, isFiltered, passes, type BoardFilter } from './cards/filter-cards.js';
import { moveFocus } from './cards/move-focus.js';
import { useFolded } from './cards/use-folded.js';
import { useDraggedCard } from './drag/use-dragged-card.js';
import { loadMoves, type Move } from './moves/load-moves.js';
import { MoveMenu } from './moves/move-menu.js';
import { verdictOf } from './moves/verdict-of.js';

export interface BoardColumnsProps {
  readonly board: BoardView;
  readonly filter: BoardFilter;
  /** Cases where a task waits for this person. */
  readonly waiting: ReadonlySet<string>;
  readonly openCard: string | undefined;
  readonly onOpenCard: (caseId: string) => void;
  readonly onOpenTask: (taskId: string) => void;
  /** Does a step, or opens what it needs first: form, consent, order. */
  readonly onMove: (move: Move) => void;
  readonly onStart: (workflow: string) => void;
}

/** Seven columns and the ways of a card between them: by drag, by menu, by keyboard. */
export function BoardColumns(props: BoardColumnsProps) {
  const { t } = useTranslation();
  const { board, filter, waiting, onMove } = props;
  const client = useQueryClient();
  const { person } = useSession();
  const row = useRef<HTMLDivElement>(null);
  const [folded, toggle] = useFolded(
    board.columns.filter(({ count, tasks }) => count === 0 && tasks.length === 0).map(({ stage }) => stage),
  );
  const [asking, setAsking] = useState<{ card: CaseCard; stage?: number } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const dragged = useDraggedCard();
  const moves = useQuery({
    queryKey: ['cases', dragged?.id, 'moves'],
    enabled: dragged !== null,
    queryFn: () => loadMoves(client, dragged as CaseCard, board.canOpen),
  });

  const viewer = { person: person.id, today: today(), waiting };
  const above = isAbove(board);
  const shown = board.columns.map((column) => ({
    ...column,
    // Each school has its own year: above them a stage is under way where a card of any of them stands.
    ...(above && column.count > 0 ? { state: 'open' as const } : {}),
    cards: column.cards.filter((card) => passes(card, filter, viewer)),
  }));
  const nothing = isFiltered(filter) && shown.every(({ cards }) => cards.length === 0);

  const drop = async (card: CaseCard, stage: number, title: string) => {
    const found = await loadMoves(client, card, board.canOpen).catch(() => null);
    if (!found) return setAsking({ card });
    const verdict = verdictOf(found, card.stage, stage);
    if (verdict.is === 'here') return;
    if (verdict.is === 'no') {
      const words = verdict.reason ?? t('board.noWay', { from: card.stateTitle, to: title });
      setRefusal(`${card.title}: ${words}`);
      return announce(words);
    }
    const [only, ...others] = verdict.moves;
    if (only && others.length === 0) return onMove(only);
    return setAsking({ card, stage });
  };

  const keys = (event: KeyboardEvent) => {
    if (row.current && moveFocus(row.current, event.nativeEvent)) event.preventDefault();
  };

  return (
    <>
      {refusal && (
        <div className={classes.refusal} role="alert">
          {refusal}
          <button type="button" onClick={() => setRefusal(null)}>
            {t('common.gotIt')}
          </button>
        </div>
      )}
      {nothing && <EmptyState title={t('board.nothingFiltered')} text={t('board.nothingFilteredText')} />}
      <div ref={row} className={classes.row} onKeyDown={keys} role="group" aria-label={t('board.columns')}>
        {shown.map((column) => (
          <BoardColumn
            key={column.stage}
            column={column}
            folded={folded.has(column.stage)}
            onToggle={() => toggle(column.stage)}
            verdict={
              dragged && moves.data
                ? verdictOf(moves.data, dragged.stage, column.stage)
                : dragged?.stage === column.stage
                  ? { is: 'here' }
                  : null
            }
            dragging={dragged !== null}
            withUnit={above}
            openCard={props.openCard}
            onOpenCard={props.onOpenCard}
            onOpenTask={props.onOpenTask}
            onAsk={(card) => setAsking({ card })}
            onNear={(card) => void loadMoves(client, card, board.canOpen).catch(() => undefined)}
            onDrop={(card) => void drop(card, column.stage, column.title)}
          />
        ))}
      </div>
      {asking && (
        <MoveMenu
          card={asking.card}
          stage={asking.stage}
          board={board}
          onMove={(move) => {
            setAsking(null);
            onMove(move);
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}
