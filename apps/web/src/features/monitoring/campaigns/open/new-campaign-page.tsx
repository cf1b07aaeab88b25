import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../../shared/format/today.js';
import { useIdempotencyKey } from '../../../../shared/http/idempotency.js';
import { Crumbs } from '../../../../shared/pieces/crumbs.js';
import { Page } from '../../../../shared/pieces/page.js';
import { usePermission, useSession } from '../../../../shared/session/use-session.js';
import { openCampaign } from '../../api/run-campaign.js';
import layout from '../../pieces/opening.module.css';
import { AskedFields } from './asked-fields.js';
import { firstDraft, newCampaignOf, type CampaignDraft } from './campaign-draft.js';
import { DayFields } from './day-fields.js';
import { LadderFields } from './ladder-fields.js';
import { kindsOf } from './offered-kinds.js';
import { PeriodFields } from './period-fields.js';
import { PreviewPanel } from './preview-panel.js';
import { sortProblems } from './problems-at.js';
import { useExisting } from './use-existing.js';
import { usePreview } from './use-preview.js';
import { WhichUnits } from './which-units.js';

export interface NewCampaignPageProps {
  readonly onOpened: (campaignId: string) => void;
}

/** Opening a campaign: one page, all of it prefilled, with a live picture of what would happen at the right. */
export function NewCampaignPage({ onOpened }: NewCampaignPageProps) {
  const { t } = useTranslation();
  const { unit } = useSession();
  const runs = usePermission('campaigns.run');
  if (!unit) return null;
  return (
    <Page title={t('campaigns.new')}>
      <PageTitle
        above={
          <Crumbs
            items={[
              { label: t('campaigns.title'), to: '/monitoring/campaigns' },
              { label: t('campaigns.new') },
            ]}
          />
        }
        title={t('campaigns.new')}
        subtitle={unit.title}
      />
      {runs ? (
        <OpenCampaign key={unit.id} unit={unit} onOpened={onOpened} />
      ) : (
        <Panel>
          <EmptyState title={t('campaigns.open.notYours')} text={t('campaigns.open.notYoursText')} />
        </Panel>
      )}
    </Page>
  );
}

interface OpenCampaignProps extends NewCampaignPageProps {
  readonly unit: { readonly id: string; readonly kind: string };
}

function OpenCampaign({ unit, onOpened }: OpenCampaignProps) {
  const client = useQueryClient();
  const keyOf = useIdempotencyKey();
  const kinds = kindsOf(unit.kind);
  const [draft, setDraft] = useState<CampaignDraft>(() => firstDraft(kinds[0]!, today()));
  const offered = kinds.find(({ kind }) => kind === draft.kind) ?? kinds[0]!;
  const body = newCampaignOf(draft, offered, unit.id);
  const { preview, fresh, error } = usePreview(body);
  const { preview: everybody } = usePreview(newCampaignOf({ ...draft, only: undefined }, offered, unit.id));
  const existing = useExisting(unit.id, offered.kind, preview);
  const open = useMutation({
    mutationFn: () => openCampaign(body, keyOf(body)),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['monitoring', 'campaigns'] });
      onOpened(id);
    },
  });
  const set = (change: Partial<CampaignDraft>) => setDraft((before) => ({ ...before, ...change }));
  const problems = sortProblems(fresh ? (preview?.problems ?? []) : [], body.asked.length);
  const fields = { draft, offered, preview, everybody, problems, onSet: set };
  return (
    <div className={layout.open}>
      <div className={layout.fields}>
        <PeriodFields
          {...fields}
          kinds={kinds}
          onKind={(kind) =>
            setDraft(firstDraft(kinds.find((one) => one.kind === kind) ?? kinds[0]!, today()))
          }
        />
        <AskedFields {...fields} />
        <WhichUnits draft={draft} body={body} onSet={set} />
        <DayFields {...fields} />
        <LadderFields {...fields} />
      </div>
      <PreviewPanel
        preview={preview}
        nobody={draft.only?.size === 0}
        fresh={fresh}
        error={error}
        problems={problems}
        existing={existing}
        opening={open.isPending}
        openError={open.error}
        onOpen={() => open.mutate()}
      />
    </div>
  );
}
