import { EmptyState, Panel } from '@tandem/ui';
import type { RegionView } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { LinkAnchor } from '../../../shared/pieces/link.js';
import { regionQuery } from '../api/get-region.js';
import { LookLegend } from './look-legend.js';
import { byNeed, lookOf, type PlaceLook } from './place-look.js';
import { PlacesTable } from './places-table.js';
import { TileList } from './tile-list.js';
import { TileMap } from './tile-map.js';
import classes from './region.module.css';

/** The region at a glance: a drawing of municipalities, the same as a table, institutions under the region apart. */
export function RegionTab({ unit }: { readonly unit: string | undefined }) {
  return <Loaded query={useQuery(regionQuery(unit))}>{(region) => <Region region={region} />}</Loaded>;
}

function Region({ region }: { readonly region: RegionView }) {
  const { t } = useTranslation();
  const [only, setOnly] = useState<PlaceLook>();
  if (region.places.length === 0)
    return <EmptyState title={t('roadmaps.region.empty')} text={t('roadmaps.region.emptyText')} />;
  const shown = (group: 'municipality' | 'regionFounded') =>
    region.places.filter((place) => place.group === group && (!only || lookOf(place) === only)).sort(byNeed);
  return (
    <div className={classes.region}>
      {region.parentPlan && (
        <p className={classes.parent}>
          {t('roadmaps.region.parent')}{' '}
          <LinkAnchor to="/roadmaps/$roadmapId" params={{ roadmapId: region.parentPlan.id }}>
            {region.parentPlan.title}
          </LinkAnchor>
          {region.parentPlan.version !== null &&
            `, ${t('roadmaps.region.version', { version: region.parentPlan.version })}`}
        </p>
      )}
      <LookLegend places={region.places} chosen={only} onChoose={setOnly} />
      <div className={classes.drawing}>
        <TileMap places={region.places} only={only} />
        <TileList places={region.places.filter(({ group }) => group === 'regionFounded')} only={only} />
      </div>
      {(['municipality', 'regionFounded'] as const).map((group) => {
        const places = shown(group);
        if (places.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`region-${group}`}>
            <h2 id={`region-${group}`} className={classes.head}>
              {t(`roadmaps.region.${group}`, { count: places.length })}
            </h2>
            <Panel flush>
              <PlacesTable places={places} withSchools={group === 'municipality'} />
            </Panel>
          </section>
        );
      })}
    </div>
  );
}
