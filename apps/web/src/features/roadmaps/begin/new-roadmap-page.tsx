import { PageTitle, Panel } from '@tandem/ui';
import { IconCopy, IconFileImport, IconFilePlus, IconSitemap } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseWay } from '../../../shared/pieces/choose-way.js';
import { Crumbs } from '../../../shared/pieces/crumbs.js';
import { Page } from '../../../shared/pieces/page.js';
import { useSession } from '../../../shared/session/use-session.js';
import { BeginEmpty } from './begin-empty.js';
import { BeginFrom } from './begin-from.js';
import { BringDocument } from './bring-document.js';
import classes from './begin.module.css';

const WAYS = [
  { way: 'document', icon: IconFileImport },
  { way: 'parent', icon: IconSitemap },
  { way: 'copy', icon: IconCopy },
  { way: 'empty', icon: IconFilePlus },
] as const;
type Way = (typeof WAYS)[number]['way'];

export interface NewRoadmapPageProps {
  readonly onBegun: (roadmapId: string) => void;
  readonly onReading: (importId: string) => void;
}

/** How a plan begins: from a document, from the plan above, from an own earlier one, or empty. */
export function NewRoadmapPage({ onBegun, onReading }: NewRoadmapPageProps) {
  const { t } = useTranslation();
  const { unit } = useSession();
  const [way, setWay] = useState<Way>('document');
  if (!unit) return null;
  return (
    <Page title={t('roadmaps.new')} narrow>
      <PageTitle
        above={<Crumbs items={[{ label: t('roadmaps.title'), to: '/roadmaps' }]} />}
        title={t('roadmaps.new')}
        subtitle={unit.title}
      />
      <Panel>
        <div className={classes.body}>
          <ChooseWay
            label={t('roadmaps.begin.how')}
            ways={WAYS.map(({ way: one, icon }) => ({
              way: one,
              icon,
              title: t(`roadmaps.begin.${one}.title`),
              about: t(`roadmaps.begin.${one}.about`),
            }))}
            chosen={way}
            onChoose={setWay}
          />
          {way === 'document' && <BringDocument unit={unit.id} onReading={onReading} />}
          {way === 'empty' && <BeginEmpty unit={unit.id} onBegun={onBegun} />}
          {(way === 'parent' || way === 'copy') && (
            <BeginFrom key={way} way={way} unit={unit.id} onBegun={onBegun} />
          )}
        </div>
      </Panel>
    </Page>
  );
}
