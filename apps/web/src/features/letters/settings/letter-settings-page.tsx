import { Alert } from '@mantine/core';
import { IconMail, IconMailOff } from '@tabler/icons-react';
import type { LetterSettingsView } from '@tandem/contracts';
import { PageTitle } from '@tandem/ui';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/format/use-language.js';
import { failureWords } from '../../../shared/http/words.js';
import { Loaded } from '../../../shared/pieces/loaded.js';
import { Page } from '../../../shared/pieces/page.js';
import { useLetterSettings, useSaveLetterSettings } from '../api/letter-settings.js';
import { AddressPanel } from './address-panel.js';
import { describeLetters, nextLetterWords } from './describe-letters.js';
import { GroupsPanel } from './groups-panel.js';
import classes from './letter-settings.module.css';
import { WhenPanel } from './when-panel.js';

/** Where, when and about what a person is written to. Every change is saved at once. */
export function LetterSettingsPage() {
  const { t } = useTranslation();
  const query = useLetterSettings();
  const save = useSaveLetterSettings();
  return (
    <Page title={t('letters.title')} narrow>
      <div className={classes.column}>
        <PageTitle
          title={t('letters.title')}
          subtitle={t('letters.about')}
          actions={
            <span className={classes.saved} role="status">
              {save.isPending ? t('letters.saving') : save.isSuccess ? t('letters.saved') : ''}
            </span>
          }
        />
        <Loaded query={query}>
          {(settings) => (
            <>
              <WhatWillHappen settings={settings} />
              {save.error && save.variables?.email === undefined && (
                <p role="alert" className={classes.failure}>
                  {failureWords(save.error, t)}
                </p>
              )}
              <AddressPanel settings={settings} save={save} />
              <WhenPanel settings={settings} onSave={save.mutate} />
              <GroupsPanel settings={settings} onSave={save.mutate} />
            </>
          )}
        </Loaded>
      </div>
    </Page>
  );
}

function WhatWillHappen({ settings }: { readonly settings: LetterSettingsView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const next = nextLetterWords(settings, language, t);
  const Icon = settings.nextAt ? IconMail : IconMailOff;
  return (
    <Alert
      color={settings.refusedAt ? 'red' : settings.nextAt ? 'teal' : 'gray'}
      variant="light"
      icon={<Icon size={20} stroke={1.75} aria-hidden />}
    >
      <p className={classes.says} aria-live="polite">
        {describeLetters(settings, language, t)}
      </p>
      {next && <p className={classes.next}>{next}</p>}
    </Alert>
  );
}
