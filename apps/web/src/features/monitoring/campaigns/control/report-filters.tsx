import { Select, TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch, IconUserQuestion } from '@tabler/icons-react';
import { REPORT_STANDINGS, type ReportLevel, type ReportStandingName } from '@tandem/contracts';
import { STANDING_TITLES } from '@tandem/monitoring-core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import type { CampaignAddress } from './campaign-address.js';
import classes from './control.module.css';

export interface ReportFiltersProps {
  readonly address: CampaignAddress;
  readonly onAddress: (change: CampaignAddress) => void;
  readonly levels: readonly ReportLevel[];
}

const PAUSE_MS = 250;

/** Narrows the reports: by name, by where they stand, to those who owe something; the order. */
export function ReportFilters({ address, onAddress, levels }: ReportFiltersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [typed, setTyped] = useState(address.search ?? '');
  const search = useDebouncedCallback(
    (text: string) => onAddress({ search: text.trim() || undefined }),
    PAUSE_MS,
  );
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') } } as const;
  return (
    <div className={classes.filters} role="search" data-screen-only>
      <TextInput
        className={classes.search}
        aria-label={t('campaigns.control.search')}
        placeholder={t('campaigns.control.search')}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      {levels.length > 1 && (
        <Select
          aria-label={t('campaigns.control.level')}
          placeholder={t('campaigns.control.anyLevel')}
          data={levels.map((value) => ({ value, label: t(`campaigns.levels.${value}`) }))}
          value={address.level ?? null}
          onChange={(level) => onAddress({ level: (level as ReportLevel | null) ?? undefined })}
          comboboxProps={{ width: 260, position: 'bottom-start' }}
          {...clear}
        />
      )}
      <Select
        aria-label={t('campaigns.control.standing')}
        placeholder={t('campaigns.control.anyStanding')}
        data={REPORT_STANDINGS.map((value) => ({ value, label: textOf(STANDING_TITLES[value], language) }))}
        value={address.standing ?? null}
        onChange={(one) => onAddress({ standing: (one as ReportStandingName | null) ?? undefined })}
        comboboxProps={{ width: 280, position: 'bottom-start' }}
        {...clear}
      />
      <UnstyledButton
        className={classes.only}
        aria-pressed={address.missing === true}
        onClick={() => onAddress({ missing: address.missing ? undefined : true })}
      >
        <IconUserQuestion size={16} stroke={1.75} aria-hidden />
        {t('campaigns.control.onlyMissing')}
      </UnstyledButton>
      <Select
        className={classes.sort}
        aria-label={t('campaigns.control.sort')}
        data={(['need', 'title', 'due'] as const).map((value) => ({
          value,
          label: t(`campaigns.control.sorts.${value}`),
        }))}
        value={address.sort ?? 'need'}
        allowDeselect={false}
        onChange={(sort) => onAddress({ sort: sort === 'title' || sort === 'due' ? sort : undefined })}
      />
    </div>
  );
}
