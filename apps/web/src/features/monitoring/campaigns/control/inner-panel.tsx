import { Button } from '@mantine/core';
import { IconCalendarEvent, IconUserEdit } from '@tabler/icons-react';
import type { CampaignView } from '@tandem/contracts';
import { formatDate, Panel } from '@tandem/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../../shared/format/use-language.js';
import { InnerDialog } from './inner-dialog.js';
import classes from './inner.module.css';

export type InnerPlace = CampaignView['inner'][number];

/** A municipality within the campaign of its region: by which day its schools hand in to it, and the way to set it. */
export function InnerPanel({ view }: { readonly view: CampaignView }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<InnerPlace>();
  if (view.inner.length === 0) return null;
  return (
    <Panel title={t('campaigns.inner.title')}>
      <ul className={classes.places}>
        {view.inner.map((inner) => (
          <Place
            key={`${inner.place.id} ${inner.assignment}`}
            inner={inner}
            named={view.inner.length > 1}
            onAsk={() => setAsking(inner)}
          />
        ))}
      </ul>
      {asking && (
        <InnerDialog
          campaign={view.id}
          today={view.today}
          inner={asking}
          onClose={() => setAsking(undefined)}
        />
      )}
    </Panel>
  );
}

interface PlaceProps {
  readonly inner: InnerPlace;
  /** There are several, of several places or duties. */
  readonly named: boolean;
  readonly onAsk: () => void;
}

function Place({ inner: { place, title, due, ownDue }, named, onAsk }: PlaceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const From = due ? IconUserEdit : IconCalendarEvent;
  return (
    <li>
      <span className={classes.what} data-own={due !== null || undefined}>
        <From size={18} stroke={1.75} aria-hidden />
        <span>
          {named && (
            <b>
              {place.title}: {title}
            </b>
          )}
          <span>
            {due
              ? t('campaigns.inner.set', { day: formatDate(due, language, 'weekday') })
              : t('campaigns.inner.notSet')}{' '}
            {ownDue && t('campaigns.inner.own', { day: formatDate(ownDue, language, 'weekday') })}
          </span>
        </span>
      </span>
      <Button variant={due ? 'default' : 'filled'} onClick={onAsk} data-screen-only>
        {t(due ? 'campaigns.inner.change' : 'campaigns.inner.begin')}
      </Button>
    </li>
  );
}
