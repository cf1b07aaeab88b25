import { Select } from '@mantine/core';
import type { CriteriaView } from '@tandem/contracts';
import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PaperMenu } from '../../../shared/papers/paper-menu.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { isProblem } from '../../../shared/http/problem.js';
import { Page } from '../../../shared/pieces/page.js';
import { useSession } from '../../../shared/session/use-session.js';
import { criteriaQuery } from '../api/criteria.js';
import classes from './criteria.module.css';
import { IndicatorPart } from './indicator-part.js';
import { Named } from './named.js';

/** More names than these are shown on demand. */
const MANY = 12;

export interface CriteriaPageProps {
  readonly campaignId: string;
  /** The place whose criteria they are, where it is not that of the campaign. */
  readonly of: string | undefined;
  readonly onPlace: (place: string | undefined) => void;
}

/** The seven criteria of a yearly monitoring on their scales, unit beside unit. */
export function CriteriaPage({ campaignId, of, onPlace }: CriteriaPageProps) {
  const { t } = useTranslation();
  const { unit } = useSession();
  // The places stand in the answer for the whole; of one of them only it itself is known.
  const whole = useQuery({ ...criteriaQuery(campaignId, undefined), staleTime: 60_000 });
  // The whole is not everybody's to see: who asks for no place sees his own.
  const place = of ?? (isProblem(whole.error, 404) ? unit?.id : undefined);
  const query = useQuery(criteriaQuery(campaignId, place));
  return (
    <Page title={query.data && `${t('criteria.title')}: ${query.data.title}`}>
      <Loaded query={query}>
        {(view) => (
          <>
            <Head view={view} of={place} />
            <ChoosePlace places={(whole.data ?? view).places} of={of} onPlace={onPlace} />
            <Coverage view={view} />
            {view.coverage.accepted === 0 ? (
              <Panel>
                <EmptyState title={t('criteria.nothing')} text={t('criteria.nothingText')} />
              </Panel>
            ) : (
              view.criteria.map(({ number, title, indicators }) => (
                <Panel key={number} title={`${number}. ${title}`}>
                  {indicators.map((indicator) => (
                    <IndicatorPart
                      key={indicator.key}
                      indicator={indicator}
                      mayRecommend={view.mayRecommend}
                    />
                  ))}
                </Panel>
              ))
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ view, of }: { readonly view: CriteriaView; readonly of: string | undefined }) {
  const { t } = useTranslation();
  return (
    <PageTitle
      above={
        <nav aria-label={t('common.crumbs')} data-screen-only>
          <LinkAnchor to="/monitoring/campaigns/$campaignId" params={{ campaignId: view.campaign }} size="xs">
            {view.title}
          </LinkAnchor>
        </nav>
      }
      title={t('criteria.title')}
      note={view.place.title}
      subtitle={[view.period.title, view.criteriaSource].join(' · ')}
      actions={
        <PaperMenu
          print
          papers={[
            {
              title: t('criteria.note'),
              paper: { kind: 'criteriaNote', of: view.campaign, ...(of ? { unit: of } : {}) },
              formats: ['docx', 'pdf', 'xlsx'],
            },
          ]}
        />
      }
    />
  );
}

/** The municipalities of the region, each with a page of its own. */
function ChoosePlace({
  places,
  of,
  onPlace,
}: Pick<CriteriaPageProps, 'of' | 'onPlace'> & { readonly places: CriteriaView['places'] }) {
  const { t } = useTranslation();
  if (places.length === 0) return null;
  return (
    <div data-screen-only>
      <Select
        className={classes.place}
        label={t('criteria.place')}
        placeholder={t('criteria.whole')}
        data={places.map(({ id, title }) => ({ value: id, label: title }))}
        value={of ?? null}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('criteria.whole') }}
        nothingFoundMessage={t('common.nothingFound')}
        onChange={(place) => onPlace(place ?? undefined)}
      />
    </div>
  );
}

function Coverage({ view: { coverage, measures } }: { readonly view: CriteriaView }) {
  const { t } = useTranslation();
  const { accepted, expected, missing } = coverage;
  return (
    <Panel
      title={t('criteria.accepted', { accepted, expected })}
      note={measures.given > 0 ? t('criteria.measuresTold', measures) : undefined}
    >
      <Named title={t('criteria.missing')} units={missing} open={missing.length <= MANY} />
    </Panel>
  );
}
