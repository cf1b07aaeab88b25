import { Alert, Button, Group, Select, TextInput } from '@mantine/core';
import { IconCopy, IconFileImport, IconFilePlus, IconTablePlus } from '@tabler/icons-react';
import type { FormSummary, ImportedForm } from '@tandem/contracts';
import { PageTitle, Panel } from '@tandem/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseWay } from '../../../shared/pieces/choose-way.js';
import { Crumbs } from '../../../shared/pieces/crumbs.js';
import { Page } from '../../../shared/pieces/page.js';
import { createForm } from '../api/design.js';
import { formsQuery } from '../../../shared/forms/list-forms.js';
import { BringForm } from './bring-form.js';
import classes from './begin.module.css';

const WAYS = [
  { way: 'empty', icon: IconFilePlus },
  { way: 'copy', icon: IconCopy },
  { way: 'file', icon: IconFileImport },
  { way: 'table', icon: IconTablePlus },
] as const;
type Way = (typeof WAYS)[number]['way'];

/** How a form begins: empty, as a copy, from a file of another program, from a table. */
export function NewFormPage({ onCreated }: { readonly onCreated: (key: string) => void }) {
  const { t } = useTranslation();
  const [way, setWay] = useState<Way>('empty');
  const [title, setTitle] = useState('');
  const [copied, setCopied] = useState<string | null>(null);
  const [brought, setBrought] = useState<ImportedForm>();
  const forms = useQuery({ ...formsQuery, enabled: way === 'copy' });
  const create = useMutation({ mutationFn: createForm, onSuccess: ({ key }) => onCreated(key) });

  const choose = (next: Way): void => {
    setWay(next);
    setBrought(undefined);
    create.reset();
  };
  const read = (reading: ImportedForm): void => {
    setBrought(reading);
    if (title.trim() === '') setTitle(reading.title);
  };
  const ready =
    title.trim() !== '' && (way === 'empty' || (way === 'copy' ? copied !== null : brought !== undefined));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    create.mutate({
      title: title.trim(),
      ...(way === 'copy' && copied ? { from: { key: copied } } : {}),
      ...(brought && way !== 'copy' && way !== 'empty' ? { text: brought.text } : {}),
    });
  };

  return (
    <Page title={t('studio.newForm')} narrow>
      <PageTitle
        above={<Crumbs items={[{ label: t('definitions.forms'), to: '/forms' }]} />}
        title={t('studio.newForm')}
      />
      <Panel>
        <form onSubmit={submit} className={classes.body}>
          <ChooseWay
            label={t('studio.howToBegin')}
            ways={WAYS.map(({ way: one, icon }) => ({
              way: one,
              icon,
              title: t(`studio.ways.${one}.title`),
              about: t(`studio.ways.${one}.about`),
            }))}
            chosen={way}
            onChoose={choose}
          />
          {way === 'copy' && (
            <Select
              label={t('studio.copyOf')}
              searchable
              required
              data={optionsOf(forms.data?.items ?? [])}
              value={copied}
              onChange={setCopied}
              nothingFoundMessage={t('common.nothingFound')}
            />
          )}
          {(way === 'file' || way === 'table') && (
            <BringForm key={way} from={way} title={title} onRead={read} />
          )}
          <TextInput
            label={t('studio.formTitle')}
            description={t('studio.formTitleHint')}
            required
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          {create.error && (
            <Alert color="red" variant="light" role="alert">
              {create.error.message}
            </Alert>
          )}
          <Group>
            <Button type="submit" disabled={!ready} loading={create.isPending}>
              {t('studio.begin')}
            </Button>
          </Group>
        </form>
      </Panel>
    </Page>
  );
}

const optionsOf = (forms: readonly FormSummary[]) =>
  forms
    .filter(({ version }) => version > 0)
    .map(({ key, number, title }) => ({ value: key, label: number ? `${number}. ${title}` : title }));
