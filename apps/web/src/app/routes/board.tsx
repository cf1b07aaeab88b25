import type { UnitRef } from '@tandem/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { BoardPage } from '../../features/board/board-page.js';
import type { Move } from '../../features/board/moves/load-moves.js';
import { UnitChooser } from '../../features/board/unit-chooser.js';
import { CaseDrawer } from '../../features/cases/case-drawer.js';
import { EventConfirm } from '../../features/cases/event-confirm.js';
import { tasksQuery } from '../../features/tasks/api/list-tasks.js';
import { useSession } from '../../shared/session/use-session.js';
import { isInstitution } from '../../shared/units/use-scope.js';
import { useDoEvent } from './use-do-event.js';

export function BoardRoute() {
  const { unit, chooseUnit } = useSession();
  if (!unit) return null;
  return <Board unit={unit} onUnit={chooseUnit} />;
}

function Board({ unit, onUnit }: { readonly unit: UnitRef; readonly onUnit: (unit: UnitRef) => void }) {
  const search = useSearch({ from: '/inside/board' });
  const navigate = useNavigate({ from: '/board' });
  const tasks = useInfiniteQuery(tasksQuery({ assignee: 'me', status: 'open' }));
  const waiting = new Set(tasks.data?.pages.flatMap(({ items }) => items.map((task) => task.case.id)));
  const [doing, setDoing] = useState<Extract<Move, { kind: 'event' }> | null>(null);
  const doEvent = useDoEvent();

  const start = (workflow: string, from?: string) =>
    void navigate({
      to: '/start/$workflow',
      params: { workflow },
      search: (before) => ({ unit: before.unit, from }),
    });
  const move = (one: Move) => {
    if (one.kind === 'start') return start(one.workflow, one.caseId);
    if (!doEvent(one.caseId, one.event)) setDoing(one);
  };
  const openCard = (card: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, card }), replace: true });

  return (
    <>
      <BoardPage
        unit={unit.id}
        cycle={search.cycle}
        filter={{
          kind: search.kind,
          due: search.due,
          person: search.person,
          mine: search.mine,
          at: search.at,
        }}
        onFilter={(filter) =>
          void navigate({ search: (before) => ({ ...before, ...filter }), replace: true })
        }
        onCycle={(cycle) => void navigate({ search: (before) => ({ ...before, cycle, card: undefined }) })}
        waiting={waiting}
        openCard={search.card}
        onOpenCard={openCard}
        onOpenTask={(taskId) => void navigate({ to: '/tasks/$taskId', params: { taskId } })}
        onMove={move}
        onStart={start}
        elsewhere={isInstitution(unit.kind) ? undefined : <UnitChooser unit={unit} onChoose={onUnit} />}
        drawer={
          search.card && (
            <CaseDrawer
              caseId={search.card}
              onClose={() => openCard(undefined)}
              onDo={(event) => search.card && move({ kind: 'event', caseId: search.card, event, stages: [] })}
            />
          )
        }
      />
      {doing && <EventConfirm caseId={doing.caseId} event={doing.event} onClose={() => setDoing(null)} />}
    </>
  );
}
