import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { RoadmapView } from '@tandem/contracts';
import { EmptyState, formatDate, ListSkeleton, PageTitle } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { Crumbs } from '../../../shared/pieces/crumbs.js';
import { LinkButton } from '../../../shared/pieces/link.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { diffQuery } from '../api/compare.js';
import { roadmapQuery } from '../api/get-roadmap.js';
import { PlanTitle } from '../review/head/plan-title.js';
import { Changes } from './changes.js';
import { defaultPair, versionOptions, type Compared } from './versions.js';

export interface CompareAddress {
  readonly from?: Compared | undefined;
  readonly to?: Compared | undefined;
  readonly as?: 'table' | 'sentences' | undefined;
  /** Also what asks nothing of anybody: a mended misprint, another number. */
  readonly all?: boolean | undefined;
}

export interface ComparePageProps extends Required<Pick<CompareAddress, 'as' | 'all'>> {
  readonly roadmapId: string;
  readonly from: Compared | undefined;
  readonly to: Compared | undefined;
  readonly onChange: (change: CompareAddress) => void;
}

/** Any two versions of a plan: what was added, taken out, changed and moved, as a table or in sentences. */
export function ComparePage(props: ComparePageProps) {
  const { t } = useTranslation();
  const view = useQuery(roadmapQuery(props.roadmapId));
  return (
    <Page title={view.data && t('roadmapReview.compare.tab', { place: view.data.place })}>
      <Loaded query={view}>{(data) => <Body {...props} view={data} />}</Loaded>
    </Page>
  );
}

function Body(props: ComparePageProps & { readonly view: RoadmapView }) {
  const { t } = useTranslation();
  const { view } = props;
  const pair = defaultPair(view, props.from, props.to);
  return (
    <>
      <PageTitle
        above={
          <Crumbs
            items={[
              { label: t('plan.plans'), to: '/roadmaps' },
              { label: view.place },
              { label: t('roadmapReview.compare.page') },
            ]}
          />
        }
        title={<PlanTitle view={view} />}
        subtitle={t('roadmapReview.compare.subtitle')}
        actions={
          <Group gap="xs" data-screen-only>
            <Button
              variant="default"
              leftSection={<IconPrinter size={16} stroke={1.75} aria-hidden />}
              onClick={() => print()}
            >
              {t('roadmapReview.print')}
            </Button>
            <LinkButton to="/roadmaps/$roadmapId" params={{ roadmapId: view.id }} variant="default">
              {t('roadmapReview.toPlan')}
            </LinkButton>
          </Group>
        }
      />
      {pair ? (
        <Compared {...props} from={pair.from} to={pair.to} />
      ) : (
        <EmptyState
          title={t('roadmapReview.compare.oneOnly')}
          text={t('roadmapReview.compare.oneOnlyText')}
        />
      )}
    </>
  );
}

type ComparedProps = ComparePageProps & {
  readonly view: RoadmapView;
  readonly from: Compared;
  readonly to: Compared;
};

function Compared({ view, from, to, as, all, onChange }: ComparedProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const diff = useQuery(diffQuery(view.id, from, to));
  const options = versionOptions(view).map(({ version, at }) => ({
    value: String(version),
    label:
      version === 'draft'
        ? t('roadmapReview.compare.draft')
        : t('roadmapReview.compare.version', { number: version, date: formatDate(at ?? '', language) }),
  }));
  const choose = (side: 'from' | 'to') => (value: string | null) => {
    if (value) onChange({ from, to, [side]: value === 'draft' ? 'draft' : Number(value) });
  };
  return (
    <>
      <Group gap="sm" align="end" data-screen-only>
        <Select
          label={t('roadmapReview.compare.from')}
          data={options}
          value={String(from)}
          onChange={choose('from')}
          allowDeselect={false}
          w={{ base: '100%', xs: 260 }}
        />
        <Select
          label={t('roadmapReview.compare.to')}
          data={options}
          value={String(to)}
          onChange={choose('to')}
          allowDeselect={false}
          w={{ base: '100%', xs: 260 }}
        />
        <SegmentedControl
          aria-label={t('roadmapReview.compare.as')}
          value={as}
          onChange={(value) => onChange({ as: value === 'sentences' ? 'sentences' : undefined })}
          data={(['table', 'sentences'] as const).map((value) => ({
            value,
            label: t(`roadmapReview.compare.${value}`),
          }))}
        />
      </Group>
      <Loaded query={diff} skeleton={<ListSkeleton />}>
        {(data) => (
          <Changes diff={data} as={as} all={all} onAll={(value) => onChange({ all: value || undefined })} />
        )}
      </Loaded>
    </>
  );
}
