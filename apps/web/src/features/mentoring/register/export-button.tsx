import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { RegisterEntry } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/format/today.js';
import type { RegisterName } from '../api/list-register.js';
import { downloadCsv, toCsv } from '../../../shared/format/export-csv.js';
import { useAreaName } from './use-area-name.js';

export interface ExportButtonProps {
  readonly register: RegisterName;
  /** All that the filters let through, in the order of the screen. */
  readonly entries: readonly RegisterEntry[];
}

export function ExportButton({ register, entries }: ExportButtonProps) {
  const { t } = useTranslation();
  const area = useAreaName();
  const save = () => {
    const head = [
      t('registers.person'),
      t('registers.statusHead'),
      t(`registers.${register}.areas`),
      t('registers.pairs'),
      t('registers.since'),
      t('registers.until'),
      t('registers.unit'),
    ];
    const rows = entries.map((one) => [
      one.person.name,
      t(`statuses.${one.status}`, { defaultValue: one.status }),
      one.areas.map(area).join(', '),
      one.openPairs,
      one.since?.slice(0, 10),
      one.until?.slice(0, 10),
      one.unit.title,
    ]);
    downloadCsv(`${t(`registers.${register}.file`)}-${today()}.csv`, toCsv([head, ...rows]));
  };
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
      onClick={save}
    >
      {t('registers.export')}
    </Button>
  );
}
