import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { SCHOOL_YEAR_ROUND } from '@tandem/monitoring-core';
import { formatDate, formatTime, PageTitle } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import { failureWords } from '../../../shared/http/words.js';
import { PaperMenu } from '../../../shared/papers/paper-menu.js';
import { Confirm } from '../../../shared/pieces/confirm.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { tellDone } from '../../../shared/pieces/tell.js';
import { usePermission, useSession } from '../../../shared/session/use-session.js';
import { useConsolidate } from '../api/consolidation.js';
import type { TotalProps } from './consolidation-page.js';

/** States in which a total may still be fixed. */
const OPEN: ReadonlySet<string> = new Set(['collecting', 'consolidated']);

/** Which total it is, what can be taken away of it, and that it is fixed. */
export function ConsolidationHead(props: TotalProps) {
  const { t } = useTranslation();
  const { campaign, data } = props;
  const { number } = data;
  const mayFix = useMayFix(props);
  return (
    <PageTitle
      above={
        <nav aria-label={t('common.crumbs')} data-screen-only>
          <LinkAnchor to="/monitoring/campaigns/$campaignId" params={{ campaignId: campaign.id }} size="xs">
            {campaign.title}
          </LinkAnchor>
        </nav>
      }
      title={number === null ? t('campaigns.total.draft') : t('campaigns.total.number', { number })}
      note={data.place.title}
      subtitle={
        <>
          {data.period.title} · <When {...props} />
        </>
      }
      actions={
        <>
          <PaperMenu print papers={usePapers(props)} />
          {mayFix && <Fix {...props} />}
        </>
      }
    />
  );
}

function When({ data }: TotalProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (data.number === null)
    return t(data.coverage.accepted === 0 ? 'campaigns.total.nothingIn' : 'campaigns.total.draftText');
  const day = `${formatDate(data.at, language)}, ${formatTime(data.at, language)}`;
  return data.by ? t('campaigns.total.fixed', { day, name: shortName(data.by.name) }) : day;
}

/** The total by rows, and what is written upon it: the region's analysis, or the note of a municipality; of a form its numbers and answers. */
function usePapers({ campaign, data, total }: TotalProps) {
  const { t } = useTranslation();
  const paper = { of: campaign.id, ...(total.unit ? { unit: total.unit } : {}) };
  if (campaign.kind in SCHOOL_YEAR_ROUND)
    return [
      {
        title: t('campaigns.papers.formTotal'),
        paper: { ...paper, kind: 'formTotal' as const },
        formats: ['xlsx', 'docx', 'pdf'] as const,
      },
    ];
  const analysis = data.place.kind === 'municipality' ? 'municipalNote' : 'regionalAnalysis';
  return [
    {
      title: t('campaigns.papers.consolidation'),
      paper: { ...paper, kind: 'consolidation' as const },
      formats: ['xlsx', 'docx', 'pdf'] as const,
    },
    {
      title: t(`campaigns.papers.${analysis}`),
      paper: { ...paper, kind: analysis } as const,
      formats: ['docx', 'pdf'] as const,
    },
  ];
}

/** The first time a total is made by hand; afterwards late reports correct it by themselves. */
function useMayFix({ campaign, data, total }: TotalProps): boolean {
  const { unit } = useSession();
  const runs = usePermission('campaigns.run');
  const ours = total.unit === undefined ? campaign.mayRun : total.unit === unit?.id;
  return runs && ours && data.number === null && OPEN.has(campaign.state);
}

function Fix({ campaign, data, total, onAddress }: TotalProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const fix = useConsolidate(total);
  const verb = t('campaigns.total.fix');
  const missing = data.coverage.missing.length;
  return (
    <>
      <Button
        leftSection={<IconLock size={16} stroke={1.75} aria-hidden />}
        disabled={data.coverage.accepted === 0}
        onClick={() => setAsking(true)}
        data-screen-only
      >
        {verb}
      </Button>
      {asking && (
        <Confirm
          title={verb}
          text={
            <>
              <p>{t('campaigns.total.fixText')}</p>
              {missing > 0 && <p>{t('campaigns.total.fixMissing', { count: missing })}</p>}
            </>
          }
          verb={verb}
          busy={fix.isPending}
          problem={failureWords(fix.error, t)}
          onConfirm={() =>
            fix.mutate(campaign.revision, {
              onSuccess: ({ number }) => {
                tellDone(t('campaigns.total.fixedDone', { number }));
                setAsking(false);
                onAddress({ number: undefined });
              },
            })
          }
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
