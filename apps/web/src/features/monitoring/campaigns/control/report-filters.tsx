import { Select } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import {
  REPORT_CONTACTS,
  REPORT_STANDINGS,
  type ReportContact,
  type ReportLevel,
  type ReportStandingName,
} from '@tandem/contracts';
import { STANDING_TITLES } from '@tandem/monitoring-core';
import { useTranslation } from 'react-i18next';
import filters from '../../../../shared/filters/filters.module.css';
import { OnlyToggle } from '../../../../shared/filters/only-toggle.js';
import { SearchField } from '../../../../shared/filters/search-field.js';
import { textOf } from '../../../../shared/format/text.js';
import { useLanguage } from '../../../../shared/format/use-language.js';
import type { CampaignAddress } from './campaign-address.js';
import classes from './control.module.css';

export interface ReportFiltersProps {
  readonly address: CampaignAddress;
  readonly onAddress: (change: CampaignAddress) => void;
  readonly levels: readonly ReportLevel[];
}

/** Narrows the reports: by name, by where they stand, by when they were written to, to those who owe; the order. */
export function ReportFilters({ address, onAddress, levels }: ReportFiltersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') } } as const;
  return (
    <div className={filters.filters} role="search" data-screen-only>
      <SearchField
        className={classes.search}
        label={t('campaigns.control.search')}
        value={address.search}
        maxLength={200}
        onSearch={(search) => onAddress({ search })}
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
      <Select
        aria-label={t('campaigns.control.contact')}
        placeholder={t('campaigns.control.anyContact')}
        data={REPORT_CONTACTS.map((value) => ({ value, label: t(`campaigns.control.contacts.${value}`) }))}
        value={address.contact ?? null}
        onChange={(contact) => onAddress({ contact: (contact as ReportContact | null) ?? undefined })}
        comboboxProps={{ width: 280, position: 'bottom-start' }}
        {...clear}
      />
      <OnlyToggle
        on={address.missing === true}
        icon={<IconUserQuestion size={16} stroke={1.75} aria-hidden />}
        onToggle={() => onAddress({ missing: address.missing ? undefined : true })}
      >
        {t('campaigns.control.onlyMissing')}
      </OnlyToggle>
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
