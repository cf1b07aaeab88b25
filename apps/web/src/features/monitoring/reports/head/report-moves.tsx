import { Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import type { AvailableEventView } from '@tandem/contracts';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CaseMoves } from '../../../../shared/cases/case-moves.js';

export interface ReportMovesProps {
  readonly events: readonly AvailableEventView[];
  /** Remarks that go with a return. */
  readonly written: number;
  readonly onDo: (event: AvailableEventView) => void;
  /** Of a step that cannot be done yet: leads to what hinders it. */
  readonly onHindered: () => void;
}

/** What can be done with the report; to return it is no lesser step than to accept it and stands beside. */
export function ReportMoves({ events, written, onDo, onHindered }: ReportMovesProps) {
  const { t } = useTranslation();
  const back = events.find(({ type, allowed }) => type === 'REPORT.RETURN' && allowed);
  const locked = events.some(({ allowed, tone }) => allowed && tone === 'primary')
    ? undefined
    : events.find(
        ({ allowed, tone, reasonCode }) => !allowed && tone === 'primary' && reasonCode === 'guard',
      );
  return (
    <>
      {back && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={15} stroke={1.75} aria-hidden />}
          onClick={() => onDo(back)}
        >
          {written > 0 ? t('common.withCount', { title: back.title, count: written }) : back.title}
        </Button>
      )}
      <CaseMoves events={events.filter((event) => event !== back && event !== locked)} onDo={onDo} />
      {locked && <LockedMove event={locked} onHindered={onHindered} />}
    </>
  );
}

/** The next step stands in sight before it can be done, and leads to what hinders it. */
function LockedMove({
  event,
  onHindered,
}: {
  readonly event: AvailableEventView;
  readonly onHindered: () => void;
}) {
  const reason = useId();
  return (
    <>
      <Tooltip label={event.reason} disabled={!event.reason} multiline maw={320}>
        <Button
          variant="default"
          aria-describedby={reason}
          leftSection={<IconLock size={15} stroke={1.75} aria-hidden />}
          onClick={onHindered}
        >
          {event.title}
        </Button>
      </Tooltip>
      <span id={reason} className="td-unseen">
        {event.reason}
      </span>
    </>
  );
}
