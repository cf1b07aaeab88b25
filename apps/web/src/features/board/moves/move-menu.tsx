import { Modal, Stack } from '@mantine/core';
import { IconArrowRight, IconUsersPlus } from '@tabler/icons-react';
import type { BoardView, CaseCard } from '@tandem/contracts';
import { ActionCard, EmptyState, ListSkeleton } from '@tandem/ui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../shared/pieces/failure.js';
import { useFocusBack } from '../../../shared/pieces/use-focus-back.js';
import { isAllowed, loadMoves, type Move } from './load-moves.js';

export interface MoveMenuProps {
  readonly card: CaseCard;
  /** Only what leads to this stage: several steps do, and the person chooses. */
  readonly stage?: number | undefined;
  readonly board: BoardView;
  readonly onMove: (move: Move) => void;
  readonly onClose: () => void;
}

/** «Что можно сделать» with a card, without a mouse: each step with where it leads, and why the others are closed. */
export function MoveMenu({ card, stage, board, onMove, onClose }: MoveMenuProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const query = useQuery({
    queryKey: ['cases', card.id, 'moves'],
    queryFn: () => loadMoves(client, card, board.canOpen),
  });
  const moves = (query.data ?? []).filter((move) => stage === undefined || move.stages.includes(stage));
  useFocusBack();
  const steps = useRef<HTMLDivElement>(null);
  const known = query.data !== undefined;
  useEffect(() => {
    // The steps may come after the dialog has opened.
    if (known) steps.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }, [known]);
  const leadsTo = (move: Move) => {
    const [to] = move.stages;
    const column = board.columns.find((one) => one.stage === to);
    if (!column || move.stages.length !== 1 || to === card.stage) return '';
    return t('board.leadsTo', { stage: column.stage, title: column.title });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('board.whatCanBeDone', { title: card.title })}
      size="md"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="xs" ref={steps}>
        {query.isPending && <ListSkeleton count={3} />}
        {query.error && <Failure error={query.error} onRetry={() => void query.refetch()} />}
        {query.data && moves.length === 0 && (
          <EmptyState title={t('board.nothingToDo')} text={card.waitsFor ?? card.stateTitle} />
        )}
        {moves.filter(isAllowed).map((move, index) => (
          <ActionCard
            key={move.kind === 'event' ? move.event.type : move.workflow}
            first={index === 0}
            verb={`${move.kind === 'event' ? move.event.title : move.title}.`}
            consequence={[
              move.kind === 'event' ? (move.event.hint ?? '') : t('board.startFrom'),
              leadsTo(move),
            ]
              .filter(Boolean)
              .join('. ')}
            tone={move.kind === 'event' && move.event.tone ? move.event.tone : 'plain'}
            icon={
              move.kind === 'start' ? (
                <IconUsersPlus size={18} stroke={1.75} aria-hidden />
              ) : (
                <IconArrowRight size={18} stroke={1.75} aria-hidden />
              )
            }
            onClick={() => onMove(move)}
          />
        ))}
        {moves
          .filter((move) => !isAllowed(move))
          .map(
            (move) =>
              move.kind === 'event' && (
                <ActionCard
                  key={move.event.type}
                  verb={`${move.event.title}:`}
                  refused={move.event.reason ?? t('cases.notNow')}
                />
              ),
          )}
      </Stack>
    </Modal>
  );
}
