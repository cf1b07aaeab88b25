import { UnstyledButton } from '@mantine/core';
import type { ConsolidationView } from '@tandem/contracts';
import { formatDate, Panel } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { shortName } from '../../../shared/format/text.js';
import { useLanguage } from '../../../shared/format/use-language.js';
import type { TotalProps } from './consolidation-page.js';
import classes from './consolidation.module.css';

type Version = ConsolidationView['versions'][number];

/** Totals that were fixed, the latest first, each with what late reports changed in it. */
export function VersionsPanel({ data, onAddress }: TotalProps) {
  const { t } = useTranslation();
  if (data.versions.length === 0) return null;
  const versions = data.versions.toSorted((one, other) => other.number - one.number);
  return (
    <Panel title={t('campaigns.total.versions')} note={String(versions.length)}>
      <ol className={classes.versions}>
        {versions.map((version) => (
          <li key={version.number} data-current={version.number === data.number || undefined}>
            <UnstyledButton
              className={classes.version}
              aria-current={version.number === data.number || undefined}
              onClick={() => onAddress({ number: version.number, row: undefined })}
            >
              <b>{t('campaigns.total.number', { number: version.number })}</b> <Fixed version={version} />
            </UnstyledButton>
            {version.correction && <Correction correction={version.correction} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Fixed({ version }: { readonly version: Version }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = formatDate(version.at, language);
  return (
    <span className={classes.quiet}>
      {version.by ? t('campaigns.total.fixed', { day, name: shortName(version.by.name) }) : day}
    </span>
  );
}

/** A late report never overwrites: it makes the next number, and here is what it changed. */
function Correction({ correction }: { readonly correction: NonNullable<Version['correction']> }) {
  const { t } = useTranslation();
  const { units, changes } = correction;
  return (
    <div className={classes.correction}>
      <p>
        {t('campaigns.total.correction')}: {units.map(({ title }) => title).join(', ')}
      </p>
      {changes.length === 0 ? (
        <p className={classes.quiet}>{t('campaigns.total.noChanges')}</p>
      ) : (
        <details>
          <summary>{t('campaigns.total.changedRows', { count: changes.length })}</summary>
          <ul>
            {changes.map(({ measure, label, before, after }) => (
              <li key={measure}>
                <span>{label}</span>{' '}
                <span className={classes.change}>
                  {before || '—'} → <b>{after || '—'}</b>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
