import { ActionIcon } from '@mantine/core';
import { IconDotsVertical, IconMessageQuestion, IconUserCheck } from '@tabler/icons-react';
import type { CaseCard } from '@tandem/contracts';
import { PairMark } from '@tandem/ui';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../shared/format/text.js';
import { Due } from '../../../shared/pieces/due.js';
import { useWords } from '../../../shared/words/use-words.js';
import { useDraggableCard } from '../drag/use-draggable-card.js';
import classes from './board-card.module.css';

export interface BoardCardProps {
  readonly card: CaseCard;
  readonly withUnit: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onMove: () => void;
  /** The pointer or the focus came near: what can be done may be asked for already. */
  readonly onNear: () => void;
}

/** One case on the board. Enter opens it, M asks where it can go; the rest of the keys belong to the columns. */
export function BoardCard({ card, withUnit, open, onOpen, onMove, onNear }: BoardCardProps) {
  const { t } = useTranslation();
  const ref = useRef<HTMLDivElement>(null);
  const dragged = useDraggableCard(ref, card);
  const keys = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    // By the place of the key: on a Russian layout the letter is another one.
    if (event.code === 'KeyM' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      onMove();
    }
  };
  return (
    <div
      ref={ref}
      className={classes.card}
      data-open={open || undefined}
      data-overdue={card.overdue || undefined}
      data-dragged={dragged || undefined}
      data-case={card.id}
      onPointerEnter={onNear}
    >
      <button
        type="button"
        className={classes.whole}
        data-card-focus
        aria-current={open ? 'true' : undefined}
        aria-keyshortcuts="Enter M"
        onClick={onOpen}
        onKeyDown={keys}
        onFocus={onNear}
      >
        <span className={classes.kind}>
          <KindIcon subject={card.subject} /> {t(`board.subject.${card.subject}`)}
          {card.kind && card.kind !== 'traditional' && (
            <> · {t(`kinds.${card.kind}`, { defaultValue: card.kind })}</>
          )}
        </span>
        <CardTitle card={card} />
        {(card.waitsFor ?? card.stateTitle) && (
          <span className={classes.waits}>{card.waitsFor ?? card.stateTitle}</span>
        )}
        {typeof card.progress === 'number' && (
          <span className={classes.progress} title={t('cases.progress', { percent: card.progress })}>
            <span style={{ width: `${card.progress}%` }} />
            <span className="td-unseen">{t('cases.progress', { percent: card.progress })}</span>
          </span>
        )}
        {withUnit && (
          <span className={classes.place} title={card.unit.title}>
            {card.unit.title}
          </span>
        )}
        {card.dueAt && (
          <span className={classes.foot}>
            <Due at={card.dueAt} />
          </span>
        )}
      </button>
      <ActionIcon
        className={classes.menu}
        size={24}
        onClick={onMove}
        aria-label={t('board.whatCanBeDone', { title: card.title })}
        tabIndex={-1}
      >
        <IconDotsVertical size={16} stroke={1.75} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function KindIcon({ subject }: { readonly subject: CaseCard['subject'] }) {
  if (subject === 'pair') return <PairMark size={14} />;
  const Icon = subject === 'candidacy' ? IconUserCheck : IconMessageQuestion;
  return <Icon size={14} stroke={1.75} aria-hidden />;
}

/** A pair is its people: a solid point for the mentor, an outlined one for the mentee. */
function CardTitle({ card }: { readonly card: CaseCard }) {
  const { t } = useTranslation();
  const words = useWords();
  const active = card.participants.filter(({ state }) => state === 'active');
  if (card.subject !== 'pair' || active.length < 2)
    return (
      <span className={classes.title} title={card.title}>
        {active.length === 1 && active[0] ? shortName(active[0].person.name) : card.title}
      </span>
    );
  const people = [...active].sort(
    (one, other) => Number(one.role !== 'mentor') - Number(other.role !== 'mentor'),
  );
  const shown = people.slice(0, 3);
  return (
    <span className={classes.people}>
      {shown.map(({ person, role }) => (
        <span key={`${role}-${person.id}`} className={classes.person} data-role={role} title={person.name}>
          {shortName(person.name)}
          <span className="td-unseen">, {words.role(role).toLocaleLowerCase()}</span>
        </span>
      ))}
      {people.length > shown.length && (
        <span className={classes.others}>{t('board.others', { count: people.length - shown.length })}</span>
      )}
    </span>
  );
}
