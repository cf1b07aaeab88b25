import { Button, SegmentedControl } from '@mantine/core';
import { IconBulb, IconPlus } from '@tabler/icons-react';
import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import filters from '../../../shared/filters/filters.module.css';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { MoreButton } from '../../../shared/pieces/more-button.js';
import { Page } from '../../../shared/pieces/page.js';
import { useSession } from '../../../shared/session/use-session.js';
import { recommendationsQuery } from './api/list-recommendations.js';
import { ChooseRecipient } from './choose-recipient.js';
import { RecommendationsTable } from './recommendations-table.js';

export interface RecommendationsPageProps {
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
  /** Begins a recommendation to this unit. */
  readonly onGive: (unit: string) => void;
}

/** What monitoring led to: recommendations, what was decided on them, and whether it worked. */
export function RecommendationsPage({ all, onAll, onGive }: RecommendationsPageProps) {
  const { t } = useTranslation();
  const { permissions } = useSession();
  const [choosing, setChoosing] = useState(false);
  const list = useInfiniteQuery(recommendationsQuery(all ? 'any' : 'open'));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const gives = permissions.includes('reports.check');
  const give = gives && (
    <Button leftSection={<IconPlus size={16} stroke={1.9} aria-hidden />} onClick={() => setChoosing(true)}>
      {t('recommendations.give')}
    </Button>
  );
  return (
    <Page title={t('recommendations.title')}>
      <PageTitle title={t('recommendations.title')} subtitle={t('recommendations.about')} actions={give} />
      <div className={filters.filters}>
        <SegmentedControl
          aria-label={t('recommendations.which')}
          value={all ? 'all' : 'open'}
          onChange={(value) => onAll(value === 'all')}
          data={[
            { value: 'open', label: t('recommendations.open') },
            { value: 'all', label: t('recommendations.all') },
          ]}
        />
      </div>
      <Loaded query={list}>
        {() => (
          <Panel flush={rows.length > 0}>
            {rows.length === 0 ? (
              <EmptyState
                icon={<IconBulb size={28} stroke={1.75} aria-hidden />}
                title={t(all ? 'recommendations.none' : 'recommendations.noneOpen')}
                text={t(gives ? 'recommendations.noneGives' : 'recommendations.noneTakes')}
                action={give}
              />
            ) : (
              <RecommendationsTable rows={rows} />
            )}
          </Panel>
        )}
      </Loaded>
      <MoreButton query={list} />
      {choosing && <ChooseRecipient onClose={() => setChoosing(false)} onChoose={onGive} />}
    </Page>
  );
}
