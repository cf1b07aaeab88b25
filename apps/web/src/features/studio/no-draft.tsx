import { Button } from '@mantine/core';
import { EmptyState, PageTitle } from '@tandem/ui';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { textOf } from '../../shared/format/text.js';
import { useLanguage } from '../../shared/format/use-language.js';
import { formQuery } from '../../shared/forms/get-form.js';
import { Crumbs } from '../../shared/pieces/crumbs.js';
import { Failure } from '../../shared/pieces/failure.js';
import { Page } from '../../shared/pieces/page.js';
import { beginDesign } from './api/design.js';

/** A form without a draft: published versions never change, so work begins with one. */
export function NoDraft({ formKey, onBegun }: { readonly formKey: string; readonly onBegun: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const form = useQuery(formQuery(formKey));
  const begin = useMutation({ mutationFn: () => beginDesign(formKey), onSuccess: onBegun });
  return (
    <Page title={t('studio.noDraft')}>
      {form.data && (
        <PageTitle
          above={<Crumbs items={[{ label: t('definitions.forms'), to: '/forms' }]} />}
          title={textOf(form.data.meta['title'], language) || formKey}
        />
      )}
      {begin.error ? (
        <Failure error={begin.error} onRetry={() => begin.mutate()} />
      ) : (
        <EmptyState
          title={t('studio.noDraft')}
          text={t('studio.noDraftText')}
          action={
            <Button loading={begin.isPending} onClick={() => begin.mutate()}>
              {t('studio.beginDraft')}
            </Button>
          }
        />
      )}
    </Page>
  );
}
