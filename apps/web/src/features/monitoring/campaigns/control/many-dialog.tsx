import { Modal } from '@mantine/core';
import type { CampaignReportRow } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { useFocusBack } from '../../../../shared/pieces/use-focus-back.js';
import { AcceptMany } from './accept-many.js';
import { ExtendMany } from './extend-many.js';
import { RemindMany } from './remind-many.js';

export interface Asking {
  readonly what: 'remind' | 'extend' | 'accept';
  readonly rows: readonly CampaignReportRow[];
}

/** What a step on several reports is given. */
export interface ManyProps {
  readonly campaign: string;
  readonly rows: readonly CampaignReportRow[];
  readonly today: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const BODIES = { remind: RemindMany, extend: ExtendMany, accept: AcceptMany };

/** One question before a step on several reports. */
export function ManyDialog({ asking, ...rest }: Omit<ManyProps, 'rows'> & { readonly asking: Asking }) {
  const { t } = useTranslation();
  useFocusBack();
  const Body = BODIES[asking.what];
  return (
    <Modal
      opened
      onClose={rest.onClose}
      size={asking.what === 'accept' ? 'lg' : 'md'}
      centered
      title={t(`campaigns.control.title.${asking.what}`, { count: asking.rows.length })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Body rows={asking.rows} {...rest} />
    </Modal>
  );
}
