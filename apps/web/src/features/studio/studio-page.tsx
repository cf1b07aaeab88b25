import type { FormDesignView } from '@tandem/contracts';
import { FormStudio } from '@tandem/forms-builder';
import { FormSkeleton } from '@tandem/ui';
import type { Pickers } from '@tandem/forms-renderer';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/format/use-language.js';
import { isProblem } from '../../shared/http/problem.js';
import { Failure } from '../../shared/pieces/failure.js';
import { Page } from '../../shared/pieces/page.js';
import { useSession } from '../../shared/session/use-session.js';
import { designQuery } from './api/design.js';
import { checkInWorker } from './check/check-in-worker.js';
import { NoDraft } from './no-draft.js';
import { libraryLevels } from './port/library-levels.js';
import { studioPort } from './port/studio-port.js';

export interface StudioPageProps {
  readonly formKey: string;
  readonly pickers: Pickers;
}

/** The studio over one form: its draft, or the offer to begin one. */
export default function StudioPage({ formKey, pickers }: StudioPageProps) {
  const { t } = useTranslation();
  const design = useQuery(designQuery(formKey));
  if (isProblem(design.error, 404))
    return <NoDraft formKey={formKey} onBegun={() => void design.refetch()} />;
  if (!design.data)
    return (
      <Page title={t('definitions.forms')}>
        {design.error ? (
          <Failure error={design.error} onRetry={() => void design.refetch()} />
        ) : (
          <FormSkeleton />
        )}
      </Page>
    );
  return <OpenStudio key={formKey} design={design.data} pickers={pickers} />;
}

function OpenStudio({ design, pickers }: { readonly design: FormDesignView; readonly pickers: Pickers }) {
  const language = useLanguage();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { memberships } = useSession();
  const [checking] = useState(checkInWorker);
  useEffect(() => checking.stop, [checking]);
  // Made once: another port would be another studio, and what is open there is the person's work.
  const [port] = useState(() =>
    studioPort({
      opened: design,
      pickers,
      recheck: checking.recheck,
      levels: libraryLevels(memberships.map(({ role }) => role)),
      onPublished: () => void client.invalidateQueries({ queryKey: ['forms'] }),
      onDropped: () => {
        void client.invalidateQueries({ queryKey: ['forms'] });
        void (design.basedOn
          ? navigate({ to: '/forms/$key', params: { key: design.key } })
          : navigate({ to: '/forms' }));
      },
    }),
  );
  return <FormStudio port={port} formKey={design.key} language={language} />;
}
