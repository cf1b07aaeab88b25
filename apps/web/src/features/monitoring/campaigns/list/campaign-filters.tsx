import { Select } from '@mantine/core';
import { CAMPAIGN_KINDS, CAMPAIGN_STATES, type CampaignStateName } from '@tandem/contracts';
import { useTranslation } from 'react-i18next';
import filters from '../../../../shared/filters/filters.module.css';
import { today } from '../../../../shared/format/today.js';
import type { CampaignsFilter } from '../../api/campaigns.js';

export interface CampaignFiltersProps {
  readonly filter: CampaignsFilter;
  readonly onFilter: (filter: CampaignsFilter) => void;
}

/** Surveys have a list of their own. */
const LISTED_KINDS = CAMPAIGN_KINDS.filter((kind) => kind !== 'survey');

/** How far back a campaign of this system may lie, and one that is planned ahead. */
const YEARS_BACK = 4;

/** Narrows the list: what is asked, whether it goes on, of which year. */
export function CampaignFilters({ filter, onFilter }: CampaignFiltersProps) {
  const { t } = useTranslation();
  const newest = Number(today().slice(0, 4)) + 1;
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => String(newest - index));
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common.clear') } } as const;
  return (
    <div className={filters.filters} role="search" data-screen-only>
      <Select
        aria-label={t('campaigns.kind')}
        placeholder={t('campaigns.anyKind')}
        data={LISTED_KINDS.map((value) => ({ value, label: t(`campaigns.kinds.${value}`) }))}
        value={filter.kind ?? null}
        onChange={(kind) =>
          onFilter({ ...filter, kind: (kind as CampaignsFilter['kind'] | null) ?? undefined })
        }
        comboboxProps={{ width: 280, position: 'bottom-start' }}
        {...clear}
      />
      <Select
        aria-label={t('campaigns.heads.state')}
        placeholder={t('campaigns.anyState')}
        data={CAMPAIGN_STATES.map((value) => ({ value, label: t(`campaigns.states.${value}`) }))}
        value={filter.state ?? null}
        onChange={(state) => onFilter({ ...filter, state: (state as CampaignStateName | null) ?? undefined })}
        {...clear}
      />
      <Select
        aria-label={t('campaigns.year')}
        placeholder={t('campaigns.anyYear')}
        data={years}
        value={filter.year === undefined ? null : String(filter.year)}
        onChange={(year) => onFilter({ ...filter, year: year === null ? undefined : Number(year) })}
        {...clear}
      />
    </div>
  );
}
