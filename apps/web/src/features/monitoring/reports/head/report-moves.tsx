import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import type { AvailableEventView } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { CaseMoves } from '../../../../shared/cases/case-moves.js';

export interface ReportMovesProps {
  readonly events: readonly AvailableEventView[];
  /** Remarks that go with a return. */
  readonly written: number;
  readonly onDo: (event: AvailableEventView) => void;
}

/** What can be done with the report; to return it is no lesser step than to accept it and stands beside. */
export function ReportMoves({ events, written, onDo }: ReportMovesProps) {
  const { t } = useTranslation();
  const back = events.find(({ type, allowed }) => type === 'REPORT.RETURN' && allowed);
  return (
    <>
      {back && (
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={15} stroke={1.75} aria-hidden />}
          onClick={() => onDo(back)}
        >
          {written > 0 ? t('report.withCount', { title: back.title, count: written }) : back.title}
        </Button>
      )}
      <CaseMoves events={events.filter((event) => event !== back)} onDo={onDo} />
    </>
  );
}
