import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AnswersPage } from '../../features/answers/answers-page.js';
import { formQuery } from '../../shared/forms/get-form.js';

export function FormAnswersRoute() {
  const { key } = useParams({ from: '/inside/forms/$key/answers' });
  const { tab, field, value } = useSearch({ from: '/inside/forms/$key/answers' });
  const navigate = useNavigate({ from: '/forms/$key/answers' });
  const form = useQuery(formQuery(key));
  return (
    <AnswersPage
      formKey={key}
      form={form}
      tab={tab ?? 'charts'}
      onTab={(next) => void navigate({ search: (before) => ({ ...before, tab: next }), replace: true })}
      filter={field !== undefined && value !== undefined ? { field, value } : undefined}
      onFilter={(next) =>
        void navigate({
          search: (before) => ({ ...before, field: next?.field, value: next?.value }),
          replace: true,
        })
      }
    />
  );
}
