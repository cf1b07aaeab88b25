import { SegmentedControl, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { IndicatorsListed } from '@tandem/contracts';
import { EmptyState, PageTitle, Panel } from '@tandem/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../../../shared/format/today.js';
import { DownloadButton } from '../../../shared/pieces/download-button.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { isInstitution, useScope } from '../../../shared/units/use-scope.js';
import { ByUnitDrawer } from './by-unit-drawer.js';
import { EnterValueDrawer } from './enter-value-drawer.js';
import { IndicatorCard } from './indicator-card.js';
import { indicatorsQuery } from './indicators-api.js';
import classes from './indicators.module.css';
import { useValueWords } from './value-words.js';

export interface IndicatorsAddress {
  /** The place that is looked at, where it is not the reader's own. */
  readonly of: string | undefined;
  readonly document: string | undefined;
  /** The indicator that is looked at by units. */
  readonly open: string | undefined;
}

export interface IndicatorsPageProps {
  readonly address: IndicatorsAddress;
  readonly onAddress: (change: Partial<IndicatorsAddress>) => void;
}

/** Indicators of the documents that bind a place: what is asked by year and what there is. */
export function IndicatorsPage({ address, onAddress }: IndicatorsPageProps) {
  const { t } = useTranslation();
  const scope = useScope();
  const unit = address.of ?? scope.unit;
  const query = useQuery({ ...indicatorsQuery(unit ?? '', address.document), enabled: unit !== undefined });
  return (
    <Page title={t('indicators.title')}>
      <Loaded query={query}>
        {(view) => <Indicators view={view} address={address} onAddress={onAddress} />}
      </Loaded>
    </Page>
  );
}

function Indicators({ view, address, onAddress }: IndicatorsPageProps & { readonly view: IndicatorsListed }) {
  const { t } = useTranslation();
  const [entering, setEntering] = useState<string>();
  const year = Number(today().slice(0, 4));
  const wide = !isInstitution(view.unit.kind);
  const seriesOf = (key: string | undefined) => view.items.find(({ passport }) => passport.key === key);
  const entered = seriesOf(entering);
  const opened = seriesOf(address.open);
  return (
    <>
      <PageTitle
        title={t('indicators.title')}
        subtitle={view.unit.title}
        above={
          <LinkAnchor to="/monitoring" search={{ of: address.of }} size="xs" data-screen-only>
            {t('indicators.back')}
          </LinkAnchor>
        }
        actions={view.items.length > 0 && <AllAtOnce view={view} />}
      />
      {view.documents.length > 1 && <Documents view={view} onAddress={onAddress} />}
      {view.items.length === 0 ? (
        <Panel>
          <EmptyState title={t('indicators.empty')} text={t('indicators.emptyText')} />
        </Panel>
      ) : (
        <>
          <p className={classes.legend} aria-hidden>
            <span data-mark="fact" /> {t('indicators.fact')}
            <span data-mark="target" /> {t('indicators.target')}
          </p>
          <div className={classes.grid}>
            {view.items.map((series) => (
              <IndicatorCard
                key={series.passport.key}
                series={series}
                year={year}
                wide={wide}
                onEnter={() => setEntering(series.passport.key)}
                onByUnit={() => onAddress({ open: series.passport.key })}
              />
            ))}
          </div>
        </>
      )}
      {entered && (
        <EnterValueDrawer series={entered} unit={view.unit} onClose={() => setEntering(undefined)} />
      )}
      {opened && (
        <ByUnitDrawer
          series={opened}
          unit={view.unit}
          year={year}
          onClose={() => onAddress({ open: undefined })}
        />
      )}
    </>
  );
}

/** Which document asks: beside each other where there is room, a list where there is not. */
function Documents({
  view,
  onAddress,
}: Pick<IndicatorsPageProps, 'onAddress'> & { readonly view: IndicatorsListed }) {
  const { t } = useTranslation();
  const narrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false });
  const data = view.documents.map(({ key, title }) => ({ value: key, label: title }));
  const chosen = view.items[0]?.passport.document ?? null;
  const choose = (document: string | null) => document && onAddress({ document, open: undefined });
  return narrow ? (
    <Select
      label={t('indicators.document')}
      data={data}
      value={chosen}
      onChange={choose}
      allowDeselect={false}
    />
  ) : (
    <SegmentedControl
      className={classes.documents}
      aria-label={t('indicators.document')}
      data={data}
      value={chosen ?? ''}
      onChange={choose}
    />
  );
}

/** All indicators of the document in one file. */
function AllAtOnce({ view }: { readonly view: IndicatorsListed }) {
  const { t } = useTranslation();
  const words = useValueWords();
  const rows = () => [
    [
      t('indicators.indicator'),
      t('indicators.year'),
      t('indicators.target'),
      t('indicators.fact'),
      t('indicators.madeOf'),
      t('indicators.sourceHead'),
    ],
    ...view.items.flatMap(({ passport, points }) =>
      points.map((point) => [
        passport.title,
        point.year,
        words.amount(point.target, passport.unit),
        words.fact(point, passport.unit),
        words.madeOf(point),
        words.source(point),
      ]),
    ),
  ];
  return (
    <DownloadButton file={t('indicators.file')} rows={rows} label={t('indicators.downloadAllLabel')}>
      {t('indicators.downloadAll')}
    </DownloadButton>
  );
}
