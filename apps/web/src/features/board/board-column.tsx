import { ActionIcon, UnstyledButton } from '@mantine/core';
import {
  IconChecklist,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
} from '@tabler/icons-react';
import type { BoardColumn as Column, CaseCard } from '@tandem/contracts';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Due } from '../../shared/pieces/due.js';
import classes from './board-columns.module.css';
import { BoardCard } from './cards/board-card.js';
import { useDropColumn } from './drag/use-drop-column.js';
import type { Verdict } from './moves/verdict-of.js';

export interface BoardColumnProps {
  readonly column: Column;
  readonly folded: boolean;
  readonly onToggle: () => void;
  readonly dragging: boolean;
  readonly verdict: Verdict | null;
  /** Cards say whose they are. */
  readonly withUnit: boolean;
  readonly openCard: string | undefined;
  readonly onOpenCard: (caseId: string) => void;
  readonly onOpenTask: (taskId: string) => void;
  readonly onAsk: (card: CaseCard) => void;
  readonly onNear: (card: CaseCard) => void;
  readonly onDrop: (card: CaseCard) => void;
}

/** So many cards are drawn at once; the rest on demand. */
const FIRST = 30;

/** One stage: its stop on the line, how much stands in it, its cards. */
export function BoardColumn(props: BoardColumnProps) {
  const { t } = useTranslation();
  const { column, folded, verdict, dragging } = props;
  const ref = useRef<HTMLElement>(null);
  const over = useDropColumn(ref, props.onDrop);
  const [limit, setLimit] = useState(FIRST);
  const hidden = column.cards.length - limit;
  return (
    <section
      ref={ref}
      className={classes.column}
      data-column={column.stage}
      data-folded={folded || undefined}
      data-verdict={dragging ? (verdict?.is ?? 'asking') : undefined}
      data-over={over || undefined}
      data-state={column.state}
      aria-label={t('board.column', { stage: column.stage, title: column.title, count: column.count })}
    >
      <header className={classes.head}>
        <span className={classes.stop} aria-hidden>
          {column.stage}
        </span>
        {!folded && (
          <>
            <div className={classes.titleRow}>
              <h2 className={classes.title}>{column.title}</h2>
              <ActionIcon
                size={24}
                onClick={props.onToggle}
                aria-label={t('board.fold', { title: column.title })}
                aria-expanded
              >
                <IconLayoutSidebarLeftCollapse size={16} stroke={1.75} aria-hidden />
              </ActionIcon>
            </div>
            <Numbers column={column} />
          </>
        )}
      </header>
      {folded ? (
        <Folded column={column} onToggle={props.onToggle} />
      ) : (
        <div className={classes.stack}>
          {dragging && <VerdictLine verdict={verdict} />}
          {column.tasks.map((task) => (
            <UnstyledButton key={task.id} className={classes.task} onClick={() => props.onOpenTask(task.id)}>
              <span className={classes.taskKind}>
                <IconChecklist size={14} stroke={1.75} aria-hidden /> {t('board.cycleTask')}
              </span>
              <span className={classes.taskTitle}>{task.title}</span>
              <Due at={task.dueAt} />
            </UnstyledButton>
          ))}
          {column.cards.slice(0, limit).map((card) => (
            <BoardCard
              key={card.id}
              card={card}
              withUnit={props.withUnit}
              open={props.openCard === card.id}
              onOpen={() => props.onOpenCard(card.id)}
              onMove={() => props.onAsk(card)}
              onNear={() => props.onNear(card)}
            />
          ))}
          {hidden > 0 && (
            <UnstyledButton className={classes.moreCards} onClick={() => setLimit(limit + FIRST)}>
              {t('board.moreCards', { count: hidden })}
            </UnstyledButton>
          )}
        </div>
      )}
    </section>
  );
}

function Numbers({ column }: { readonly column: Column }) {
  const { t } = useTranslation();
  return (
    <p className={classes.numbers}>
      {t('board.count', { count: column.count })}
      {column.medianDays !== null && column.count > 0 && (
        <span title={t('board.medianTitle')}>
          {' '}
          · {t('board.median', { count: Math.round(column.medianDays) })}
        </span>
      )}
      {column.overdue > 0 && <b className={classes.late}> {t('board.late', { count: column.overdue })}</b>}
    </p>
  );
}

function Folded({ column, onToggle }: { readonly column: Column; readonly onToggle: () => void }) {
  const { t } = useTranslation();
  const tasks = column.tasks.length;
  return (
    <UnstyledButton className={classes.folded} onClick={onToggle} aria-expanded={false}>
      <span className="td-unseen">{t('board.unfold', { title: column.title })}</span>
      <IconLayoutSidebarLeftExpand size={16} stroke={1.75} aria-hidden />
      <span className={classes.counter}>{column.count + tasks}</span>
      <span className={classes.vertical}>
        <b>{column.title}</b>{' '}
        {tasks > 0 ? t('board.tasksHere', { count: tasks }) : t('board.count', { count: column.count })}
      </span>
    </UnstyledButton>
  );
}

function VerdictLine({ verdict }: { readonly verdict: Verdict | null }) {
  const { t } = useTranslation();
  if (!verdict) return <p className={classes.verdict}>{t('board.asking')}</p>;
  if (verdict.is === 'here') return null;
  if (verdict.is === 'no')
    return <p className={classes.verdict}>{verdict.reason ?? t('board.noWayShort')}</p>;
  const [first] = verdict.moves;
  const title = first?.kind === 'event' ? first.event.title : first?.title;
  return (
    <p className={classes.verdict}>
      {verdict.moves.length === 1 ? title : t('board.waysHere', { count: verdict.moves.length })}
    </p>
  );
}
